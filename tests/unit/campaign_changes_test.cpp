// SPDX-License-Identifier: Apache-2.0
#include "campaign/campaign_changes.h"

#include "sample_campaign.h"
#include "snapshot_mutations.h"
#include "support/test_registry.h"

#include <QtTest>

using namespace ringi;
using namespace Qt::StringLiterals;

/// What is said about two submissions: everything that differs, and nothing that does not.
class CampaignChangesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysNothingOfTheSame();
    void knowsEveryMember();
    void leavesOutWhatTellsSubmissionsApart();
    void namesWhatItWas();
    void comparesTextsByWord();
    void comparesHtmlAsText();
    void knowsFilesByNameAndByBytes_data();
    void knowsFilesByNameAndByBytes();
    void tellsNoCounts();
};

namespace {

/// Enough of HTML for a test.
QString textOf(const QString& html)
{
    return QString(html).remove(QRegularExpression(u"<[^>]*>"_s));
}

QList<CampaignChange> changes(const Snapshot& before, const Snapshot& after)
{
    return compare(before, after, textOf);
}

FileRef file(const QString& name, const QByteArray& bytes)
{
    return {name, u"application/pdf"_s, bytes.size(), crypto::sha256(bytes)};
}

/// "-name", "+name", "name>name" of every change.
QStringList filesOf(const QList<CampaignChange>& changes)
{
    QStringList words;
    for (const CampaignChange& change : changes) {
        const auto* was = std::get_if<FileRef>(&change.before);
        const auto* is = std::get_if<FileRef>(&change.after);
        if (change.field == ChangedField::FileOrder)
            words.append(u"order"_s);
        else if (was && is)
            words.append(was->name + u'>' + is->name);
        else
            words.append(was ? u'-' + was->name : u'+' + is->name);
    }
    return words;
}

/// Of no interest to who compares two submissions of one campaign.
bool isOfTheSubmission(const QString& leaf)
{
    static const QStringList leaves{u"workspace"_s,   u"campaign"_s,  u"revision"_s,
                                    u"parent"_s,      u"author.id"_s, u"author.name"_s,
                                    u"submittedAt"_s, u"findings"_s};
    return leaves.contains(leaf);
}

} // namespace

void CampaignChangesTest::saysNothingOfTheSame()
{
    QRandomGenerator random(5);
    for (int i = 0; i < 50; ++i) {
        const Snapshot snapshot = test::randomSnapshot(random);
        QVERIFY(changes(snapshot, snapshot).isEmpty());
    }
}

void CampaignChangesTest::knowsEveryMember()
{
    QRandomGenerator random(11);
    int known = 0;
    for (const auto& mutation : test::allMutations()) {
        const Snapshot before = test::randomSnapshot(random);
        Snapshot after = before;
        mutation.apply(after, random);
        const auto found = changes(before, after);
        if (isOfTheSubmission(mutation.leaf))
            continue;
        QVERIFY2(found.size() == 1, qPrintable(mutation.name));
        // And back again.
        QVERIFY2(changes(after, before).size() == 1, qPrintable(mutation.name));
        ++known;
    }
    QVERIFY(known > 50);
}

void CampaignChangesTest::leavesOutWhatTellsSubmissionsApart()
{
    const Snapshot before = test::sampleSnapshot();
    Snapshot after = before;
    ++after.revision;
    after.parent = before.revision;
    after.submittedAt += std::chrono::hours{1};
    after.findings.clear();
    QVERIFY(changes(before, after).isEmpty());
}

void CampaignChangesTest::namesWhatItWas()
{
    const Snapshot before = test::sampleSnapshot();
    Snapshot after = before;
    after.sender.replyTo = u"other@example.com"_s;
    after.sender.relayPort = 2525;
    after.timing.notAfter = fromMilliseconds(1'800'000'000'000);
    after.policy.hold = std::chrono::seconds{30};
    const auto found = changes(before, after);
    QCOMPARE(found.size(), 4);
    QCOMPARE(found[0].field, ChangedField::ReplyTo);
    QCOMPARE(found[0].before, ChangedValue(before.sender.replyTo));
    QCOMPARE(found[0].after, ChangedValue(u"other@example.com"_s));
    QCOMPARE(found[1].field, ChangedField::Relay);
    QCOMPARE(found[1].after, ChangedValue(before.sender.relayHost + u":2525"_s));
    QCOMPARE(found[2].field, ChangedField::NotAfter);
    QCOMPARE(found[2].after, ChangedValue(fromMilliseconds(1'800'000'000'000)));
    QCOMPARE(found[3].field, ChangedField::Hold);
    QCOMPARE(found[3].after, ChangedValue(qint64{30}));
}

