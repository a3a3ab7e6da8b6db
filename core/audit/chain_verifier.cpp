// SPDX-License-Identifier: Apache-2.0
#include "audit/chain_verifier.h"

#include "base/canonical_json.h"
#include "base/crypto.h"
#include "base/strict_object.h"

namespace ringi {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> broken(const QString& why)
{
    return failure(ErrorCode::ChainBroken, why);
}

struct Statement {
    QString format;
    qint64 campaign = 0;
    qint64 revision = 0;
    qint64 approver = 0;
    QByteArray packetDigest;
    QByteArray publicKey;
};

Result<Statement> statementFrom(const QJsonObject& object)
{
    StrictObject members(object);
    // Logs outlive formats: seals of the first one stay proven.
    const QString format = members.text("format"_L1);
    if (format == "ringi-seal-2"_L1)
        members.whole("expected"_L1, 0);
    else if (format != "ringi-seal-1"_L1)
        members.reject("format"_L1);
    members.constant("decision"_L1, "approve"_L1);
    const Statement statement{.format = format,
                              .campaign = members.whole("campaign"_L1, 1),
                              .revision = members.whole("revision"_L1, 1),
                              .approver = members.whole("approver"_L1, 1),
                              .packetDigest = members.hex("packetDigest"_L1, 32),
                              .publicKey = members.hex("publicKey"_L1, 32)};
    members.texts("parts"_L1);
    members.whole("at"_L1);
    if (const auto fault = members.fault())
        return broken(u"its \"%1\" is no part of a seal's statement"_s.arg(*fault));
    return statement;
}

} // namespace

Status ChainVerifier::add(const AuditEntry& entry)
{
    if (!m_failure)
        return m_failure;
    m_failure = checkEntry(m_head, entry);
    if (!m_failure)
        return m_failure;
    if (const auto ok = look(entry); !ok) {
        m_failure = failure(ErrorCode::ChainBroken,
                            u"entry %1: %2"_s.arg(entry.sequence).arg(ok.error().detail));
        return m_failure;
    }
    m_head = entry.head();
    return {};
}

Status ChainVerifier::finish(const AuditHead& expected) const
{
    if (!m_failure)
        return m_failure;
    if (m_head == expected)
        return {};
    const auto cut = [](qint64 sequence, const QString& why) {
        return failure(ErrorCode::ChainBroken, u"entry %1: %2"_s.arg(sequence).arg(why));
    };
    if (m_head.sequence < expected.sequence)
        return cut(m_head.sequence + 1, u"missing, the tail was cut"_s);
    if (m_head.sequence > expected.sequence)
        return cut(expected.sequence + 1, u"the log ends before it"_s);
    return cut(m_head.sequence, u"it is not the entry the log ends with"_s);
}

Status ChainVerifier::look(const AuditEntry& entry)
{
    if (entry.action == "workspace.created"_L1)
        return created(entry);
    if (entry.action == "person.added"_L1)
        return m_people.add(entry.details);
    if (entry.action == "person.changed"_L1)
        return m_people.change(entry.details);
    if (entry.action == "campaign.submitted"_L1)
        return submitted(entry.details);
    if (entry.action == "campaign.approved"_L1)
        return approved(entry);
    return {};
}

Status ChainVerifier::created(const AuditEntry& entry)
{
    if (entry.sequence != 1)
        return broken(u"a workspace is created by its first entry"_s);
    const QString workspace = entry.details.value("workspace"_L1).toString();
    if (workspace.isEmpty())
        return broken(u"the workspace has no name"_s);
    if (auto ok = m_people.found(entry.details); !ok)
        return ok;
    m_workspace = workspace;
    return {};
}

