// SPDX-License-Identifier: Apache-2.0
#include "campaign/snapshot.h"

#include "base/canonical_json.h"
#include "sample_campaign.h"
#include "snapshot_mutations.h"
#include "support/test_registry.h"

#include <QProcess>
#include <QSet>
#include <QtTest>

using namespace ringi;
using namespace Qt::StringLiterals;

/// The packet says everything about a snapshot, once, and always in the same bytes.
class PacketTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knownAnswer();
    void comesBackExactly();
    void everyMemberChangesItsPartAndTheDigest();
    void everyMemberHasAMutation();
    void anotherProgramReadsTheSame();
    void whatCannotComeBackIsNoPacket_data();
    void whatCannotComeBackIsNoPacket();
};

namespace {

constexpr quint32 kSeed = 20251201;

/// Every member that is no object, by path; quiet hours are one, there or not.
QMap<QString, QJsonValue> leavesOf(const QJsonObject& object, const QString& path = {})
{
    QMap<QString, QJsonValue> leaves;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString name = path + it.key();
        if (it.value().isObject() && name != "timing.quiet"_L1)
            leaves.insert(leavesOf(it.value().toObject(), name + u'.'));
        else
            leaves.insert(name, it.value());
    }
    return leaves;
}

Result<Snapshot> readBack(const Snapshot& snapshot)
{
    const auto bytes = packetBytes(snapshot);
    if (!bytes)
        return failure(bytes);
    return snapshotFromPacket(*bytes, textsOf(snapshot));
}

} // namespace

/// The format on record. A difference here means that every seal given so far is worthless: make a
/// "ringi-packet-4" instead.
void PacketTest::knownAnswer()
{
    // From Python's json and hashlib, not from Ringi.
    const QByteArray expected =
        R"({"attachments":[{"name":"案内 {{company|御社}}.pdf","sha256":"83ca68be6227af2feb1)"
        R"(5f227485ed18aff8ecae99416a4bd6df3be1b5e8059b4","size":56789,"type":"applicati)"
        R"(on/pdf"}],"author":{"id":3,"name":"Aiko Mori"},"body":{"htmlSha256":"283a8dfb)"
        R"(37be0e2b74abfde276be83a72cc526281b89fdebc1ce9ae156c82925","textSha256":"8c6b7)"
        R"(e826bc9df60d79fe861d3b390af9d71446866c58ff87fc3c733f472a1bc"},"campaign":7,"f)"
        R"(indings":[{"code":"expected-count-differs","facts":{"expected":4,"loaded":3},)"
        R"("part":"intent","severity":"warning"}],"format":"ringi-packet-4","handling":{)"
        R"("failureReports":true,"haltAtPercent":15,"requireTls":true,"rings":true},"ima)"
        R"(ges":[{"contentId":"map@ringi","name":"地図.png","sha256":"60be9861750facbfad87)"
        R"(58254a2f76c0cfe78d54459a3bc187d49b1401fcd8e8","size":1234,"type":"image/png"})"
        R"(],"intent":{"audience":"Customers in Kansai","expectedCount":3,"purpose":"Ope)"
        R"(ning hours in December","requestedBy":"Sales"},"parent":1,"personalFiles":[{")"
        R"(count":3,"field":"company","name":"請求書.pdf","set":9,"sha256":"a652518c696b409)"
        R"(ef9810c3f35303dbce374294933ce8a1789160ffd7e94e3aa"}],"policy":{"approvals":1,)"
        R"("askBetweenRings":true,"delaySeconds":0,"form":"simultaneous","holdSeconds":6)"
        R"(00,"lifeSeconds":1209600},"recipients":{"count":3,"fields":["name","company"])"
        R"(,"list":"Kansai 2025","sha256":"1c46fafcd173da9abb8ac79adaceadee4ace0ca245521)"
        R"(7f564cc201a53385738"},"revision":2,"sender":{"dkim":[{"algorithm":"ed25519-sh)"
        R"(a256","domain":"example.com","id":5,"publicKey":"a2tra2tra2tra2tra2tra2tra2tr)"
        R"(a2tra2tra2tra2s=","selector":"r1"}],"envelopeSender":"bounce@example.com","fr)"
        R"(omAddress":"office@example.com","fromName":"例示事務所","headers":{"autoSubmitted")"
        R"(:true,"feedbackId":"7:kansai:ringi","listId":"kansai.example.com","unsubscrib)"
        R"(eMail":"leave@example.com","unsubscribeUrl":"https://example.com/u?m={{name}})"
        R"("},"relay":{"caSha256":"901453f5722f44aa70adb76d101639e5154e626ed008e837b3501)"
        R"(91096c3333d","host":"relay.example.com","id":2,"port":587,"tls":"starttls","t)"
        R"(oken":false,"userName":"office"},"replyTo":"reply@example.com"},"subject":"To)"
        R"( {{name}}: hours in December","submittedAt":1764500000123,"timing":{"notAfter)"
        R"(":1764633600000,"notBefore":1764547200000,"perMinute":120,"quiet":{"from":132)"
        R"(0,"to":450},"zone":"Asia/Tokyo"},"touchedBy":[{"id":3,"name":"Aiko Mori"},{"i)"
        R"(d":4,"name":"Lena Keeper"}],"workspace":"6f1c1d0e-5a9b-4a53-9d0b-2f3c4d5e6f70)"
        R"("})";
    const auto bytes = packetBytes(test::sampleSnapshot());
    QVERIFY(bytes);
    QCOMPARE(*bytes, expected);
    QCOMPARE(crypto::sha256(*bytes).toHex(),
             QByteArray("044db9040df5afa6c35e0afd5624e6a7354356b4c13a85c04af8d99ea097b79b"));
}

