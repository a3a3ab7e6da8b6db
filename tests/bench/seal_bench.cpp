// SPDX-License-Identifier: Apache-2.0
// One step of what a seal costs, in a workspace that ringi_bench_prepare made; prints one JSON
// line. Each step is a process of its own, so that its peak of memory is its own.
//
// usage: ringi_bench_seal --folder DIR --step lines|hash|read|seal|verify [--out FILE]
//   lines   writes what is hashed of the recipients to --out: sha256sum then hashes the same bytes
//   hash    recipients to digest; reading them is not counted
//   read    the frozen recipients from the store, one by one, and nothing done with them
//   seal    recipients from the store to digest, packet, statement and signature
//   verify  all that delivery does before it believes a campaign, the whole log included
#include "base/json_string.h"
#include "bench_options.h"
#include "bench_usage.h"
#include "campaign/seal.h"
#include "campaign/snapshot.h"
#include "delivery/evidence.h"
#include "store/recipients_summary.h"
#include "store/revision_gateway.h"

#include <QCoreApplication>
#include <QFile>

using namespace ringi;
using namespace ringi::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr CampaignId kCampaign{1};
constexpr int kRevision = 1;

template <typename T>
T sure(Result<T> result, const char* step)
{
    if (!result)
        stop(std::string(step) + ": " + errorCodeName(result.error().code).toStdString() + ' ' +
             result.error().detail.toStdString());
    return *std::move(result);
}

/// Wall clock and CPU of the pieces that were measured.
struct Measured {
    double seconds = 0;
    double cpuSeconds = 0;
    qint64 recipients = 0;
    QByteArray digest;
};

template <typename F>
void measure(Measured& into, F work)
{
    const auto start = std::chrono::steady_clock::now();
    const double cpu = cpuSeconds();
    work();
    into.cpuSeconds += cpuSeconds() - cpu;
    into.seconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// Calls `use` with each page.
template <typename F>
void eachPage(Connection& connection, F use)
{
    constexpr int kPageSize = 1000;
    RevisionGateway revisions(connection);
    qint64 after = 0;
    for (;;) {
        const auto page =
            sure(revisions.recipientsAfter(kCampaign, kRevision, after, kPageSize), "recipients");
        if (page.isEmpty())
            return;
        use(page);
        after = page.last().ordinal;
    }
}

Snapshot snapshotIn(Connection& connection)
{
    const auto row = sure(RevisionGateway(connection).find(kCampaign, kRevision), "revision");
    return sure(snapshotFromPacket(row.packet, row.texts), "packet");
}

void add(RecipientsHasher& hasher, const Recipient& recipient)
{
    if (!hasher.add(recipient))
        stop("a recipient is refused");
}

Measured writeLines(Connection& connection, const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        stop("cannot write the lines");
    Measured measured;
    eachPage(connection, [&](const QList<Recipient>& page) {
        QByteArray lines;
        for (const Recipient& recipient : page) {
            lines += '[';
            for (const QString& text : QStringList{recipient.address} + recipient.values) {
                lines += lines.endsWith('[') ? "" : ",";
                if (!appendJsonString(lines, text))
                    stop("a text is refused");
            }
            lines += "]\n";
        }
        measured.recipients += page.size();
        if (file.write(lines) != lines.size())
            stop("cannot write the lines");
    });
    return measured;
}

Measured hashAlone(Connection& connection)
{
    Measured measured;
    RecipientsHasher hasher(snapshotIn(connection).recipients.fields);
    eachPage(connection, [&](const QList<Recipient>& page) {
        measure(measured, [&] {
            for (const Recipient& recipient : page)
                add(hasher, recipient);
        });
    });
    const RecipientsSummary summary = hasher.finish();
    measured.recipients = summary.count;
    measured.digest = summary.digest;
    return measured;
}

Measured readAlone(Connection& connection)
{
    Measured measured;
    measure(measured, [&] {
        sure(RevisionGateway(connection)
                 .forEachRecipient(kCampaign, kRevision,
                                   [&](const Recipient&) {
                                       ++measured.recipients;
                                       return Status();
                                   }),
             "recipients");
    });
    return measured;
}

Measured sealAll(Connection& connection)
{
    Measured measured;
    const crypto::KeyPair keys = crypto::generateEd25519();
    Snapshot snapshot = snapshotIn(connection);
    measure(measured, [&] {
        snapshot.recipients =
            sure(summariseFrozen(connection, kCampaign, kRevision, snapshot.recipients.fields),
                 "digest");
        const QByteArray packet = sure(packetBytes(snapshot), "packet");
        const SealStatement statement{.campaign = kCampaign,
                                      .revision = kRevision,
                                      .packetDigest = crypto::sha256(packet),
                                      .parts = reviewParts(),
                                      .expected = snapshot.recipients.count,
                                      .approver = PersonId{1},
                                      .publicKey = keys.publicKey,
                                      .at = Moment{}};
        sure(makeSeal(statement, keys.privateKey), "seal");
    });
    measured.recipients = snapshot.recipients.count;
    measured.digest = snapshot.recipients.digest;
    return measured;
}

Measured verifyAll(Connection& connection)
{
    Measured measured;
    measure(measured, [&] {
        const auto sealed = sure(verifyStoredCampaign(connection, kCampaign), "verify");
        measured.recipients = sealed.snapshot().recipients.count;
        measured.digest = sealed.snapshot().recipients.digest;
    });
    return measured;
}

Measured run(const std::string& step, Connection& connection, const Options& options)
{
    if (step == "lines")
        return writeLines(connection, QString::fromStdString(options.needed("out")));
    if (step == "hash")
        return hashAlone(connection);
    if (step == "read")
        return readAlone(connection);
    if (step == "seal")
        return sealAll(connection);
    if (step == "verify")
        return verifyAll(connection);
    stop("no such step: " + step);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const Options options(argc, argv);
    const auto location = StoreLocation::inFolder(QString::fromStdString(options.needed("folder")));
    const auto connection = sure(Connection::open(location, Connection::Access::ReadOnly), "open");
    const Measured measured = run(options.needed("step"), *connection, options);
    std::printf("{\"recipients\":%lld,\"seconds\":%.6f,\"cpuSeconds\":%.6f,\"peakMb\":%.1f,"
                "\"digest\":\"%s\"}\n",
                static_cast<long long>(measured.recipients), measured.seconds, measured.cpuSeconds,
                peakMegabytes(), measured.digest.toHex().constData());
    return 0;
}
