// SPDX-License-Identifier: Apache-2.0
#include "ui/delivery/practice_mail_dialog.h"

#include "mail/mail_reader.h"
#include "ui/shell/theme.h"
#include "ui/words/format.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPlainTextEdit>
#include <QScreen>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace ringi {
namespace {

QPlainTextEdit* readOnlyText(const QString& name, const char* objectName)
{
    auto* text = new QPlainTextEdit;
    text->setObjectName(QLatin1StringView(objectName));
    text->setAccessibleName(name);
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    return text;
}

/// "plan.pdf (120.0 kB), logo.png (4.0 kB)"
QString filesInWords(const QList<ReadFile>& files)
{
    QStringList words;
    for (const ReadFile& file : files) {
        const QString name = file.name.isEmpty() ? QString::fromLatin1(file.type) : file.name;
        words << QStringLiteral("%1 (%2)").arg(
            name, QLocale().formattedDataSize(file.bytes.size(), 1, QLocale::DataSizeSIFormat));
    }
    return words.join(QStringLiteral(", "));
}

} // namespace

PracticeMailDialog::PracticeMailDialog(QList<PracticeMail> mails, QWidget* parent)
    : Dialog(
          tr("What arrived"),
          tr("The practice relay keeps every message here. None of them has left this computer."),
          parent),
      m_mails(std::move(mails)), m_list(new QListWidget), m_head(new QLabel),
      m_text(readOnlyText(tr("Text of the message"), "practiceMailText")),
      m_source(readOnlyText(tr("Source of the message"), "practiceMailSource"))
{
    setObjectName(QStringLiteral("practiceMailDialog"));
    m_list->setObjectName(QStringLiteral("practiceMailList"));
    m_list->setAccessibleName(tr("Messages, by recipient"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const PracticeMail& mail : std::as_const(m_mails)) {
        m_list->addItem(mail.recipient);
        m_list->item(m_list->count() - 1)->setToolTip(mail.recipient);
    }
    m_head->setTextFormat(Qt::PlainText);
    m_head->setWordWrap(true);
    auto* tabs = new QTabWidget;
    tabs->setObjectName(QStringLiteral("practiceMailTabs"));
    tabs->setDocumentMode(true); // the texts have a frame of their own
    tabs->addTab(m_text, tr("As it reads"));
    tabs->addTab(m_source, tr("As it came"));

    auto* content = new QWidget;
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2 * kGrid);
    row->addWidget(m_list, 1);
    auto* reading = new QVBoxLayout;
    reading->setSpacing(kGrid);
    reading->addWidget(m_head);
    reading->addWidget(tabs, 1);
    row->addLayout(reading, 2);
    // Large text on a small screen: what is to be read stays within the window.
    const QSize room = screen()->availableSize() - QSize(16 * kGrid, lines(this, 12));
    content->setMinimumSize(std::min(lines(this, 36), room.width()),
                            std::clamp(room.height(), lines(this, 8), lines(this, 18)));
    setContent(content);
    addRejectButton(tr("Close"), QStringLiteral("practiceMailCloseButton"));
    connect(m_list, &QListWidget::currentRowChanged, this, &PracticeMailDialog::showMail);
    if (m_mails.isEmpty())
        messages().showMessage(MessageKind::Info, tr("Nothing has arrived yet."));
    else
        m_list->setCurrentRow(0);
}

void PracticeMailDialog::showMail(int index)
{
    if (index < 0 || index >= m_mails.size())
        return;
    const QByteArray& content = m_mails.at(index).content;
    m_source->setPlainText(QString::fromUtf8(content));
    const auto message = readMail(content);
    if (!message) {
        messages().showError(message.error());
        return;
    }
    QString head =
        tr("From: %1\nTo: %2\nSubject: %3")
            .arg(message->header(QStringLiteral("From")), message->header(QStringLiteral("To")),
                 message->header(QStringLiteral("Subject")));
    if (!message->files.isEmpty())
        head += u'\n' + tr("Files: %1").arg(filesInWords(message->files));
    m_head->setText(head);
    m_text->setPlainText(message->text.isEmpty() ? message->html : message->text);
}

} // namespace ringi