void PacketTest::comesBackExactly()
{
    QRandomGenerator random(kSeed);
    for (int round = 0; round < 300; ++round) {
        const Snapshot snapshot = test::randomSnapshot(random);
        const auto back = readBack(snapshot);
        QVERIFY2(back, back ? "" : qPrintable(back.error().detail));
        QVERIFY(*back == snapshot);
    }
    Snapshot plain = test::sampleSnapshot();
    plain.sender.caPem.clear();
    plain.timing.notBefore.reset();
    plain.timing.notAfter.reset();
    plain.timing.quiet.reset();
    plain.touchedBy.clear();
    plain.findings.clear();
    plain.recipients.fields.clear();
    plain.html.clear();
    plain.images.clear();
    plain.files.clear();
    plain.personalFiles.reset();
    plain.sender.dkim.clear();
    QCOMPARE(packetOf(plain)[u"timing"].toObject()[u"quiet"], QJsonValue(QJsonValue::Null));
    QCOMPARE(packetOf(plain)[u"sender"].toObject()[u"relay"].toObject()[u"caSha256"],
             QJsonValue(QJsonValue::Null));
    QVERIFY(readBack(plain) == Result<Snapshot>(plain));
    QVERIFY(readBack(Snapshot{}).error().code == ErrorCode::InvalidInput); // no recipients digest
}

void PacketTest::everyMemberChangesItsPartAndTheDigest()
{
    QRandomGenerator random(kSeed);
    for (int round = 0; round < 12; ++round) {
        const Snapshot before = test::randomSnapshot(random);
        const auto bytes = packetBytes(before);
        QVERIFY(bytes);
        QCOMPARE(packetBytes(Snapshot(before)), bytes);
        const auto leaves = leavesOf(packetOf(before));
        for (const auto& mutation : test::allMutations()) {
            Snapshot after = before;
            mutation.apply(after, random);
            QVERIFY2(after != before, qPrintable(mutation.name));
            const auto changed = packetBytes(after);
            QVERIFY2(changed, qPrintable(mutation.name));
            QVERIFY2(crypto::sha256(*changed) != crypto::sha256(*bytes), qPrintable(mutation.name));
            QVERIFY2(readBack(after) == Result<Snapshot>(after), qPrintable(mutation.name));
            const auto changedLeaves = leavesOf(packetOf(after));
            QCOMPARE(changedLeaves.keys(), leaves.keys());
            for (auto it = leaves.cbegin(); it != leaves.cend(); ++it) {
                const bool differs = changedLeaves.value(it.key()) != it.value();
                QVERIFY2(differs == (it.key() == mutation.leaf),
                         qPrintable(mutation.name + u" -> "_s + it.key()));
            }
        }
    }
}

