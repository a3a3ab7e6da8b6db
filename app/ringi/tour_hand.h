// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QWidget>

namespace ringi {

/// Does with the real windows what a person's hands and eyes do: finds a control by its name among
/// what is visible, presses it, fills it in, takes a picture. Everything says whether it could.
class TourHand final {
public:
    explicit TourHand(QString folder);

    /// The visible widget of that name in any window, the topmost window first.
    [[nodiscard]] QWidget* find(const QString& name) const;
    template <typename W>
    [[nodiscard]] W* find(const QString& name) const
    {
        return qobject_cast<W*>(find(name));
    }
    [[nodiscard]] bool canPress(const QString& name) const;

    bool press(const QString& name);
    bool fill(const QString& name, const QString& text);
    bool setNumber(const QString& name, int number);
    /// Selects a row of a table and opens it.
    bool openRow(const QString& table, int row);
    /// Scrolls every view within the named widget to its end, as reading does.
    void readToEnd(const QString& name);

    /// Scrolls until the named widget can be seen.
    bool bringIntoView(const QString& name);

    /// "03-compose.png" of the topmost window.
    bool picture(const QString& name);
    [[nodiscard]] int pictures() const { return m_pictures; }
    [[nodiscard]] QString file(const QString& name) const;

private:
    QString m_folder;
    int m_pictures = 0;
};

} // namespace ringi
