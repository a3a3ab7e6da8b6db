// SPDX-License-Identifier: Apache-2.0
// One connection and its parcels, on the practice relay.
#include "delivery/lane.h"
#include "practice/practice_relay.h"
#include "support/test_registry.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace ringi;

namespace {

Parcel parcelFor(int number)
{
    Parcel parcel;
    parcel.row = LedgerId{number};
    parcel.domain = QStringLiteral("example.com");
    parcel.envelope = {.sender = "office@example.org",
                       .recipient = "user" + QByteArray::number(number) + "@example.com"};
    parcel.message = ByteRope("Subject: " + QByteArray::number(number) + "\r\n\r\nx\r\n");
    return parcel;
}

/// A lane and what it says.
struct Told {
    explicit Told(Lane& lane)
    {
        QObject::connect(&lane, &Lane::settled, &lane,
                         [this](const Parcel& parcel, const Verdict& verdict, bool opened) {
                             lines.append(QStringLiteral("%1 %2%3")
                                              .arg(parcel.row.value)
                                              .arg(ledgerEventName(verdict.event),
                                                   opened ? QStringLiteral(" opened") : QString()));
                         });
        QObject::connect(&lane, &Lane::doubted, &lane, [this](const Parcel& parcel) {
            lines.append(QStringLiteral("%1 doubted").arg(parcel.row.value));
        });
        QObject::connect(&lane, &Lane::over, &lane, [this](const std::optional<Error>& error) {
            lines.append(error ? QStringLiteral("over ") + errorCodeName(error->code)
                               : QStringLiteral("over"));
        });
    }
    QStringList lines;
};

} // namespace

class LaneTest final : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<practice::PracticeRelay> m_relay;
    smtp::Endpoint m_endpoint;

    void startRelay(bool chunking, practice::ReplyHook hook = {})
    {
        m_relay = std::make_unique<practice::PracticeRelay>(practice::PracticeRelayOptions{
            .folder = m_folder.path(), .chunking = chunking, .hook = std::move(hook)});
        const auto endpoint = m_relay->start();
        QVERIFY(endpoint);
        m_endpoint = *endpoint;
    }

private Q_SLOTS:
    /// The next recipient waits behind the content of the one before: it has not begun.
    void quitsBeforeTheNextRecipient()
    {
        startRelay(false);
        Lane lane({.endpoint = m_endpoint, .timeouts = {}}, nullptr);
        Told told(lane);
        connect(&lane, &Lane::connected, &lane, [&] {
            lane.send(parcelFor(1));
            lane.send(parcelFor(2));
            lane.flush();
        });
        connect(&lane, &Lane::openWanted, &lane, [&](const Parcel& parcel, bool begun) {
            QVERIFY(begun);
            if (parcel.row.value == 2) {
                QCOMPARE(lane.room(), 1);
                lane.send(parcelFor(3));
            }
            lane.goAhead(parcel.row);
            if (parcel.row.value == 2)
                lane.quit(); // what the run does when the ledger says "paused" with the opening
            lane.flush();
        });
        lane.open({});
        QTRY_COMPARE(told.lines.value(told.lines.size() - 1), QStringLiteral("over"));
        QCOMPARE(told.lines, (QStringList{QStringLiteral("1 accept opened"), QStringLiteral("3 release"),
                                          QStringLiteral("2 accept opened"), QStringLiteral("over")}));
        QCOMPARE(m_relay->count(), 2);
    }

    /// With CHUNKING those whose opening was asked for and not granted come back, too.
    void quitsBeforeWhatIsNotOpen()
    {
        startRelay(true);
        Lane lane({.endpoint = m_endpoint, .timeouts = {}, .window = 3}, nullptr);
        Told told(lane);
        connect(&lane, &Lane::connected, &lane, [&] {
            for (int i = 1; i <= 3; ++i)
                lane.send(parcelFor(i));
            lane.flush();
        });
        connect(&lane, &Lane::openWanted, &lane, [&](const Parcel& parcel, bool begun) {
            QVERIFY(!begun);
            if (parcel.row.value != 3)
                return;
            lane.goAhead(LedgerId{2});
            lane.quit();
            lane.flush();
        });
        lane.open({});
        QTRY_COMPARE(told.lines.value(told.lines.size() - 1), QStringLiteral("over"));
        QCOMPARE(told.lines, (QStringList{QStringLiteral("1 release"), QStringLiteral("3 release"),
                                          QStringLiteral("2 accept opened"), QStringLiteral("over")}));
        QCOMPARE(m_relay->count(), 1);
    }

    /// What an answer too many has made of those that had ended is taken back.
    void takesBackWhatWasMisunderstood()
    {
        startRelay(false, [](const QByteArray& verb, const QByteArray&) -> std::optional<QByteArray> {
            if (verb == ".")
                return QByteArray("250 2.0.0 Ok\r\n554 5.7.1 No");
            return std::nullopt;
        });
        Lane lane({.endpoint = m_endpoint, .timeouts = {}}, nullptr);
        Told told(lane);
        connect(&lane, &Lane::connected, &lane, [&] {
            lane.send(parcelFor(1));
            lane.flush();
        });
        connect(&lane, &Lane::openWanted, &lane, [&](const Parcel& parcel, bool) {
            lane.goAhead(parcel.row);
            lane.flush();
        });
        lane.open({});
        QTRY_COMPARE(told.lines.size(), 3);
        QCOMPARE(told.lines,
                 (QStringList{QStringLiteral("1 accept opened"), QStringLiteral("1 doubted"),
                              QStringLiteral("over ProtocolViolation")}));
    }
};

#include "lane_test.moc"
RINGI_TEST(LaneTest)