void CampaignChangesTest::comparesTextsByWord()
{
    Snapshot before = test::sampleSnapshot();
    before.subject = u"Sale on Friday"_s;
    Snapshot after = before;
    after.subject = u"Sale on Monday"_s;
    const auto found = changes(before, after);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].field, ChangedField::Subject);
    QCOMPARE(found[0].pieces, (QList<TextPiece>{{PieceKind::Same, u"Sale on "_s},
                                                {PieceKind::Removed, u"Friday"_s},
                                                {PieceKind::Added, u"Monday"_s}}));
}

void CampaignChangesTest::comparesHtmlAsText()
{
    Snapshot before = test::sampleSnapshot();
    before.html = u"<p>Sale <b>now</b></p>"_s;
    Snapshot after = before;
    after.html = u"<p>Sale <b>soon</b></p>"_s;
    auto found = changes(before, after);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].field, ChangedField::Html);
    QCOMPARE(found[0].pieces.last(), (TextPiece{PieceKind::Added, u"soon"_s}));
    // What only looks another way is said too.
    after.html = u"<p>Sale <i>now</i></p>"_s;
    found = changes(before, after);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].field, ChangedField::HtmlSource);
}

void CampaignChangesTest::knowsFilesByNameAndByBytes_data()
{
    QTest::addColumn<QList<FileRef>>("before");
    QTest::addColumn<QList<FileRef>>("after");
    QTest::addColumn<QStringList>("expected");
    const FileRef a = file(u"a.pdf"_s, "a");
    const FileRef newA = file(u"a.pdf"_s, "new a");
    const FileRef b = file(u"b.pdf"_s, "b");
    const FileRef renamed = file(u"c.pdf"_s, "b");
    const auto row = [](const char* name, const QList<FileRef>& before, const QList<FileRef>& after,
                        const QStringList& expected) {
        QTest::newRow(name) << before << after << expected;
    };
    row("the same", {a, b}, {a, b}, {});
    row("one more", {a}, {a, b}, {u"+b.pdf"_s});
    row("one less", {a, b}, {b}, {u"-a.pdf"_s});
    row("other bytes", {a, b}, {newA, b}, {u"a.pdf>a.pdf"_s});
    row("another name", {a, b}, {a, renamed}, {u"b.pdf>c.pdf"_s});
    row("another order", {a, b}, {b, a}, {u"order"_s});
    row("one for the other", {a}, {b}, {u"-a.pdf"_s, u"+b.pdf"_s});
    row("twice", {a}, {a, a}, {u"+a.pdf"_s});
}

void CampaignChangesTest::knowsFilesByNameAndByBytes()
{
    QFETCH(const QList<FileRef>, before);
    QFETCH(const QList<FileRef>, after);
    Snapshot was = test::sampleSnapshot();
    Snapshot is = was;
    was.files = before;
    is.files = after;
    QTEST(filesOf(changes(was, is)), "expected");
}

void CampaignChangesTest::tellsNoCounts()
{
    // It may be shown before the reviewer has said how many people they expect.
    const Snapshot before = test::sampleSnapshot();
    Snapshot after = before;
    after.recipients.count = 4711;
    if (after.personalFiles)
        after.personalFiles->count = 4711;
    for (const CampaignChange& change : changes(before, after)) {
        for (const ChangedValue& value : {change.before, change.after})
            QVERIFY(value.index() == 0 || std::holds_alternative<QString>(value));
    }
}

#include "campaign_changes_test.moc"
RINGI_TEST(CampaignChangesTest)
