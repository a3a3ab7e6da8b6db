// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QFont>
#include <QFuture>
#include <QImage>
#include <QSize>
#include <QString>

/// Pictures of a mail, without ever reading anything but the bytes given.
namespace ringi {

/// "png", "jpeg", "gif", "webp", "bmp" by the first bytes; empty for anything else. No SVG: it may
/// name files, and Qt would read them.
[[nodiscard]] QByteArray pictureFormat(const QByteArray& bytes);

/// On the pool: the picture, no side larger than kLargestSide; null where it is none that can be
/// shown or has more than 50 million pixels.
[[nodiscard]] QFuture<QImage> decodePicture(const QByteArray& bytes);

/// The bytes of "data:image/...;base64,..."; empty for anything else.
[[nodiscard]] QByteArray bytesOfDataUrl(const QString& url);

inline constexpr int kLargestSide = 2000;

/// What stands in a picture's place: a box with words.
struct PictureBox {
    QString words;
    QSize size; ///< device-independent; as many words as fit are drawn
    QFont font;
    bool dark = false;
    double pixelRatio = 1.0;
};
[[nodiscard]] QImage drawBox(const PictureBox& box);

} // namespace ringi
