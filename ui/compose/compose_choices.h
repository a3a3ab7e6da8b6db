// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/list_desk.h"
#include "office/settings_desk.h"
#include "ui/shell/ui_context.h"

#include <functional>

namespace ringi {

/// What an author can choose from.
struct ComposeChoices {
    QList<SenderCard> senders;
    QList<ListCard> lists;
};

/// Reads them and hands them over on the receiver's thread, unless it is gone by then.
void readChoices(QObject* receiver, const UiContext& context,
                 std::function<void(const Result<ComposeChoices>&)> next);

} // namespace ringi
