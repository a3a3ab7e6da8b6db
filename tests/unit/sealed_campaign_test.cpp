// SPDX-License-Identifier: Apache-2.0
#include "campaign/sealed_campaign.h"

#include "sample_campaign.h"
#include "sealing_office.h"
#include "snapshot_mutations.h"
#include "support/test_registry.h"

#include <QtTest>

using namespace ringi;
using namespace Qt::StringLiterals;
using test::SealingOffice;

/// The one door to the ledger (promises P1 and P2), and everything that must not get through it.
class SealedCampaignTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSealedCampaignPasses();
    void severalApprovers();
    void theHoldCountsFromTheSealThatWasNeeded();
    void refusals_data();
    void refusals();
    void whatWasChangedAfterTheSealIsRefused();
    void anyByteOfTheStoredPacketCounts();
    void nobodyWhoTouchedItMayApprove();

private:
    using Change = std::function<void(SealEvidence&, const SealingOffice&)>;
    void packetRefusals();
    void sealRefusals();
    void peopleRefusals();
    void policyRefusals();

    static void row(const char* name, const Error& expected, const Change& change);

    SealingOffice m_office;
};

namespace {

/// Replaces the snapshot and seals it anew: everything is right, but for what was changed.
void reseal(SealEvidence& evidence, const SealingOffice& office,
            const std::function<void(Snapshot&)>& change)
{
    Snapshot snapshot = test::sampleSnapshot();
    change(snapshot);
    evidence = office.evidence(snapshot, {SealingOffice::kBen});
}

/// Ben signs another statement than the right one.
void restate(SealEvidence& evidence, const SealingOffice& office,
             const std::function<void(SealStatement&)>& change)
{
    SealStatement statement = office.statement(test::sampleSnapshot(), SealingOffice::kBen);
    change(statement);
    evidence.seals = {office.forge(statement, SealingOffice::kBen)};
}

TrustedApprover& record(SealEvidence& evidence, PersonId person)
{
    return *std::ranges::find_if(evidence.people,
                                 [&](const auto& who) { return who.id == person; });
}

} // namespace

void SealedCampaignTest::aSealedCampaignPasses()
{
    const Snapshot snapshot = test::sampleSnapshot();
    const SealEvidence evidence = m_office.evidence(snapshot, {SealingOffice::kBen});
    const auto sealed = SealedCampaign::verify(evidence);
    QVERIFY(sealed);
    QVERIFY(sealed->snapshot() == snapshot);
    QCOMPARE(sealed->packetDigest(), crypto::sha256(evidence.packet));
    QCOMPARE(sealed->seals(), evidence.seals);
    QCOMPARE(sealed->sealedAt(), evidence.seals.first().statement.at);
    static_assert(!std::is_default_constructible_v<SealedCampaign>);
}

void SealedCampaignTest::severalApprovers()
{
    Snapshot snapshot = test::sampleSnapshot();
    snapshot.policy.approvals = 2;
    const auto verdict = [&](const QList<PersonId>& approvers) {
        return SealedCampaign::verify(m_office.evidence(snapshot, approvers));
    };
    QCOMPARE(verdict({SealingOffice::kBen}).error().code, ErrorCode::SealMissing);
    QCOMPARE(verdict({SealingOffice::kBen, SealingOffice::kBen}).error().code,
             ErrorCode::SealMissing);
    QVERIFY(verdict({SealingOffice::kBen, SealingOffice::kDan}));
    QVERIFY(verdict({SealingOffice::kDan, SealingOffice::kBen, SealingOffice::kDan}));

    // One key under two names is one hand.
    SealEvidence evidence = m_office.evidence(snapshot, {SealingOffice::kBen});
    SealStatement again = m_office.statement(snapshot, SealingOffice::kChie);
    again.publicKey = m_office.publicKey(SealingOffice::kBen);
    evidence.seals.append(m_office.forge(again, SealingOffice::kBen));
    record(evidence, SealingOffice::kChie).publicKey = again.publicKey;
    QCOMPARE(SealedCampaign::verify(evidence).error().code, ErrorCode::SealMissing);
}

