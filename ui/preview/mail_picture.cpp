// SPDX-License-Identifier: Apache-2.0
#include "ui/preview/mail_picture.h"

#include "ui/shell/theme.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>
#include <QtConcurrentRun>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kMostPixels = 50'000'000;

QImage decodeNow(QByteArray bytes)
{
    const QByteArray format = pictureFormat(bytes);
    if (format.isEmpty())
        return {};
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer, format);
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isEmpty() || qint64{size.width()} * size.height() > kMostPixels)
        return {};
    QImage image = reader.read();
    if (image.width() > kLargestSide || image.height() > kLargestSide)
        image =
            image.scaled(kLargestSide, kLargestSide, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    image.setDevicePixelRatio(1.0);
    return image;
}

} // namespace

QByteArray pictureFormat(const QByteArray& bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return "png"_ba;
    if (bytes.startsWith("\xff\xd8\xff"))
        return "jpeg"_ba;
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
        return "gif"_ba;
    if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP")
        return "webp"_ba;
    if (bytes.startsWith("BM"))
        return "bmp"_ba;
    return {};
}

QFuture<QImage> decodePicture(const QByteArray& bytes)
{
    return QtConcurrent::run(decodeNow, bytes);
}

QByteArray bytesOfDataUrl(const QString& url)
{
    const qsizetype comma = url.indexOf(u',');
    const QStringView head = QStringView(url).first(qMax<qsizetype>(comma, 0));
    if (!head.startsWith("data:image/"_L1, Qt::CaseInsensitive) ||
        !head.endsWith(";base64"_L1, Qt::CaseInsensitive))
        return {};
    const QByteArray coded = QByteArray::fromPercentEncoding(url.mid(comma + 1).toLatin1());
    return QByteArray::fromBase64(coded);
}

QImage drawBox(const PictureBox& box)
{
    const QSize size = box.size.expandedTo(QSize(1, 1));
    QImage image(size * box.pixelRatio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(box.pixelRatio);
    const Colors colors = box.dark ? Colors::dark() : Colors::light();
    image.fill(colors.sidebar);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colors.frame, 1));
    const QRectF frame(QPointF(0, 0), QSizeF(size));
    painter.drawRect(frame.adjusted(0.5, 0.5, -0.5, -0.5));
    painter.setPen(colors.inkSoft);
    painter.setFont(box.font);
    painter.setClipRect(frame.adjusted(1, 1, -1, -1));
    painter.drawText(frame.adjusted(kGrid, 2, -kGrid, -2),
                     Qt::AlignCenter | Qt::TextWrapAnywhere | Qt::TextWordWrap, box.words);
    return image;
}

} // namespace ringi
