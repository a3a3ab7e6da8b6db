// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/new_campaign.h"

#include "base/when_done.h"
#include "ui/compose/choose_file.h"
#include "ui/compose/template_dialogs.h"
#include "ui/shell/icons.h"

#include <QMenu>
#include <QPushButton>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kLongestSubject = 40;

} // namespace

NewCampaign::NewCampaign(UiContext& context, QPushButton* button, Selected selected)
    : QObject(button), m_context(context), m_owner(button), m_selected(std::move(selected))
{
    auto* menu = new QMenu(button);
    menu->setObjectName(u"newCampaignMenu"_s);
    const auto add = [&](const QString& text, const QString& picture, const QString& name,
                         auto action) {
        QAction* entry = menu->addAction(icon(picture), text);
        entry->setObjectName(name);
        connect(entry, &QAction::triggered, this, action);
        return entry;
    };
    add(tr("&Empty"), u"draft"_s, u"newEmptyAction"_s, [this] { startEmpty(std::nullopt); });
    add(tr("From a &template…"), u"copy"_s, u"newFromTemplateAction"_s, [this] { fromTemplate(); });
    m_earlier = add(tr("From an e&arlier campaign"), u"campaigns"_s, u"newFromEarlierAction"_s,
                    [this] { fromEarlier(); });
    add(tr("From an &HTML file or a saved mail (.html, .eml)…"), u"import"_s,
        u"newFromFileAction"_s, [this] { fromFile(); });
    button->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, &NewCampaign::showEarlier);
    showEarlier();
}

void NewCampaign::showEarlier()
{
    const auto card = m_selected();
    m_earlier->setEnabled(card.has_value());
    QString subject = card ? card->subject.simplified() : QString();
    if (subject.size() > kLongestSubject)
        subject = subject.first(kLongestSubject) + QChar(0x2026);
    m_earlier->setText(
        subject.isEmpty()
            ? tr("From the selected e&arlier campaign")
            : tr("From the e&arlier campaign “%1”").arg(subject.replace(u'&', u"&&"_s)));
}

void NewCampaign::startEmpty(const std::optional<TakenMessage>& taken)
{
    if (!m_running && m_context.session)
        finish(m_context.office->campaigns().create(*m_context.session), taken);
}

void NewCampaign::fromTemplate()
{
    auto* dialog = new TemplateDialog(m_context, m_owner->window());
    connect(dialog, &TemplateDialog::chosen, this, [this](TemplateId id) {
        if (!m_running && m_context.session)
            finish(m_context.office->templates().start(*m_context.session, id), std::nullopt);
    });
    dialog->open();
}

void NewCampaign::fromEarlier()
{
    const auto card = m_selected();
    if (card && !m_running && m_context.session)
        finish(m_context.office->templates().startFrom(*m_context.session, card->id), std::nullopt);
}

void NewCampaign::fromFile()
{
    askForMessageFile(m_owner, [this](const QString& path) { take(path); });
}

void NewCampaign::take(const QString& path)
{
    if (m_running || !m_context.session)
        return;
    Q_EMIT
    begun(tr("Reading the file…"));
    // First the file: one that cannot be read leaves no empty campaign behind.
    whenDone(this, m_context.office->messages().take(*m_context.session, path),
             [this](const Result<TakenMessage>& taken) {
                 if (taken)
                     startEmpty(*taken);
                 else
                     Q_EMIT
                 failed(taken.error());
             });
}

void NewCampaign::finish(QFuture<Result<OpenCampaign>> future,
                         const std::optional<TakenMessage>& taken)
{
    m_running = true;
    Q_EMIT
    begun(tr("Making a new campaign…"));
    whenDone(this, std::move(future), [this, taken](const Result<OpenCampaign>& campaign) {
        m_running = false;
        if (campaign)
            Q_EMIT
        made(*campaign, taken);
        else Q_EMIT
        failed(campaign.error());
    });
}

} // namespace ringi
