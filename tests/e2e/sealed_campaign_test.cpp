// SPDX-License-Identifier: Apache-2.0
// The whole way with real parts: a list as Excel in Japan saves it, two people, a seal, STARTTLS and
// SASL through a real Postfix into 200 mailboxes, and a log that is proven by two programs.
#include "delivery/delivery_service.h"
#include "support/await.h"
#include "support/mail_server.h"
#include "support/office_fixture.h"
#include "support/test_registry.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSignalSpy>
#include <QtTest>

using namespace ringi;
using namespace ringi::test;

class SealedCampaignTest final : public QObject {
    Q_OBJECT

private:
    static constexpr int kRecipients = 200;

    MailServer m_server;
    OfficeFixture m_office;
    CampaignId m_campaign;

    [[nodiscard]] static QString address(int i)
    {
        return QStringLiteral("user%1@example.test").arg(i);
    }
    [[nodiscard]] static QString name(int i)
    {
        static const QStringList families{QStringLiteral("佐藤"), QStringLiteral("髙橋"),
                                          QStringLiteral("﨑山"), QStringLiteral("鈴木"),
                                          QStringLiteral("ポニー①")};
        return families.at(i % families.size()) + QStringLiteral(" %1").arg(i);
    }

    /// Bytes in CP932 made by a program that shares no code with Ringi.
    [[nodiscard]] QByteArray cp932List() const
    {
        QString csv = QStringLiteral("氏名,メールアドレス,会社\r\n");
        for (int i = 1; i <= kRecipients; ++i)
            csv += QStringLiteral("%1,%2,\"㈱テスト\"\r\n").arg(name(i), address(i));
        QProcess python;
        python.start(QStringLiteral("/usr/bin/python3"),
                     {QStringLiteral("-c"),
                      QStringLiteral("import sys; sys.stdout.buffer.write("
                                     "sys.stdin.buffer.read().decode('utf-8').encode('cp932'))")});
        python.write(csv.toUtf8());
        python.closeWriteChannel();
        if (!python.waitForFinished() || python.exitCode() != 0)
            qFatal("%s", python.readAllStandardError().constData());
        return python.readAllStandardOutput();
    }

    int run(const QString& program, const QStringList& arguments, QByteArray* words)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(program, arguments);
        if (!process.waitForFinished(60'000))
            return -1;
        *words = process.readAll();
        return process.exitCode();
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto started = m_server.start();
        QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
        m_office.found();
    }

    void aSealedCampaignReachesEveryMailbox()
    {
        const auto& facts = m_server.facts();
        QFile ca(facts.caFile);
        QVERIFY(ca.open(QIODevice::ReadOnly));
        const RelayId relay = m_office.addRelay({facts.host, facts.submissionPort, ca.readAll(),
                                                 facts.user, QStringLiteral("starttls")});
        QVERIFY(await(m_office.office().settings().saveRelayPassword(
            m_office.taro(), relay, Secret::fromText(facts.password))));
        const ListId list = m_office.importList(cp932List(), QStringLiteral("顧客"));
        CampaignWords words;
        words.subject = QStringLiteral("{{氏名}} 様 セールのご案内");
        words.body = QStringLiteral("{{会社}} {{氏名}} 様\r\n\r\n.\r\nいつもお世話になっております。\r\n"
                                    "お客様限定のご案内です。\r\n");
        m_campaign = m_office.draft(m_office.addSender(relay), list, kRecipients, words);
        m_office.submit(m_campaign);
        QVERIFY(m_office.approve(m_office.taro(), m_campaign));

        DeliveryService service(m_office.office().store(), m_office.secrets(), m_office.clock(), {});
        QSignalSpy idle(&service, &DeliveryService::idle);
        service.start();
        QTRY_VERIFY_WITH_TIMEOUT(m_office.state(m_campaign) == CampaignState::Finished, 60'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_server.messageCount(), kRecipients, 60'000);
    }

    void eachMailboxHoldsItsOwnMessage()
    {
        QJsonArray expected;
        for (int i = 1; i <= kRecipients; ++i)
            expected.append(QJsonObject{
                {QStringLiteral("address"), address(i)},
                {QStringLiteral("subject"), name(i) + QStringLiteral(" 様 セールのご案内")},
                {QStringLiteral("body"), QJsonArray{QStringLiteral("㈱テスト ") + name(i),
                                                    QStringLiteral("お世話になっております。")}}});
        QFile file(m_office.file(QStringLiteral("expected.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(expected).toJson());
        file.close();
        QByteArray words;
        const int code = run(QStringLiteral("/usr/bin/python3"),
                             {QStringLiteral(RINGI_SOURCE_DIR "/tests/support/check_maildirs.py"),
                              m_server.facts().maildir, file.fileName()},
                             &words);
        QVERIFY2(code == 0, words.constData());
    }

    void ledgerAndLogAgree()
    {
        const RunCounts counts = m_office.run(m_campaign).counts;
        QCOMPARE(counts.total, kRecipients);
        QCOMPARE(counts.accepted, kRecipients);
        const auto entries = m_office.log();
        const auto finished = std::find_if(entries.begin(), entries.end(), [](const auto& entry) {
            return entry.action == QLatin1StringView("delivery.finished");
        });
        QVERIFY(finished != entries.end());
        QCOMPARE(finished->details.value(QStringLiteral("accepted")).toInt(), kRecipients);
        for (const RunLine& line :
             *await(m_office.office().runs().lines(m_campaign, 0, kRecipients, {})))
            QVERIFY(line.reply.startsWith("250"));
    }

    void theExportIsProvenByTwoPrograms_data()
    {
        QTest::addColumn<ExportFormat>("format");
        QTest::newRow("csv") << ExportFormat::Csv;
        QTest::newRow("jsonl") << ExportFormat::JsonLines;
    }
    void theExportIsProvenByTwoPrograms()
    {
        QFETCH(const ExportFormat, format);
        const QString path = m_office.file(QStringLiteral("export"));
        const auto receipt =
            await(m_office.office().audit().exportTo(m_office.taro(), {path, format, {}}));
        QVERIFY(receipt);
        const QString ringictl = QStringLiteral(RINGI_BIN_DIR "/ringictl");
        const QString script = QStringLiteral(RINGI_SOURCE_DIR "/docs/verify/ringi_verify.py");
        const QString head = QString::fromLatin1(receipt->head.toHex());
        QByteArray words;
        QCOMPARE(run(ringictl, {QStringLiteral("audit"), QStringLiteral("verify"), path,
                                QStringLiteral("--head"), head}, &words), 0);
        QVERIFY2(words.contains("1 seals"), words.constData());
        QCOMPARE(run(QStringLiteral("/usr/bin/python3"), {script, path}, &words), 0);

        // The password is in none of it.
        QFile exported(path);
        QVERIFY(exported.open(QIODevice::ReadWrite));
        QByteArray bytes = exported.readAll();
        QVERIFY(!bytes.contains(m_server.facts().password.toUtf8()));

        // One byte changed in the middle is found by both.
        const qsizetype middle = bytes.indexOf("campaign.approved") + 3;
        bytes[middle] = 'X';
        exported.seek(0);
        exported.write(bytes);
        exported.close();
        QVERIFY(run(ringictl, {QStringLiteral("audit"), QStringLiteral("verify"), path}, &words) != 0);
        QVERIFY2(words.contains("First broken entry"), words.constData());
        QVERIFY(run(QStringLiteral("/usr/bin/python3"), {script, path}, &words) != 0);
    }
};

#include "sealed_campaign_test.moc"
RINGI_TEST(SealedCampaignTest)
