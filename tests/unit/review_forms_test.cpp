// SPDX-License-Identifier: Apache-2.0
#include "sample_campaign.h"
#include "sealing_office.h"
#include "support/test_registry.h"

#include <QtTest>

using namespace ringi;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::SealingOffice;

/// What makes seals enough in each form. The sample campaign is Aiko's; Lena keeps its list; a
/// statement is made an hour and some seconds after the submission.
class ReviewFormsTest final : public QObject {
    Q_OBJECT

private:
    SealingOffice m_office;

    [[nodiscard]] Seal share(const Snapshot& snapshot, PersonId approver, Share part,
                             qint64 figure = 3) const
    {
        SealStatement statement = m_office.statement(snapshot, approver);
        statement.parts = partsOf(part);
        statement.expected = figure;
        return m_office.forge(statement, approver);
    }
    [[nodiscard]] Result<SealedCampaign> verdict(const Snapshot& snapshot,
                                                 const QList<Seal>& seals) const
    {
        SealEvidence evidence = m_office.evidence(snapshot, {});
        evidence.seals = seals;
        return SealedCampaign::verify(evidence);
    }
    [[nodiscard]] static Snapshot snapshotWith(const Policy& policy)
    {
        Snapshot snapshot = test::sampleSnapshot();
        snapshot.policy = policy;
        return snapshot;
    }

private Q_SLOTS:
    void sharesAreWhatTheySeal()
    {
        QStringList all;
        for (const Share one : kShares) {
            QCOMPARE(shareOf(partsOf(one)), std::optional(one));
            all += partsOf(one);
        }
        for (const QString& part : reviewParts())
            QCOMPARE(all.count(part), 1);
        QVERIFY(!shareOf(reviewParts()));
        QVERIFY(!shareOf({}));
        QVERIFY(!shareOf(partsOf(Share::Recipients) + partsOf(Share::Figures)));
    }

    void soloIsTheAuthorsForm()
    {
        const Snapshot snapshot = snapshotWith({.form = ReviewForm::Solo, .delay = 30min});
        QVERIFY(!isBarred(snapshot, SealingOffice::kAiko));
        QVERIFY(isBarred(snapshot, SealingOffice::kLena));
        QVERIFY(verdict(snapshot, {m_office.seal(snapshot, SealingOffice::kAiko)}));
        QVERIFY(verdict(snapshot, {m_office.seal(snapshot, SealingOffice::kBen)}));
        QCOMPARE(verdict(snapshot, {m_office.seal(snapshot, SealingOffice::kLena)}).error(),
                 (Error{ErrorCode::OwnCampaign}));
        const Snapshot early = snapshotWith({.form = ReviewForm::Solo, .delay = 2h});
        QCOMPARE(verdict(early, {m_office.seal(early, SealingOffice::kAiko)}).error(),
                 (Error{ErrorCode::HoldNotOver, u"delay"_s}));
        // In any other form the author's seal is none, however many others are there.
        const Snapshot two = snapshotWith({});
        QVERIFY(isBarred(two, SealingOffice::kAiko));
        QCOMPARE(verdict(two, {m_office.seal(two, SealingOffice::kBen),
                               m_office.seal(two, SealingOffice::kAiko)})
                     .error(),
                 (Error{ErrorCode::OwnCampaign}));
    }

    void staggeredSealsComeAfterTheDelay()
    {
        const Policy policy{.form = ReviewForm::Staggered, .approvals = 2, .delay = 1h + 11s};
        const Snapshot snapshot = snapshotWith(policy);
        // Ben's is made an hour and ten seconds after, Chie's and Dan's a second later each.
        const Seal ben = m_office.seal(snapshot, SealingOffice::kBen);
        const Seal chie = m_office.seal(snapshot, SealingOffice::kChie);
        const Seal dan = m_office.seal(snapshot, SealingOffice::kDan);
        QVERIFY(verdict(snapshot, {chie, dan}));
        QCOMPARE(verdict(snapshot, {chie}).error().code, ErrorCode::SealMissing);
        QCOMPARE(verdict(snapshot, {ben, chie, dan}).error(),
                 (Error{ErrorCode::HoldNotOver, u"delay"_s}));
    }

    void splitTakesThreePeople()
    {
        const Snapshot snapshot = snapshotWith({.form = ReviewForm::Split});
        QCOMPARE(snapshot.recipients.count, 3);
        const Seal content = share(snapshot, SealingOffice::kBen, Share::Content);
        const Seal people = share(snapshot, SealingOffice::kChie, Share::Recipients);
        const Seal figures = share(snapshot, SealingOffice::kDan, Share::Figures);
        const auto sealed = verdict(snapshot, {figures, content, people});
        QVERIFY(sealed);
        QCOMPARE(sealed->sealedAt(), figures.statement.at); // the latest, whatever their order

        for (const auto& missing : {QList{content, people}, QList{people, figures},
                                    QList{content, figures}, QList{content, content, people}})
            QCOMPARE(verdict(snapshot, missing).error(), (Error{ErrorCode::SealMissing}));
        // One person for two of the three.
        QCOMPARE(verdict(snapshot, {content, people,
                                    share(snapshot, SealingOffice::kChie, Share::Figures)})
                     .error(),
                 (Error{ErrorCode::SealMissing}));
        QCOMPARE(verdict(snapshot, {m_office.seal(snapshot, SealingOffice::kBen), people, figures})
                     .error(),
                 (Error{ErrorCode::PartNotReviewed, u"share"_s}));
        QCOMPARE(verdict(snapshot, {content, people,
                                    share(snapshot, SealingOffice::kDan, Share::Figures, 4)})
                     .error(),
                 (Error{ErrorCode::CountMismatch, u"figures"_s}));
    }

    void aShareIsNotEnoughInTheOtherForms()
    {
        const Snapshot snapshot = snapshotWith({.approvals = 3});
        QCOMPARE(verdict(snapshot, {share(snapshot, SealingOffice::kBen, Share::Content),
                                    share(snapshot, SealingOffice::kChie, Share::Recipients),
                                    share(snapshot, SealingOffice::kDan, Share::Figures)})
                     .error(),
                 (Error{ErrorCode::PartNotReviewed, u"recipients"_s}));
    }
};

#include "review_forms_test.moc"
RINGI_TEST(ReviewFormsTest)
