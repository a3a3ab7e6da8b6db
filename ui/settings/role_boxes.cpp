// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/role_boxes.h"

#include "ui/shell/state_text.h"
#include "ui/shell/theme.h"

#include <QCheckBox>
#include <QLabel>
#include <QStyle>
#include <QVBoxLayout>

namespace ringi {

RoleBoxes::RoleBoxes(QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    for (const Role role :
         {Role::Author, Role::ListKeeper, Role::Approver, Role::Auditor, Role::Administrator}) {
        auto* box = new QCheckBox(roleWord(role), this);
        box->setObjectName(roleNames(role).first() + QStringLiteral("Check"));
        box->setAccessibleDescription(roleMeaning(role));
        auto* meaning = new QLabel(roleMeaning(role), this);
        meaning->setFont(textFont(TextSize::Small));
        meaning->setForegroundRole(QPalette::PlaceholderText);
        meaning->setWordWrap(true);
        const int indent = style()->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, box) +
                           style()->pixelMetric(QStyle::PM_CheckBoxLabelSpacing, nullptr, box);
        meaning->setContentsMargins(indent, 0, 0, kGrid);
        column->addWidget(box);
        column->addWidget(meaning);
        m_boxes.append({role, box});
    }
}

void RoleBoxes::setRoles(Roles roles)
{
    for (const auto& [role, box] : m_boxes)
        box->setChecked(roles.testFlag(role));
}

Roles RoleBoxes::roles() const
{
    Roles roles;
    for (const auto& [role, box] : m_boxes)
        roles.setFlag(role, box->isChecked());
    return roles;
}

} // namespace ringi
