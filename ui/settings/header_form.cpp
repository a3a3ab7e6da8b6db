// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/header_form.h"

#include "ui/shell/form.h"
#include "ui/shell/theme.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ringi {

using namespace Qt::StringLiterals;

HeaderForm::HeaderForm(QWidget* parent)
    : QWidget(parent), m_form(new Form(this)),
      m_url(m_form->addEdit(
          tr("&Unsubscribe page"), u"unsubscribeUrlEdit"_s,
          tr("Mail programs show it as an “Unsubscribe” button, and your website takes the person "
             "off at once. Each person needs their own address, so put in a merge field: "
             "https://example.com/leave?m={{id}} (List-Unsubscribe, one click)"))),
      m_mail(m_form->addEdit(tr("Unsubscribe by &mail to"), u"unsubscribeMailEdit"_s,
                             tr("Somebody has to read what arrives there. (List-Unsubscribe)"))),
      m_listId(m_form->addEdit(tr("Name of the mailing &list"), u"listIdEdit"_s,
                               tr("So that recipients can sort the mailing into a folder, for "
                                  "example news.example.com. (List-Id)"))),
      m_feedbackId(
          m_form->addEdit(tr("Mark for &complaints"), u"feedbackIdEdit"_s,
                          tr("Large mail providers report complaints about spam by it, for example "
                             "summer:office:news:example. (Feedback-ID)"))),
      m_automatic(new QCheckBox(tr("Mark as sent &automatically")))
{
    m_automatic->setObjectName(u"autoSubmittedCheck"_s);
    const QString hint = tr("Most mail programs then send no absence notes back. (Auto-Submitted)");
    m_automatic->setAccessibleDescription(hint);
    auto* words = new QLabel(hint);
    words->setWordWrap(true);
    words->setTextFormat(Qt::PlainText);
    words->setFont(textFont(TextSize::Small));
    words->setForegroundRole(QPalette::PlaceholderText);
    auto* box = new QWidget;
    auto* pair = new QVBoxLayout(box);
    pair->setContentsMargins(0, 0, 0, 0);
    pair->setSpacing(kGrid / 2);
    pair->addWidget(m_automatic);
    pair->addWidget(words);
    m_form->addWidget(box);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_form);
    column->addStretch(1);
}

void HeaderForm::setHeaders(const ListHeaders& headers)
{
    m_url->setText(headers.unsubscribeUrl);
    m_mail->setText(headers.unsubscribeMail);
    m_listId->setText(headers.listId);
    m_feedbackId->setText(headers.feedbackId);
    m_automatic->setChecked(headers.autoSubmitted);
}

ListHeaders HeaderForm::headers() const
{
    return {.unsubscribeUrl = m_url->text().trimmed(),
            .unsubscribeMail = m_mail->text().trimmed(),
            .listId = m_listId->text().trimmed(),
            .feedbackId = m_feedbackId->text().trimmed(),
            .autoSubmitted = m_automatic->isChecked()};
}

QWidget* HeaderForm::field(const QString& name) const
{
    if (name == "unsubscribeUrl"_L1)
        return m_url;
    if (name == "unsubscribeMail"_L1)
        return m_mail;
    if (name == "listId"_L1)
        return m_listId;
    return name == "feedbackId"_L1 ? m_feedbackId : nullptr;
}

void HeaderForm::setProblem(QWidget* field, const QString& words)
{
    m_form->setProblem(field, words);
}

void HeaderForm::clearProblems()
{
    m_form->clearProblems();
}

} // namespace ringi
