// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractButton>

namespace ringi {

/// One page in the sidebar: icon, word, and a number where something waits.
class NavButton final : public QAbstractButton {
    Q_OBJECT
public:
    NavButton(const QString& iconName, const QString& text, QWidget* parent = nullptr);

    /// Its page is shown now: marks it and tells nobody.
    void setCurrent();
    void setBadge(int count);
    [[nodiscard]] int badge() const { return m_badge; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void checkStateSet() override;

private:
    int m_badge = 0;
    bool m_isToldOnly = false; ///< in setCurrent()
};

/// Who is signed in; a click leads to the sign-in page.
class PersonButton final : public QAbstractButton {
    Q_OBJECT
public:
    explicit PersonButton(QWidget* parent = nullptr);

    void setPerson(const QString& name, const QString& roles);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QString m_name;
    QString m_roles;
};

} // namespace ringi
