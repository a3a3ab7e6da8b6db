// SPDX-License-Identifier: Apache-2.0
#include "ui/review/comment_box.h"

#include "office/review_talk.h"
#include "ui/review/talk_words.h"
#include "ui/shell/theme.h"
#include "ui/words/format.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ringi {

CommentBox::CommentBox(const QString& part, QWidget* parent)
    : QWidget(parent), m_quote(new QLabel(this)), m_text(new QPlainTextEdit(this)),
      m_tooLong(new QLabel(this)), m_add(new QPushButton(tr("A&dd the comment"), this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    m_quote->setObjectName(QStringLiteral("commentOn"));
    m_quote->setTextFormat(Qt::PlainText);
    m_quote->setWordWrap(true);
    column->addWidget(m_quote);
    m_text->setObjectName(QStringLiteral("commentEdit"));
    m_text->setAccessibleName(tr("Your comment on: %1").arg(TalkWords::part(part)));
    m_text->setPlaceholderText(tr("What should the author change here?"));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(lines(this, 3));
    column->addWidget(m_text);
    m_tooLong->setWordWrap(true);
    column->addWidget(m_tooLong);
    auto* row = new QHBoxLayout;
    row->setSpacing(kGrid);
    auto* later = new QPushButton(tr("N&ot now"), this);
    later->setObjectName(QStringLiteral("closeCommentButton"));
    m_add->setObjectName(QStringLiteral("addCommentButton"));
    row->addStretch(1);
    for (QPushButton* button : {later, m_add}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    column->addLayout(row);
    connect(later, &QPushButton::clicked, this, &CommentBox::close);
    connect(m_text, &QPlainTextEdit::textChanged, this, &CommentBox::showState);
    connect(m_add, &QPushButton::clicked, this, [this] {
        setBusy(true);
        Q_EMIT
        written(m_text->toPlainText().trimmed(), m_chosen);
    });
    showState();
    hide();
}

void CommentBox::open(const TextQuote& quote)
{
    m_chosen = quote;
    m_quote->setText(quote.text.isEmpty() ? QString()
                                          : tr("On %1").arg(TalkWords::quote(quote.text)));
    m_quote->setVisible(!quote.text.isEmpty());
    setBusy(false);
    show();
    m_text->setFocus();
}

void CommentBox::done()
{
    m_text->clear();
    close();
}

void CommentBox::setBusy(bool busy)
{
    setEnabled(!busy);
}

void CommentBox::close()
{
    hide();
    Q_EMIT
    closed();
}

void CommentBox::showState()
{
    const QString text = m_text->toPlainText();
    const bool tooLong = text.size() > ReviewTalk::kLongestComment;
    m_tooLong->setText(tooLong ? tr("This is too long: at most %1 characters.")
                                     .arg(formatCount(ReviewTalk::kLongestComment))
                               : QString());
    m_tooLong->setVisible(tooLong);
    m_add->setEnabled(!tooLong && !text.trimmed().isEmpty());
}

} // namespace ringi
