// SPDX-License-Identifier: Apache-2.0
#include "ui/review/comment_list.h"

#include "ui/review/talk_words.h"
#include "ui/shell/theme.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ringi {
namespace {

QLabel* makeWords(const QString& text, TextSize size, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(textFont(size));
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

CommentList::CommentList(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("commentList"));
    m_column->setContentsMargins(0, kGrid, 0, 0);
    m_column->setSpacing(kGrid);
    // Where the campaign ends and what people say about it begins.
    auto* line = new QFrame(this);
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    m_column->addWidget(line);
    hide();
}

void CommentList::show(const QList<ReviewComment>& earlier, const QList<ReviewComment>& now,
                       PersonId reader, Moment at)
{
    if (m_rows != nullptr) {
        // Later: one of its buttons may just be the one that was pressed.
        m_rows->hide();
        m_rows->deleteLater();
    }
    m_rows = new QWidget(this);
    auto* column = new QVBoxLayout(m_rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    m_column->addWidget(m_rows);
    if (!earlier.isEmpty())
        addHeading(tr("Asked for in earlier revisions"));
    for (const ReviewComment& comment : earlier) {
        auto* done = makeWords(TalkWords::whetherDone(comment, at), TextSize::Small, m_rows);
        done->setObjectName(QStringLiteral("whetherDone"));
        addComment(comment, at)->addWidget(done);
    }
    if (!now.isEmpty())
        addHeading(tr("Comments"));
    for (const ReviewComment& comment : now) {
        QVBoxLayout* box = addComment(comment, at);
        if (comment.row.author == reader)
            addTakeBack(box, comment);
    }
    setVisible(!earlier.isEmpty() || !now.isEmpty());
    m_rows->show();
}

void CommentList::addHeading(const QString& words)
{
    auto* heading = new QLabel(words, m_rows);
    heading->setFont(textFont(TextSize::Normal, true));
    m_rows->layout()->addWidget(heading);
}

QVBoxLayout* CommentList::addComment(const ReviewComment& comment, Moment at)
{
    auto* box = new QVBoxLayout;
    box->setSpacing(kGrid / 4);
    QLabel* who = makeWords(TalkWords::who(comment, at), TextSize::Small, m_rows);
    who->setForegroundRole(QPalette::PlaceholderText);
    box->addWidget(who);
    if (!comment.row.quote.isEmpty()) {
        QLabel* quote = makeWords(TalkWords::quote(comment.row.quote), TextSize::Normal, m_rows);
        quote->setObjectName(QStringLiteral("commentQuote"));
        quote->setIndent(2 * kGrid);
        box->addWidget(quote);
    }
    QLabel* text = makeWords(TalkWords::plain(comment.row.text), TextSize::Normal, m_rows);
    text->setObjectName(QStringLiteral("commentText"));
    text->setAccessibleName(who->text());
    text->setAccessibleDescription(text->text());
    box->addWidget(text);
    qobject_cast<QVBoxLayout*>(m_rows->layout())->addLayout(box);
    return box;
}

void CommentList::addTakeBack(QVBoxLayout* box, const ReviewComment& comment)
{
    auto* button = new QPushButton(tr("Take this comment back"), m_rows);
    button->setObjectName(QStringLiteral("takeBackButton"));
    button->setAutoDefault(false);
    button->setAccessibleDescription(TalkWords::plain(comment.row.text));
    setButtonKind(button, ButtonKind::Quiet);
    box->addWidget(button, 0, Qt::AlignLeading);
    connect(button, &QPushButton::clicked, this, [this, button, id = comment.row.id] {
        button->setEnabled(false);
        Q_EMIT
        takeBackWanted(id);
    });
}

} // namespace ringi
