// SPDX-License-Identifier: Apache-2.0
// A campaign with everything a mail can hold: formatted text with a picture, an attachment, a file
// of everybody's own, unsubscribe headers and two signatures, sealed by a second person, through a
// real Postfix. Signatures are judged by two programs that share no code with Ringi.
#include "delivery/delivery_service.h"
#include "mail/mail_reader.h"
#include "office/dkim_desk.h"
#include "office/message_desk.h"
#include "support/await.h"
#include "support/dkim_verifiers.h"
#include "support/mail_server.h"
#include "support/office_fixture.h"
#include "support/test_registry.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QSignalSpy>
#include <QtTest>

using namespace ringi;
using namespace ringi::test;
using namespace Qt::StringLiterals;

class SignedCampaignTest final : public QObject {
    Q_OBJECT

private:
    static constexpr int kRecipients = 12;

    MailServer m_server;
    OfficeFixture m_office;
    CampaignId m_campaign;
    QList<DkimIdentity> m_identities;
    QByteArray m_guide;
    QByteArray m_picture;

    [[nodiscard]] static QString address(int i) { return u"user%1@example.test"_s.arg(i); }
    [[nodiscard]] static QByteArray bill(int i)
    {
        return "%PDF-1.4 bill of person " + QByteArray::number(i) + QByteArray("\r\n.\r\n\0end", 9);
    }

    template <typename T>
    T must(const Result<T>& result)
    {
        if (!result)
            qFatal("%s: %s", qPrintable(errorCodeName(result.error().code)),
                   qPrintable(result.error().detail));
        return *result;
    }

