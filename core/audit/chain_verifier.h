// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "audit/entry.h"
#include "audit/logged_people.h"

#include <QHash>
#include <QSet>

namespace ringi {

/// Proves a log entry by entry, in order, in memory that grows with people and campaigns only:
///
/// - the chain: numbers without gap or repeat, every hash, every link;
/// - "workspace.created" (the first entry, once): the founder's record signs itself;
/// - "person.added", "person.changed": the record is signed by a trusted, active administrator;
/// - "campaign.submitted": the digest is that of the packet, and campaign and revision are its own;
/// - "campaign.approved": the seal holds under the approver's own key, covers the packet submitted
///   last, and the approver is trusted, active, has the role, and did not touch what they approve.
///
/// Other actions are chained and not looked into.
class ChainVerifier final {
public:
    /// ChainBroken, detail "entry N: why". After a failure the verifier is spent: every later call
    /// gives that same failure.
    Status add(const AuditEntry& entry);

    /// Whether the entries that came end where the log says it ends (a cut tail).
    [[nodiscard]] Status finish(const AuditHead& expected) const;

    [[nodiscard]] AuditHead head() const { return m_head; }
    /// How many seals were proven.
    [[nodiscard]] qint64 seals() const { return m_seals; }
    /// From "workspace.created"; empty before.
    [[nodiscard]] QString workspace() const { return m_workspace; }
    /// 32 bytes, the root of all trust; compare it with what the office wrote down.
    [[nodiscard]] QByteArray founderKey() const { return m_people.founderKey(); }

private:
    struct Submission {
        qint64 revision = 0;
        QByteArray packetDigest; ///< hex
        qint64 author = 0;
        bool solo = false; ///< the author may seal it
        QSet<qint64> touchedBy; ///< everybody who had a hand in it
    };

    Status look(const AuditEntry& entry);
    Status created(const AuditEntry& entry);
    Status submitted(const QJsonObject& details);
    Status approved(const AuditEntry& entry);
    [[nodiscard]] Status approverMay(qint64 approver, const QByteArray& publicKey) const;

    AuditHead m_head;
    LoggedPeople m_people;
    QString m_workspace;
    QHash<qint64, Submission> m_submissions; ///< by campaign, the latest
    qint64 m_seals = 0;
    Status m_failure;
};

} // namespace ringi
