// SPDX-License-Identifier: Apache-2.0
#include "campaign/policy_book.h"
#include "support/test_registry.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace ringi;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Which review a campaign has to have.
class PolicyTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesComeBack();
    void theStrictestThatFits_data();
    void theStrictestThatFits();
    void nothingThatFitsAsksForMore();
    void whatNoOfficeCanMean_data();
    void whatNoOfficeCanMean();
};

namespace {

const PolicyRule kMembers{
    .kind = RuleKind::List, .list = u"Members"_s, .form = ReviewForm::Split};
const PolicyRule kPress{.kind = RuleKind::Sender,
                        .sender = SenderId{4},
                        .form = ReviewForm::Simultaneous,
                        .approvals = 2};
const PolicyRule kMany{.kind = RuleKind::Recipients,
                       .recipients = 1000,
                       .form = ReviewForm::Staggered,
                       .approvals = 3,
                       .delay = 1h};

bool isAsStrict(const Policy& policy, const Policy& asked)
{
    const bool life = asked.life.count() == 0 ||
                      (policy.life.count() > 0 && policy.life <= asked.life);
    const bool seals =
        policy.form == ReviewForm::Split || sealsWanted(policy) >= sealsWanted(asked);
    return policy.form >= asked.form && seals &&
           policy.hold >= asked.hold && life &&
           (asked.form != ReviewForm::Staggered || policy.delay >= asked.delay) &&
           (!asked.askBetweenRings || policy.askBetweenRings);
}

} // namespace

void PolicyTest::namesComeBack()
{
    for (const ReviewForm form : {ReviewForm::Solo, ReviewForm::Simultaneous,
                                  ReviewForm::Staggered, ReviewForm::Split})
        QCOMPARE(reviewFormFromName(reviewFormName(form)).value(), form);
    for (const RuleKind kind : {RuleKind::List, RuleKind::Sender, RuleKind::Recipients})
        QCOMPARE(ruleKindFromName(ruleKindName(kind)).value(), kind);
    for (const auto* name : {"", "Solo", "both"}) {
        QVERIFY(!reviewFormFromName(QString::fromLatin1(name)));
        QVERIFY(!ruleKindFromName(QString::fromLatin1(name)));
    }
}

void PolicyTest::theStrictestThatFits_data()
{
    QTest::addColumn<QString>("list");
    QTest::addColumn<qint64>("sender");
    QTest::addColumn<qint64>("recipients");
    QTest::addColumn<QString>("form");
    QTest::addColumn<int>("seals");
    QTest::addColumn<int>("delayMinutes");
    QTest::addColumn<int>("reasons");
    const auto row = [](const char* name, const QString& list, qint64 sender, qint64 recipients,
                        const QString& form, int seals, int delay, int reasons) {
        QTest::newRow(name) << list << sender << recipients << form << seals << delay << reasons;
    };
    row("none fits", u"Guests"_s, 3, 999, u"simultaneous"_s, 1, 0, 0);
    row("nothing chosen yet", {}, 0, 0, u"simultaneous"_s, 1, 0, 0);
    row("a list by name", u"  MEMBERS "_s, 3, 10, u"split"_s, 3, 0, 1);
    row("in full width", u"Ｍｅｍｂｅｒｓ"_s, 3, 10, u"split"_s, 3, 0, 1);
    row("a list that begins alike", u"Members 2"_s, 3, 10, u"simultaneous"_s, 1, 0, 0);
    row("a sender", u"Guests"_s, 4, 10, u"simultaneous"_s, 2, 0, 1);
    row("exactly so many", u"Guests"_s, 3, 1000, u"staggered"_s, 3, 60, 1);
    row("all of them", u"Members"_s, 4, 5000, u"split"_s, 3, 60, 3);
}

