// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QBuffer>
#include <QImage>
#include <QWidget>

/// Pictures of one colour, and whether a window shows that colour.
namespace ringi::test {

[[nodiscard]] inline QByteArray pngOf(const QColor& color, const QSize& size = {40, 40})
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(color);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "png");
    return bytes;
}

[[nodiscard]] inline bool shows(QWidget* widget, const QColor& color)
{
    const QImage image = widget->grab().toImage().convertToFormat(QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == color)
                return true;
        }
    }
    return false;
}

} // namespace ringi::test
