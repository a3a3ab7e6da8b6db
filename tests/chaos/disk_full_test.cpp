// SPDX-License-Identifier: Apache-2.0
// The disk is full in the middle of a run: nothing leaves that could not be written down, and when
// there is room again the run goes on. On a small file system of the test's own; needs root.
#include "long_run.h"

#include "support/test_registry.h"

#include <QElapsedTimer>
#include <QFile>
#include <QtTest>

#include <sched.h>
#include <sys/mount.h>

#include <cerrno>
#include <cstring>

using namespace ringi;
using namespace ringi::test;
using namespace std::chrono_literals;

namespace {

/// A small file system that only this process and its children see, full on demand.
class SmallDisk final {
public:
    explicit SmallDisk(const QString& path) : m_path(path) {}
    ~SmallDisk() { ::umount2(QFile::encodeName(m_path).constData(), MNT_DETACH); }

    /// Why it cannot be had; empty: it is there.
    QString mount(const char* size)
    {
        // Mounted for this thread and what it starts, so that nothing is left behind.
        if (::unshare(CLONE_NEWNS) != 0 ||
            ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 ||
            ::mount("tmpfs", QFile::encodeName(m_path).constData(), "tmpfs", 0, size) != 0)
            return QString::fromLocal8Bit(std::strerror(errno));
        return {};
    }
    void fill()
    {
        m_ballast.setFileName(m_path + QStringLiteral("/ballast"));
        if (!m_ballast.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            qFatal("no ballast");
        const QByteArray block(4096, 'x');
        while (m_ballast.write(block) == block.size())
            ;
    }
    void empty() { m_ballast.remove(); }

private:
    QString m_path;
    QFile m_ballast;
};

} // namespace

class DiskFullTest final : public QObject {
    Q_OBJECT

private:
    static constexpr int kRecipients = 600;

    QTemporaryDir m_place;
    std::unique_ptr<SmallDisk> m_disk;
    std::unique_ptr<OfficeFixture> m_office;
    QByteArray m_temporary;

    /// Runs the program until the relay has `more` messages more; false: it has ended.
    static bool send(LongRun& run, const FaultRelay& relay, qint64 more)
    {
        const qint64 until = relay.count() + more;
        while (run.process().isRunning() && relay.count() < until)
            run.process().wait(1ms);
        return run.process().isRunning();
    }

    /// Until nothing has been sent for a while, and the program has said why or has ended.
    static bool standsStill(LongRun& run, const FaultRelay& relay)
    {
        QElapsedTimer still;
        still.start();
        qint64 last = relay.count();
        QDeadlineTimer patience(30'000);
        while (!patience.hasExpired()) {
            run.process().wait(10ms);
            if (relay.count() != last)
                still.restart();
            last = relay.count();
            const bool said = run.process().words().contains("DiskFull");
            if (still.elapsed() > 700 && (said || !run.process().isRunning()))
                return true;
        }
        return false;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_disk = std::make_unique<SmallDisk>(m_place.path());
        if (const QString why = m_disk->mount("size=24m"); !why.isEmpty())
            QSKIP(qPrintable(QStringLiteral("a file system of its own: ") + why));
        m_temporary = qgetenv("TMPDIR");
        qputenv("TMPDIR", QFile::encodeName(m_place.path()));
        m_office = std::make_unique<OfficeFixture>();
        m_office->found();
    }

    void nothingLeavesUnwritten()
    {
        FaultRelayOptions options;
        options.tls = makeRelayTls();
        options.replyDelay = 4ms;
        FaultRelay relay(options);
        const CampaignId campaign = m_office->sealed(relay.facts(), kRecipients);
        LongRun run(*m_office, campaign, {kRecipients, {m_office->folder(), 4, 1}});

        // It stands still, and goes on by itself when there is room.
        run.process().start();
        QVERIFY(send(run, relay, 40));
        m_disk->fill();
        QVERIFY2(standsStill(run, relay), run.process().words().constData());
        const qint64 stood = relay.count();
        QVERIFY2(stood < kRecipients, "it was over before the disk was full");
        m_disk->empty();
        QVERIFY2(send(run, relay, 40), run.process().words().constData());

        // It is killed with the disk full, and started so: nothing leaves.
        m_disk->fill();
        QVERIFY2(standsStill(run, relay), run.process().words().constData());
        QVERIFY(run.process().kill());
        const qint64 before = relay.count();
        run.process().start();
        QVERIFY2(standsStill(run, relay), run.process().words().constData());
        QVERIFY(relay.count() - before <= run.settings().doubtPerBlow());
        qInfo("with the disk full it says: %s", run.process().words().trimmed().constData());
        run.process().kill();
        m_disk->empty();

        run.finish();
        QVERIFY(relay.untilQuiet());
        QStringList complaints = run.judge(deliveriesOf(relay.truth()), 4);
        qInfo("stood still at %lld, then at %lld; %lld unknown", static_cast<long long>(stood),
              static_cast<long long>(before), static_cast<long long>(run.unknown()));
        complaints += run.settleAndFinish([&relay] { return deliveriesOf(relay.truth()); });
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
    }

    void cleanupTestCase()
    {
        m_office.reset();
        m_disk.reset();
        if (m_temporary.isNull())
            qunsetenv("TMPDIR");
        else
            qputenv("TMPDIR", m_temporary);
    }
};

#include "disk_full_test.moc"
RINGI_TEST(DiskFullTest)
