// SPDX-License-Identifier: Apache-2.0
#include "ui/review/review_part.h"

#include "ui/review/comment_box.h"
#include "ui/review/comment_list.h"
#include "ui/shell/theme.h"
#include "ui/words/finding_text.h"
#include "ui/words/format.h"

#include <QCheckBox>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

namespace ringi {

ReviewPart::ReviewPart(const QString& key, const QString& title, QWidget* parent)
    : QWidget(parent), m_key(key), m_title(title), m_scroll(new QScrollArea(this)),
      m_content(nullptr), m_tick(new QCheckBox(tr("I have &looked at this part"), this)),
      m_missing(new QLabel(this)), m_kept(new QLabel(this)), m_comments(new CommentList(this)),
      m_box(new CommentBox(key, this)), m_comment(new QPushButton(tr("Co&mment…"), this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGrid);
    auto* heading = new QLabel(title, this);
    heading->setFont(textFont(TextSize::Large, true));
    layout->addWidget(heading);

    m_kept->setObjectName(QStringLiteral("keptWords"));
    m_kept->setTextFormat(Qt::PlainText);
    m_kept->setWordWrap(true);
    m_kept->setForegroundRole(QPalette::PlaceholderText);
    m_kept->hide();
    layout->addWidget(m_kept);
    m_scroll->setWidget(makeInside());
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setAccessibleName(title);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_box);

    m_missing->setWordWrap(true);
    m_missing->setObjectName(QStringLiteral("missingWords"));
    layout->addWidget(m_missing);
    buildFoot();

    connect(m_tick, &QCheckBox::toggled, this, &ReviewPart::tickChanged);
    connect(m_tick, &QCheckBox::toggled, this, [this] {
        if (!m_keptTick)
            Q_EMIT looked();
    });
    connect(m_scroll->verticalScrollBar(), &QScrollBar::valueChanged, this, &ReviewPart::look);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, &ReviewPart::look);
    connect(m_comments, &CommentList::takeBackWanted, this, &ReviewPart::takeBackWanted);
    connect(m_box, &CommentBox::written, this, &ReviewPart::commented);
    connect(m_box, &CommentBox::closed, this, [this] {
        showFoot(true);
        m_comment->setFocus();
    });
}

/// What the part shows, and below it what is said about it.
QWidget* ReviewPart::makeInside()
{
    auto* inside = new QWidget(m_scroll);
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, kGrid, 0);
    m_content = new QVBoxLayout;
    m_content->setSpacing(kGrid);
    column->addLayout(m_content, 1);
    column->addWidget(m_comments);
    return inside;
}

void ReviewPart::buildFoot()
{
    auto* foot = new QHBoxLayout;
    foot->setSpacing(kGrid);
    QString name = m_key;
    name[0] = name.at(0).toUpper();
    m_tick->setObjectName(QStringLiteral("tick") + name);
    m_tick->setEnabled(false);
    foot->addWidget(m_tick, 1);
    m_comment->setObjectName(QStringLiteral("comment%1Button").arg(name));
    m_comment->setAccessibleDescription(
        tr("Tells the author and other reviewers what should be another. What is chosen in the text "
           "is quoted."));
    m_comment->setToolTip(m_comment->accessibleDescription());
    m_comment->setAutoDefault(false);
    // A click leaves what is chosen in the text as it is.
    m_comment->setFocusPolicy(Qt::TabFocus);
    foot->addWidget(m_comment);
    qobject_cast<QVBoxLayout*>(layout())->addLayout(foot);
    connect(m_comment, &QPushButton::clicked, this, &ReviewPart::openCommentBox);
}

void ReviewPart::openCommentBox()
{
    const TextQuote chosen = chosenText(*this, m_sources);
    showFoot(false);
    m_box->open(chosen.text.isEmpty() ? m_left : chosen);
    m_left = {};
}

/// Beside a comment that is being written it would take the room of what the comment is about.
void ReviewPart::showFoot(bool shown)
{
    m_tick->setVisible(shown);
    m_comment->setVisible(shown);
    m_missing->setVisible(shown && !m_missing->text().isEmpty());
}

/// A label forgets what was chosen in it when the focus goes on with Tab, to the button for example.
bool ReviewPart::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusOut) {
        const auto reason = static_cast<QFocusEvent*>(event)->reason();
        const bool goesOn = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason;
        const TextQuote chosen = goesOn ? chosenText(*this, m_sources) : TextQuote{};
        if (!goesOn || !chosen.text.isEmpty())
            m_left = chosen;
    }
    return QWidget::eventFilter(watched, event);
}

void ReviewPart::keepLook(const PartLook& look)
{
    m_keptWhole = look.complete;
    m_keptTick = look.complete && look.ticked;
    if (look.complete) {
        m_kept->setText(tr("You looked at this on %1, and it has not changed since.")
                            .arg(formatMoment(look.at)));
        m_kept->show();
    }
    keepMarks(look.marks);
    this->look();
}

