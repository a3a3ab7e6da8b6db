// SPDX-License-Identifier: Apache-2.0
#include "base/crypto.h"
#include "dkim/body_hash.h"
#include "dkim/header_fields.h"
#include "dkim/private_key.h"
#include "dkim/signing_key.h"
#include "support/test_registry.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace ringi;

/// What a signature is made over: canonical bodies and headers, and the example of RFC 8463.
class DkimCanonicalTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void canonicalisesBodies_data();
    void canonicalisesBodies();
    void hashesTheSameWhereverPiecesMeet();
    void hashesLargePieces();
    void canonicalisesFields_data();
    void canonicalisesFields();
    void makesTheSignatureOfRfc8463();
};

namespace {

QByteArray hashOf(const ByteRope& body)
{
    return dkim::relaxedBodyHash(body, dkim::newSha256().get()).value_or(QByteArray());
}

/// RFC 6376 section 3.4.4, written for clearness alone.
QByteArray plainlyCanonical(const QByteArray& body)
{
    QByteArray text;
    qsizetype keep = 0;
    for (qsizetype at = 0; at < body.size();) {
        qsizetype end = body.indexOf("\r\n", at);
        const qsizetype next = end < 0 ? body.size() : end + 2;
        end = end < 0 ? body.size() : end;
        QByteArray line = body.mid(at, end - at).replace('\t', ' ');
        while (line.contains("  "))
            line.replace("  ", " ");
        if (line.endsWith(' '))
            line.chop(1);
        text += line + "\r\n";
        if (!line.isEmpty())
            keep = text.size();
        at = next;
    }
    return text.left(keep);
}

} // namespace

void DkimCanonicalTest::canonicalisesBodies_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("canonical");
    const auto row = [](const char* name, const QByteArray& body, const QByteArray& canonical) {
        QTest::newRow(name) << body << canonical;
    };
    row("nothing", "", "");
    row("one line break", "\r\n", "");
    row("line breaks", "\r\n\r\n\r\n", "");
    row("white space", " \t ", "");
    row("white space and line breaks", " \r\n\t\r\n  ", "");
    row("RFC 6376 section 3.4.5", " C \r\nD \t E\r\n\r\n\r\n", " C\r\nD E\r\n");
    row("no line break", "x", "x\r\n");
    row("white space at the end", "x \t", "x\r\n");
    row("empty lines inside", "\r\n\r\na\r\n\r\n\r\nb\r\n", "\r\n\r\na\r\n\r\n\r\nb\r\n");
    row("lines of white space inside", "a\r\n \t \r\nb\r\n", "a\r\n\r\nb\r\n");
    row("white space at the start", "\t\t a\r\n  b\r\n", " a\r\n b\r\n");
    row("a tab", "a\tb\r\n", "a b\r\n");
    row("a bare CR", "a \rb\r\n", "a \rb\r\n");
    row("two CR", "a\r\r\n", "a\r\r\n");
    row("a CR at the end", "a\r", "a\r\r\n");
    row("a bare LF", "a \nb\n\r\n", "a \nb\n\r\n");
    row("a bare LF at the end", "a\n", "a\n\r\n");
    row("white space after a CR", "a\r \r\n", "a\r\r\n");
    row("bytes above 127", "\xE3\x81\x8A \xFF \r\n", "\xE3\x81\x8A \xFF\r\n");
    const QByteArray words = QByteArray("word ").repeated(100);
    row("many words", words + "\r\n", words.chopped(1) + "\r\n");
    row("a tab far inside", words + "\tend\r\n" + words,
        words + "end\r\n" + words.chopped(1) + "\r\n");
    row("line ends far inside", (words + "\r\n").repeated(9),
        (words.chopped(1) + "\r\n").repeated(9));
}

void DkimCanonicalTest::canonicalisesBodies()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, canonical);
    const QByteArray expected = crypto::sha256(canonical);
    QCOMPARE(hashOf(ByteRope(body)), expected);
    ByteRope letters;
    for (qsizetype cut = 0; cut <= body.size(); ++cut) {
        ByteRope halves(body.left(cut));
        halves.append(body.mid(cut));
        QCOMPARE(hashOf(halves), expected);
        letters.append(body.mid(cut, 1));
    }
    QCOMPARE(hashOf(letters), expected);
}

