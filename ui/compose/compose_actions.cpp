// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/compose_actions.h"

#include "base/when_done.h"
#include "ui/compose/choose_file.h"
#include "ui/compose/compose_view.h"
#include "ui/compose/template_dialogs.h"
#include "ui/compose/test_dialog.h"
#include "ui/compose/two_rows_dialog.h"
#include "ui/editor/flow_layout.h"
#include "ui/rehearsal/rehearsal_window.h"
#include "ui/shell/dialog.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QMenu>
#include <QPushButton>

namespace ringi {

using namespace Qt::StringLiterals;

namespace {

/// Side by side, or one below the other where there is little room.
class Buttons final : public QWidget {
public:
    using QWidget::QWidget;

    [[nodiscard]] QSize sizeHint() const override
    {
        int width = 0;
        for (int i = 0; i < layout()->count(); ++i)
            width += layout()->itemAt(i)->sizeHint().width() + (i > 0 ? kGrid : 0);
        return {width, minimumSizeHint().height()};
    }
};

} // namespace

ComposeActions::ComposeActions(UiContext& context, ComposeView& view)
    : QObject(&view), m_context(context), m_view(view)
{
}

QWidget* ComposeActions::makeButtons(QWidget* parent)
{
    auto* both = new Buttons(parent);
    auto* row = new FlowLayout(both);
    if (m_context.rehearsals != nullptr)
        row->addWidget(makeRehearse(both));
    row->addWidget(makeMore(both));
    return both;
}

QWidget* ComposeActions::makeRehearse(QWidget* parent)
{
    auto* button = new QPushButton(icon(u"practice"_s), tr("Rehear&se…"), parent);
    button->setObjectName(u"rehearseButton"_s);
    const QString words =
        tr("Saves, then plays the whole campaign inside this program. Nothing leaves.");
    button->setAccessibleDescription(words);
    button->setToolTip(words);
    connect(button, &QPushButton::clicked, this, &ComposeActions::rehearse);
    return button;
}

QWidget* ComposeActions::makeMore(QWidget* parent)
{
    auto* button = new QPushButton(tr("Mo&re"), parent);
    button->setObjectName(u"moreButton"_s);
    button->setAccessibleDescription(tr("Test message, templates, files from elsewhere"));
    auto* menu = new QMenu(button);
    menu->setObjectName(u"moreMenu"_s);
    const auto add = [&](const QString& text, const QString& picture, const QString& name,
                         void (ComposeActions::*action)()) {
        QAction* entry = menu->addAction(icon(picture), text);
        entry->setObjectName(name);
        connect(entry, &QAction::triggered, this, action);
        return entry;
    };
    m_test =
        add(tr("&Test message…"), u"send"_s, u"testMessageAction"_s, &ComposeActions::sendTest);
    add(tr("&Save as template…"), u"copy"_s, u"saveTemplateAction"_s,
        &ComposeActions::saveTemplate);
    m_file = add(tr("&Use an HTML file or a saved mail…"), u"import"_s, u"useFileAction"_s,
                 &ComposeActions::useFile);
    button->setMenu(menu);
    return button;
}

void ComposeActions::setWritable(bool writable)
{
    m_test->setEnabled(writable);
    m_file->setEnabled(writable);
}

void ComposeActions::saveTemplate()
{
    m_view.saveThen([this](bool saved) {
        if (!saved)
            return; // the view says why
        auto* dialog = new SaveTemplateDialog(m_context, m_view.campaign().draft, &m_view);
        connect(dialog, &SaveTemplateDialog::saved, &m_view, [this](const QString& name) {
            Q_EMIT
            m_view.told(tr("It was saved as the template “%1”").arg(name),
                        tr("New campaigns can start from it."));
        });
        dialog->open();
    });
}

void ComposeActions::rehearse()
{
    m_view.saveThen([this](bool saved) {
        if (saved && m_context.session) // otherwise the view says why
            (new RehearsalWindow(m_context, m_view.campaign().draft.id, &m_view))->open();
    });
}

void ComposeActions::sendTest()
{
    (new TestDialog(m_context, m_view.draft(), m_view.previewOrdinal(), &m_view))->open();
}

void ComposeActions::showRows(const Finding& finding)
{
    (new TwoRowsDialog(m_context, m_view.campaign().draft.list, finding, &m_view))->open();
}

void ComposeActions::useFile()
{
    askForMessageFile(&m_view, [this](const QString& path) { take(path); });
}

void ComposeActions::take(const QString& path)
{
    if (!m_context.session)
        return;
    whenDone(this, m_context.office->messages().take(*m_context.session, path),
             [this, campaign = m_view.campaign().draft.id](const Result<TakenMessage>& taken) {
                 if (campaign != m_view.campaign().draft.id)
                     return;
                 if (taken)
                     askToReplace(*taken);
                 else
                     Q_EMIT
                 m_view.failed(taken.error());
             });
}

void ComposeActions::askToReplace(const TakenMessage& taken)
{
    const Draft now = m_view.draft();
    if (now.body.trimmed().isEmpty() && now.html.isEmpty()) {
        m_view.adopt(taken);
        return;
    }
    confirm(&m_view,
            {tr("Replace the text of this campaign?"),
             tr("What is written now, and the subject if the file has one, gives way to the file. "
                "Attachments stay."),
             tr("Replace"), tr("Keep mine")},
            [this, taken] { m_view.adopt(taken); });
}

} // namespace ringi