void SealedCampaignTest::theHoldCountsFromTheSealThatWasNeeded()
{
    Snapshot snapshot = test::sampleSnapshot();
    snapshot.policy.approvals = 2;
    // Whatever their order: Ben's comes first, then Chie's, then Dan's.
    const auto sealed = SealedCampaign::verify(m_office.evidence(
        snapshot, {SealingOffice::kDan, SealingOffice::kBen, SealingOffice::kChie}));
    QVERIFY(sealed);
    QCOMPARE(sealed->sealedAt(), m_office.statement(snapshot, SealingOffice::kChie).at);

    // Sealing again later does not count as the second, and does not move the first.
    SealStatement later = m_office.statement(snapshot, SealingOffice::kBen);
    later.at += std::chrono::hours{5};
    for (const qsizetype place : {0, 2}) {
        SealEvidence twice =
            m_office.evidence(snapshot, {SealingOffice::kBen, SealingOffice::kChie});
        twice.seals.insert(place, m_office.forge(later, SealingOffice::kBen));
        const auto verified = SealedCampaign::verify(twice);
        QVERIFY(verified);
        QCOMPARE(verified->sealedAt(), m_office.statement(snapshot, SealingOffice::kChie).at);
    }

    // A clock set back cannot shorten the hold.
    SealStatement early = m_office.statement(test::sampleSnapshot(), SealingOffice::kBen);
    early.at = Moment{};
    SealEvidence evidence = m_office.evidence(test::sampleSnapshot(), {});
    evidence.seals = {m_office.forge(early, SealingOffice::kBen)};
    const auto setBack = SealedCampaign::verify(evidence);
    QVERIFY(setBack);
    QCOMPARE(setBack->sealedAt(), test::sampleSnapshot().submittedAt);
}

void SealedCampaignTest::row(const char* name, const Error& expected, const Change& change)
{
    QTest::newRow(name) << expected << change;
}

void SealedCampaignTest::refusals_data()
{
    QTest::addColumn<Error>("expected");
    QTest::addColumn<Change>("change");
    packetRefusals();
    sealRefusals();
    peopleRefusals();
    policyRefusals();
}

void SealedCampaignTest::packetRefusals()
{
    const auto mismatch = [](const QString& part) {
        return Error{ErrorCode::PacketMismatch, part};
    };
    row("no packet", mismatch(u"packet"_s), [](auto& e, auto&) { e.packet.clear(); });
    row("body changed", mismatch(u"body.textSha256"_s), [](auto& e, auto&) { e.texts.body += u'.'; });
    row("HTML changed", mismatch(u"body.htmlSha256"_s),
        [](auto& e, auto&) { e.texts.html += u'.'; });
    row("somebody's own file changed", mismatch(u"personalFiles"_s),
        [](auto& e, auto&) { e.personalFiles->digest = crypto::sha256("other bills"); });
    row("own files gone", mismatch(u"personalFiles"_s),
        [](auto& e, auto&) { e.personalFiles.reset(); });
    row("authority changed", mismatch(u"sender.relay.caSha256"_s),
        [](auto& e, auto&) { e.texts.caPem += 'x'; });
    row("another workspace", mismatch(u"workspace"_s),
        [](auto& e, auto&) { e.workspace = u"another"_s; });
    row("no workspace at all", mismatch(u"workspace"_s),
        [](auto& e, auto& office) { reseal(e, office, [](Snapshot& s) { s.workspace.clear(); }); });
    row("another campaign", mismatch(u"campaign"_s),
        [](auto& e, auto&) { e.campaign = CampaignId{8}; });
    row("no campaign at all", mismatch(u"campaign"_s),
        [](auto& e, auto& office) { reseal(e, office, [](Snapshot& s) { s.campaign = {}; }); });
    row("another revision", mismatch(u"revision"_s), [](auto& e, auto&) { ++e.revision; });
    row("one recipient changed", mismatch(u"recipients"_s), [](auto& e, auto&) {
        auto people = test::sampleRecipients();
        people[1].address = u"other@example.net"_s;
        e.recipients = test::summaryOf(e.recipients.fields, people);
    });
    row("one recipient less", mismatch(u"recipients"_s), [](auto& e, auto&) {
        auto people = test::sampleRecipients();
        people.removeLast();
        e.recipients = test::summaryOf(e.recipients.fields, people);
    });
    row("only the count", mismatch(u"recipients"_s), [](auto& e, auto&) { --e.recipients.count; });
    row("a field renamed", mismatch(u"recipients"_s),
        [](auto& e, auto&) { e.recipients.fields[0] = u"company"_s; });
    row("recipients not read", mismatch(u"recipients"_s),
        [](auto& e, auto&) { e.recipients = {}; });
}

