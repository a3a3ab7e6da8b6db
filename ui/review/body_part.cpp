// SPDX-License-Identifier: Apache-2.0
#include "ui/review/body_part.h"

#include "base/when_done.h"
#include "office/message_desk.h"
#include "ui/preview/file_list.h"
#include "ui/preview/file_saving.h"
#include "ui/preview/mail_view.h"
#include "ui/review/link_list.h"
#include "ui/review/sample_words.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"
#include "ui/words/format.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ringi {

BodyPart::BodyPart(UiContext& context, const ReviewFolder& folder, QWidget* parent)
    : ReviewPart(QStringLiteral("body"), tr("Body and attachments"), parent), m_context(context),
      m_campaign(folder.campaign), m_images(folder.images), m_head(new QLabel(this)),
      m_previous(new QPushButton(icon(QStringLiteral("back")), tr("&Previous sample"), this)),
      m_next(new QPushButton(icon(QStringLiteral("next")), tr("&Next sample"), this)),
      m_mail(new MailView(QStringLiteral("sample"), this)), m_links(new LinkList(this)),
      m_list(new FileList(m_context, this)),
      m_ownLook(new QPushButton(icon(QStringLiteral("attachment")), {}, this))
{
    buildHead();
    m_mail->setObjectName(QStringLiteral("sampleMail"));
    m_mail->setWhole(true);
    m_mail->setMinimumHeight(std::min(lines(this, 24), 48 * kGrid));
    m_mail->hide();
    buildSteps();
    content()->addWidget(m_mail, 1);
    content()->addWidget(m_links);
    m_links->hide();
    buildFiles(folder);
    content()->addStretch(0); // while there is no mail yet that takes the room
    connect(m_mail, &MailView::readOn, this, &BodyPart::noteRead);
    connect(m_links, &LinkList::readOn, this, &BodyPart::noteRead);
    connect(m_mail, &MailView::imageWanted, this, &BodyPart::giveImage);
    setSources({folder.body, folder.html});
    m_head->setText(tr("The samples are drawn when you have said how many people you expect."));
}

BodyPart::~BodyPart()
{
    *m_over = true;
}

void BodyPart::buildHead()
{
    m_head->setObjectName(QStringLiteral("sampleHead"));
    m_head->setTextFormat(Qt::PlainText);
    m_head->setWordWrap(true);
    m_head->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    content()->addWidget(m_head);
    m_why = addWords({});
    m_why->setObjectName(QStringLiteral("sampleWhy"));
    m_why->hide();
    m_leftOut = addWords({});
    m_leftOut->setObjectName(QStringLiteral("samplesLeftOut"));
    m_leftOut->hide();
}

