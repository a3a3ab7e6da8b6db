// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QString>
#include <QWidget>

namespace ringi {

/// Paints a seal as an office stamps it: a vermilion ring with a name and a date. Japanese names
/// stand upright, one character below the other.
void paintSeal(QPainter& painter, const QRectF& area, const QString& name, const QString& date);

/// The same on white, for paper.
[[nodiscard]] QImage printedSeal(const QString& name, const QString& date, const QFont& font,
                                 int dots);

/// One seal on a page. Its words are its accessible name.
class SealStamp final : public QWidget {
    Q_OBJECT

public:
    SealStamp(const QString& name, const QString& date, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_name;
    QString m_date;
};

} // namespace ringi