void SealedCampaignTest::sealRefusals()
{
    const auto invalid = [](const QString& what) { return Error{ErrorCode::SealInvalid, what}; };
    row("no seal", {ErrorCode::SealMissing}, [](auto& e, auto&) { e.seals.clear(); });
    row("seal about another campaign", invalid(u"campaign"_s),
        [](auto& e, auto& office) { restate(e, office, [](auto& s) { ++s.campaign.value; }); });
    row("seal about another revision", invalid(u"revision"_s),
        [](auto& e, auto& office) { restate(e, office, [](auto& s) { --s.revision; }); });
    row("seal about another packet", invalid(u"packetDigest"_s), [](auto& e, auto& office) {
        restate(e, office, [](auto& s) { s.packetDigest = crypto::sha256("another"); });
    });
    row("a return is no approval", invalid(u"decision"_s), [](auto& e, auto& office) {
        restate(e, office, [](auto& s) { s.decision = u"return"_s; });
    });
    row("signature bent", invalid(u"signature"_s), [](auto& e, auto&) {
        char& byte = e.seals[0].signature[5];
        byte = static_cast<char>(byte ^ 4);
    });
    row("no signature", invalid(u"signature"_s),
        [](auto& e, auto&) { e.seals[0].signature.clear(); });
    row("time changed after signing", invalid(u"signature"_s),
        [](auto& e, auto&) { e.seals[0].statement.at -= std::chrono::hours{24}; });
    row("a seal handed to somebody else", invalid(u"publicKey"_s),
        [](auto& e, auto&) { e.seals[0].statement.approver = SealingOffice::kChie; });
    row("signed by another hand", invalid(u"signature"_s), [](auto& e, auto& office) {
        const auto statement = office.statement(test::sampleSnapshot(), SealingOffice::kBen);
        e.seals = {office.forge(statement, SealingOffice::kAiko)};
    });
    row("one good, one bad", invalid(u"signature"_s), [](auto& e, auto& office) {
        e.seals.append(office.seal(test::sampleSnapshot(), SealingOffice::kChie));
        e.seals.last().signature.fill('\0');
    });
    for (const QString& part : reviewParts()) {
        row(qPrintable(part + u" not reviewed"_s), {ErrorCode::PartNotReviewed, part},
            [part](auto& e, auto& office) {
                restate(e, office, [&](auto& s) { s.parts.removeAll(part); });
            });
    }
}

void SealedCampaignTest::peopleRefusals()
{
    row("the author approves", {ErrorCode::OwnCampaign}, [](auto& e, auto& office) {
        e.seals = {office.seal(test::sampleSnapshot(), SealingOffice::kAiko)};
    });
    row("the author beside another", {ErrorCode::OwnCampaign}, [](auto& e, auto& office) {
        e.seals.append(office.seal(test::sampleSnapshot(), SealingOffice::kAiko));
    });
    row("who imported the list approves", {ErrorCode::OwnCampaign}, [](auto& e, auto& office) {
        e.seals = {office.seal(test::sampleSnapshot(), SealingOffice::kLena)};
    });
    row("the author, left out of touchedBy", {ErrorCode::OwnCampaign}, [](auto& e, auto& office) {
        Snapshot s = test::sampleSnapshot();
        s.touchedBy.clear();
        e = office.evidence(s, {SealingOffice::kAiko});
    });
    row("nobody is known", {ErrorCode::UntrustedPerson}, [](auto& e, auto&) { e.people.clear(); });
    row("the approver is not known", {ErrorCode::UntrustedPerson}, [](auto& e, auto&) {
        e.people.removeIf([](const auto& who) { return who.id == SealingOffice::kBen; });
    });
    row("two records for one approver", {ErrorCode::UntrustedPerson},
        [](auto& e, auto&) { e.people.append(record(e, SealingOffice::kBen)); });
    row("an approver without a number", {ErrorCode::UntrustedPerson}, [](auto& e, auto& office) {
        record(e, SealingOffice::kBen).id = PersonId{0};
        restate(e, office, [](auto& s) { s.approver = PersonId{0}; });
    });
    row("no longer in the role", {ErrorCode::NotPermitted, u"approve"_s},
        [](auto& e, auto&) { record(e, SealingOffice::kBen).mayApprove = false; });
    row("another key on record", {ErrorCode::SealInvalid, u"publicKey"_s}, [](auto& e, auto&) {
        record(e, SealingOffice::kBen).publicKey = record(e, SealingOffice::kDan).publicKey;
    });
    row("no key on record", {ErrorCode::SealInvalid, u"publicKey"_s},
        [](auto& e, auto&) { record(e, SealingOffice::kBen).publicKey.clear(); });
    row("no key anywhere", {ErrorCode::SealInvalid, u"signature"_s}, [](auto& e, auto& office) {
        record(e, SealingOffice::kBen).publicKey.clear();
        restate(e, office, [](auto& s) { s.publicKey.clear(); });
    });
}