void BodyPart::buildSteps()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(kGrid);
    m_previous->setObjectName(QStringLiteral("samplePreviousButton"));
    m_next->setObjectName(QStringLiteral("sampleNextButton"));
    for (QPushButton* button : {m_previous, m_next}) {
        button->setAutoDefault(false);
        button->setEnabled(false);
        row->addWidget(button);
    }
    m_ownLook->setObjectName(QStringLiteral("lookIntoOwnFileButton"));
    m_ownLook->setText(tr("&Look inside this recipient’s own attachment…"));
    m_ownLook->setAutoDefault(false);
    m_ownLook->hide();
    row->addWidget(m_ownLook);
    row->addStretch(1);
    content()->addLayout(row);
    connect(m_ownLook, &QPushButton::clicked, this, [this] {
        if (m_own)
            m_list->lookInside(*m_own);
    });
    connect(m_previous, &QPushButton::clicked, this, [this] { showSample(m_current - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { showSample(m_current + 1); });
}

void BodyPart::buildFiles(const ReviewFolder& folder)
{
    if (folder.images.isEmpty() && folder.files.isEmpty() && !folder.personalFiles) {
        m_list->hide();
        addFact(tr("Pictures and attachments"), tr("none"));
        return;
    }
    auto* heading = new QLabel(tr("Pictures and attachments"), this);
    heading->setFont(textFont(TextSize::Normal, true));
    content()->addWidget(heading);
    m_files = folder.files;
    for (const FileRef& file : folder.files)
        m_list->add(file, FileList::Kind::Attachment);
    for (const EmbeddedFile& image : folder.images)
        m_list->add(image.file, FileList::Kind::Picture);
    content()->addWidget(m_list);
    if (folder.personalFiles) {
        addFact(tr("Everybody’s own attachment"),
                // How many there are would give away how many people are on the list.
                tr("The column “%1” says whose is whose. Each sample names its own.")
                    .arg(folder.personalFiles->field));
    }
    m_saved = addWords({});
    m_saved->setObjectName(QStringLiteral("savedFileWords"));
    m_saved->hide();
    connect(m_list, &FileList::failed, this, &BodyPart::failed);
    connect(m_list, &FileList::looked, this, &BodyPart::noteLooked);
    connect(m_list, &FileList::saved, this, [this](const QString& path) {
        m_saved->setText(tr("Saved as %1").arg(QDir::toNativeSeparators(path)));
        m_saved->show();
    });
}

void BodyPart::chooseSamples()
{
    m_asked = true;
    m_head->setText(tr("All recipients are read to choose the samples…"));
    look();
    whenDone(this, m_context.office->review().samples(*m_context.session, m_campaign, m_over),
             [this](const Result<ChosenSamples>& chosen) {
                 if (chosen) {
                     takeSamples(*chosen);
                     return;
                 }
                 m_head->setText(tr("The samples could not be chosen."));
                 Q_EMIT failed(chosen.error());
             });
}

void BodyPart::takeSamples(const ChosenSamples& chosen)
{
    m_samples = chosen.samples;
    m_read.clear();
    keepMarks(m_keptMarks);
    m_leftOut->setText(
        tr("%n more column(s) have blank values. No further sample was chosen for that.", nullptr,
           chosen.leftOut));
    m_leftOut->setVisible(chosen.leftOut > 0);
    showSample(0);
}

void BodyPart::showSample(int index)
{
    if (index < 0 || index >= m_samples.size())
        return;
    m_current = index;
    m_shown = false;
    m_previous->setEnabled(index > 0);
    m_next->setEnabled(index + 1 < m_samples.size());
    whenDone(
        this,
        m_context.office->review().message(*m_context.session, m_campaign, m_samples.at(index).ordinal),
        [this, index](const Result<RenderedMessage>& message) {
            if (index != m_current)
                return;
            if (message)
                showMessage(*message);
            else
                Q_EMIT failed(message.error());
        });
}

void BodyPart::showMessage(const RenderedMessage& message)
{
    m_head->setText(tr("Sample %1 of %2: recipient no. %3, %4\nSubject: %5")
                        .arg(m_current + 1)
                        .arg(m_samples.size())
                        .arg(message.ordinal)
                        .arg(message.to, message.subject));
    m_why->setText(SampleWords::of(m_samples.at(m_current)));
    m_why->show();
    QStringList files;
    for (const FileRef& file : std::as_const(m_files))
        files.append(tr("%1 (%2)", "file name and size").arg(file.name, formatSize(file.size)));
    m_own = message.ownFile;
    m_ownLook->setVisible(m_own.has_value());
    if (m_own) {
        files.append(tr("%1 (this recipient’s own)").arg(m_own->name));
        m_ownLook->setAccessibleName(tr("Look inside %1").arg(m_own->name));
    }
    m_mail->scrollToTop();
    m_mail->show({message.body, message.html, files});
    m_mail->show();
    m_links->look(message.body, message.html);
    m_links->show();
    m_shown = true;
}

void BodyPart::giveImage(const QString& contentId)
{
    const auto image =
        std::find_if(m_images.cbegin(), m_images.cend(),
                     [&contentId](const EmbeddedFile& one) { return one.contentId == contentId; });
    if (image == m_images.cend()) {
        m_mail->setImage(contentId, {});
        return;
    }
    whenDone(this, m_context.office->messages().fileBytes(image->file),
             [this, contentId](const Result<QByteArray>& bytes) {
                 m_mail->setImage(contentId, bytes.value_or(QByteArray()));
                 if (!bytes)
                     Q_EMIT
                 failed(bytes.error());
             });
}

/// A sample counts when its end has been in view while somebody could see it.
void BodyPart::noteRead()
{
    if (m_shown && m_mail->isReadToEnd() && m_links->isReadToEnd() &&
        (!m_own || m_looked.contains(m_own->digest)))
        noteMark(m_current);
    look();
}

void BodyPart::noteMark(int sample)
{
    if (m_read.contains(sample))
        return;
    m_read.insert(sample);
    // With the last one the whole part may be looked at, and says so itself.
    if (m_read.size() < m_samples.size())
        Q_EMIT looked();
}

/// The numbers of recipients whose messages were read, and the digests of files looked into.
QStringList BodyPart::marks() const
{
    QStringList marks = m_keptMarks;
    for (const int sample : m_read)
        marks.append(QString::number(m_samples.at(sample).ordinal));
    for (const QByteArray& digest : m_looked)
        marks.append(QString::fromLatin1(digest.toHex()));
    marks.removeDuplicates();
    return marks;
}

/// The same message to the same person, whichever revision it was read in.
void BodyPart::keepMarks(const QStringList& marks)
{
    constexpr qsizetype kDigest = 64;
    m_keptMarks = marks;
    for (const QString& mark : marks) {
        if (mark.size() == kDigest)
            m_looked.insert(QByteArray::fromHex(mark.toLatin1()));
    }
    for (int i = 0; i < m_samples.size(); ++i) {
        if (marks.contains(QString::number(m_samples.at(i).ordinal)))
            m_read.insert(i);
    }
}

void BodyPart::noteLooked(const QByteArray& digest)
{
    m_looked.insert(digest);
    Q_EMIT looked();
    noteRead();
}

QString BodyPart::missing() const
{
    QStringList words{missingOfSamples(), missingFiles()};
    words.removeAll(QString());
    return words.join(u' ');
}

QString BodyPart::missingFiles() const
{
    QStringList left;
    for (const FileRef& file : m_files) {
        if (!m_looked.contains(file.digest))
            left.append(file.name);
    }
    if (left.isEmpty())
        return {};
    return tr("Look inside the attachments: %1.").arg(left.join(tr(", ", "between file names")));
}

QString BodyPart::missingOfSamples() const
{
    if (m_samples.isEmpty() && m_asked)
        return tr("The samples are not chosen yet.");
    if (m_samples.isEmpty())
        return tr("Say first how many people you expect, under Recipients.");
    const qsizetype left = m_samples.size() - m_read.size();
    if (left == 0)
        return {};
    QString words = tr("Read %n more sample(s) to the end.", nullptr, static_cast<int>(left));
    if (m_shown && m_mail->isOtherFormUnread())
        words +=
            u' ' + tr("Text and HTML are both sent: look at the other one of this sample, too.");
    else if (m_shown && m_mail->isReadToEnd() && !m_links->isReadToEnd())
        words += u' ' + tr("Read its links to the end, too.");
    else if (m_shown && m_own && !m_looked.contains(m_own->digest) && m_mail->isReadToEnd())
        words += u' ' + tr("Look inside this recipient’s own attachment, too.");
    return words;
}

} // namespace ringi
