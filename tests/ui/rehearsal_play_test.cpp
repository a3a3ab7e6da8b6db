// SPDX-License-Identifier: Apache-2.0
// Who opens the rehearsal, how it is stopped, and what is said when there is none.
#include "office/review_desk.h"
#include "rehearsal_harness.h"
#include "support/test_registry.h"
#include "ui/review/review_window.h"
#include "ui/shell/pages.h"

#include <QDir>
#include <QProgressBar>
#include <QSpinBox>

using namespace Qt::StringLiterals;
using namespace ringi;
using namespace ringi::test;

namespace {

/// Files that have a name there, or that this process has open there without one.
bool holdsFiles(const QString& folder)
{
    const QDir open(u"/proc/self/fd"_s);
    const QStringList all = open.entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System);
    return !QDir(folder).isEmpty() || std::ranges::any_of(all, [&](const QString& one) {
        return QFile::symLinkTarget(open.filePath(one)).startsWith(folder + u'/');
    });
}

} // namespace

class RehearsalPlayTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_on = std::make_unique<RehearsalHarness>(); }
    void cleanup() { m_on.reset(); }

    void canBeStoppedAndPlayedAgain();
    void closingStopsIt();
    void tellsWhyItCannotBePlayed();
    void wantsAList();
    void authorsOpenItFromTheDraft();
    void reviewersCountFirst();

private:
    std::unique_ptr<RehearsalHarness> m_on;
};

