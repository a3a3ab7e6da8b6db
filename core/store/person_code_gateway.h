// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "people/person_code.h"
#include "store/connection.h"

namespace ringi {

/// The one-time codes of those who have switched them on; nobody else has a row.
class PersonCodeGateway final {
public:
    explicit PersonCodeGateway(Connection& connection) : m_connection(connection) {}

    /// AlreadyExists where this person has one.
    Status insert(const PersonCode& code);
    /// NotFound ("person code") where this person has none.
    Result<PersonCode> find(PersonId person);
    Result<QList<PersonCode>> all();
    /// The same secret under another password. NotFound.
    Status rewrap(PersonId person, const WrappedKey& secret);
    /// Uses up a step and forgets wrong codes. Conflict where it, or one after it, was used by now.
    Status useStep(PersonId person, qint64 step);
    /// Stores the count of wrong codes. NotFound.
    Status saveWrong(const PersonCode& code);
    /// NotFound.
    Status remove(PersonId person);

private:
    Connection& m_connection;
};

} // namespace ringi
