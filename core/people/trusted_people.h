// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "people/person.h"

#include <QHash>
#include <QList>

#include <optional>

namespace ringi {

/// The people whose records lead, signature by signature, to the founder. A value; any thread.
///
/// - The founder is the one record with exactly the founder's public key, signed by itself. If
///   there is no such record, or two, nobody is trusted.
/// - Anybody else is trusted when their record is signed by a trusted person who is, in their own
///   present record, an active administrator. A ring of records that sign each other leads
///   nowhere and is untrusted.
/// - Of several records of one person the highest version counts; two different ones of the same
///   version make that person untrusted.
///
/// Only the present counts, so there is no clock to be fooled: when an administrator is
/// deactivated or loses the role, everybody they signed becomes untrusted at once. Whoever does it
/// therefore signs those records again with their own key (next version) in the same transaction,
/// before the change. The founder is the root and cannot be signed by anybody else: their record
/// stays an active administrator's for the life of the workspace.
class TrustedPeople final {
public:
    static TrustedPeople from(const QList<SignedPerson>& people,
                              const QByteArray& founderPublicKey);

    /// The record, if trusted; may be inactive: ask it. Nothing for the unknown and the untrusted.
    [[nodiscard]] std::optional<PersonRecord> find(PersonId id) const;

    /// Trusted, active and with this role.
    [[nodiscard]] bool has(PersonId id, Role role) const;

    /// Whether a record of `subject` signed by `signer` would be trusted: the signer is a trusted,
    /// active administrator whose own signatures do not lead through the subject (that would close
    /// a ring and cut both off). The founder alone signs the founder; nobody else signs themselves.
    /// Ask before changing, deactivating or re-signing anybody. The subject may be somebody new.
    [[nodiscard]] bool maySign(PersonId signer, PersonId subject) const;

    /// Ids that came in and are not trusted, ascending.
    [[nodiscard]] QList<PersonId> untrusted() const { return m_untrusted; }

private:
    QHash<qint64, PersonRecord> m_trusted;
    PersonId m_founder; ///< invalid: nobody is trusted
    QList<PersonId> m_untrusted;
};

} // namespace ringi
