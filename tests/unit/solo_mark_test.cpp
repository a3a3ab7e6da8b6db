// SPDX-License-Identifier: Apache-2.0
#include "campaign/campaign_mail.h"
#include "sample_campaign.h"
#include "support/test_registry.h"

#include <QtTest>

using namespace ringi;
using namespace Qt::StringLiterals;

/// A message that nobody but its author looked at says so; any other does not.
class SoloMarkTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlySoloIsMarked_data()
    {
        QTest::addColumn<QString>("form");
        QTest::addColumn<bool>("marked");
        QTest::newRow("solo") << u"solo"_s << true;
        for (const auto* form : {"simultaneous", "staggered", "split"})
            QTest::newRow(form) << QString::fromLatin1(form) << false;
    }
    void onlySoloIsMarked()
    {
        QFETCH(const QString, form);
        QFETCH(const bool, marked);
        Snapshot snapshot = test::sampleSnapshot();
        snapshot.images.clear();
        snapshot.files.clear();
        snapshot.personalFiles.reset();
        snapshot.html.clear();
        snapshot.policy.form = *reviewFormFromName(form);
        const auto design = designOf(snapshot, {});
        QVERIFY(design);
        const auto composer = MessageComposer::make(*design);
        QVERIFY(composer);
        const Recipient to = test::sampleRecipients().first();
        const auto address = MailAddress::parse(to.address);
        QVERIFY(address);
        const auto message = composer->compose({.to = {{}, *address},
                                                .values = to.values,
                                                .messageId = "one@example.com",
                                                .date = snapshot.submittedAt,
                                                .file = {}});
        QVERIFY(message);
        const QByteArray bytes = message->joined();
        const QByteArray headers = bytes.left(bytes.indexOf("\r\n\r\n") + 2);
        QCOMPARE(headers.count("\r\nX-Ringi-Review: solo\r\n"), marked ? 1 : 0);
        QCOMPARE(headers.contains("X-Ringi"), marked);
    }
};

#include "solo_mark_test.moc"
RINGI_TEST(SoloMarkTest)
