// SPDX-License-Identifier: Apache-2.0
// A part's digest changes exactly with what the part shows: a look is kept no longer and no
// shorter.
#include "campaign/part_digest.h"

#include "campaign/seal.h"
#include "snapshot_mutations.h"
#include "support/test_registry.h"

#include <QSet>
#include <QtTest>

using namespace ringi;
using namespace ringi::test;
using namespace Qt::StringLiterals;

class PartDigestTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyPartHasOne();
    void anUnknownPartHasNone();
    void changesExactlyWithWhatIsShown();
    void changesWithWhatWasFoundAboutIt();
    void isAnotherForEachPart();
    void aSnapshotThatIsNoneHasNone();

private:
    QRandomGenerator m_random{20261122};
};

namespace {

/// Which parts show this packet member, in the words of the review window.
QStringList partsShowing(const QString& member)
{
    static const QMap<QString, QStringList> table{
        {u"intent"_s, {u"intent"_s}},
        {u"author"_s, {u"intent"_s}},
        {u"touchedBy"_s, {u"intent"_s}},
        {u"sender"_s, {u"sender"_s}},
        {u"recipients"_s, {u"recipients"_s, u"subject"_s, u"body"_s}},
        {u"subject"_s, {u"subject"_s}},
        {u"body"_s, {u"body"_s}},
        {u"images"_s, {u"body"_s}},
        {u"attachments"_s, {u"body"_s}},
        {u"personalFiles"_s, {u"body"_s}},
        {u"timing"_s, {u"timing"_s}},
        {u"handling"_s, {u"timing"_s}},
        {u"policy"_s, {u"timing"_s}},
        {u"findings"_s, {u"findings"_s}},
    };
    return table.value(member);
}

const QStringList kParts{u"intent"_s, u"sender"_s, u"recipients"_s, u"subject"_s,
                         u"body"_s,   u"timing"_s, u"findings"_s};

} // namespace

void PartDigestTest::everyPartHasOne()
{
    const Snapshot snapshot = randomSnapshot(m_random);
    for (const QString& part : reviewParts()) {
        QVERIFY2(kParts.contains(part), qPrintable(part));
        QCOMPARE(partDigest(snapshot, part).size(), 32);
    }
}

void PartDigestTest::anUnknownPartHasNone()
{
    const Snapshot snapshot = randomSnapshot(m_random);
    for (const QString& part : {u""_s, u"changes"_s, u"Body"_s, u"policy"_s, u"revision"_s})
        QCOMPARE(partDigest(snapshot, part), QByteArray());
}

void PartDigestTest::changesExactlyWithWhatIsShown()
{
    QSet<QString> walked;
    for (const Mutation& mutation : allMutations()) {
        for (int round = 0; round < 3; ++round) {
            const Snapshot before = randomSnapshot(m_random);
            Snapshot after = before;
            mutation.apply(after, m_random);
            const QString member = mutation.leaf.section(u'.', 0, 0);
            walked.insert(member);
            for (const QString& part : kParts) {
                const bool changed = partDigest(before, part) != partDigest(after, part);
                QVERIFY2(changed == partsShowing(member).contains(part),
                         qPrintable(mutation.name + u" in "_s + part));
            }
        }
    }
    const QStringList members = packetOf(randomSnapshot(m_random)).keys();
    for (const QString& member : members)
        QVERIFY2(walked.contains(member) || member == "format"_L1, qPrintable(member));
}

void PartDigestTest::changesWithWhatWasFoundAboutIt()
{
    const Snapshot before = randomSnapshot(m_random);
    for (const QString& about : kParts) {
        Snapshot after = before;
        after.findings.append(
            {.code = u"x"_s, .severity = Severity::Note, .part = about, .facts = {}});
        for (const QString& part : kParts)
            QVERIFY2((partDigest(before, part) != partDigest(after, part)) ==
                         (part == about || part == "findings"_L1),
                     qPrintable(about + u" in "_s + part));
    }
}

/// The same content under another name is another part's.
void PartDigestTest::isAnotherForEachPart()
{
    const Snapshot snapshot;
    QSet<QByteArray> digests;
    for (const QString& part : kParts)
        digests.insert(partDigest(snapshot, part));
    QCOMPARE(digests.size(), kParts.size());
}

void PartDigestTest::aSnapshotThatIsNoneHasNone()
{
    Snapshot snapshot = randomSnapshot(m_random);
    snapshot.subject = QString(QChar(0xD800));
    QCOMPARE(partDigest(snapshot, u"subject"_s), QByteArray());
    QVERIFY(!partDigest(snapshot, u"sender"_s).isEmpty());
}

#include "part_digest_test.moc"
RINGI_TEST(PartDigestTest)
