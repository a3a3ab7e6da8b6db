// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/preview_pane.h"

#include "base/when_done.h"
#include "ui/editor/flow_layout.h"
#include "ui/preview/file_saving.h"
#include "ui/preview/large_mail_dialog.h"
#include "ui/preview/mail_view.h"
#include "ui/preview/recipient_chooser.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"
#include "ui/words/error_text.h"

#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

constexpr std::chrono::milliseconds kPause{300};

QLabel* makeLabel(const QString& name, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QString nameAndSize(const FileRef& file)
{
    return u"%1 (%2)"_s.arg(file.name, formatSize(file.size));
}

} // namespace

PreviewPane::PreviewPane(UiContext& context, std::function<Draft()> collect, QWidget* parent)
    : QWidget(parent), m_context(context), m_collect(std::move(collect)),
      m_browser(new BrowserCopy(context, this)), m_chooser(new RecipientChooser(this)),
      m_words(makeLabel(u"previewWords"_s, this)), m_to(makeLabel(u"previewTo"_s, this)),
      m_subject(makeLabel(u"previewSubject"_s, this)), m_mail(new MailView(u"preview"_s, this)),
      m_actions(makeActions()), m_told(makeLabel(u"previewTold"_s, this))
{
    auto* heading = new QLabel(tr("As a recipient will see it"), this);
    heading->setFont(textFont(TextSize::Large, true));
    heading->setWordWrap(true);
    m_subject->setFont(textFont(TextSize::Normal, true));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addWidget(heading);
    for (QWidget* part : {static_cast<QWidget*>(m_chooser), static_cast<QWidget*>(m_words),
                          static_cast<QWidget*>(m_to), static_cast<QWidget*>(m_subject)})
        column->addWidget(part);
    column->addWidget(m_mail, 1);
    column->addWidget(m_actions);
    column->addWidget(m_told);
    m_told->hide();
    m_timer.setSingleShot(true);
    m_timer.setInterval(kPause);
    connect(&m_timer, &QTimer::timeout, this, &PreviewPane::load);
    connect(m_chooser, &RecipientChooser::numberChanged, this, [this] {
        m_mail->scrollToTop();
        load();
    });
    connect(m_chooser, &RecipientChooser::searchWanted, this, [this](const QString& words) {
        jump(m_context.office->messages().search(m_collect().list, words, m_chooser->number()),
             tr("Nobody on the list has “%1”.").arg(words));
    });
    connect(m_chooser, &RecipientChooser::findWanted, this, &PreviewPane::find);
    connect(m_mail, &MailView::imageWanted, this,
            [this](const QString& contentId) { giveImage(*m_mail, contentId); });
    connect(m_browser, &BrowserCopy::failed, this, &PreviewPane::tellError);
    connect(m_browser, &BrowserCopy::notOpened, this, [this](const QString& path) {
        tell(tr("No program opened it. The copy lies here until Ringi ends: %1")
                 .arg(QDir::toNativeSeparators(path)));
    });
    setCount(0);
}

QWidget* PreviewPane::makeActions()
{
    auto* box = new QWidget(this);
    auto* enlarge = new QPushButton(tr("&Larger"), box);
    enlarge->setObjectName(u"previewLargerButton"_s);
    auto* browse = new QPushButton(tr("Open in &browser"), box);
    browse->setObjectName(u"previewBrowserButton"_s);
    m_export = new QPushButton(icon(u"export"_s), tr("E&xport as .eml…"), box);
    m_export->setObjectName(u"previewExportButton"_s);
    auto* flow = new FlowLayout(box);
    flow->addWidget(enlarge);
    flow->addWidget(browse);
    flow->addWidget(m_export);
    connect(enlarge, &QPushButton::clicked, this, &PreviewPane::enlarge);
    connect(browse, &QPushButton::clicked, this, &PreviewPane::openInBrowser);
    connect(m_export, &QPushButton::clicked, this, &PreviewPane::exportMail);
    return box;
}

void PreviewPane::setOpener(BrowserCopy::Opener opener)
{
    m_browser->setOpener(std::move(opener));
}

void PreviewPane::setCount(qint64 count)
{
    m_count = count;
    m_chooser->setCount(count);
    if (count < 1) {
        showNothing(tr("Choose a list to see the mail with somebody’s values."));
        m_chooser->hide();
    } else {
        renew();
    }
}

qint64 PreviewPane::ordinal() const
{
    return m_chooser->number();
}

void PreviewPane::renew()
{
    m_timer.start();
}

void PreviewPane::load()
{
    m_timer.stop();
    if (m_count < 1 || !m_context.office)
        return;
    const int generation = ++m_generation;
    Draft draft = m_collect();
    whenDone(this, m_context.office->campaigns().preview(draft, m_chooser->number()),
             [this, generation, draft](const Result<RenderedMessage>& message) {
                 if (generation != m_generation)
                     return;
                 const bool otherImages = draft.images != m_draft.images;
                 m_draft = draft;
                 if (otherImages)
                     m_mail->forgetImages();
                 showMessage(message);
             });
}

