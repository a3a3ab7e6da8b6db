// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "people/role.h"
#include "ui/shell/page_id.h"

#include <QHash>
#include <QWidget>

class QLabel;

namespace ringi {

class NavButton;
class PersonButton;

/// The pages by name, and at the bottom who is signed in.
class Sidebar final : public QWidget {
    Q_OBJECT
public:
    explicit Sidebar(const QString& officeName, QWidget* parent = nullptr);

    /// Whose sidebar this is; pages that their roles have no use for are hidden.
    void setPerson(const QString& name, Roles roles);
    void setCurrent(PageId page);
    /// A number beside the word, e.g. how many campaigns wait; 0 hides it.
    void setBadge(PageId page, int count);
    [[nodiscard]] bool isOffered(PageId page) const;

Q_SIGNALS:
    void pageChosen(ringi::PageId page);
    void switchPersonRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* m_office;
    QHash<PageId, NavButton*> m_buttons;
    PersonButton* m_person;
};

} // namespace ringi
