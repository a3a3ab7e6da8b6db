// SPDX-License-Identifier: Apache-2.0
#include "ui/editor/picture_shelf.h"

#include "ui/editor/house_format.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>

#include <algorithm>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

constexpr int kSharpWidth = 1200; ///< twice what is shown, for sharp screens
constexpr int kMostSide = 20000;

QImage frameWithoutPicture()
{
    QImage image(160, 100, QImage::Format_ARGB32_Premultiplied);
    image.fill(QColor(0xf1efe9));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor(0x8c887e), 1));
    painter.drawRect(QRectF(0.5, 0.5, 159, 99));
    painter.setPen(QPen(QColor(0x8c887e), 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawRoundedRect(QRectF(58, 33, 44, 34), 3, 3);
    painter.drawPolyline(QPolygonF{{58, 62}, {72, 50}, {82, 58}, {91, 51}, {102, 60}});
    painter.drawEllipse(QPointF(71, 42), 3, 3);
    return image;
}

} // namespace

QString pictureType(const QByteArray& bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return u"image/png"_s;
    if (bytes.startsWith("\xff\xd8\xff"))
        return u"image/jpeg"_s;
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
        return u"image/gif"_s;
    if (bytes.startsWith("RIFF") &&
        bytes.sliced(0, std::min<qsizetype>(12, bytes.size())).endsWith("WEBP"))
        return u"image/webp"_s;
    return {};
}

int PictureShelf::take(const OfferedPicture& picture)
{
    const int ticket = m_nextTicket++;
    m_placed.insert(ticket, QString());
    m_shown.insert(ticketName(ticket), decode(picture.bytes));
    return ticket;
}

QString PictureShelf::ticketName(int ticket)
{
    return u"ticket:%1"_s.arg(ticket);
}

void PictureShelf::place(int ticket, const QString& contentId)
{
    if (!isWaiting(ticket) || contentId.isEmpty())
        return;
    m_placed.insert(ticket, contentId);
    m_shown.insert(u"cid:"_s + contentId, m_shown.value(ticketName(ticket)));
    m_known.insert(contentId);
}

void PictureShelf::refuse(int ticket)
{
    if (isWaiting(ticket)) {
        m_placed.remove(ticket);
        m_shown.remove(ticketName(ticket));
    }
}

bool PictureShelf::isWaiting(int ticket) const
{
    return m_placed.contains(ticket) && m_placed.value(ticket).isEmpty();
}

void PictureShelf::clear()
{
    // Numbers go on: an answer to an old ticket must not hit a new picture.
    const int next = m_nextTicket;
    *this = {};
    m_nextTicket = next;
}

void PictureShelf::setBytes(const QString& contentId, const QByteArray& bytes)
{
    m_known.insert(contentId);
    m_shown.insert(u"cid:"_s + contentId, decode(bytes));
}

QString PictureShelf::source(const QString& name) const
{
    if (!name.startsWith("ticket:"_L1))
        return name;
    const QString id = m_placed.value(name.sliced(7).toInt());
    return id.isEmpty() ? QString() : u"cid:"_s + id;
}

QString PictureShelf::contentId(const QString& name) const
{
    const QString from = source(name);
    return from.startsWith("cid:"_L1) ? from.sliced(4) : QString();
}

const PictureShelf::Shown* PictureShelf::find(const QString& name) const
{
    const auto found = m_shown.constFind(name);
    return found == m_shown.constEnd() || found->image.isNull() ? nullptr : &*found;
}

QImage PictureShelf::image(const QString& name) const
{
    const Shown* shown = find(name);
    if (shown == nullptr)
        return frameWithoutPicture();
    // As wide as it is, at most as the page; the other pixels are for sharp screens.
    QImage image = shown->image;
    image.setDevicePixelRatio(1.0 * image.width() /
                              std::clamp(shown->size.width(), 1, house::kPageWidth));
    return image;
}

QImage PictureShelf::image(const QUrl& name) const
{
    // Addresses have more than one spelling; what the names become is what is asked for.
    for (auto it = m_shown.constBegin(); it != m_shown.constEnd(); ++it) {
        if (QUrl(it.key()) == name)
            return image(it.key());
    }
    return frameWithoutPicture();
}

QSize PictureShelf::naturalSize(const QString& name) const
{
    const Shown* shown = find(name);
    return shown == nullptr ? QSize() : shown->size;
}

PictureShelf::Shown PictureShelf::decode(const QByteArray& bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    if (pictureType(bytes).isEmpty() || !buffer.open(QIODevice::ReadOnly))
        return {};
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize stored = reader.size();
    if (!stored.isValid() || std::max(stored.width(), stored.height()) > kMostSide)
        return {};
    if (stored.width() > kSharpWidth)
        reader.setScaledSize(stored.scaled(kSharpWidth, kMostSide, Qt::KeepAspectRatio));
    Shown shown{reader.read(), stored};
    if (reader.transformation().testFlag(QImageIOHandler::TransformationRotate90))
        shown.size.transpose();
    return shown;
}

} // namespace ringi
