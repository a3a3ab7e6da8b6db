// SPDX-License-Identifier: Apache-2.0
#include "ui/review/review_window.h"

#include "base/when_done.h"
#include "office/people_desk.h"
#include "ui/review/approval_sentence.h"
#include "ui/review/body_part.h"
#include "ui/review/changes_part.h"
#include "ui/review/decision_panel.h"
#include "ui/review/fact_parts.h"
#include "ui/review/figures_part.h"
#include "ui/review/findings_part.h"
#include "ui/review/part_list.h"
#include "ui/review/recipients_part.h"
#include "ui/review/review_keeper.h"
#include "ui/rehearsal/rehearsal_window.h"
#include "ui/words/format.h"
#include "ui/words/shown_text.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ringi {

ReviewWindow::ReviewWindow(UiContext& context, const ReviewFolder& folder, QWidget* parent,
                           std::optional<Share> share)
    : QDialog(parent), m_context(context), m_folder(folder), m_messages(new MessageBar(this)),
      m_stack(new QStackedWidget(this)), m_share(share), m_decision(new DecisionPanel(this))
{
    setObjectName(QStringLiteral("reviewWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Review: %1").arg(headingText(folder.subject)));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * kGrid, 2 * kGrid, 3 * kGrid, 2 * kGrid);
    layout->setSpacing(2 * kGrid);
    buildHead(layout);
    layout->addWidget(m_messages);
    buildParts(layout);
    layout->addWidget(m_decision);
    resize(wantedSize().boundedTo(room()));

    connect(m_decision, &DecisionPanel::returnAsked, this, &ReviewWindow::sendBack);
    connect(m_decision, &DecisionPanel::approveAsked, this, &ReviewWindow::approve);
    connectParts();
    buildKeeper();
    showPart(0);
    m_buttons.constFirst()->setFocus();
    showOwnHand();
    onTick();
    // The delay ends while the window is open.
    m_time.start(std::chrono::seconds{5});
    connect(&m_time, &QTimer::timeout, this, [this] { m_decision->setMissing(whatIsMissing()); });
    askWhetherCodeIsWanted();
}

QSize ReviewWindow::wantedSize() const
{
    return {lines(this, 60), lines(this, 42)};
}

QSize ReviewWindow::room() const
{
    return screen()->availableSize() - QSize(4 * kGrid, 6 * kGrid);
}

void ReviewWindow::buildKeeper()
{
    m_keeper = new ReviewKeeper(m_context, m_folder, m_parts, this);
    connect(m_keeper, &ReviewKeeper::revealed, m_count, &BlindCount::resume);
    connect(m_keeper, &ReviewKeeper::failed, this,
            [this](const Error& error) { m_messages->showError(error); });
    connect(m_keeper, &ReviewKeeper::othersChanged, this, [this](const QString& words) {
        m_others->setText(words);
        m_others->setVisible(!words.isEmpty());
    });
    connect(m_keeper, &ReviewKeeper::overtaken, this, [this] {
        m_messages->showMessage(MessageKind::Warning, tr("It does not wait for a review any more"),
                                tr("Somebody else decided about it, or its author took it back. "
                                   "Close this window and look at the list again."));
    });
}

void ReviewWindow::buildHead(QVBoxLayout* layout)
{
    // However long it is, the buttons stay on the screen; whole it stands under Subject.
    auto* title = new QLabel(headingText(m_folder.subject), this);
    title->setObjectName(QStringLiteral("reviewTitle"));
    // With large text on a small screen the room belongs to what is looked at.
    const bool tight = room().height() < wantedSize().height() * 3 / 4;
    title->setFont(textFont(tight ? TextSize::Large : TextSize::Heading, true));
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    auto* row = new QHBoxLayout;
    row->setSpacing(2 * kGrid);
    row->addWidget(title, 1);
    const bool may = m_context.may(Permission::Review) || m_context.may(Permission::Compose);
    if (m_context.rehearsals != nullptr && may)
        row->addWidget(makeRehearse(), 0, Qt::AlignTop);
    layout->addLayout(row);
    auto* origin = new QLabel(tr("Submitted by %1 on %2, revision %3. Look at every part as if nobody "
                                 "had looked before.")
                                  .arg(m_folder.author.name, formatMoment(m_folder.submittedAt))
                                  .arg(m_folder.revision),
                              this);
    origin->setTextFormat(Qt::PlainText);
    origin->setWordWrap(true);
    layout->addWidget(origin);
    m_others = new QLabel(this);
    m_others->setObjectName(QStringLiteral("othersWords"));
    m_others->setTextFormat(Qt::PlainText);
    m_others->setWordWrap(true);
    m_others->setFont(textFont(TextSize::Normal, true));
    m_others->hide();
    layout->addWidget(m_others);
}

void ReviewWindow::buildParts(QVBoxLayout* layout)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(3 * kGrid);
    auto* list = new PartList(this);
    row->addWidget(list);
    row->addWidget(m_stack, 1);
    layout->addLayout(row, 1);
    const bool content = m_share.value_or(Share::Content) == Share::Content;
    if (content && m_folder.seen)
        m_changes.append(new ChangesPart(m_context, m_folder, Before::Seen, this));
    if (content && m_folder.source)
        m_changes.append(new ChangesPart(m_context, m_folder, Before::Source, this));
    for (ChangesPart* changes : std::as_const(m_changes))
        addPart(changes, list);
    addPart(new IntentPart(m_folder, this), list);
    if (content)
        addPart(new SenderPart(m_folder, this), list);
    addCounting(list);
    if (content) {
        addPart(new SubjectPart(m_context, m_folder, this), list);
        m_body = new BodyPart(m_context, m_folder, this);
        addPart(m_body, list);
        addPart(new TimingPart(m_folder, this), list);
        addPart(new FindingsPart(m_folder, this), list);
    }
    // Tab goes as the eye does: all parts, and then what the one in front shows.
    QWidget* before = findChild<QPushButton*>(QStringLiteral("rehearseButton"));
    for (QPushButton* button : std::as_const(m_buttons)) {
        if (before != nullptr)
            setTabOrder(before, button);
        before = button;
    }
}

