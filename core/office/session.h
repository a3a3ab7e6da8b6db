// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/ids.h"
#include "people/role.h"

#include <QString>

#include <utility>

namespace ringi {

/// Somebody who has signed in. Made only by PeopleDesk::signIn. It is a claim of identity, not of
/// rights: every use case reads the person's proven record again before it acts.
class Session final {
public:
    [[nodiscard]] PersonId person() const { return m_person; }
    [[nodiscard]] const QString& name() const { return m_name; }
    /// What the person could do at sign-in: for showing and hiding, never for deciding.
    [[nodiscard]] Roles roles() const { return m_roles; }

private:
    friend class PeopleDesk;
    Session(PersonId person, QString name, Roles roles)
        : m_person(person), m_name(std::move(name)), m_roles(roles)
    {
    }

    PersonId m_person;
    QString m_name;
    Roles m_roles;
};

} // namespace ringi
