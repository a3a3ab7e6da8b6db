// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/compose_choices.h"

#include "base/when_done.h"

namespace ringi {

void readChoices(QObject* receiver, const UiContext& context,
                 std::function<void(const Result<ComposeChoices>&)> next)
{
    whenDone(receiver, context.office->lists().all(),
             [receiver, office = context.office,
              next = std::move(next)](const Result<QList<ListCard>>& lists) {
                 if (!lists) {
                     next(failure(lists));
                     return;
                 }
                 whenDone(receiver, office->settings().senders(),
                          [next, lists = *lists](const Result<QList<SenderCard>>& senders) {
                              if (senders)
                                  next(ComposeChoices{*senders, lists});
                              else
                                  next(failure(senders));
                          });
             });
}

} // namespace ringi