void RehearsalPlayTest::canBeStoppedAndPlayedAgain()
{
    m_on->open(m_on->draftOf(OfficeFixture::numberedPeople(3'000)));
    auto* bar = m_on->found<QProgressBar>("workBar");
    auto* stop = m_on->found<QPushButton>("stopWorkButton");
    QVERIFY(bar->isVisible());
    bool early = false;
    connect(bar, &QProgressBar::valueChanged, stop, [bar, stop, &early](int done) {
        if (done <= 0 || early)
            return;
        early = done < bar->maximum();
        stop->click();
    });
    auto* again = m_on->found<QPushButton>("playAgainButton");
    QTRY_VERIFY_WITH_TIMEOUT(again->isVisible(), 30'000);
    QVERIFY(early);
    QCOMPARE(m_on->text("rehearsalFacts"), u"The rehearsal was stopped. Nobody was mailed."_s);
    QVERIFY(!bar->isVisible());
    QCOMPARE(m_on->rows()->rowCount(), 0);
    QTRY_VERIFY(!holdsFiles(m_on->folder.path()));
    bar->disconnect(stop);
    QVERIFY(again->hasFocus());
    QTest::keyClick(again, Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(m_on->rows()->rowCount(), 200, 30'000);
    QVERIFY(!again->isVisible());
    QVERIFY(m_on->text("rehearsalFacts").contains(u"messages would leave"_s));
}

void RehearsalPlayTest::closingStopsIt()
{
    // Longer than anybody waits here.
    m_on->open(m_on->draftOf(OfficeFixture::numberedPeople(60'000)));
    auto* bar = m_on->found<QProgressBar>("workBar");
    QTRY_COMPARE(bar->maximum(), 60'000);
    QTRY_VERIFY(holdsFiles(m_on->folder.path()));
    QTest::keyClick(m_on->window, Qt::Key_Escape);
    QTRY_VERIFY(!m_on->window);
    QTRY_VERIFY(!holdsFiles(m_on->folder.path()));
}

void RehearsalPlayTest::tellsWhyItCannotBePlayed()
{
    const CampaignId campaign = m_on->draftOf(OfficeFixture::numberedPeople(2));
    m_on->useStage(std::numeric_limits<qint64>::max());
    m_on->open(campaign);
    QTRY_COMPARE(m_on->window->messages().kind(), MessageKind::Error);
    QVERIFY2(m_on->said().contains(u"disk is full"_s), qPrintable(m_on->said()));
    QVERIFY(m_on->found<QPushButton>("playAgainButton")->isVisible());

    m_on->context.session = m_on->fixture.jiro(); // no author, and it is a draft
    m_on->open(campaign);
    QTRY_COMPARE(m_on->window->messages().kind(), MessageKind::Error);
    QVERIFY(m_on->fixture.logHolds(u"campaign.rehearsed.refused"_s, ErrorCode::NotPermitted));
}

void RehearsalPlayTest::wantsAList()
{
    const auto campaign = await(m_on->fixture.office().campaigns().create(m_on->fixture.hanako()));
    QVERIFY(campaign);
    m_on->open(campaign->draft.id);
    QTRY_VERIFY2(!m_on->said().isEmpty(), "nothing is said");
    QVERIFY2(m_on->said().contains(u"No list is chosen"_s), qPrintable(m_on->said()));
}

void RehearsalPlayTest::authorsOpenItFromTheDraft()
{
    const CampaignId campaign = m_on->draftOf(OfficeFixture::numberedPeople(3));
    const std::unique_ptr<Page> page(makeCampaignsPage(m_on->context, nullptr));
    page->resize(1000, 700);
    page->show();
    QVERIFY(QTest::qWaitForWindowActive(page.get()));
    page->showCampaign(campaign);
    auto* subject = control<QLineEdit>(page.get(), "subjectEdit");
    QTRY_VERIFY(subject->isVisible());
    subject->setFocus();
    subject->selectAll();
    QTest::keyClicks(subject, u"Just typed"_s);
    auto* rehearse = control<QPushButton>(page.get(), "rehearseButton");
    QVERIFY(rehearse->isVisible());
    rehearse->setFocus();
    QTest::keyClick(rehearse, Qt::Key_Space);
    QTRY_VERIFY(page->findChild<RehearsalWindow*>());
    m_on->window = page->findChild<RehearsalWindow*>();
    QTRY_COMPARE(m_on->rows()->rowCount(), 3);
    QCOMPARE(m_on->rows()->index(0, 2).data().toString(), u"Just typed"_s);

    m_on->context.rehearsals = nullptr;
    const std::unique_ptr<Page> without(makeCampaignsPage(m_on->context, nullptr));
    QVERIFY(without->findChild<QPushButton*>(u"rehearseButton"_s) == nullptr);
}

void RehearsalPlayTest::reviewersCountFirst()
{
    const CampaignId campaign = m_on->draftOf(OfficeFixture::numberedPeople(4));
    m_on->fixture.submit(campaign);
    m_on->context.session = m_on->fixture.jiro();
    const auto folder = await(m_on->fixture.office().review().open(m_on->fixture.jiro(), campaign));
    QVERIFY(folder);
    ReviewWindow review(m_on->context, *folder, nullptr);
    review.setAttribute(Qt::WA_DeleteOnClose, false);
    review.show();
    QVERIFY(QTest::qWaitForWindowActive(&review));
    auto* rehearse = control<QPushButton>(&review, "rehearseButton");
    rehearse->setFocus();
    QTest::keyClick(rehearse, Qt::Key_Space);
    QVERIFY(review.findChild<RehearsalWindow*>() == nullptr);
    QVERIFY(review.findChild<MessageBar*>()->words().contains(u"how many people you expect"_s));
    auto* spin = control<QSpinBox>(&review, "expectedCountSpin");
    QTRY_VERIFY(spin->isVisible());
    spin->setValue(4);
    QTest::keyClick(control<QPushButton>(&review, "revealButton"), Qt::Key_Space);
    QTRY_VERIFY(control<QLabel>(&review, "countWords")->text().contains(u'4'));
    rehearse->setFocus();
    QTest::keyClick(rehearse, Qt::Key_Space);
    m_on->window = review.findChild<RehearsalWindow*>();
    QVERIFY(m_on->window);
    QTRY_COMPARE(m_on->rows()->rowCount(), 4);
    QVERIFY(m_on->text("rehearsalFacts").contains(u"as it was submitted, revision 1"_s));
    delete m_on->window;
}

#include "rehearsal_play_test.moc"
RINGI_TEST(RehearsalPlayTest)
