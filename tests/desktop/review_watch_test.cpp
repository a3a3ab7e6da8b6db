// SPDX-License-Identifier: Apache-2.0
// An approver hears that a campaign waits, an author what became of theirs: once each, at the right
// desk, with no address and no text.
#include "desktop/review_watch.h"

#include "desktop/run_watch.h"
#include "desktop/tray_badge.h"
#include "office/review_talk.h"
#include "support/await.h"
#include "support/office_fixture.h"
#include "support/test_registry.h"
#include "ui/shell/preferences.h"

#include <QSignalSpy>
#include <QtTest>

using namespace ringi;
using namespace ringi::test;
using namespace Qt::StringLiterals;

namespace {

class ToldNotifier final : public Notifier {
public:
    explicit ToldNotifier(QList<Notification>& told) : m_told(told) {}
    void show(const Notification& notification) override { m_told.append(notification); }

private:
    QList<Notification>& m_told;
};

class NoProgress final : public SystemProgress {
public:
    void show(const ProgressView&) override {}
};
class NoAwake final : public KeepAwake {
public:
    void hold(const QString&) override {}
    void release() override {}
};
class NoSleep final : public SleepWatch {
public:
    void setDelaying(bool, const QString&) override {}
    void letSleep() override {}
};

} // namespace

class ReviewWatchTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void theApproverHearsOnce();
    void nobodyHearsOfTheirOwn();
    void theAuthorHearsTheOutcome();
    void theAuthorHearsThatItLapsed();
    void whatIsOverIsNotTold();
    void anotherPersonIsTheNextOne();
    void saysNeitherAddressNorText();
    void theTrayShowsTheNumber();

private:
    void watch();
    void signIn(const std::optional<Session>& person)
    {
        m_person = person;
        look();
    }
    void look()
    {
        const QSignalSpy looked(m_watch.get(), &ReviewWatch::looked);
        m_watch->look();
        if (m_person)
            QTRY_VERIFY(!looked.isEmpty());
    }
    [[nodiscard]] QStringList titles() const
    {
        QStringList all;
        for (const Notification& one : m_told)
            all.append(one.title);
        return all;
    }
    CampaignId submitted(const QString& subject);
    CampaignId again(CampaignId campaign)
    {
        if (!await(m_office->office().campaigns().revise(m_office->hanako(), campaign)))
            qFatal("not revised");
        m_office->submit(campaign);
        return campaign;
    }

    std::unique_ptr<OfficeFixture> m_office;
    SenderId m_sender;
    ListId m_list;
    std::unique_ptr<Preferences> m_preferences;
    std::optional<Session> m_person;
    QList<Notification> m_told;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<RunWatch> m_runs;
    std::unique_ptr<ReviewWatch> m_watch;
};

void ReviewWatchTest::init()
{
    m_office = std::make_unique<OfficeFixture>();
    m_office->found();
    m_sender = m_office->addSender(m_office->addRelay({u"127.0.0.1"_s, 2525, {}, {}}));
    m_list = m_office->importList(OfficeFixture::numberedPeople(4));
    m_person.reset();
    m_told.clear();
    QPixmap picture(64, 64);
    picture.fill(Qt::white);
    QGuiApplication::setWindowIcon(QIcon(picture));
    watch();
}

void ReviewWatchTest::cleanup()
{
    m_watch.reset();
    m_runs.reset();
    m_window.reset();
    m_preferences.reset();
    m_office.reset();
}

/// As the program puts them together; also after a restart.
void ReviewWatchTest::watch()
{
    m_watch.reset();
    m_runs.reset();
    m_preferences = std::make_unique<Preferences>(m_office->file(u"preferences.ini"_s));
    m_window = std::make_unique<QWidget>();
    RunWatchParts runs;
    runs.office = &m_office->office();
    runs.window = m_window.get();
    runs.clock = &m_office->clock();
    runs.hasTray = true;
    m_runs = std::make_unique<RunWatch>(runs, [this](QWidget&, QSystemTrayIcon&) {
        Desktop desktop;
        desktop.progress = std::make_unique<NoProgress>();
        desktop.awake = std::make_unique<NoAwake>();
        desktop.sleep = std::make_unique<NoSleep>();
        desktop.notifier = std::make_unique<ToldNotifier>(m_told);
        desktop.network = std::make_unique<NetworkWatch>();
        return desktop;
    });
    m_watch =
        std::make_unique<ReviewWatch>(ReviewWatchParts{.office = &m_office->office(),
                                                       .preferences = m_preferences.get(),
                                                       .clock = &m_office->clock(),
                                                       .session = [this] { return m_person; }});
    connect(m_watch.get(), &ReviewWatch::told, m_runs.get(), &RunWatch::tellAnyway);
    connect(m_watch.get(), &ReviewWatch::waitingChanged, m_runs.get(), &RunWatch::setWaiting);
}

CampaignId ReviewWatchTest::submitted(const QString& subject)
{
    CampaignWords words;
    words.subject = subject;
    const CampaignId campaign = m_office->draft(m_sender, m_list, 4, words);
    m_office->submit(campaign);
    return campaign;
}

