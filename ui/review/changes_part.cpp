// SPDX-License-Identifier: Apache-2.0
#include "ui/review/changes_part.h"

#include "base/when_done.h"
#include "ui/review/change_words.h"
#include "ui/review/difference_view.h"
#include "ui/shell/theme.h"
#include "ui/words/error_text.h"
#include "ui/words/format.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace ringi {

QString ChangesPart::titleOf(Before before)
{
    return before == Before::Seen ? tr("What changed") : tr("Beside its original");
}

QString ChangesPart::comparedWith(const ReviewFolder& folder, Before before)
{
    if (before == Before::Seen) {
        const SeenRevision seen = folder.seen.value_or(SeenRevision{});
        return tr("You looked at revision %1, submitted on %2. This is what became another since.")
            .arg(seen.revision)
            .arg(formatMoment(seen.submittedAt));
    }
    const SourceCampaign source = folder.source.value_or(SourceCampaign{});
    if (source.submittedAt)
        return tr("It was copied from “%1”, submitted on %2. This is what is another in it.")
            .arg(source.subject, formatMoment(*source.submittedAt));
    return tr("It was copied from “%1”, which was not submitted: this is what is another than in "
              "its draft as it is now.")
        .arg(source.subject);
}

ChangesPart::ChangesPart(UiContext& context, const ReviewFolder& folder, Before before,
                         QWidget* parent)
    : ReviewPart(before == Before::Seen ? QStringLiteral("changes") : QStringLiteral("copied"),
                 titleOf(before), parent),
      m_context(context), m_campaign(folder.campaign), m_before(before), m_zone(folder.timing.zone)
{
    addWords(comparedWith(folder, before));
    QLabel* whole = addWords(tr("Your seal covers everything, also what did not change: look at "
                                "every part."));
    whole->setFont(textFont(TextSize::Normal, true));
    whole->setObjectName(QStringLiteral("sealCoversAll"));
    m_state = addWords(tr("Comparing…"));
    m_state->setObjectName(QStringLiteral("changesState"));
    content()->addStretch(1);
    readChanges();
}

ChangesPart::~ChangesPart()
{
    m_stop.request_stop();
}

void ChangesPart::readChanges()
{
    whenDone(this, m_context.office->review().changes(*m_context.session, m_campaign, m_before),
             [this](const Result<QList<CampaignChange>>& changes) {
                 if (changes) {
                     showChanges(*changes);
                     return;
                 }
                 // What could not be compared is looked at as if it were new.
                 m_reading = Reading::Done;
                 m_state->setText(describe(changes.error()).all());
                 look();
             });
}

void ChangesPart::showChanges(const QList<CampaignChange>& changes)
{
    takeStretch();
    const bool hasTexts = std::ranges::any_of(
        changes, [](const CampaignChange& change) { return !change.pieces.isEmpty(); });
    if (changes.isEmpty())
        m_state->setText(tr("Nothing that anybody could receive or notice became another."));
    else if (hasTexts)
        m_state->setText(tr("In texts, what was removed is struck through and what was added is "
                            "underlined."));
    m_state->setVisible(changes.isEmpty() || hasTexts);
    const auto zone = std::ranges::find(changes, ChangedField::Zone, &CampaignChange::field);
    const QString zoneBefore = zone == changes.end() ? m_zone : std::get<QString>(zone->before);
    bool people = false;
    for (const CampaignChange& change : changes) {
        if (change.field == ChangedField::Recipients)
            people = true;
        else if (!change.pieces.isEmpty())
            addText(change);
        else
            addFact(fieldWords(change.field), valueWords(change, zoneBefore, m_zone));
    }
    m_reading = people ? Reading::WaitsForCount : Reading::Done;
    if (people) {
        m_people = addFact(fieldWords(ChangedField::Recipients),
                           tr("The list is another. Who was added and removed is shown after you "
                              "have said how many people you expect, under Recipients."));
        m_people->setObjectName(QStringLiteral("changedPeople"));
    }
    content()->addStretch(1);
    if (people && m_isRevealed)
        readRecipients();
    lookAnew();
}

void ChangesPart::addText(const CampaignChange& change)
{
    const DifferenceExcerpt excerpt = excerptOf(change.pieces);
    addFact(fieldWords(change.field), placesWords(excerpt));
    auto* view = new DifferenceView(fieldWords(change.field), excerpt, this);
    view->setObjectName(QStringLiteral("difference"));
    content()->addWidget(view);
}

void ChangesPart::onRevealed()
{
    m_isRevealed = true;
    if (m_reading == Reading::WaitsForCount)
        readRecipients();
}

void ChangesPart::readRecipients()
{
    m_reading = Reading::Recipients;
    m_people->setText(tr("Comparing…"));
    look();
    whenDone(this,
             m_context.office->review().recipientChanges(*m_context.session, m_campaign,
                                                         m_stop.get_token(), m_before),
             [this](const Result<RecipientChanges>& changes) {
                 m_reading = Reading::Done;
                 if (changes) {
                     showRecipients(*changes);
                 } else {
                     m_people->setText(describe(changes.error()).all());
                     Q_EMIT failed(changes.error());
                 }
                 lookAnew();
             });
}

void ChangesPart::showRecipients(const RecipientChanges& changes)
{
    takeStretch();
    m_people->setText(recipientsWords(changes));
    m_people->setAccessibleDescription(m_people->text());
    addPeople(tr("Added"), changes.added, changes.addedCount);
    addPeople(tr("Removed"), changes.removed, changes.removedCount);
    addPeople(tr("With other values now"), changes.changed, changes.changedCount);
    content()->addStretch(1);
}

void ChangesPart::addPeople(const QString& name, const QList<Recipient>& people, qint64 count)
{
    if (count > 0)
        addFact(name, peopleWords(people, count));
}

void ChangesPart::takeStretch()
{
    delete content()->takeAt(content()->count() - 1);
}

QString ChangesPart::missing() const
{
    switch (m_reading) {
    case Reading::Changes:
    case Reading::Recipients: return tr("It is still being compared.");
    case Reading::WaitsForCount:
        return tr("Say first how many people you expect, under Recipients.");
    case Reading::Done: break;
    }
    return {};
}

} // namespace ringi