Status ChainVerifier::submitted(const QJsonObject& details)
{
    StrictObject members(details);
    const qint64 campaign = members.whole("campaign"_L1, 1);
    Submission submission{.revision = members.whole("revision"_L1, 1),
                          .packetDigest = members.hex("packetDigest"_L1, 32),
                          .author = 0,
                          .solo = false,
                          .touchedBy = {}};
    members.object("packet"_L1, [&](StrictObject& packet) {
        // Logs outlive formats: packets of the first one stay proven.
        const QString format = packet.text("format"_L1);
        if (format != "ringi-packet-1"_L1 && format != "ringi-packet-2"_L1
            && format != "ringi-packet-3"_L1 && format != "ringi-packet-4"_L1)
            packet.reject("format"_L1);
        if (packet.text("workspace"_L1) != m_workspace)
            packet.reject("workspace"_L1);
        if (packet.whole("campaign"_L1) != campaign)
            packet.reject("campaign"_L1);
        if (packet.whole("revision"_L1) != submission.revision)
            packet.reject("revision"_L1);
        const auto note = [&](StrictObject& person) {
            submission.touchedBy.insert(person.whole("id"_L1, 1));
            person.allowMore();
        };
        packet.object("author"_L1, [&](StrictObject& person) {
            submission.author = person.whole("id"_L1, 1);
            person.allowMore();
        });
        packet.objects("touchedBy"_L1, note);
        packet.object("policy"_L1, [&](StrictObject& policy) {
            submission.solo = policy.text("form"_L1) == "solo"_L1;
            policy.allowMore();
        });
        packet.allowMore();
    });
    members.allowMore();
    if (const auto fault = members.fault())
        return broken(u"its \"%1\" does not fit the submission"_s.arg(*fault));
    const auto packet = canonicalJson(details.value("packet"_L1));
    if (!packet || crypto::sha256(*packet) != submission.packetDigest)
        return broken(u"the packet does not have its digest"_s);
    m_submissions.insert(campaign, submission);
    return {};
}

Status ChainVerifier::approved(const AuditEntry& entry)
{
    StrictObject members(entry.details);
    const qint64 campaign = members.whole("campaign"_L1, 1);
    const qint64 revision = members.whole("revision"_L1, 1);
    const QJsonObject object = members.anyObject("statement"_L1);
    const QByteArray signature = members.hex("signature"_L1, 64);
    members.allowMore();
    if (const auto fault = members.fault())
        return broken(u"its \"%1\" is no part of an approval"_s.arg(*fault));
    const auto statement = statementFrom(object);
    if (!statement)
        return failure(statement);

    const auto submission = m_submissions.constFind(campaign);
    if (submission == m_submissions.cend())
        return broken(u"a seal on a campaign that was never submitted"_s);
    if (statement->campaign != campaign || statement->revision != revision ||
        revision != submission->revision || statement->packetDigest != submission->packetDigest)
        return broken(u"the seal is for another packet than the one submitted last"_s);
    if (statement->approver != entry.actor.value)
        return broken(u"the seal is somebody else's than the entry says"_s);
    const bool own = submission->author == statement->approver;
    if (own ? !submission->solo : submission->touchedBy.contains(statement->approver))
        return broken(u"the seal is by somebody who wrote what it approves"_s);
    if (auto ok = approverMay(statement->approver, statement->publicKey); !ok)
        return ok;
    const auto canonical = canonicalJson(object);
    if (!canonical || !crypto::verifyEd25519(statement->publicKey,
                                             statement->format.toLatin1() + '\n' + *canonical,
                                             signature))
        return broken(u"the seal's signature does not hold"_s);
    ++m_seals;
    return {};
}

Status ChainVerifier::approverMay(qint64 approver, const QByteArray& publicKey) const
{
    const auto record = m_people.trusted(approver);
    if (!record)
        return broken(u"the approver's record does not lead to the founder"_s);
    if (record->publicKey != QString::fromLatin1(publicKey.toHex()))
        return broken(u"the seal's key is not the approver's"_s);
    if (!record->is("approver"_L1))
        return broken(u"the seal is by somebody who was no approver then"_s);
    return {};
}

} // namespace ringi