void SealedCampaignTest::policyRefusals()
{
    const auto policy = [](const char* name, const Error& expected, auto change) {
        row(name, expected, [change](auto& e, auto& office) {
            reseal(e, office, [&](Snapshot& s) { change(s.policy); });
        });
    };
    const Error blocked{ErrorCode::Blocked, u"policy"_s};
    policy("staggered without a delay", blocked,
           [](Policy& p) { p.form = ReviewForm::Staggered; });
    policy("solo without a cool-down", blocked, [](Policy& p) { p.form = ReviewForm::Solo; });
    policy("delay before the submission", blocked,
           [](Policy& p) { p.delay = std::chrono::seconds{-1}; });
    policy("life without end", blocked, [](Policy& p) { p.life = std::chrono::days{367}; });
    policy("sealed before the delay", {ErrorCode::HoldNotOver, u"delay"_s}, [](Policy& p) {
        p.form = ReviewForm::Staggered;
        p.delay = std::chrono::hours{2};
    });
    policy("all of it instead of a share", {ErrorCode::PartNotReviewed, u"share"_s},
           [](Policy& p) { p.form = ReviewForm::Split; });
    policy("hold before the seal", blocked, [](Policy& p) { p.hold = std::chrono::seconds{-1}; });
    policy("hold without end", blocked, [](Policy& p) { p.hold = std::chrono::days{367}; });
    policy("two wanted", {ErrorCode::SealMissing}, [](Policy& p) { p.approvals = 2; });
    for (const int none : {0, -1}) {
        row(none == 0 ? "none wanted, none there" : "less than none wanted",
            blocked, [none](auto& e, auto& office) {
                reseal(e, office, [&](Snapshot& s) { s.policy.approvals = none; });
                e.seals.clear();
            });
    }
    row("a finding blocks", {ErrorCode::Blocked, u"no-recipients"_s}, [](auto& e, auto& office) {
        reseal(e, office, [](Snapshot& s) {
            s.findings.append({u"no-recipients"_s, Severity::Blocking, u"recipients"_s, {}});
        });
    });
}

void SealedCampaignTest::refusals()
{
    QFETCH(const Error, expected);
    QFETCH(const Change, change);
    SealEvidence evidence = m_office.evidence(test::sampleSnapshot(), {SealingOffice::kBen});
    QVERIFY(SealedCampaign::verify(evidence));
    change(evidence, m_office);
    const auto sealed = SealedCampaign::verify(evidence);
    QVERIFY(!sealed);
    QCOMPARE(errorCodeName(sealed.error().code), errorCodeName(expected.code));
    QCOMPARE(sealed.error().detail, expected.detail);
}

/// Somebody rewrites the store: the packet is made anew to fit, the seals stay as they were.
void SealedCampaignTest::whatWasChangedAfterTheSealIsRefused()
{
    QRandomGenerator random(7);
    Snapshot before = test::sampleSnapshot();
    before.files.append({u"map.pdf"_s, u"application/pdf"_s, 7, crypto::sha256("another")});
    before.findings.append({u"another-finding"_s, Severity::Note, u"body"_s, {{u"fact"_s, 1}}});
    for (const auto& mutation : test::allMutations()) {
        Snapshot after = before;
        mutation.apply(after, random);
        QVERIFY2(after != before, qPrintable(mutation.name));
        SealEvidence evidence = m_office.evidence(after, {});
        evidence.seals = {m_office.seal(before, SealingOffice::kBen)};
        QVERIFY2(!SealedCampaign::verify(evidence), qPrintable(mutation.name));
    }
}

void SealedCampaignTest::anyByteOfTheStoredPacketCounts()
{
    const SealEvidence good = m_office.evidence(test::sampleSnapshot(), {SealingOffice::kBen});
    for (qsizetype place = 0; place < good.packet.size(); ++place) {
        SealEvidence evidence = good;
        evidence.packet[place] = static_cast<char>(evidence.packet.at(place) ^ 1);
        QVERIFY2(!SealedCampaign::verify(evidence), qPrintable(QString::number(place)));
    }
}

void SealedCampaignTest::nobodyWhoTouchedItMayApprove()
{
    Snapshot snapshot = test::sampleSnapshot();
    for (const PersonId person : {SealingOffice::kBen, SealingOffice::kChie, SealingOffice::kDan})
        snapshot.touchedBy.append({person, u"touched it"_s});
    for (const PersonRef& person : std::as_const(snapshot.touchedBy)) {
        const auto sealed = SealedCampaign::verify(m_office.evidence(snapshot, {person.id}));
        QVERIFY(!sealed);
        QCOMPARE(sealed.error().code, ErrorCode::OwnCampaign);
    }
}

#include "sealed_campaign_test.moc"
RINGI_TEST(SealedCampaignTest)
