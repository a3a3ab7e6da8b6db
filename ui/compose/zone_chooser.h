// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QComboBox>

namespace ringi {

/// A time zone by its name ("Asia/Tokyo"). Typing searches: parts of names, in any case, with
/// spaces for the underscores, and what people here call the zone. What is no zone falls back to
/// the last one.
class ZoneChooser final : public QComboBox {
    Q_OBJECT
public:
    explicit ZoneChooser(QWidget* parent = nullptr);

    /// IANA name, always one that this computer knows, but for one that was set.
    [[nodiscard]] QString zone() const { return m_zone; }
    /// Empty: this computer's own.
    void setZone(const QString& zone);

Q_SIGNALS:
    void zoneChanged();

protected:
    void focusOutEvent(QFocusEvent* event) override;
    /// The wheel scrolls the page, it does not change the zone by accident.
    void wheelEvent(QWheelEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void fill();
    void take(const QString& zone);
    void takeTyped();

    QString m_zone;
    bool m_filled = false;
};

} // namespace ringi