void PacketTest::everyMemberHasAMutation()
{
    const QSet<QString> fixed{u"format"_s};
    QSet<QString> mutated;
    for (const auto& mutation : test::allMutations())
        mutated.insert(mutation.leaf);
    const QStringList leaves = leavesOf(packetOf(test::sampleSnapshot())).keys();
    QCOMPARE(QSet<QString>(leaves.begin(), leaves.end()) - fixed, mutated);
}

/// tests/support/packet_digest.py shares no code with Ringi.
void PacketTest::anotherProgramReadsTheSame()
{
    QRandomGenerator random(kSeed);
    QByteArray packets;
    QByteArray digests;
    for (int round = 0; round < 200; ++round) {
        const auto bytes =
            packetBytes(round == 0 ? test::sampleSnapshot() : test::randomSnapshot(random));
        QVERIFY(bytes);
        packets += *bytes + '\n';
        digests += crypto::sha256(*bytes).toHex() + '\n';
    }
    const QString debian = u"/usr/bin/python3"_s;
    QProcess python;
    python.start(QFile::exists(debian) ? debian : u"python3"_s,
                 {QStringLiteral(RINGI_SOURCE_DIR "/tests/support/packet_digest.py")});
    QSignalSpy finished(&python, &QProcess::finished);
    python.write(packets);
    python.closeWriteChannel();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30000);
    QCOMPARE(python.readAllStandardError(), QByteArray());
    QCOMPARE(python.exitCode(), 0);
    QCOMPARE(python.readAllStandardOutput(), digests);
}

void PacketTest::whatCannotComeBackIsNoPacket_data()
{
    using Spoil = std::function<void(Snapshot&)>;
    QTest::addColumn<Spoil>("spoil");
    const QString half(QChar(0xD83D));
    QTest::newRow("half a character in the subject") << Spoil([=](auto& s) { s.subject = half; });
    QTest::newRow("half a character in the body") << Spoil([=](auto& s) { s.body = half; });
    QTest::newRow("half a character in a name") << Spoil([=](auto& s) { s.author.name = half; });
    QTest::newRow("no recipients digest") << Spoil([](auto& s) { s.recipients.digest.clear(); });
    QTest::newRow("short recipients digest") << Spoil([](auto& s) { s.recipients.digest.chop(1); });
    QTest::newRow("negative count") << Spoil([](auto& s) { s.recipients.count = -1; });
    QTest::newRow("number beyond 2^53")
        << Spoil([](auto& s) { s.campaign.value = (qint64{1} << 53) + 1; });
    QTest::newRow("fraction in a fact")
        << Spoil([](auto& s) { s.findings.first().facts.insert(u"loaded"_s, 0.5); });
    QTest::newRow("quiet for no time, or for ever")
        << Spoil([](auto& s) { s.timing.quiet = QuietHours{60, 60}; });
    QTest::newRow("quiet from the 25th hour")
        << Spoil([](auto& s) { s.timing.quiet = QuietHours{1440, 60}; });
    QTest::newRow("no severity") << Spoil(
        [](auto& s) { s.findings.first().severity = static_cast<Severity>(9); });
}

void PacketTest::whatCannotComeBackIsNoPacket()
{
    QFETCH(const std::function<void(Snapshot&)>, spoil);
    Snapshot snapshot = test::sampleSnapshot();
    QVERIFY(packetBytes(snapshot));
    spoil(snapshot);
    const auto bytes = packetBytes(snapshot);
    QVERIFY(!bytes);
    QCOMPARE(bytes.error().code, ErrorCode::InvalidInput);
}

#include "packet_test.moc"
RINGI_TEST(PacketTest)
