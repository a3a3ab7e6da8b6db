// SPDX-License-Identifier: Apache-2.0
#include "delivery/log_memory.h"

#include "base/canonical_json.h"
#include "base/strict_object.h"
#include "store/audit_gateway.h"
#include "store/workspace_gateway.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>
#include <QUuid>

#include <algorithm>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

constexpr auto kFormat = "ringi-last-seen-1"_L1;
constexpr auto kRestored = "workspace.restored"_L1;
constexpr qint64 kLongestFile = 1024 * 1024;

Result<QByteArray> toBytes(const LastSeen& seen)
{
    QJsonArray runs;
    for (const auto& [campaign, settled] : seen.settled)
        runs.append(QJsonObject{{u"campaign"_s, campaign.value}, {u"settled"_s, settled}});
    return canonicalJson(QJsonObject{{u"format"_s, kFormat},
                                     {u"hash"_s, QString::fromLatin1(seen.head.hash.toHex())},
                                     {u"runs"_s, runs},
                                     {u"sequence"_s, seen.head.sequence}});
}

Result<LastSeen> fromBytes(QByteArrayView bytes)
{
    const auto parsed = parseJsonObject(bytes);
    if (!parsed)
        return failure(parsed);
    StrictObject object(*parsed);
    LastSeen seen;
    object.constant("format"_L1, kFormat);
    seen.head.hash = object.hex("hash"_L1, 32);
    seen.head.sequence = object.whole("sequence"_L1, 0);
    object.objects("runs"_L1, [&seen](StrictObject& run) {
        const CampaignId campaign{run.whole("campaign"_L1, 1)};
        seen.settled[campaign] = run.whole("settled"_L1, 0);
    });
    if (const auto fault = object.fault())
        return failure(ErrorCode::InvalidInput, *fault);
    return seen;
}

qint64 settledOf(const LedgerCounts& counts)
{
    return counts.accepted + counts.refused + counts.skipped + counts.cancelled;
}

/// The log goes through the remembered entry, and no run has less behind it than it had.
Result<bool> hasComeSoFar(Connection& connection, const LastSeen& seen)
{
    if (seen.head.sequence > 0) {
        const auto entry = AuditGateway(connection).entriesAfter(seen.head.sequence - 1, 1);
        if (!entry && entry.error().code == ErrorCode::ChainBroken)
            return true; // nothing of it is sent anyway, and that is what people have to hear of
        if (!entry)
            return failure(entry);
        if (entry->isEmpty() || entry->first().head() != seen.head)
            return false;
    }
    for (const auto& [campaign, settled] : seen.settled) {
        const auto counts = LedgerGateway(connection).counts(campaign);
        if (!counts)
            return failure(counts);
        if (settledOf(*counts) < settled)
            return false;
    }
    return true;
}

} // namespace

QString LogMemory::usersFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           u"/Ringi/last-seen"_s;
}

Result<QString> LogMemory::fileOf(Connection& connection) const
{
    const auto workspace = WorkspaceGateway(connection).load();
    if (!workspace)
        return failure(workspace);
    const QUuid uuid = QUuid::fromString(workspace->uuid); // somebody's file: no path comes from it
    if (uuid.isNull())
        return failure(ErrorCode::WorkspaceDamaged, u"uuid"_s);
    return m_folder + u'/' + uuid.toString(QUuid::WithoutBraces) + u".json"_s;
}

Result<std::optional<LastSeen>> LogMemory::recall(Connection& connection)
{
    if (m_folder.isEmpty())
        return std::optional<LastSeen>();
    const auto name = fileOf(connection);
    if (!name)
        return failure(name);
    const QMutexLocker lock(&m_mutex);
    m_kept.reset(); // it is the caller's now to compare it
    QFile file(*name);
    if (!file.exists())
        return std::optional<LastSeen>();
    if (!file.open(QIODevice::ReadOnly) || file.size() > kLongestFile)
        return failure(ErrorCode::InvalidInput, QDir::toNativeSeparators(*name));
    auto seen = fromBytes(file.readAll());
    return seen ? Result<std::optional<LastSeen>>(*std::move(seen)) : failure(seen);
}

