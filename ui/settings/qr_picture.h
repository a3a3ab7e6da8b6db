// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QWidget>

#include <vector>

namespace ringi {

/// A QR code (ISO/IEC 18004) for a camera: dark on white with its quiet zone, in the dark theme
/// too, since many readers know nothing else. Text that is too long for one shows as nothing: see
/// isEmpty().
class QrPicture final : public QWidget {
    Q_OBJECT

public:
    explicit QrPicture(const QByteArray& text, QWidget* parent = nullptr);

    [[nodiscard]] bool isEmpty() const { return m_side == 0; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int modulePixels() const;

    int m_side = 0;           ///< in modules, without the quiet zone
    std::vector<bool> m_dark; ///< row by row
};

} // namespace ringi