/// Who looks at the list says the number there; the others where there is no list.
void ReviewWindow::addCounting(PartList* list)
{
    if (m_share.value_or(Share::Recipients) == Share::Recipients) {
        m_recipients = new RecipientsPart(m_context, m_folder, this);
        m_count = m_recipients->count();
        m_counting = m_recipients;
    } else {
        auto* figures = new FiguresPart(m_context, m_folder, this);
        m_count = figures->count();
        m_counting = figures;
    }
    addPart(m_counting, list);
}

void ReviewWindow::connectParts()
{
    const auto showError = [this](const Error& error) { m_messages->showError(error); };
    connect(m_count, &BlindCount::failed, this, showError);
    connect(m_count, &BlindCount::revealed, this, &ReviewWindow::onTick);
    if (m_recipients != nullptr)
        connect(m_recipients, &RecipientsPart::failed, this, showError);
    if (m_body != nullptr) {
        connect(m_body, &BodyPart::failed, this, showError);
        connect(m_count, &BlindCount::revealed, m_body, [this] { m_body->chooseSamples(); });
    }
    for (ChangesPart* changes : std::as_const(m_changes)) {
        connect(changes, &ChangesPart::failed, this, showError);
        connect(m_count, &BlindCount::revealed, changes, &ChangesPart::onRevealed);
    }
}

void ReviewWindow::showOwnHand()
{
    if (m_folder.barred)
        m_messages->showMessage(MessageKind::Info, tr("You had a hand in this campaign."),
                                tr("You can look at it, but somebody else must seal it."));
}

QPushButton* ReviewWindow::makeRehearse()
{
    auto* button = new QPushButton(icon(QStringLiteral("practice")), tr("Re&hearse…"), this);
    button->setObjectName(QStringLiteral("rehearseButton"));
    button->setAutoDefault(false);
    const QString words = tr("Plays the whole campaign inside this program, as it was submitted. "
                             "Nothing leaves.");
    button->setAccessibleDescription(words);
    button->setToolTip(words);
    connect(button, &QPushButton::clicked, this, &ReviewWindow::rehearse);
    return button;
}

void ReviewWindow::rehearse()
{
    m_messages->clear();
    if (m_count->count()) {
        (new RehearsalWindow(m_context, m_folder.campaign, this))->open();
        return;
    }
    // It would tell how many there are.
    showPart(static_cast<int>(m_parts.indexOf(m_counting)));
    m_messages->showMessage(MessageKind::Info, tr("Say first how many people you expect."),
                            tr("A rehearsal shows how many are on the list."));
}

void ReviewWindow::addPart(ReviewPart* part, PartList* list)
{
    const int index = static_cast<int>(m_parts.size());
    QString name = part->key();
    name[0] = name.at(0).toUpper();
    auto* button = new QPushButton(part->buttonText(), this);
    button->setObjectName(QStringLiteral("part%1Button").arg(name));
    button->setCheckable(true);
    button->setAutoDefault(false);
    setButtonKind(button, ButtonKind::Quiet);
    button->setStyleSheet(QStringLiteral("text-align: left"));
    list->add(button);
    m_parts.append(part);
    m_buttons.append(button);
    m_stack->addWidget(part);
    // Not clicked(): a screen reader's action only toggles.
    connect(button, &QPushButton::toggled, this, [this, index](bool on) {
        if (on != (m_stack->currentIndex() == index))
            showPart(index);
    });
    connect(part, &ReviewPart::tickChanged, this, &ReviewWindow::onTick);
}

void ReviewWindow::showPart(int index)
{
    m_stack->setCurrentIndex(index);
    for (int i = 0; i < m_buttons.size(); ++i)
        m_buttons.at(i)->setChecked(i == index);
}

QStringList ReviewWindow::tickedParts() const
{
    QStringList ticked;
    for (const ReviewPart* part : m_parts) {
        if (part->isTicked())
            ticked.append(part->key());
    }
    return ticked;
}

void ReviewWindow::onTick()
{
    for (int i = 0; i < m_parts.size(); ++i) {
        const bool ticked = m_parts.at(i)->isTicked();
        m_buttons.at(i)->setIcon(icon(ticked ? QStringLiteral("check") : QStringLiteral("review"),
                                      ticked ? Tone::Success : Tone::Soft));
        m_buttons.at(i)->setAccessibleDescription(ticked ? tr("looked at") : tr("not looked at yet"));
    }
    m_decision->setMissing(whatIsMissing());
    if (const auto& count = m_count->count())
        m_decision->setSentence(approvalSentence({m_folder.subject, count->loaded,
                                                  m_folder.timing.notBefore, m_folder.timing.zone,
                                                  m_folder.policy.hold, m_context.clock->now(),
                                                  sealsWanted(m_folder.policy)}));
}

QString ReviewWindow::whatIsMissing() const
{
    const qsizetype left = m_parts.size() - tickedParts().size();
    if (left > 0)
        return tr("%n part(s) left to look at before it can be approved.", nullptr,
                  static_cast<int>(left));
    const Moment from = m_folder.submittedAt + m_folder.policy.delay;
    if (m_folder.policy.delay.count() > 0 && m_context.clock->now() < from)
        return tr("It can be sealed from %1 on: the office's rule wants some time to pass first.")
            .arg(formatMoment(from));
    return {};
}

} // namespace ringi