    [[nodiscard]] QString writeFile(const QString& name, const QByteArray& bytes)
    {
        const QString path = m_office.file(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }

    [[nodiscard]] static QByteArray list()
    {
        QByteArray csv = "email,name,bill,id\r\n";
        for (int i = 1; i <= kRecipients; ++i)
            csv += address(i).toUtf8() + ",\"山田 <" + QByteArray::number(i) + "> & Co\",請求書" +
                   QByteArray::number(i) + ".pdf,m/" + QByteArray::number(i) + "\r\n";
        return csv;
    }

    void addKeys(SenderId sender)
    {
        for (const auto algorithm : {DkimAlgorithm::RsaSha256, DkimAlgorithm::Ed25519Sha256}) {
            const QString selector = algorithm == DkimAlgorithm::RsaSha256 ? u"rsa"_s : u"ed"_s;
            const auto added = must(await(m_office.office().dkim().make(
                m_office.taro(), {sender, u"example.com"_s, selector}, algorithm)));
            m_identities.append(added.card.identity);
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto started = m_server.start();
        QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
        m_office.found();
        QImage image(8, 8, QImage::Format_RGB32);
        image.fill(Qt::red);
        QBuffer buffer(&m_picture);
        QVERIFY(buffer.open(QIODevice::WriteOnly) && image.save(&buffer, "PNG"));
        m_guide = QByteArray("guide \0 \r\n.\r\n", 13).repeated(30'000);
    }

    void aCampaignWithEverythingIsSealedAndSent()
    {
        const auto& facts = m_server.facts();
        QFile ca(facts.caFile);
        QVERIFY(ca.open(QIODevice::ReadOnly));
        const RelayId relay = m_office.addRelay(
            {facts.host, facts.submissionPort, ca.readAll(), facts.user, u"starttls"_s});
        QVERIFY(await(m_office.office().settings().saveRelayPassword(
            m_office.taro(), relay, Secret::fromText(facts.password))));
        const SenderId sender = m_office.addSender(relay);
        auto senders = must(await(m_office.office().settings().senders()));
        SenderCard card = senders.last();
        card.address = card.envelopeSender = u"office@example.com"_s;
        card.headers = {.unsubscribeUrl = u"https://example.com/leave?m={{id}}"_s,
                        .unsubscribeMail = u"leave@example.com"_s,
                        .listId = u"customers.example.com"_s,
                        .feedbackId = u"1:customers:ringi"_s,
                        .autoSubmitted = true};
        must(await(m_office.office().settings().saveSender(m_office.taro(), card)));
        addKeys(sender);

        MessageDesk& desk = m_office.office().messages();
        for (int i = 1; i <= kRecipients; ++i)
            (void)writeFile(u"bills/請求書%1.PDF"_s.arg(i), bill(i));
        const auto folder =
            must(await(desk.addFolder(m_office.hanako(), m_office.file(u"bills"_s))));
        QCOMPARE(folder.files, kRecipients);
        const FileRef guide =
            must(await(desk.addFile(m_office.hanako(), writeFile(u"ご案内.pdf"_s, m_guide))));
        const FileRef picture =
            must(await(desk.addBytes(m_office.hanako(), u"logo.png"_s, m_picture)));

        const ListId people = m_office.importList(list());
        m_campaign =
            m_office.draft(sender, people, kRecipients, {u"{{name}} 様: 請求書"_s, {}, {}});
        auto open = must(await(m_office.office().campaigns().load(m_campaign)));
        Draft& draft = open.draft;
        draft.form = BodyForm::Rich;
        draft.html =
            u"<p>{{name}} 様</p>\n<p>{{#if id}}<a href=\"https://example.com/p/{{id}}\">"
            "こちら</a>{{else}}-{{/if}}</p>\n<p><img src=\"cid:logo@ringi\" alt=\"印\"></p>"_s;
        draft.images = {{u"logo@ringi"_s, picture}};
        draft.files = {guide};
        draft.files.first().name = u"ご案内 {{id}}.pdf"_s;
        draft.personalFiles = PersonalFiles{folder.set, folder.folder, u"bill"_s, u"請求書.pdf"_s};
        must(await(m_office.office().campaigns().save(m_office.hanako(), open)));
        m_office.submit(m_campaign);
        QVERIFY(m_office.approve(m_office.taro(), m_campaign));

        DeliveryService service(m_office.office().store(), m_office.secrets(), m_office.clock(),
                                {});
        service.start();
        QTRY_VERIFY_WITH_TIMEOUT(m_office.state(m_campaign) == CampaignState::Finished, 60'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_server.messageCount(), kRecipients, 60'000);
    }

    void everybodyGotTheirOwn()
    {
        for (int i = 1; i <= kRecipients; ++i) {
            const QByteArrayList messages = m_server.messages(address(i));
            QCOMPARE(messages.size(), 1);
            const auto mail = must(readMail(messages.first()));
            QCOMPARE(mail.faults, QStringList());
            QCOMPARE(mail.header(u"Subject"_s), u"山田 <%1> & Co 様: 請求書"_s.arg(i));
            QCOMPARE(mail.header(u"List-Unsubscribe"_s),
                     u"<https://example.com/leave?m=m%2F%1>, <mailto:leave@example.com>"_s.arg(i));
            QCOMPARE(mail.header(u"List-Unsubscribe-Post"_s), u"List-Unsubscribe=One-Click"_s);
            QCOMPARE(mail.header(u"List-Id"_s), u"<customers.example.com>"_s);
            QCOMPARE(mail.header(u"Auto-Submitted"_s), u"auto-generated"_s);
            QVERIFY(mail.html.contains(u"<p>山田 &lt;%1&gt; &amp; Co 様</p>"_s.arg(i)));
            QVERIFY(mail.html.contains(u"href=\"https://example.com/p/m%2F%1\""_s.arg(i)));
            QVERIFY(mail.text.contains(u"山田 <%1> & Co 様"_s.arg(i)));
            QCOMPARE(mail.files.size(), 3);
            QCOMPARE(mail.files[0].contentId, QByteArray("logo@ringi"));
            QCOMPARE(mail.files[0].bytes, m_picture);
            QCOMPARE(mail.files[1].name, u"ご案内 m_%1.pdf"_s.arg(i));
            QVERIFY(mail.files[1].bytes == m_guide);
            QCOMPARE(mail.files[2].name, u"請求書.pdf"_s);
            QCOMPARE(mail.files[2].bytes, bill(i));
        }
    }

    void bothSignaturesHold()
    {
        QByteArrayList messages;
        for (int i = 1; i <= kRecipients; ++i)
            messages += m_server.messages(address(i));
        const QStringList verdicts = must(verifyDkim(messages, m_identities));
        QCOMPARE(verdicts.size(), kRecipients);
        for (const QString& verdict : verdicts)
            QCOMPARE(verdict, u"dkimpy: ed=pass rsa=pass; opendkim: ed=pass rsa=pass"_s);
    }

    void aTestMessageGoesToTypedAddressesOnly()
    {
        auto open = must(await(m_office.office().campaigns().load(m_campaign)));
        MessageDesk& desk = m_office.office().messages();
        const auto refused = await(
            desk.prepareTest(m_office.hanako(), open.draft, 3,
                             {u"a@example.test"_s, u"b@example.test"_s, u"c@example.test"_s,
                              u"d@example.test"_s, u"e@example.test"_s, u"f@example.test"_s}));
        QVERIFY(!refused);
        const TestMail mail = must(
            await(desk.prepareTest(m_office.hanako(), open.draft, 3, {u"hanako@example.test"_s})));
        DeliveryService service(m_office.office().store(), m_office.secrets(), m_office.clock(),
                                {});
        QSignalSpy sent(&service, &DeliveryService::testSent);
        service.start();
        service.sendTest(mail);
        QTRY_COMPARE_WITH_TIMEOUT(sent.size(), 1, 30'000);
        const auto report = sent.first().first().value<TestReport>();
        QVERIFY(!report.problem);
        QCOMPARE(report.outcomes.size(), 1);
        QVERIFY(report.outcomes.first().accepted);
        QTRY_COMPARE_WITH_TIMEOUT(m_server.messageCount(), kRecipients + 1, 30'000);
        const auto got = must(readMail(m_server.messages(u"hanako@example.test"_s).value(0)));
        QCOMPARE(got.header(u"Subject"_s), u"[TEST] 山田 <3> & Co 様: 請求書"_s);
        QCOMPARE(got.files.last().bytes, bill(3));
        const auto entries = m_office.log();
        const auto logged = [&](const QString& action) {
            return std::ranges::any_of(entries, [&](const auto& e) { return e.action == action; });
        };
        QVERIFY(logged(u"test.prepared"_s) && logged(u"test.sent"_s));
    }
};

#include "signed_campaign_test.moc"
RINGI_TEST(SignedCampaignTest)