void PolicyTest::theStrictestThatFits()
{
    QFETCH(const QString, list);
    QFETCH(const qint64, sender);
    QFETCH(const qint64, recipients);
    QFETCH(const QString, form);
    QFETCH(const int, seals);
    QFETCH(const int, delayMinutes);
    QFETCH(const int, reasons);
    const PolicyBook book{.usual = {}, .rules = {kMembers, kPress, kMany}};
    const ChosenPolicy chosen = choosePolicy(book, {list, SenderId{sender}, recipients});
    QCOMPARE(reviewFormName(chosen.policy.form), form);
    QCOMPARE(sealsWanted(chosen.policy), seals);
    QCOMPARE(chosen.policy.delay, std::chrono::minutes{delayMinutes});
    QCOMPARE(chosen.because.size(), reasons);
    QVERIFY(isPossible(chosen.policy));

    // A solo office's cool-down is nobody's delay once others must look.
    const PolicyBook alone{.usual = {.form = ReviewForm::Solo, .delay = 30min},
                           .rules = book.rules};
    const ChosenPolicy stricter = choosePolicy(alone, {list, SenderId{sender}, recipients});
    QCOMPARE(stricter.policy.form == ReviewForm::Solo, reasons == 0);
    QCOMPARE(stricter.policy.delay, reasons == 0 ? 30min : std::chrono::minutes{delayMinutes});
}

void PolicyTest::nothingThatFitsAsksForMore()
{
    QRandomGenerator random(7);
    const auto anyPolicy = [&] {
        Policy policy{.form = static_cast<ReviewForm>(random.bounded(4)),
                      .approvals = random.bounded(1, 6),
                      .hold = std::chrono::seconds{random.bounded(100)},
                      .life = std::chrono::seconds{random.bounded(3) * 5000},
                      .askBetweenRings = random.bounded(2) == 1};
        if (policy.form == ReviewForm::Solo || policy.form == ReviewForm::Staggered)
            policy.delay = std::chrono::seconds{random.bounded(1, 100)};
        return policy;
    };
    for (int i = 0; i < 2000; ++i) {
        const Policy one = anyPolicy();
        const Policy other = anyPolicy();
        const Policy both = stricter(one, other);
        QVERIFY(isAsStrict(both, one) && isAsStrict(both, other));
        QCOMPARE(both, stricter(other, one));
        QCOMPARE(stricter(one, one), one);
        QVERIFY(isPossible(both));
    }
}

void PolicyTest::whatNoOfficeCanMean_data()
{
    QTest::addColumn<PolicyBook>("book");
    QTest::addColumn<QString>("field");
    const auto usual = [](const char* name, const QString& field, const Policy& policy) {
        QTest::newRow(name) << PolicyBook{policy} << field;
    };
    const auto rule = [](const char* name, const QString& field, const PolicyRule& bad) {
        QTest::newRow(name) << PolicyBook{{}, {kMembers, bad}} << field;
    };
    QTest::newRow("all is well") << PolicyBook{{.life = 336h}, {kMembers, kPress, kMany}}
                                 << QString();
    usual("nobody", u"approvals"_s, {.approvals = 0});
    usual("six", u"approvals"_s, {.approvals = 6});
    usual("solo at once", u"delay"_s, {.form = ReviewForm::Solo});
    usual("staggered at once", u"delay"_s, {.form = ReviewForm::Staggered});
    usual("a delay that nothing waits for", u"delay"_s, {.delay = 5min});
    usual("eight days", u"delay"_s, {.form = ReviewForm::Staggered, .delay = 24h * 8});
    usual("held for eight days", u"hold"_s, {.hold = 24h * 8});
    usual("held less than nothing", u"hold"_s, {.hold = -1s});
    usual("seals for a minute", u"life"_s, {.life = 1min});
    usual("seals for two years", u"life"_s, {.life = 24h * 700});
    rule("solo for a list", u"form"_s,
         {.kind = RuleKind::List, .list = u"x"_s, .form = ReviewForm::Solo, .delay = 1h});
    rule("no list", u"list"_s, {.kind = RuleKind::List, .list = u" "_s});
    rule("no sender", u"sender"_s, {.kind = RuleKind::Sender});
    rule("no number", u"recipients"_s, {.kind = RuleKind::Recipients});
    rule("a rule for nobody", u"approvals"_s, {.recipients = 5, .approvals = 0});
    QTest::newRow("too many") << PolicyBook{{}, QList<PolicyRule>(51, kMembers)} << u"rules"_s;
}

void PolicyTest::whatNoOfficeCanMean()
{
    QFETCH(const PolicyBook, book);
    QFETCH(const QString, field);
    const auto ok = checkBook(book);
    QCOMPARE(ok.has_value(), field.isEmpty());
    if (!ok)
        QCOMPARE(ok.error(), (Error{ErrorCode::InvalidInput, field}));
}

#include "policy_test.moc"
RINGI_TEST(PolicyTest)
