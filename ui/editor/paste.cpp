// SPDX-License-Identifier: Apache-2.0
// What comes into the page from outside: the clipboard, dropped files, chosen pictures.
#include "html/pasted_html.h"
#include "ui/editor/blocks.h"
#include "ui/editor/html_reader.h"
#include "ui/editor/html_writer.h"
#include "ui/editor/text_area.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QMimeData>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextDocumentFragment>
#include <QUrl>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

/// What was copied here, as it was: cleaning is for what others wrote.
const QString kOwnHtml = u"application/x-ringi-mail-html"_s;
constexpr qsizetype kMostText = 1024 * 1024;
constexpr qsizetype kMostHtml = 32 * 1024 * 1024; ///< pictures may be inside

bool hasLocalFiles(const QMimeData& source)
{
    const QList<QUrl> urls = source.urls();
    return !urls.isEmpty() && urls.first().isLocalFile();
}

OfferedPicture pictureFromData(const QString& source)
{
    const qsizetype comma = source.indexOf(u',');
    OfferedPicture picture;
    if (comma < 0)
        return picture;
    const QByteArray data = source.sliced(comma + 1).toLatin1();
    picture.bytes = source.first(comma).endsWith(";base64"_L1)
                        ? QByteArray::fromBase64(QByteArray::fromPercentEncoding(data))
                        : QByteArray::fromPercentEncoding(data);
    picture.type = pictureType(picture.bytes);
    return picture;
}

QTextImageFormat formatFor(const QString& name, const QSize& natural)
{
    QTextImageFormat format;
    format.setName(name);
    if (natural.isValid() && !natural.isEmpty()) {
        const int width = qMin(natural.width(), house::kPageWidth);
        format.setWidth(width);
        format.setHeight(qMax(1, qRound(1.0 * width * natural.height() / natural.width())));
    }
    return format;
}

} // namespace

bool TextArea::canInsertFromMimeData(const QMimeData* source) const
{
    return source->hasFormat(kOwnHtml) || source->hasHtml() || source->hasText() ||
           source->hasImage() || hasLocalFiles(*source);
}

QMimeData* TextArea::createMimeDataFromSelection() const
{
    const QTextDocumentFragment selected = textCursor().selection();
    QTextDocument piece;
    QTextCursor(&piece).insertFragment(selected);
    auto* mime = new QMimeData;
    mime->setText(selected.toPlainText());
    mime->setHtml(writeHtml(piece, [this](const QString& n) { return m_pictures.source(n); }));
    mime->setData(kOwnHtml, writeHtml(piece).toUtf8());
    return mime;
}

void TextArea::insertFromMimeData(const QMimeData* source)
{
    if (isReadOnly())
        return;
    if (source->hasFormat(kOwnHtml)) {
        insertForeignHtml(QString::fromUtf8(source->data(kOwnHtml)));
        return;
    }
    if (hasLocalFiles(*source) && insertFiles(*source))
        return;
    if (source->hasHtml() && source->html().size() <= kMostHtml) {
        const QString clean = cleanPastedHtml(source->html());
        QTextDocument probe;
        readHtml(probe, clean);
        // "Copy picture" in a browser gives an address as HTML, and the picture beside it.
        const bool says = !probe.toPlainText().trimmed().isEmpty();
        if (says || !source->hasImage()) {
            insertForeignHtml(clean);
            return;
        }
    }
    if (source->hasImage())
        insertImageData(*source);
    else
        insertPlain(source->text());
}

void TextArea::pastePlain(const QString& text)
{
    if (!isReadOnly())
        insertPlain(text);
}

void TextArea::insertPlain(QString text)
{
    if (text.size() > kMostText) {
        Q_EMIT
        refused(tr("What was pasted is too long for a mail."));
        return;
    }
    text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').remove(house::kPictureChar);
    if (text.endsWith(u'\n'))
        text.chop(1);
    // A line stays a line; a blank line is what separates paragraphs.
    if (blocks::level(textCursor().block()) == 0) {
        static const QRegularExpression blank(u"\\n[ \\t]*\\n(?:[ \\t]*\\n)*"_s);
        text.replace(blank, QString(QChar(QChar::ParagraphSeparator)));
        text.replace(u'\n', QChar(QChar::LineSeparator));
    }
    QTextCursor cursor = textCursor();
    cursor.beginEditBlock();
    cursor.insertText(text, currentCharFormat());
    cursor.endEditBlock();
    setTextCursor(cursor);
    ensureCursorVisible();
}

bool TextArea::insertFiles(const QMimeData& source)
{
    for (const QUrl& url : source.urls()) {
        if (url.isLocalFile())
            insertPictureFile(url.toLocalFile());
    }
    return true;
}

void TextArea::insertPictureFile(const QString& path)
{
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) {
        Q_EMIT
        refused(tr("“%1” cannot be read.").arg(name));
        return;
    }
    if (file.size() > kLargestPicture) {
        Q_EMIT
        refused(tr("“%1” is larger than 10 MB. Make the picture smaller first.").arg(name));
        return;
    }
    OfferedPicture picture{file.read(kLargestPicture + 1), {}, name};
    picture.type = pictureType(picture.bytes);
    if (picture.type.isEmpty()) {
        Q_EMIT
        refused(tr("“%1” is no picture that mail programs show. PNG, JPEG, GIF and WebP can be "
                   "put into the text.")
                    .arg(name));
        return;
    }
    insertPicture(picture);
}

