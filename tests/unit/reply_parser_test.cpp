// SPDX-License-Identifier: Apache-2.0
#include "smtp/reply_parser.h"

#include "support/test_registry.h"

#include <QtTest>

using namespace ringi;
using namespace ringi::smtp;

namespace {

struct Outcome {
    QList<Reply> replies;
    QString error; ///< empty: none
    bool midReply = false;

    friend bool operator==(const Outcome&, const Outcome&) = default;
};

Outcome parse(const QByteArray& bytes, qsizetype pieceSize)
{
    ReplyParser parser;
    Outcome outcome;
    for (qsizetype at = 0; at < bytes.size(); at += pieceSize) {
        QByteArrayView piece = QByteArrayView(bytes).sliced(at);
        piece = piece.first(std::min(pieceSize, piece.size()));
        while (!piece.isEmpty()) {
            const auto fed = parser.feed(piece);
            if (!fed) {
                outcome.error = fed.error().detail;
                return outcome;
            }
            piece = piece.sliced(fed->used);
            if (fed->reply)
                outcome.replies.append(*fed->reply);
        }
    }
    outcome.midReply = parser.isMidReply();
    return outcome;
}

QByteArray lines(int count)
{
    QByteArray all;
    for (int i = 1; i < count; ++i)
        all += "250-x\r\n";
    return all + "250 x\r\n";
}

} // namespace

class ReplyParserTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsReplies_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArrayList>("text");
        QTest::newRow("one line") << QByteArray("220 relay ready\r\n") << 220
                                  << QByteArrayList{"relay ready"};
        QTest::newRow("many lines") << QByteArray("250-relay\r\n250-SIZE 1\r\n250 HELP\r\n") << 250
                                    << QByteArrayList{"relay", "SIZE 1", "HELP"};
        QTest::newRow("code alone") << QByteArray("250\r\n") << 250 << QByteArrayList{""};
        QTest::newRow("code and space") << QByteArray("354 \r\n") << 354 << QByteArrayList{""};
        QTest::newRow("empty middle")
            << QByteArray("250-\r\n250 x\r\n") << 250 << QByteArrayList{"", "x"};
        QTest::newRow("controls") << QByteArray("550 a\x1b[2Jb\tc\x7f\r\n") << 550
                                  << QByteArrayList{"a?[2Jb\tc?"};
        QTest::newRow("8-bit text")
            << QByteArray("550 \xe5\xae\x9b\r\n") << 550 << QByteArrayList{"\xe5\xae\x9b"};
        QTest::newRow("NUL") << QByteArray("550 a\0b\r\n", 9) << 550 << QByteArrayList{"a?b"};
        QTest::newRow("longest line") << "250 " + QByteArray(2042, 'x') + "\r\n"
                                      << 250 << QByteArrayList{QByteArray(2042, 'x')};
    }
    void readsReplies()
    {
        QFETCH(QByteArray, bytes);
        for (const qsizetype size : {bytes.size(), qsizetype{1}, qsizetype{3}}) {
            const Outcome outcome = parse(bytes, size);
            QCOMPARE(outcome.error, QString());
            QCOMPARE(outcome.replies.size(), 1);
            QTEST(outcome.replies.constFirst().code, "code");
            QTEST(outcome.replies.constFirst().lines, "text");
            QCOMPARE(outcome.replies.constFirst().raw, bytes);
            QVERIFY(!outcome.midReply);
        }
    }

    void refusesWhatIsNoReply_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("no digits") << QByteArray("SSH-2.0-OpenSSH\r\n");
        QTest::newRow("web server") << QByteArray("HTTP/1.1 400 Bad Request\r\n");
        QTest::newRow("empty line") << QByteArray("\r\n");
        QTest::newRow("two digits") << QByteArray("25 x\r\n");
        QTest::newRow("four digits") << QByteArray("2500 x\r\n");
        QTest::newRow("letter in code") << QByteArray("2x0 x\r\n");
        QTest::newRow("class 1") << QByteArray("150 x\r\n");
        QTest::newRow("class 6") << QByteArray("650 x\r\n");
        QTest::newRow("leading space") << QByteArray(" 250 x\r\n");
        QTest::newRow("other separator") << QByteArray("250_x\r\n");
        QTest::newRow("mixed codes") << QByteArray("250-a\r\n251 b\r\n");
        QTest::newRow("bare LF") << QByteArray("250 a\n");
        QTest::newRow("bare LF in the middle") << QByteArray("250-a\n250 b\r\n");
        QTest::newRow("bare CR") << QByteArray("250 a\rb\r\n");
        QTest::newRow("CR CR LF") << QByteArray("250 a\r\r\n");
        QTest::newRow("line one too long") << "250 " + QByteArray(2043, 'x') + "\r\n";
        QTest::newRow("endless line") << QByteArray(1 << 20, '2');
        QTest::newRow("one line too many") << lines(129);
        QTest::newRow("endless reply") << QByteArray("250-x\r\n").repeated(100'000);
    }
    void refusesWhatIsNoReply()
    {
        QFETCH(QByteArray, bytes);
        const Outcome whole = parse(bytes, bytes.size());
        QVERIFY(!whole.error.isEmpty());
        QVERIFY(whole.replies.isEmpty());
        QCOMPARE(parse(bytes, 1), whole);
        QCOMPARE(parse(bytes, 5), whole);
    }

    void isSpentAfterAnError()
    {
        ReplyParser parser;
        QVERIFY(!parser.feed("nonsense\r\n"));
        const auto again = parser.feed("250 ok\r\n");
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::ProtocolViolation);
    }

    void takesNoMoreThanOneReply()
    {
        ReplyParser parser;
        const QByteArray bytes("220 go\r\n250 injected\r\n");
        const auto fed = parser.feed(bytes);
        QVERIFY(fed && fed->reply);
        QCOMPARE(fed->used, qsizetype{8});
        QCOMPARE(parse(bytes, bytes.size()).replies.size(), 2);
    }

    void capsLinesAtTheirLimit()
    {
        QCOMPARE(parse(lines(128), 7).replies.constFirst().lines.size(), 128);
    }

    void knowsWhenItIsMidReply()
    {
        QVERIFY(parse("250-a\r\n", 1).midReply);
        QVERIFY(parse("2", 1).midReply);
        QVERIFY(!parse("250 a\r\n", 1).midReply);
    }

    void readsEnhancedStatus_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("usual") << QByteArray("550 5.1.1 Unknown") << QStringLiteral("5.1.1");
        QTest::newRow("alone") << QByteArray("250 2.0.0") << QStringLiteral("2.0.0");
        QTest::newRow("long numbers") << QByteArray("450 4.123.45 x") << QStringLiteral("4.123.45");
        QTest::newRow("none") << QByteArray("250 Ok") << QString();
        QTest::newRow("two parts") << QByteArray("250 2.1 Ok") << QString();
        QTest::newRow("class 3") << QByteArray("354 3.0.0 Ok") << QString();
        QTest::newRow("version number") << QByteArray("250 2.10.2023 Ok") << QString();
        QTest::newRow("glued") << QByteArray("250 2.1.5Ok") << QString();
        QTest::newRow("dots only") << QByteArray("250 ..") << QString();
    }
    void readsEnhancedStatus()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);
        const auto enhanced = parse(text + "\r\n", 4).replies.constFirst().enhanced;
        const QString found = enhanced ? QStringLiteral("%1.%2.%3")
                                             .arg(enhanced->status)
                                             .arg(enhanced->subject)
                                             .arg(enhanced->detail)
                                       : QString();
        QCOMPARE(found, expected);
    }
};

#include "reply_parser_test.moc"
RINGI_TEST(ReplyParserTest)
