// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QScrollArea>

class QPushButton;
class QVBoxLayout;

namespace ringi {

/// The parts of a review, one button below the other: as wide as the longest, and as high as there is
/// room; it scrolls where large text meets a small screen.
class PartList final : public QScrollArea {
    Q_OBJECT

public:
    explicit PartList(QWidget* parent);

    void add(QPushButton* button);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QVBoxLayout* m_rows;
};

} // namespace ringi
