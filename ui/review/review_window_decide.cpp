// SPDX-License-Identifier: Apache-2.0
// How a review ends: returned, sealed, or refused.
#include "ui/review/review_window.h"

#include "base/when_done.h"
#include "delivery/delivery_service.h"
#include "office/people_desk.h"
#include "ui/review/blind_count.h"
#include "ui/review/decision_panel.h"
#include "ui/review/review_keeper.h"
#include "ui/review/review_part.h"
#include "ui/review/seal_card_view.h"
#include "ui/review/seal_stamp.h"
#include "ui/shell/theme.h"
#include "ui/words/format.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

namespace ringi {

void ReviewWindow::sendBack(const QString& reason)
{
    m_decision->setBusy(true);
    whenDone(this,
             m_context.office->review().sendBack(*m_context.session, m_folder.campaign, reason),
             [this](const Status& done) {
                 if (!done) {
                     m_decision->setBusy(false);
                     m_messages->showError(done.error());
                     return;
                 }
                 m_keeper->stop();
                 Q_EMIT decided();
                 accept();
             });
}

void ReviewWindow::askWhetherCodeIsWanted()
{
    whenDone(this, m_context.office->people().codeStatus(*m_context.session),
             [this](const Result<CodeStatus>& status) {
                 if (status)
                     m_decision->setCodeWanted(status->since.has_value());
                 else
                     m_messages->showError(status.error());
             });
}

void ReviewWindow::approve(const Secret& password, const QString& code)
{
    Approval approval;
    approval.campaign = m_folder.campaign;
    approval.revision = m_folder.revision;
    approval.packetDigest = m_folder.packetDigest;
    approval.parts = m_share ? partsOf(*m_share) : tickedParts();
    approval.differenceAccepted = m_count->differenceAccepted();
    approval.password = password;
    approval.code = code;
    m_messages->clear();
    m_decision->setBusy(true);
    whenDone(this, m_context.office->review().approve(*m_context.session, approval),
             [this](const Result<ApprovalOutcome>& outcome) {
                 m_decision->setBusy(false);
                 if (outcome)
                     onApproved(*outcome);
                 else
                     onRefused(outcome.error());
             });
}

void ReviewWindow::onRefused(const Error& error)
{
    m_messages->showError(error);
    // Codes were switched on or off while this window was open.
    askWhetherCodeIsWanted();
}

void ReviewWindow::onApproved(const ApprovalOutcome& outcome)
{
    auto* card = new QWidget;
    auto* row = new QHBoxLayout(card);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2 * kGrid);
    row->addWidget(new SealStamp(m_context.session->name(), formatDay(m_context.clock->now()), card));
    const QString words =
        outcome.holdUntil
            ? tr("Sealed. It leaves after %1; anyone can stop it until then, under Delivery.")
                  .arg(formatMoment(*outcome.holdUntil))
            : tr("Sealed. %1 of %2 seals are given; it waits for the others.")
                  .arg(outcome.sealsGiven)
                  .arg(outcome.sealsWanted);
    auto* label = new QLabel(words, card);
    label->setObjectName(QStringLiteral("sealedWords"));
    label->setWordWrap(true);
    row->addWidget(label, 1);
    auto* close = new QPushButton(tr("&Close"), card);
    close->setObjectName(QStringLiteral("closeReviewButton"));
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    row->addWidget(close);
    m_decision->showOutcome(card);
    close->setFocus();
    for (ReviewPart* part : std::as_const(m_parts))
        part->setEnabled(false);
    m_keeper->stop();
    showSealCard();
    if (m_context.delivery != nullptr)
        m_context.delivery->nudge();
    Q_EMIT decided();
}

/// The card takes the place of the parts, which can still be looked at.
void ReviewWindow::showSealCard()
{
    whenDone(this,
             m_context.office->review().sealCards(*m_context.session, m_folder.campaign),
             [this](const Result<QList<SealCard>>& cards) {
                 if (!cards) {
                     m_messages->showError(cards.error());
                     return;
                 }
                 for (const SealCard& card : *cards) {
                     if (card.approverId != m_context.session->person())
                         continue;
                     auto* area = new QScrollArea(m_stack);
                     area->setWidgetResizable(true);
                     area->setFrameShape(QFrame::NoFrame);
                     area->setWidget(new SealCardView(card, *m_context.clock, *m_messages));
                     m_stack->setCurrentIndex(m_stack->addWidget(area));
                     for (QPushButton* button : std::as_const(m_buttons))
                         button->setChecked(false);
                 }
             });
}

} // namespace ringi
