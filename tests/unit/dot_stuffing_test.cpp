// SPDX-License-Identifier: Apache-2.0
#include "smtp/dot_stuffing.h"

#include "support/test_registry.h"

#include <QtTest>

using ringi::smtp::DotStuffer;

namespace {

QByteArray stuff(const QByteArray& message, qsizetype pieceSize)
{
    DotStuffer stuffer;
    QByteArray out;
    for (qsizetype at = 0; at < message.size(); at += pieceSize)
        out += stuffer.add(message.mid(at, pieceSize));
    return out + stuffer.finish();
}

/// What a receiver makes of it; empty with `ok` false where the end is not where it must be.
struct Received {
    QByteArray message;
    bool ok = false;
};
Received receive(const QByteArray& wire)
{
    const qsizetype end = wire.startsWith(".\r\n") ? -2 : wire.indexOf("\r\n.\r\n");
    if (end + 5 != wire.size())
        return {};
    QByteArray message;
    QByteArrayList lines = wire.first(end + 2).split('\n');
    lines.removeLast();
    for (const QByteArray& line : lines)
        message += (line.startsWith('.') ? line.sliced(1) : line) + '\n';
    return {message, true};
}

} // namespace

class DotStuffingTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stuffs_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("wire");
        const auto row = [](const char* name, const char* message, const char* wire) {
            QTest::newRow(name) << QByteArray(message) << QByteArray(wire);
        };
        row("empty", "", ".\r\n");
        row("plain", "a\r\nb\r\n", "a\r\nb\r\n.\r\n");
        row("no last line end", "a", "a\r\n.\r\n");
        row("dot first", ".a\r\n", "..a\r\n.\r\n");
        row("dot alone", "a\r\n.\r\nb\r\n", "a\r\n..\r\nb\r\n.\r\n");
        row("dots", "...\r\n", "....\r\n.\r\n");
        row("dot inside", "a.b\r\n", "a.b\r\n.\r\n");
        row("bare LF", "a\n.\nb", "a\r\n..\r\nb\r\n.\r\n");
        row("bare CR", "a\r.\rb", "a\r\n..\r\nb\r\n.\r\n");
        row("smuggled end", "a\n.\r\nMAIL FROM:<x>", "a\r\n..\r\nMAIL FROM:<x>\r\n.\r\n");
        row("CR CR LF", "a\r\r\nb", "a\r\n\r\nb\r\n.\r\n");
        row("LF CR", "a\n\rb", "a\r\n\r\nb\r\n.\r\n");
        row("CR at the end", "a\r", "a\r\n.\r\n");
        row("only line ends", "\n\n", "\r\n\r\n.\r\n");
    }
    void stuffs()
    {
        QFETCH(QByteArray, message);
        for (const qsizetype size : {qsizetype{1}, qsizetype{2}, qsizetype{1000}})
            QTEST(stuff(message, size), "wire");
    }

    /// Every message of up to seven of the characters that matter.
    void neverLeavesABareEndOrAnEarlyDot()
    {
        constexpr char kAlphabet[] = {'\r', '\n', '.', 'a'};
        for (int length = 0; length <= 7; ++length) {
            for (int n = 0; n < (1 << (2 * length)); ++n) {
                QByteArray message;
                for (int i = 0; i < length; ++i)
                    message += kAlphabet[(n >> (2 * i)) & 3];
                const QByteArray wire = stuff(message, 1 + n % 4);
                QByteArray rest = wire;
                rest.replace("\r\n", "");
                QVERIFY2(!rest.contains('\r') && !rest.contains('\n'), message.toHex().constData());
                QVERIFY2(receive(wire).ok, message.toHex().constData());
            }
        }
    }

    /// Every split of every message of up to six of the characters that matter gives the same.
    void doesNotDependOnWhereThePiecesEnd()
    {
        constexpr char kAlphabet[] = {'\r', '\n', '.', 'a'};
        for (int length = 1; length <= 6; ++length) {
            for (int n = 0; n < (1 << (2 * length)); ++n) {
                QByteArray message;
                for (int i = 0; i < length; ++i)
                    message += kAlphabet[(n >> (2 * i)) & 3];
                const QByteArray whole = stuff(message, length);
                for (int cuts = 1; cuts < (1 << (length - 1)); ++cuts) {
                    DotStuffer stuffer;
                    QByteArray wire;
                    QByteArray piece;
                    for (int i = 0; i < length; ++i) {
                        piece += message.at(i);
                        if (i == length - 1 || ((cuts >> i) & 1) != 0)
                            wire += stuffer.add(std::exchange(piece, {}));
                    }
                    wire += stuffer.finish();
                    QVERIFY2(wire == whole, message.toHex().constData());
                    QCOMPARE(stuffer.messageSize(), receive(wire).message.size());
                }
            }
        }
    }

    /// Pieces in which nothing is to be done are handed on, not copied, wherever they end.
    void sharesWhatNeedsNoChange()
    {
        const QByteArray message("From: a\r\n\r\nx.y\r\n \r\nlast\r\n");
        for (qsizetype first = 1; first < message.size(); ++first) {
            for (qsizetype second = first; second < message.size(); ++second) {
                DotStuffer stuffer;
                for (const QByteArray& piece :
                     {message.first(first), message.mid(first, second - first),
                      message.mid(second)}) {
                    const QByteArray out = stuffer.add(piece);
                    QCOMPARE(out, piece);
                    QVERIFY(piece.isEmpty() || out.constData() == piece.constData());
                }
                QCOMPARE(stuffer.finish(), QByteArray(".\r\n"));
                QCOMPARE(stuffer.messageSize(), message.size());
            }
        }
    }

    /// The caller's bytes stay as they are, whoever shares them.
    void leavesThePieceAlone()
    {
        const QByteArray piece("a\n.b\r\n");
        const QByteArray before(piece.constData(), piece.size());
        DotStuffer stuffer;
        QCOMPARE(stuffer.add(piece), QByteArray("a\r\n..b\r\n"));
        QCOMPARE(piece, before);
    }

    void countsTheMessageWithoutStuffedDots()
    {
        for (const QByteArray& message :
             {QByteArray(".a\n..b"), QByteArray("x\r\n"), QByteArray()}) {
            DotStuffer stuffer;
            QByteArray wire = stuffer.add(message);
            wire += stuffer.finish();
            QCOMPARE(stuffer.messageSize(), receive(wire).message.size());
        }
    }

    void seesEightBitContent()
    {
        DotStuffer ascii;
        (void)ascii.add("plain\x7f\r\n");
        QVERIFY(!ascii.hasEightBit());
        DotStuffer other;
        (void)other.add("caf\xc3\xa9\r\n");
        QVERIFY(other.hasEightBit());
        for (qsizetype at = 0; at < 20; ++at) {
            QByteArray one(20, 'x');
            one[at] = '\x80';
            DotStuffer stuffer;
            (void)stuffer.add(one);
            QVERIFY(stuffer.hasEightBit());
        }
    }
};

#include "dot_stuffing_test.moc"
RINGI_TEST(DotStuffingTest)