void DkimCanonicalTest::hashesTheSameWhereverPiecesMeet()
{
    QRandomGenerator random(6376);
    const QByteArray alphabet("ab \t\r\n");
    for (int round = 0; round < 3000; ++round) {
        // Long stretches of plain text are taken another way than what is full of white space.
        QByteArray body;
        while (body.size() < random.bounded(1, 600)) {
            if (random.bounded(8) == 0)
                body += QByteArray(random.bounded(150), 'x');
            else if (random.bounded(3) == 0)
                body += "\r\n";
            else
                body += alphabet.at(random.bounded(static_cast<int>(alphabet.size())));
        }
        ByteRope rope;
        for (qsizetype at = 0; at < body.size();) {
            const qsizetype count = random.bounded(1, round % 2 == 0 ? 5 : 200);
            rope.append(body.mid(at, count));
            at += count;
        }
        QCOMPARE(hashOf(rope), crypto::sha256(plainlyCanonical(body)));
    }
}

void DkimCanonicalTest::hashesLargePieces()
{
    const QByteArray line = QByteArray(76, 'A') + "\r\n";
    const QByteArray piece = line.repeated((20 << 20) / static_cast<int>(line.size()));
    ByteRope body(piece);
    body.append(piece);
    body.append(QByteArray("\r\n").repeated(1000));
    QCOMPARE(hashOf(body), crypto::sha256(piece + piece));
}

void DkimCanonicalTest::canonicalisesFields_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("canonical");
    const auto row = [](const char* name, const char* field, const char* canonical) {
        QTest::newRow(name) << QByteArray(field) << QByteArray(canonical);
    };
    row("RFC 6376 section 3.4.5, first", "A: X\r\n", "a:X");
    row("RFC 6376 section 3.4.5, second", "B: Y\t\r\n\tZ  \r\n", "b:Y Z");
    row("nothing", "Subject:\r\n", "subject:");
    row("white space alone", "Subject: \t\r\n", "subject:");
    row("folded at once", "Subject:\r\n Hello\r\n", "subject:Hello");
    row("folded empty line", "Subject: a\r\n \r\n b\r\n", "subject:a b");
    row("no white space", "Subject:Hello\r\n", "subject:Hello");
    row("colons", "Subject: a: b:c\r\n", "subject:a: b:c");
    row("case of the value", "MIME-Version: ABC\r\n", "mime-version:ABC");
}

void DkimCanonicalTest::canonicalisesFields()
{
    QFETCH(QByteArray, field);
    QFETCH(QByteArray, canonical);
    const auto fields = dkim::parseHeaderSection(field);
    QVERIFY(fields);
    QCOMPARE(fields->size(), 1);
    QCOMPARE(dkim::relaxedField(fields->constFirst()), canonical);
}

void DkimCanonicalTest::makesTheSignatureOfRfc8463()
{
    // RFC 8463 appendix A. Ed25519 has one signature for each text, so this one has to come out.
    const QByteArray headers = "From: Joe SixPack <joe@football.example.com>\r\n"
                               "To: Suzie Q <suzie@shopping.example.net>\r\n"
                               "Subject: Is dinner ready?\r\n"
                               "Date: Fri, 11 Jul 2003 21:00:37 -0700 (PDT)\r\n"
                               "Message-ID: <20030712040037.46341.5F8J@football.example.com>\r\n";
    const QByteArray body = "Hi.\r\n\r\nWe lost the game.  Are you hungry yet?\r\n\r\nJoe.\r\n";
    const QByteArray field = "v=1; a=ed25519-sha256; c=relaxed/relaxed;\r\n"
                             " d=football.example.com; i=@football.example.com;\r\n"
                             " q=dns/txt; s=brisbane; t=1528637909; h=from : to :\r\n"
                             " subject : date : message-id : from : subject : date;\r\n"
                             " bh=2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=;\r\n"
                             " b=";
    QCOMPARE(hashOf(ByteRope(body)).toBase64(), "2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8="_ba);

    QByteArray text;
    const auto fields = dkim::parseHeaderSection(headers);
    QVERIFY(fields);
    for (const auto& each : *fields)
        text += dkim::relaxedField(each) + "\r\n";
    text += dkim::relaxedField({"DKIM-Signature", field});
    const QByteArray seed = QByteArray::fromBase64("nWGxne/9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A=");
    // PKCS #8 of an Ed25519 key (RFC 8410 section 7) is this, then the key.
    auto key = dkim::keyFromPkcs8(QByteArray::fromHex("302e020100300506032b657004220420") + seed);
    QVERIFY(key);
    QCOMPARE(dkim::publicHalf(key->get()).value_or(QByteArray()).toBase64(),
             "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="_ba);
    const auto ready = dkim::SigningKey::make(std::move(*key));
    QVERIFY(ready);
    QCOMPARE(ready->sign(crypto::sha256(text)).value_or(QByteArray()).toBase64(),
             "/gCrinpcQOoIfuHNQIbq4pgh9kyIK3AQUdt9OdqQehSwhEIug4D11Bus"
             "Fa3bT3FY5OsU7ZbnKELq+eXdp1Q1Dw=="_ba);
}

#include "dkim_canonical_test.moc"
RINGI_TEST(DkimCanonicalTest)
