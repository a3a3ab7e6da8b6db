// SPDX-License-Identifier: Apache-2.0
#include "ui/rehearsal/message_sheet.h"

#include "base/when_done.h"
#include "ui/preview/file_saving.h"
#include "ui/preview/mail_view.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"
#include "ui/words/error_text.h"
#include "ui/words/format.h"

#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

/// Nobody reads further in the source; a file has all of it.
constexpr qsizetype kMostSource = 200'000;

} // namespace

MessageSheet::MessageSheet(const Played& played, QWidget* parent)
    : QWidget(parent), m_played(played), m_head(new QLabel(this)), m_tabs(new QTabWidget(this)),
      m_mail(new MailView(u"rehearsal"_s, this)),
      m_save(new QPushButton(icon(u"export"_s), tr("Save as .&eml…"), this))
{
    m_head->setObjectName(u"rehearsalHead"_s);
    m_head->setWordWrap(true);
    m_head->setTextFormat(Qt::PlainText);
    m_head->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    // However long somebody's address is, it asks for no wider window.
    QSizePolicy policy = m_head->sizePolicy();
    policy.setHorizontalPolicy(QSizePolicy::Ignored);
    m_head->setSizePolicy(policy);
    m_head->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_tabs->setObjectName(u"rehearsalMailTabs"_s);
    m_tabs->tabBar()->setObjectName(u"rehearsalMailTabBar"_s);
    m_tabs->tabBar()->setAccessibleName(tr("The message as it reads, or its source"));
    m_tabs->setDocumentMode(true);
    auto* page = new QWidget(m_tabs);
    auto* inner = new QVBoxLayout(page);
    inner->setContentsMargins(0, kGrid, 0, 0);
    inner->addWidget(m_mail);
    m_tabs->addTab(page, tr("As it rea&ds"));
    m_tabs->addTab(makeSource(), tr("So&urce"));
    m_save->setObjectName(u"rehearsalSaveButton"_s);
    m_save->setAccessibleDescription(tr("Writes this message into a file that mail programs open"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addWidget(m_head);
    column->addWidget(m_tabs, 1);
    column->addWidget(m_save, 0, Qt::AlignLeading);
    connect(m_mail, &MailView::imageWanted, this, &MessageSheet::showImage);
    connect(m_save, &QPushButton::clicked, this, &MessageSheet::save);
    clear();
}

QWidget* MessageSheet::makeSource()
{
    auto* page = new QWidget(m_tabs);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, kGrid, 0, 0);
    column->setSpacing(kGrid);
    m_source = new QPlainTextEdit(page);
    m_source->setObjectName(u"rehearsalSource"_s);
    m_source->setAccessibleName(tr("Source of the message"));
    m_source->setReadOnly(true);
    m_source->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_source->setTabChangesFocus(true);
    m_source->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_source->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_cut = new QLabel(
        tr("This is its beginning. Save the message to look at all of it in another program."),
        page);
    m_cut->setObjectName(u"rehearsalSourceCut"_s);
    m_cut->setWordWrap(true);
    m_cut->hide();
    column->addWidget(m_source, 1);
    column->addWidget(m_cut);
    return page;
}

void MessageSheet::clear()
{
    ++m_asked;
    m_ordinal = 0;
    m_sheet.reset();
    m_head->setText(tr("Choose a message to look at it."));
    m_tabs->hide();
    m_save->hide();
}

void MessageSheet::showProblem(const RehearsalLine& line)
{
    clear();
    m_head->setText(tr("There is no message for %1.").arg(line.address) + u'\n' +
                    (line.problem ? describe(*line.problem).all() : QString()));
}

void MessageSheet::showMessage(qint64 ordinal)
{
    if (ordinal == m_ordinal)
        return;
    m_ordinal = ordinal;
    whenDone(this, m_played.stage->message(m_played.rehearsal, ordinal),
             [this, asked = ++m_asked](const Result<QByteArray>& bytes) {
                 if (asked == m_asked)
                     onMessage(bytes);
             });
}

MessageSheet::Sheet MessageSheet::sheetOf(const QByteArray& bytes, Result<ReadMail> mail)
{
    return {*std::move(mail), QString::fromUtf8(bytes.first(std::min(bytes.size(), kMostSource))),
            bytes.size(), bytes.size() > kMostSource};
}

void MessageSheet::onMessage(const Result<QByteArray>& bytes)
{
    if (!bytes) {
        clear();
        Q_EMIT
        failed(bytes.error());
        return;
    }
    using Read = Result<std::shared_ptr<const Sheet>>;
    const auto reading = QtConcurrent::run([content = *bytes]() -> Read {
        auto mail = readMail(content);
        if (!mail)
            return failure(mail);
        return std::make_shared<const Sheet>(sheetOf(content, std::move(mail)));
    });
    whenDone(this, reading, [this, asked = m_asked](const Read& read) {
        if (asked == m_asked)
            onRead(read);
    });
}

void MessageSheet::onRead(const Result<std::shared_ptr<const Sheet>>& read)
{
    if (!read) {
        clear();
        Q_EMIT
        failed(read.error());
        return;
    }
    m_sheet = *read;
    const ReadMail& mail = m_sheet->mail;
    m_address = mail.header(u"To"_s);
    m_head->setText(tr("From: %1\nTo: %2\nSubject: %3\nSize: %4")
                        .arg(mail.header(u"From"_s), m_address, mail.header(u"Subject"_s),
                             formatSize(m_sheet->size)));
    QStringList files;
    for (const ReadFile& file : mail.files) {
        if (!file.isInline)
            files << tr("%1 (%2)", "file name and size")
                         .arg(file.name, formatSize(file.bytes.size()));
    }
    m_mail->forgetImages();
    m_mail->show(ShownMail{mail.text, mail.html, files});
    m_mail->scrollToTop();
    m_source->setPlainText(m_sheet->source);
    m_cut->setVisible(m_sheet->isCut);
    m_tabs->show();
    m_save->show();
}

void MessageSheet::showImage(const QString& contentId)
{
    QByteArray bytes;
    for (const ReadFile& file : m_sheet ? m_sheet->mail.files : QList<ReadFile>()) {
        if (QString::fromUtf8(file.contentId) == contentId)
            bytes = file.bytes;
    }
    m_mail->setImage(contentId, bytes);
}

void MessageSheet::save()
{
    const QString name = tr("Rehearsal %1 %2", "number in the list, address: a file's name")
                             .arg(QString::number(m_ordinal), m_address);
    askWhereToSave(this, tr("Save the message"), fileNameFor(name, u".eml"_s),
                   [this, ordinal = m_ordinal](const QString& path) {
                       Q_EMIT
                       saveWanted(ordinal, path);
                   });
}

} // namespace ringi