void ReviewWatchTest::theApproverHearsOnce()
{
    submitted(u"Before"_s);
    signIn(m_office->taro()); // was there before anybody could be told
    QCOMPARE(titles(), QStringList());
    const CampaignId campaign = submitted(u"After"_s);
    look();
    QCOMPARE(titles(), QStringList{u"Review wanted: “After”"_s});
    QVERIFY(m_told.first().text.contains(m_office->hanako().name()));
    QVERIFY(m_told.first().needsPerson);
    look();
    watch(); // the program ended and begins again
    look();
    QCOMPARE(m_told.size(), 1);
    submitted(u"Meanwhile"_s);
    watch();
    look();
    QCOMPARE(titles().last(), u"Review wanted: “Meanwhile”"_s);
    // A new revision is another matter.
    QVERIFY(await(m_office->office().review().sendBack(m_office->jiro(), campaign, u"No"_s)));
    again(campaign);
    look();
    QCOMPARE(m_told.size(), 3);
}

void ReviewWatchTest::nobodyHearsOfTheirOwn()
{
    // Hanako may review, too.
    signIn(m_office->hanako());
    QSignalSpy waiting(m_watch.get(), &ReviewWatch::waitingChanged);
    submitted(u"Mine"_s);
    look();
    QCOMPARE(titles(), QStringList());
    QVERIFY(waiting.isEmpty());
    signIn(m_office->jiro());
    QCOMPARE(waiting.count(), 1);
    QCOMPARE(waiting.last().first().toInt(), 1);
}

void ReviewWatchTest::theAuthorHearsTheOutcome()
{
    signIn(m_office->hanako());
    const CampaignId sealed = submitted(u"Good"_s);
    const CampaignId returned = submitted(u"Bad"_s);
    QVERIFY(await(m_office->office().review().sendBack(m_office->jiro(), returned, u"No"_s)));
    QVERIFY(m_office->approve(m_office->taro(), sealed));
    look();
    QCOMPARE(titles(), (QStringList{u"“Bad” came back"_s, u"“Good” was sealed"_s}));
    QVERIFY(m_told.first().text.contains(m_office->jiro().name()));
    QVERIFY(m_told.last().text.contains(m_office->taro().name() + u": leaves after "_s));
    look();
    QCOMPARE(m_told.size(), 2);
}

void ReviewWatchTest::theAuthorHearsThatItLapsed()
{
    signIn(m_office->hanako());
    submitted(u"Late"_s);
    // Every change of the way out makes what was submitted another thing.
    const auto relays = await(m_office->office().settings().relays());
    QVERIFY(relays && !relays->isEmpty());
    RelayCard relay = relays->first();
    relay.port = 2526;
    QVERIFY(await(m_office->office().settings().saveRelay(m_office->taro(), relay)));
    look();
    QCOMPARE(titles(), QStringList{u"“Late” has lapsed"_s});
    QVERIFY(m_told.first().text.contains(u"new revision"_s));
}

/// Nobody is called to something that waits no more.
void ReviewWatchTest::whatIsOverIsNotTold()
{
    signIn(m_office->taro());
    const CampaignId campaign = submitted(u"Gone"_s);
    QVERIFY(await(m_office->office().campaigns().withdraw(m_office->hanako(), campaign)));
    look();
    QCOMPARE(titles(), QStringList());
}

void ReviewWatchTest::anotherPersonIsTheNextOne()
{
    signIn(m_office->taro());
    signIn(m_office->jiro());
    submitted(u"For both"_s);
    look();
    signIn(m_office->taro());
    QCOMPARE(m_told.size(), 2);
    QSignalSpy waiting(m_watch.get(), &ReviewWatch::waitingChanged);
    signIn(std::nullopt);
    QCOMPARE(waiting.last().first().toInt(), 0);
}

void ReviewWatchTest::saysNeitherAddressNorText()
{
    signIn(m_office->taro());
    submitted(u"A \u202Esubject\n"_s.trimmed() + u"x"_s.repeated(200));
    look();
    QCOMPARE(m_told.size(), 1);
    const QString all = m_told.first().title + m_told.first().text;
    QVERIFY(all.contains(u"[U+202E]"_s));
    QVERIFY(all.size() < 250);
    QVERIFY(!all.contains(u'@') && !all.contains(u"the sale begins"_s));
}

void ReviewWatchTest::theTrayShowsTheNumber()
{
    signIn(m_office->taro());
    const QImage plain = m_runs->tray().icon().pixmap(32).toImage();
    QVERIFY(!m_runs->tray().toolTip().contains(u"wait for your review"_s));
    submitted(u"One"_s);
    look();
    const QImage one = m_runs->tray().icon().pixmap(32).toImage();
    QVERIFY(one != plain);
    QVERIFY(m_runs->tray().isVisible());
    QVERIFY(m_runs->tray().toolTip().contains(u"1 campaign"_s));
    submitted(u"Two"_s);
    look();
    QVERIFY(m_runs->tray().icon().pixmap(32).toImage() != one);
    QVERIFY(m_runs->tray().toolTip().contains(u"2 campaign"_s));
    signIn(std::nullopt);
    QVERIFY(!m_runs->tray().toolTip().contains(u"review"_s));
    QVERIFY(m_runs->tray().icon().pixmap(32).toImage() == plain);
    // Beyond nine the number is not what counts.
    QPixmap empty(32, 32);
    empty.fill(Qt::red);
    const QIcon icon(empty);
    QVERIFY(withBadge(icon, 10).pixmap(32).toImage() == withBadge(icon, 99).pixmap(32).toImage());
    QVERIFY(withBadge(icon, 9).pixmap(32).toImage() != withBadge(icon, 8).pixmap(32).toImage());
    QCOMPARE(withBadge(icon, 0).cacheKey(), icon.cacheKey());
}

#include "review_watch_test.moc"
RINGI_TEST(ReviewWatchTest)