void ReviewPart::showComments(const QList<ReviewComment>& earlier, const QList<ReviewComment>& now,
                              PersonId reader, Moment at)
{
    m_comments->show(earlier, now, reader, at);
}

void ReviewPart::commentDone(bool kept)
{
    if (kept)
        m_box->done();
    else
        m_box->setBusy(false);
}

bool ReviewPart::isShownWhole() const
{
    return m_tick->isEnabled();
}

bool ReviewPart::isTicked() const
{
    return m_tick->isChecked();
}

QLabel* ReviewPart::addFact(const QString& name, const QString& value)
{
    // Near each other, so that it is seen which name belongs to which value.
    auto* pair = new QVBoxLayout;
    pair->setSpacing(kGrid / 4);
    m_content->addLayout(pair);
    QLabel* label = makeName(name);
    pair->addWidget(label);
    QLabel* words = makeWords(value);
    pair->addWidget(words);
    words->setAccessibleName(name);
    words->setAccessibleDescription(value);
    label->setBuddy(words);
    return words;
}

QLabel* ReviewPart::addHeading(const QString& name)
{
    QLabel* label = makeName(name);
    m_content->addWidget(label);
    return label;
}

QLabel* ReviewPart::makeName(const QString& name)
{
    auto* label = new QLabel(name, this);
    label->setFont(textFont(TextSize::Small));
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QLabel* ReviewPart::addWords(const QString& words)
{
    QLabel* label = makeWords(words);
    m_content->addWidget(label);
    return label;
}

QLabel* ReviewPart::makeWords(const QString& words)
{
    auto* label = new QLabel(words, this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->installEventFilter(this);
    return label;
}

QLabel* ReviewPart::addNote(const Mark& mark, const QString& words)
{
    QLabel* label = makeWords(words);
    addMarked(mark)->addWidget(label);
    return label;
}

/// A mark, and beside it a column for words.
QVBoxLayout* ReviewPart::addMarked(const Mark& mark)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(kGrid);
    auto* picture = new QLabel(this);
    setIconLabel(picture, mark.icon, mark.tone, 20);
    row->addWidget(picture, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout;
    column->setSpacing(kGrid / 4);
    row->addLayout(column, 1);
    m_content->addLayout(row);
    return column;
}

void ReviewPart::addFinding(const Finding& finding)
{
    const FindingText text = describe(finding);
    const Tone tone = finding.severity == Severity::Blocking  ? Tone::Error
                      : finding.severity == Severity::Warning ? Tone::Warning
                                                              : Tone::Soft;
    QVBoxLayout* column = addMarked({severityIcon(finding.severity), tone});
    QLabel* found = makeWords(tr("%1, %2: %3", "severity, part, what was found")
                                  .arg(severityWord(finding.severity), partWord(finding.part),
                                       text.title));
    found->setFont(textFont(TextSize::Normal, true));
    column->addWidget(found);
    if (!text.todo.isEmpty())
        column->addWidget(makeWords(text.todo));
}

void ReviewPart::addFindings(const QList<Finding>& findings)
{
    for (const Finding& finding : findings) {
        if (finding.part == m_key)
            addFinding(finding);
    }
}

void ReviewPart::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    orderStops();
    // The scroll range is right only after the layout has run.
    QTimer::singleShot(0, this, [this] { onShown(); });
}

/// Tab goes as the eye does: what is shown, then the tick, then the comment.
void ReviewPart::orderStops()
{
    QWidget* last = m_scroll;
    for (QWidget* next = m_scroll->nextInFocusChain(); next != m_scroll;
         next = next->nextInFocusChain()) {
        if (m_scroll->isAncestorOf(next) && (next->focusPolicy() & Qt::TabFocus) != 0)
            last = next;
    }
    setTabOrder(last, m_tick);
    setTabOrder(m_tick, m_comment);
}

void ReviewPart::lookAnew()
{
    m_grows = true;
    m_seenToEnd = false;
    look();
}

void ReviewPart::look()
{
    const QScrollBar* bar = m_scroll->verticalScrollBar();
    // What was added is laid out some events later: its end was not the one that was seen.
    if (m_grows && bar->maximum() > m_seenMaximum && !m_tick->isChecked())
        m_seenToEnd = false;
    if (isVisible() && bar->value() >= bar->maximum()) {
        m_seenToEnd = true;
        m_seenMaximum = bar->maximum();
    }
    QString words = m_keptWhole ? missingAgain() : missing();
    if (words.isEmpty() && !m_seenToEnd && !m_keptWhole)
        words = tr("Scroll to the end first.");
    m_missing->setText(words);
    m_missing->setVisible(!words.isEmpty() && !m_tick->isHidden());
    const bool more = words.isEmpty() && !m_tick->isEnabled();
    // A tick that was honestly set stays; it is only never offered too early.
    m_tick->setEnabled(words.isEmpty());
    if (!words.isEmpty())
        m_tick->setChecked(false);
    else if (m_keptTick)
        m_tick->setChecked(true);
    else if (more && !m_keptWhole)
        Q_EMIT looked();
    if (words.isEmpty())
        m_keptTick = false;
}

} // namespace ringi
