// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "audit/audit_exporter.h"
#include "audit/entry.h"
#include "base/canonical_json.h"
#include "base/crypto.h"
#include "campaign/seal.h"
#include "campaign/snapshot.h"
#include "people/identity.h"

#include <QBuffer>

#include <stdexcept>

namespace ringi::test {

inline constexpr PersonId kFounder{1};  ///< administrator, and auditor
inline constexpr PersonId kAuthor{2};   ///< author
inline constexpr PersonId kApprover{3}; ///< approver
inline constexpr PersonId kOther{4};    ///< not in the log unless a test puts them there

inline constexpr qint64 kSampleStart = 1'763'721'000'000; // 2025-11-21T10:30:00Z

/// For steps of a fixture that cannot fail unless the fixture is wrong.
template <typename T>
T must(Result<T> result)
{
    if (!result)
        throw std::runtime_error(result.error().detail.toStdString());
    return *std::move(result);
}

/// The key pairs of kFounder to kOther: fixed, so that a sample log has the same bytes each time.
inline crypto::KeyPair sampleKeys(PersonId id)
{
    const QByteArrayList publicKeys{
        "f04866de788cfe623f2fddc222e62c57a7348806c3178f613039c6a56ff6c7b6",
        "b151f44169b0bab4ade21ad169a83feb4100dcd5d4b643be6337f8b757e2aa0e",
        "3c135961554f6530c65b08fca9b05809e550b5a1e586c59d46a855e7b508dad5",
        "97a24c33b81f54960d63fb70c9ee58b0bb8363291edf2334a3203e541b04e13c"};
    return {.publicKey = QByteArray::fromHex(publicKeys.at(id.value - 1)),
            .privateKey = Secret(crypto::sha256("sample " + QByteArray::number(id.value)))};
}

inline QString hexText(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

inline PersonRecord samplePerson(PersonId id, Roles roles, PersonId signedBy = kFounder)
{
    const QStringList names{QStringLiteral("Hanako Sato"), QStringLiteral("山田 太郎"),
                            QStringLiteral("=Aiko, \"Ai\" Tanaka"), QStringLiteral("Mallory")};
    return {.version = 1,
            .id = id,
            .name = names.at(id.value - 1),
            .login = QStringLiteral("person%1").arg(id.value),
            .roles = roles,
            .publicKey = sampleKeys(id).publicKey,
            .active = true,
            .signedBy = signedBy,
            .signedAt = fromMilliseconds(kSampleStart)};
}

/// {"person","signature"}, with the key of whoever the record names unless another is given.
inline QJsonObject personDetails(const PersonRecord& record, PersonId key = {})
{
    const PersonId signer = key.isValid() ? key : record.signedBy;
    const auto person = must(signRecord(record, sampleKeys(signer).privateKey));
    return {{QStringLiteral("person"), toJson(person.record)},
            {QStringLiteral("signature"), hexText(person.signature)}};
}

/// A log that grows by whole entries, each chained to the one before.
class SampleLog final {
public:
    static inline const QString kWorkspace = QStringLiteral("6b3a1f58-9a51-4a0e-8f0d-2f7c1f6a9b10");

    /// Founder, author, approver; campaign 1 submitted, approved and finished.
    static SampleLog whole()
    {
        SampleLog log = withPeople();
        log.submit(CampaignId{1});
        log.approve(CampaignId{1});
        log.append(PersonId{}, QStringLiteral("campaign.finished"),
                   {{QStringLiteral("accepted"), 200}, {QStringLiteral("unknown"), 0}});
        return log;
    }

    static SampleLog withPeople()
    {
        SampleLog log;
        log.create();
        log.addPerson(samplePerson(kAuthor, Role::Author));
        log.addPerson(samplePerson(kApprover, Role::Approver));
        return log;
    }

    void create()
    {
        QJsonObject details =
            personDetails(samplePerson(kFounder, Roles(Role::Administrator) | Role::Auditor));
        details.insert(QStringLiteral("workspace"), kWorkspace);
        details.insert(QStringLiteral("founderKey"), hexText(sampleKeys(kFounder).publicKey));
        append(kFounder, QStringLiteral("workspace.created"), details);
    }

    void addPerson(const PersonRecord& record, PersonId key = {})
    {
        append(kFounder, QStringLiteral("person.added"), personDetails(record, key));
    }

    void changePerson(const PersonRecord& record, PersonId key = {})
    {
        append(record.signedBy, QStringLiteral("person.changed"), personDetails(record, key));
    }

    static QJsonObject packet(CampaignId campaign, int revision = 1, PersonId author = kAuthor)
    {
        Snapshot snapshot;
        snapshot.workspace = kWorkspace;
        snapshot.campaign = campaign;
        snapshot.revision = revision;
        snapshot.author = {.id = author, .name = samplePerson(author, {}).name};
        snapshot.touchedBy = {snapshot.author};
        snapshot.subject = QStringLiteral("秋のお知らせ {{name}}");
        snapshot.body = QStringLiteral("Dear {{name}},\nthe office is closed on Monday.\n");
        snapshot.sender.fromAddress = QStringLiteral("office@example.com");
        snapshot.sender.relayHost = QStringLiteral("relay.example.com");
        snapshot.sender.tlsRule = QStringLiteral("starttls");
        snapshot.recipients = {.count = 200,
                               .fields = {QStringLiteral("name")},
                               .digest = crypto::sha256("recipients")};
        snapshot.submittedAt = fromMilliseconds(kSampleStart);
        return packetOf(snapshot);
    }

    /// People, and campaign 1 submitted with a packet that says it is of this format.
    static SampleLog withPacketFormat(const QString& format)
    {
        SampleLog log = withPeople();
        QJsonObject object = packet(CampaignId{1});
        object.insert(QStringLiteral("format"), format);
        log.append(kAuthor, QStringLiteral("campaign.submitted"),
                   {{QStringLiteral("campaign"), 1},
                    {QStringLiteral("revision"), 1},
                    {QStringLiteral("packet"), object},
                    {QStringLiteral("packetDigest"), hexText(digest(object))}});
        return log;
    }

    static QByteArray digest(const QJsonObject& packet)
    {
        return crypto::sha256(must(canonicalJson(packet)));
    }

    void submit(CampaignId campaign, int revision = 1, PersonId author = kAuthor)
    {
        const QJsonObject object = packet(campaign, revision, author);
        append(author, QStringLiteral("campaign.submitted"),
               {{QStringLiteral("campaign"), campaign.value},
                {QStringLiteral("revision"), revision},
                {QStringLiteral("packet"), object},
                {QStringLiteral("packetDigest"), hexText(digest(object))}});
    }

    /// What an approver would sign for a campaign that submit() put in.
    static SealStatement statement(CampaignId campaign, int revision = 1,
                                   PersonId approver = kApprover, PersonId author = kAuthor)
    {
        return {.campaign = campaign,
                .revision = revision,
                .packetDigest = digest(packet(campaign, revision, author)),
                .parts = reviewParts(),
                .approver = approver,
                .publicKey = sampleKeys(approver).publicKey,
                .at = fromMilliseconds(kSampleStart + 60'000)};
    }

    void approve(CampaignId campaign) { approve(statement(campaign)); }
    void approve(const SealStatement& statement)
    {
        approve(statement, statement.campaign, statement.revision);
    }
    void approve(const SealStatement& statement, CampaignId campaign, int revision)
    {
        const Seal seal = must(makeSeal(statement, sampleKeys(statement.approver).privateKey));
        append(statement.approver, QStringLiteral("campaign.approved"),
               {{QStringLiteral("campaign"), campaign.value},
                {QStringLiteral("revision"), revision},
                {QStringLiteral("statement"), statementJson(seal.statement)},
                {QStringLiteral("signature"), hexText(seal.signature)}});
    }

    /// A campaign approved under a seal of another format, with or without a figure in it.
    static SampleLog sealedAs(const QString& format, bool withFigure)
    {
        const CampaignId one{1};
        SampleLog log = withPeople();
        log.submit(one);
        QJsonObject sealed = statementJson(statement(one));
        sealed.insert(QStringLiteral("format"), format);
        if (!withFigure)
            sealed.remove(QStringLiteral("expected"));
        const QByteArray bytes = format.toLatin1() + '\n' + must(canonicalJson(sealed));
        const QByteArray signature =
            must(crypto::signEd25519(sampleKeys(kApprover).privateKey, bytes));
        log.append(kApprover, QStringLiteral("campaign.approved"),
                   {{QStringLiteral("campaign"), 1},
                    {QStringLiteral("revision"), 1},
                    {QStringLiteral("statement"), sealed},
                    {QStringLiteral("signature"), hexText(signature)}});
        return log;
    }

    /// A campaign of this form, approved by who wrote it.
    static SampleLog sealedByItsAuthor(const QString& form)
    {
        const CampaignId one{1};
        SampleLog log = withPeople();
        QJsonObject object = packet(one, 1, kApprover);
        QJsonObject policy = object.value(QStringLiteral("policy")).toObject();
        policy.insert(QStringLiteral("form"), form);
        object.insert(QStringLiteral("policy"), policy);
        log.append(kApprover, QStringLiteral("campaign.submitted"),
                   {{QStringLiteral("campaign"), 1},
                    {QStringLiteral("revision"), 1},
                    {QStringLiteral("packet"), object},
                    {QStringLiteral("packetDigest"), hexText(digest(object))}});
        SealStatement own = statement(one);
        own.packetDigest = digest(object);
        log.approve(own);
        return log;
    }

    void append(PersonId actor, const QString& action, const QJsonObject& details)
    {
        const AuditDraft draft{.actor = actor,
                               .actorName =
                                   actor.isValid() ? samplePerson(actor, {}).name : QString(),
                               .action = action,
                               .subject = action.section(u'.', 0, 0) + QStringLiteral(":1"),
                               .details = details};
        const Moment at = fromMilliseconds(kSampleStart + 1000 * m_entries.size());
        m_entries.append(must(nextEntry(head(), draft, at)));
    }

    [[nodiscard]] AuditHead head() const
    {
        return m_entries.isEmpty() ? AuditHead() : m_entries.last().head();
    }
    /// By value, so that a loop over a temporary log is no trap.
    [[nodiscard]] QList<AuditEntry> entries() const { return m_entries; }

    [[nodiscard]] QByteArray exported(ExportFormat format) const
    {
        return exported(format, m_entries);
    }
    static QByteArray exported(ExportFormat format, const QList<AuditEntry>& entries)
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        AuditExporter exporter(
            buffer, format,
            {.workspace = kWorkspace, .exportedAt = fromMilliseconds(kSampleStart + 3'600'000)});
        bool ok = exporter.begin().has_value();
        for (const AuditEntry& entry : entries)
            ok = ok && exporter.add(entry).has_value();
        if (!ok || !exporter.finish())
            throw std::runtime_error("export failed");
        return buffer.data();
    }

private:
    QList<AuditEntry> m_entries;
};

} // namespace ringi::test
