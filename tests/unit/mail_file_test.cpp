// SPDX-License-Identifier: Apache-2.0
#include "mail/mail_file.h"
#include "support/test_registry.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace ringi;
using namespace Qt::StringLiterals;

class MailFileTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void encodesPieces_data();
    void encodesPieces();
    void knowsMediaTypes_data();
    void knowsMediaTypes();
};

void MailFileTest::encodesPieces_data()
{
    QTest::addColumn<qsizetype>("size");
    for (const qsizetype size : {0, 1, 2, 3, 56, 57, 58, 114, 68'399, 68'400, 68'401, 300'000})
        QTest::addRow("%d", static_cast<int>(size)) << size;
}

/// The same bytes in, the same bytes out, whatever the pieces; and Qt's decoder agrees.
void MailFileTest::encodesPieces()
{
    QFETCH(qsizetype, size);
    QRandomGenerator random{2045};
    QByteArray data(size, Qt::Uninitialized);
    for (char& c : data)
        c = static_cast<char>(random.bounded(256));
    for (const qsizetype step : {qsizetype{1'000'000}, qsizetype{68'400}, qsizetype{7}}) {
        FileEncoder encoder;
        for (qsizetype i = 0; i < size; i += step)
            encoder.add(QByteArrayView(data).sliced(i, std::min(step, size - i)));
        const ByteRope rope = encoder.finish();
        const QByteArray encoded = rope.joined();
        QCOMPARE(rope.size(), encoded.size());
        QVERIFY(encoded.isEmpty() || encoded.endsWith("\r\n"));
        const auto lines = encoded.split('\n');
        for (qsizetype i = 0; i + 2 < lines.size(); ++i)
            QCOMPARE(lines.at(i).size(), 77); // 76 and CR
        QByteArray bare = encoded;
        bare.replace("\r\n", "");
        QCOMPARE(bare, data.toBase64());
    }
}

void MailFileTest::knowsMediaTypes_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("type");
    const auto row = [](const QString& name, const QByteArray& type) {
        QTest::newRow(qPrintable(name)) << name << type;
    };
    row(u"見積書.PDF"_s, "application/pdf");
    row(u"a.b.docx"_s, "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    row(u"a.xlsx"_s, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    row(u"a.csv"_s, "text/csv");
    row(u"a.ics"_s, "text/calendar");
    row(u"a.jpeg"_s, "image/jpeg");
    row(u"a.7z"_s, "application/x-7z-compressed");
    row(u".zip"_s, "application/zip");
    for (const QString& other : {u"zip"_s, u""_s, u"."_s, u"a."_s, u"a.eml"_s, u"a.exe"_s,
                                 u"a.pdf "_s, u"a.ｐｄｆ"_s, u"zzz.zzz"_s})
        row(other, "application/octet-stream");
}

void MailFileTest::knowsMediaTypes()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, type);
    QCOMPARE(mediaTypeFor(name), type);
}

#include "mail_file_test.moc"
RINGI_TEST(MailFileTest)