Status LogMemory::keepUp(Connection& connection, const QList<AgendaItem>& agenda)
{
    if (m_folder.isEmpty())
        return {};
    const auto name = fileOf(connection);
    if (!name)
        return failure(name);
    const QMutexLocker lock(&m_mutex);
    const auto head = AuditGateway(connection).head();
    if (!head)
        return failure(head);
    LastSeen seen{*head, {}};
    for (const AgendaItem& item : agenda) {
        if (item.counts.total > 0)
            seen.settled[item.campaign] = settledOf(item.counts);
    }
    if (m_kept == seen)
        return {};
    if (m_kept) {
        const auto same = hasComeSoFar(connection, *m_kept);
        if (!same)
            return failure(same);
        if (!*same)
            return failure(ErrorCode::Conflict, u"older copy"_s);
    }
    const auto bytes = toBytes(seen);
    if (!bytes)
        return failure(bytes);
    QDir().mkpath(m_folder);
    QSaveFile file(*name); // whole or not at all, and synced
    if (!file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size() || !file.commit())
        return failure(ErrorCode::FileUnwritable,
                       QDir::toNativeSeparators(*name) + u": "_s + file.errorString());
    m_kept = std::move(seen);
    return {};
}

Status noteIfRestored(Connection& connection, LogMemory& memory, Moment now)
{
    const auto seen = memory.recall(connection);
    if (!seen && seen.error().code != ErrorCode::InvalidInput)
        return failure(seen);
    if (seen) {
        if (!seen->has_value())
            return {};
        const auto same = hasComeSoFar(connection, **seen);
        if (!same)
            return failure(same);
        if (*same)
            return {};
    } // else what was remembered is spoilt: nobody can tell
    AuditGateway log(connection);
    const auto head = log.head();
    const auto workspace = WorkspaceGateway(connection).load();
    if (!head || !workspace)
        return head ? failure(workspace) : failure(head);
    const AuditHead last = seen ? (*seen)->head : AuditHead{};
    const auto entry = log.append({PersonId{},
                                   u"Ringi"_s,
                                   kRestored,
                                   u"workspace:"_s + workspace->uuid,
                                   {{u"found"_s, head->sequence},
                                    {u"lastSeen"_s, last.sequence},
                                    {u"lastSeenHash"_s, QString::fromLatin1(last.hash.toHex())}}},
                                  now);
    return entry ? Status{} : failure(entry);
}

Result<bool> mayBeSentAlready(Connection& connection, CampaignId campaign)
{
    AuditGateway log(connection);
    const auto workspace = WorkspaceGateway(connection).load();
    if (!workspace)
        return failure(workspace);
    const auto restored = log.latestOf({kRestored}, u"workspace:"_s + workspace->uuid);
    if (!restored)
        return restored.error().code == ErrorCode::NotFound ? Result<bool>(false)
                                                            : Result<bool>(failure(restored));
    const QString subject = u"campaign:%1"_s.arg(campaign.value);
    constexpr int kPage = 500;
    for (qint64 after = restored->sequence;;) {
        const auto deeds =
            log.deedsAfter(after, {u"campaign.submitted"_s, u"delivery.wentOn"_s}, kPage);
        if (!deeds)
            return failure(deeds);
        const bool settled = std::ranges::any_of(*deeds, [&](const AuditEntry& entry) {
            return entry.subject == subject &&
                   (entry.action == "campaign.submitted"_L1 ||
                    entry.details.value("waitedFor"_L1).toString() == "restored"_L1);
        });
        if (settled || deeds->size() < kPage)
            return !settled;
        after = deeds->last().sequence;
    }
}

} // namespace ringi