void TextArea::insertImageData(const QMimeData& source)
{
    OfferedPicture picture;
    for (const QString& type : {u"image/png"_s, u"image/jpeg"_s, u"image/gif"_s}) {
        if (picture.type.isEmpty() && source.hasFormat(type)) {
            picture.bytes = source.data(type);
            picture.type = pictureType(picture.bytes);
        }
    }
    if (picture.type.isEmpty()) {
        QBuffer buffer(&picture.bytes);
        picture.bytes.clear();
        buffer.open(QIODevice::WriteOnly);
        qvariant_cast<QImage>(source.imageData()).save(&buffer, "PNG");
        picture.type = pictureType(picture.bytes);
    }
    if (picture.type.isEmpty() || picture.bytes.size() > kLargestPicture) {
        Q_EMIT
        refused(picture.type.isEmpty()
                    ? tr("The picture on the clipboard cannot be read.")
                    : tr("The picture on the clipboard is larger than 10 MB. Make it smaller "
                         "first."));
        return;
    }
    insertPicture(picture);
}

void TextArea::insertPicture(const OfferedPicture& picture)
{
    const int ticket = m_pictures.take(picture);
    const QString name = PictureShelf::ticketName(ticket);
    QTextCursor cursor = textCursor();
    cursor.insertImage(formatFor(name, m_pictures.naturalSize(name)));
    setTextCursor(cursor);
    ensureCursorVisible();
    Q_EMIT
    pictureOffered(ticket, picture);
}

QList<std::pair<int, OfferedPicture>> TextArea::takePictures(QTextDocument& piece)
{
    QList<std::pair<int, OfferedPicture>> taken;
    bool anyRefused = false;
    const QList<house::Range> all = house::ranges(house::at(&piece, 0, piece.characterCount() - 1));
    for (auto it = all.crbegin(); it != all.crend(); ++it) {
        const QString name = it->format.toImageFormat().name();
        const bool inside = name.startsWith("data:"_L1);
        if (!it->format.isImageFormat() || (!inside && !name.startsWith("ticket:"_L1)))
            continue;
        QTextCursor place = house::at(&piece, it->position, it->length);
        if (!inside) {
            if (!m_pictures.holds(name)) // copied from another campaign before it was stored
                place.removeSelectedText();
            continue;
        }
        const OfferedPicture picture = pictureFromData(name);
        if (picture.type.isEmpty() || picture.bytes.size() > kLargestPicture) {
            anyRefused = true;
            place.removeSelectedText();
            continue;
        }
        const int ticket = m_pictures.take(picture);
        const QString own = PictureShelf::ticketName(ticket);
        QTextImageFormat format = formatFor(own, m_pictures.naturalSize(own));
        const QTextImageFormat before = it->format.toImageFormat();
        if (before.width() > 0 && before.width() <= house::kPageWidth) {
            format.setHeight(qRound(format.height() * before.width() / format.width()));
            format.setWidth(before.width());
        }
        format.setProperty(QTextFormat::ImageAltText, before.property(QTextFormat::ImageAltText));
        place.setCharFormat(format);
        taken.prepend({ticket, picture});
    }
    if (anyRefused)
        Q_EMIT
    refused(tr("A picture in what was pasted could not be taken: it is too large, or of a kind "
               "that mail programs do not show."));
    return taken;
}

void TextArea::insertForeignHtml(const QString& html)
{
    QTextDocument piece;
    readHtml(piece, html);
    const QList<std::pair<int, OfferedPicture>> taken = takePictures(piece);
    insertPiece(piece);
    for (const auto& [ticket, picture] : taken)
        Q_EMIT
    pictureOffered(ticket, picture);
    Q_EMIT
    picturesChanged();
}

void TextArea::insertPiece(QTextDocument& piece)
{
    QTextCursor cursor = textCursor();
    cursor.beginEditBlock();
    cursor.removeSelectedText();
    const QTextBlock first = piece.begin();
    const house::BlockKind kind = house::kindOf(first);
    const bool ownBlock = kind.inList || kind.heading > 0;
    if (ownBlock && cursor.block().length() > 1 && !cursor.atBlockStart())
        cursor.insertBlock(house::blockFormat({}, {}), house::charFormat(0));
    const bool empty = cursor.block().length() <= 1;
    const bool alone = piece.blockCount() == 1;
    const int start = cursor.position();
    cursor.insertFragment(QTextDocumentFragment(&piece));
    // Qt merges the first paragraph into the one at the cursor: an empty one takes its kind.
    const QTextBlock now = document()->findBlock(start);
    if (empty && !kind.inList && (ownBlock || !alone))
        QTextCursor(now).setBlockFormat(house::blockFormat(kind, {}));
    else if (empty && kind.inList && now.textList() == nullptr)
        blocks::toggleList(QTextCursor(now), blocks::listKind(first) == blocks::ListKind::Numbers);
    cursor.endEditBlock();
    setTextCursor(cursor);
    ensureCursorVisible();
}

} // namespace ringi
