// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "people/person.h"
#include "store/connection.h"

namespace ringi {

/// People, with their signed records as they were signed. Proves nothing: see TrustedPeople. A row
/// that cannot be read is WorkspaceDamaged, never skipped.
class PersonGateway final {
public:
    explicit PersonGateway(Connection& connection) : m_connection(connection) {}

    /// The id the next person gets; it is part of what is signed, so it comes first.
    Result<PersonId> nextId();
    /// With the record's id. AlreadyExists when the id or the login key is taken.
    Status insert(const Person& person);
    /// NotFound, AlreadyExists (login key).
    Status update(const Person& person);
    Result<Person> find(PersonId id);
    /// By loginKey() of what was typed.
    Result<Person> findByLoginKey(const QString& key);
    /// By id. A few hundred at most.
    Result<QList<Person>> all();

private:
    Connection& m_connection;
};

} // namespace ringi
