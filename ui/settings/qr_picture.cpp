// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/qr_picture.h"

#include "ui/shell/theme.h"

#include <QPainter>
#include <QScreen>

#include <qrcodegen.hpp>

#include <algorithm>
#include <exception>

namespace ringi {
namespace {

constexpr int kQuiet = 4; ///< modules, as the standard wants
constexpr int kLeastPixels = 3;

} // namespace

QrPicture::QrPicture(const QByteArray& text, QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    try {
        const auto code =
            qrcodegen::QrCode::encodeText(text.constData(), qrcodegen::QrCode::Ecc::MEDIUM);
        m_side = code.getSize();
        for (int y = 0; y < m_side; ++y) {
            for (int x = 0; x < m_side; ++x)
                m_dark.push_back(code.getModule(x, y));
        }
    } catch (const std::exception&) {
        m_side = 0; // too long
    }
}

/// Whole pixels for a module: edges that are smeared cost a camera its certainty.
int QrPicture::modulePixels() const
{
    // Large text makes it no easier to scan, and on a small screen it must stay in sight.
    const int most = screen()->availableSize().height() / 4;
    return std::max(kLeastPixels, std::min(lines(this, 11), most) / (m_side + 2 * kQuiet));
}

QSize QrPicture::sizeHint() const
{
    if (isEmpty())
        return {0, 0};
    const int side = (m_side + 2 * kQuiet) * modulePixels();
    return {side, side};
}

void QrPicture::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Qt::white);
    const int pixels = modulePixels();
    for (int y = 0; y < m_side; ++y) {
        for (int x = 0; x < m_side; ++x) {
            if (m_dark.at(static_cast<std::size_t>(y * m_side + x)))
                painter.fillRect((x + kQuiet) * pixels, (y + kQuiet) * pixels, pixels, pixels,
                                 Qt::black);
        }
    }
}

} // namespace ringi
