// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "people/role.h"

#include <QWidget>

class QCheckBox;

namespace ringi {

/// A check box for each role with one line that says what it lets somebody do. They are called
/// "authorCheck", "listKeeperCheck", "approverCheck", "auditorCheck", "administratorCheck".
class RoleBoxes final : public QWidget {
    Q_OBJECT
public:
    explicit RoleBoxes(QWidget* parent = nullptr);

    void setRoles(Roles roles);
    [[nodiscard]] Roles roles() const;

private:
    QList<std::pair<Role, QCheckBox*>> m_boxes;
};

} // namespace ringi