void PreviewPane::showMessage(const Result<RenderedMessage>& message)
{
    if (!message) {
        const ErrorText text = describe(message.error());
        showNothing(u"\u26A0 "_s + text.happened + u' ' + text.todo);
        m_chooser->show();
        return;
    }
    m_message = *message;
    m_words->setText(message->unresolved.isEmpty()
                         ? QString()
                         : tr("\u26A0 No value for this recipient: %1. The place shows the field "
                              "in braces.")
                               .arg(message->unresolved.join(tr(", ", "between field names"))));
    m_words->setVisible(!message->unresolved.isEmpty());
    m_to->setText(tr("To: %1").arg(message->to));
    m_subject->setText(message->subject);
    m_mail->show(shownMail());
    setShown(true);
}

ShownMail PreviewPane::shownMail() const
{
    ShownMail mail{m_message->body, m_message->html, {}};
    for (const FileRef& file : m_draft.files)
        mail.attachments.append(nameAndSize(file));
    if (m_message->ownFile)
        mail.attachments.append(tr("%1 (this recipient’s own)").arg(m_message->ownFile->name));
    return mail;
}

void PreviewPane::showNothing(const QString& words)
{
    ++m_generation;
    m_message.reset();
    m_words->setText(words);
    m_words->show();
    setShown(false);
}

void PreviewPane::setShown(bool shown)
{
    if (shown)
        m_chooser->show();
    for (QWidget* part : {static_cast<QWidget*>(m_to), static_cast<QWidget*>(m_subject),
                          static_cast<QWidget*>(m_mail), m_actions})
        part->setVisible(shown);
    m_export->setVisible(m_context.may(Permission::Compose));
    if (!shown)
        tell({});
}

void PreviewPane::giveImage(MailView& view, const QString& contentId)
{
    const auto image =
        std::find_if(m_draft.images.cbegin(), m_draft.images.cend(),
                     [&contentId](const EmbeddedFile& one) { return one.contentId == contentId; });
    if (image == m_draft.images.cend()) {
        view.setImage(contentId, {});
        return;
    }
    whenDone(&view, m_context.office->messages().fileBytes(image->file),
             [this, &view, image = *image](const Result<QByteArray>& bytes) {
                 if (m_draft.images.contains(image))
                     view.setImage(image.contentId, bytes.value_or(QByteArray()));
             });
}

void PreviewPane::enlarge()
{
    if (!m_message)
        return;
    auto* dialog = new LargeMailDialog(m_message->subject, tr("To: %1").arg(m_message->to), this);
    MailView* view = &dialog->mail();
    connect(view, &MailView::imageWanted, this,
            [this, view](const QString& contentId) { giveImage(*view, contentId); });
    view->show(shownMail());
    dialog->open();
}

void PreviewPane::find(Notable what)
{
    const QString nobody = what == Notable::Blank ? tr("Nobody’s mail has a blank field.")
                           : what == Notable::NonAscii
                               ? tr("All values in the mail are written in A to Z.")
                               : tr("There is nobody to show.");
    jump(m_context.office->messages().find(m_collect(), what), nobody);
}

void PreviewPane::jump(QFuture<Result<qint64>> answer, const QString& nobody)
{
    whenDone(this, std::move(answer), [this, nobody](const Result<qint64>& ordinal) {
        if (ordinal) {
            m_chooser->setNumber(*ordinal);
            m_chooser->setAnswer({});
        } else if (ordinal.error().code == ErrorCode::NotFound) {
            m_chooser->setAnswer(nobody);
        } else {
            m_chooser->setAnswer(describe(ordinal.error()).all());
        }
    });
}

void PreviewPane::openInBrowser()
{
    tell({});
    if (m_message)
        m_browser->open(*m_message, m_draft.images);
}

void PreviewPane::exportMail()
{
    tell({});
    if (m_message) {
        askWhereToSave(this, tr("Export this mail"), fileNameFor(m_message->subject, u".eml"_s),
                       [this](const QString& path) { exportTo(path); });
    }
}

void PreviewPane::exportTo(const QString& path)
{
    if (!m_message || !m_context.session)
        return;
    whenDone(
        this,
        m_context.office->messages().exportMessage(*m_context.session, m_draft, m_message->ordinal),
        [this, path](const Result<QByteArray>& bytes) {
            if (!bytes) {
                tellError(bytes.error());
                return;
            }
            whenDone(this, writeFile(path, *bytes), [this, path](const Status& written) {
                if (written)
                    tell(tr("Saved as %1").arg(QDir::toNativeSeparators(path)));
                else
                    tellError(written.error());
            });
        });
}

void PreviewPane::tell(const QString& words)
{
    m_told->setText(words);
    m_told->setVisible(!words.isEmpty());
}

void PreviewPane::tellError(const Error& error)
{
    tell(u"\u26A0 "_s + describe(error).all());
}

} // namespace ringi
