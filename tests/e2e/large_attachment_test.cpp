// SPDX-License-Identifier: Apache-2.0
// A 20 MB attachment to many people, sent by the real program: it may be in memory once, not once
// for each. RINGI_LARGE_RECIPIENTS sets how many, for a measurement by hand.
#include "office/message_desk.h"
#include "practice/practice_relay.h"
#include "support/await.h"
#include "support/office_fixture.h"
#include "support/test_registry.h"

#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QtTest>

using namespace ringi;
using namespace ringi::test;
using namespace Qt::StringLiterals;

class LargeAttachmentTest final : public QObject {
    Q_OBJECT

private:
    static constexpr qint64 kFileSize = qint64{20} * 1024 * 1024;
    static constexpr qint64 kMostMemory = qint64{150} * 1024; // kB, as /proc says it

    OfficeFixture m_office;

    [[nodiscard]] static int recipients()
    {
        return std::max(16, qEnvironmentVariableIntValue("RINGI_LARGE_RECIPIENTS"));
    }

    /// The most memory a process ever had, in kB; nothing where the system does not say.
    [[nodiscard]] static std::optional<qint64> peakOf(qint64 process)
    {
        QFile status(u"/proc/%1/status"_s.arg(process));
        if (!status.open(QIODevice::ReadOnly))
            return std::nullopt;
        for (const QByteArray& line : status.readAll().split('\n')) {
            if (line.startsWith("VmHWM:"))
                return line.mid(6).trimmed().split(' ').first().toLongLong();
        }
        return std::nullopt;
    }

    [[nodiscard]] FileRef addLargeFile()
    {
        QByteArray bytes(kFileSize, Qt::Uninitialized);
        QRandomGenerator random(7);
        for (qsizetype i = 0; i + 4 <= bytes.size(); i += 4)
            qToLittleEndian(random.generate(), bytes.data() + i);
        const auto file = await(
            m_office.office().messages().addBytes(m_office.hanako(), u"catalogue.zip"_s, bytes));
        if (!file)
            qFatal("%s", qPrintable(file.error().detail));
        return *file;
    }

private Q_SLOTS:
    void isInMemoryOnce()
    {
        practice::PracticeRelayOptions options;
        options.folder = m_office.file(u""_s);
        options.maximumMessages = 1;
        options.maximumMessageSize = options.maximumKeptSize = qint64{64} * 1024 * 1024;
        practice::PracticeRelay relay(options);
        m_office.found();
        const RelayId id = m_office.addRelay(startRelay(relay));
        const ListId list = m_office.importList(OfficeFixture::numberedPeople(recipients()));
        const CampaignId campaign = m_office.draft(m_office.addSender(id), list, recipients());
        auto open = await(m_office.office().campaigns().load(campaign));
        QVERIFY(open);
        open->draft.files = {addLargeFile()};
        QVERIFY(await(m_office.office().campaigns().save(m_office.hanako(), *open)));
        m_office.submit(campaign);
        QVERIFY(m_office.approve(m_office.taro(), campaign));
        m_office.close();

        QProcess program;
        program.start(QStringLiteral(RINGI_BIN_DIR "/ringictl"),
                      {u"deliver"_s, u"--workspace"_s, m_office.folder()});
        QVERIFY(program.waitForStarted());
        std::optional<qint64> peak;
        const auto look = [&] {
            if (const auto now = peakOf(program.processId()); now && *now > 0)
                peak = now;
            return program.state() == QProcess::NotRunning;
        };
        QVERIFY(QTest::qWaitFor(look, 300'000 + recipients() * 1000));
        QCOMPARE(program.exitCode(), 0);
        QCOMPARE(relay.count(), recipients());
        QVERIFY(relay.messages().last().content.size() > kFileSize * 4 / 3);
        if (!peak) {
            qInfo("this system does not tell how much memory a process had");
            return;
        }
        qInfo("%d messages of 27 MB: at most %lld MB of memory", recipients(),
              static_cast<long long>(*peak / 1024));
        QVERIFY2(*peak < kMostMemory, qPrintable(QString::number(*peak / 1024)));
    }
};

#include "large_attachment_test.moc"
RINGI_TEST(LargeAttachmentTest)
