// SPDX-License-Identifier: Apache-2.0
// What ComposeView does where somebody else saved the same draft in between.
#include "ui/compose/compose_view.h"

#include "base/when_done.h"
#include "html/html_text.h"
#include "ui/shell/dialog.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>

namespace ringi {

using namespace Qt::StringLiterals;

void ComposeView::copyMine()
{
    const Draft mine = collect();
    const bool made = mine.form != BodyForm::Plain && mine.textFollowsHtml;
    QGuiApplication::clipboard()->setText(mine.subject + u"\n\n"_s +
                                          (made ? textFromHtml(mine.html) : mine.body));
    m_copied = true;
    m_saveState->setText(tr("Your subject and text are on the clipboard"));
}

void ComposeView::loadTheirs()
{
    if (m_copied) {
        takeTheirs();
        return;
    }
    confirm(this,
            {tr("Replace what you typed?"),
             tr("Your subject and text were not copied. They are gone when the other version is "
                "loaded."),
             tr("Load theirs"), tr("Keep mine here")},
            [this] { takeTheirs(); });
}

void ComposeView::takeTheirs()
{
    whenDone(this, m_context.office->campaigns().load(campaign().draft.id),
             [this](const Result<OpenCampaign>& theirs) {
                 if (!theirs) {
                     Q_EMIT
                     failed(theirs.error());
                     return;
                 }
                 fill(*theirs);
                 Q_EMIT
                 stored();
             });
}

} // namespace ringi
