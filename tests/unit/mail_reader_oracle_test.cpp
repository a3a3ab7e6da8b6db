// SPDX-License-Identifier: Apache-2.0
// Python's email package, which shares no code with Ringi, writes what we read.
#include "mail/mail_reader.h"
#include "support/test_registry.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace ringi;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file{path};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject asJson(const ReadFile& file)
{
    return {{u"name"_s, file.name},
            {u"type"_s, QString::fromLatin1(file.type)},
            {u"bytes"_s, QString::fromLatin1(file.bytes.toBase64())},
            {u"inline"_s, file.isInline},
            {u"cid"_s, QString::fromLatin1(file.contentId)}};
}

QByteArray asJson(const ReadMail& mail)
{
    QJsonArray files;
    for (const ReadFile& file : mail.files)
        files.append(asJson(file));
    return QJsonDocument(QJsonObject{{u"subject"_s, mail.header(u"Subject"_s)},
                                     {u"text"_s, mail.text},
                                     {u"html"_s, mail.html},
                                     {u"files"_s, files}})
        .toJson();
}

} // namespace

class MailReaderOracleTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatPythonWrote();
};

void MailReaderOracleTest::readsWhatPythonWrote()
{
    const QTemporaryDir folder;
    QVERIFY(folder.isValid());
    QProcess python;
    python.setProcessChannelMode(QProcess::MergedChannels);
    python.start(u"/usr/bin/python3"_s,
                 {u"" RINGI_SOURCE_DIR "/tests/support/make_mails.py"_s, folder.path()});
    QVERIFY2(python.waitForFinished(60'000), "python3 did not end");
    const QByteArray output = python.readAll();
    QVERIFY2(python.exitStatus() == QProcess::NormalExit && python.exitCode() == 0,
             output.constData());

    const QJsonArray expected =
        QJsonDocument::fromJson(contentOf(folder.filePath(u"expected.json"_s))).array();
    QVERIFY(expected.size() >= 60);
    for (qsizetype i = 0; i < expected.size(); ++i) {
        const auto mail = readMail(contentOf(folder.filePath(u"%1.eml"_s.arg(i))));
        QVERIFY(mail);
        const QByteArray read = asJson(*mail);
        const QByteArray meant = QJsonDocument(expected.at(i).toObject()).toJson();
        QVERIFY2(read == meant, qPrintable(u"%1: %2 instead of %3"_s.arg(i).arg(
                                    QString::fromUtf8(read), QString::fromUtf8(meant))));
        QVERIFY2(mail->faults.isEmpty(), qPrintable(mail->faults.join(u"; "_s)));
    }
}

#include "mail_reader_oracle_test.moc"
RINGI_TEST(MailReaderOracleTest)
