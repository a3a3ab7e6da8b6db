// SPDX-License-Identifier: Apache-2.0
#include "ui/preview/file_list.h"

#include "base/when_done.h"
#include "office/message_desk.h"
#include "ui/preview/file_saving.h"
#include "ui/preview/mail_picture.h"
#include "ui/preview/paper_view.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QFutureWatcher>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

/// In line heights; kept free from the start, so that nothing moves when a picture arrives.
constexpr double kPictureHeight = 5;
constexpr double kPictureWidth = 8;

QLabel* makeLabel(const QString& words, QWidget* parent)
{
    auto* label = new QLabel(words, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

FileList::FileList(UiContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(2 * kGrid);
}

void FileList::add(const FileRef& file, Kind kind)
{
    ++m_count;
    auto* row = new QHBoxLayout;
    row->setSpacing(2 * kGrid);
    auto* picture = new QLabel(this);
    picture->setObjectName(u"filePicture%1"_s.arg(m_count));
    picture->setAlignment(Qt::AlignCenter);
    if (file.type.startsWith("image/"_L1)) {
        picture->setFixedSize(lines(this, kPictureWidth), lines(this, kPictureHeight));
        picture->setAccessibleName(tr("Picture %1").arg(file.name));
        showPicture(file, picture);
    } else {
        setIconLabel(picture, u"attachment"_s, Tone::Soft, 2 * kGrid);
    }
    row->addWidget(picture);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    QLabel* name = makeLabel(file.name, this);
    name->setObjectName(u"fileName%1"_s.arg(m_count));
    words->addStretch(1);
    words->addWidget(name);
    const QString where = kind == Kind::Picture ? tr("in the HTML") : tr("attached");
    QLabel* facts = makeLabel(
        tr("%1, %2, %3", "where it is, size, type").arg(where, formatSize(file.size), file.type),
        this);
    facts->setFont(textFont(TextSize::Small));
    facts->setForegroundRole(QPalette::PlaceholderText);
    words->addWidget(facts);
    row->addLayout(words, 1);
    if (kind == Kind::Attachment)
        addLookButton(file, row, words);
    auto* button = new QPushButton(tr("Save a copy…"), this);
    button->setObjectName(u"saveFile%1Button"_s.arg(m_count));
    button->setAccessibleName(tr("Save a copy of %1").arg(file.name));
    button->setAutoDefault(false);
    words->addStretch(1);
    row->addWidget(button, 0, Qt::AlignVCenter);
    m_rows->addLayout(row);
    connect(button, &QPushButton::clicked, this, [this, file] {
        askWhereToSave(this, tr("Save a copy"), fileNameFor(file.name),
                       [this, file](const QString& path) { save(file, path); });
    });
}

void FileList::addLookButton(const FileRef& file, QHBoxLayout* row, QVBoxLayout* words)
{
    QLabel* state = makeLabel(tr("You have not looked inside yet."), this);
    state->setObjectName(u"fileState%1"_s.arg(m_count));
    state->setFont(textFont(TextSize::Small));
    words->addWidget(state);
    auto* look = new QPushButton(tr("Look inside…"), this);
    look->setObjectName(u"lookIntoFile%1Button"_s.arg(m_count));
    look->setAccessibleName(tr("Look inside %1").arg(file.name));
    look->setAutoDefault(false);
    row->addWidget(look, 0, Qt::AlignVCenter);
    connect(look, &QPushButton::clicked, this, [this, file] { lookInside(file); });
    connect(this, &FileList::looked, state, [state, file](const QByteArray& digest) {
        if (digest == file.digest)
            state->setText(tr("You have looked inside."));
    });
}

void FileList::lookInside(const FileRef& file)
{
    auto* view = new PaperView(m_context, file, window());
    connect(view, &PaperView::looked, this, [this, file] { Q_EMIT looked(file.digest); });
    view->open();
}

void FileList::showPicture(const FileRef& file, QLabel* label)
{
    whenDone(label, m_context.office->messages().fileBytes(file),
             [this, label](const Result<QByteArray>& bytes) {
                 auto* watcher = new QFutureWatcher<QImage>(label);
                 connect(watcher, &QFutureWatcherBase::finished, label, [this, label, watcher] {
                     watcher->deleteLater();
                     const QImage image = watcher->result();
                     if (image.isNull()) {
                         label->setText(tr("no picture"));
                         return;
                     }
                     const double ratio = label->devicePixelRatioF();
                     QImage small = image;
                     if (image.width() > label->width() || image.height() > label->height())
                         small = image.scaled(label->size() * ratio, Qt::KeepAspectRatio,
                                              Qt::SmoothTransformation);
                     if (small.size() != image.size())
                         small.setDevicePixelRatio(ratio);
                     label->setPixmap(QPixmap::fromImage(small));
                 });
                 watcher->setFuture(decodePicture(bytes.value_or(QByteArray())));
             });
}

void FileList::save(const FileRef& file, const QString& path)
{
    whenDone(this, m_context.office->messages().fileBytes(file),
             [this, path](const Result<QByteArray>& bytes) {
                 if (!bytes) {
                     Q_EMIT
                     failed(bytes.error());
                     return;
                 }
                 whenDone(this, writeFile(path, *bytes), [this, path](const Status& written) {
                     if (written)
                         Q_EMIT
                     saved(path);
                     else Q_EMIT
                     failed(written.error());
                 });
             });
}

} // namespace ringi
