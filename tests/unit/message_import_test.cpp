// SPDX-License-Identifier: Apache-2.0
#include "importing/image_file.h"
#include "importing/message_import.h"
#include "support/test_registry.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace ringi;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kPng = "\x89PNG\r\n\x1A\nthe rest";
const QByteArray kJpeg = "\xFF\xD8\xFF\xE0the rest";

QString idOf(const QByteArray& bytes)
{
    const QByteArray digest = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    return QString::fromLatin1(digest.first(16)) + u"@ringi"_s;
}

} // namespace

class MessageImportTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsPicturesBeside_data();
    void readsPicturesBeside();
    void readsNothingElsewhere_data();
    void readsNothingElsewhere();
    void readsNoGiant();
    void knowsPicturesByTheirBytes_data();
    void knowsPicturesByTheirBytes();
    void importsHtmlWithPictures();
    void decodesHtml_data();
    void decodesHtml();
    void refusesWhatIsNoHtml();
    void importsEmlWithPictures();
    void makesTextForHtmlAlone();
    void importsEmlOfTextAlone();
    void refusesWhatIsNoEml();

private:
    bool write(const QString& path, const QByteArray& bytes) const
    {
        QDir(m_folder->path()).mkpath(QFileInfo(path).path());
        QFile file(m_folder->filePath(path));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }
    [[nodiscard]] QString html() const { return m_folder->filePath(u"mail/index.html"_s); }
    [[nodiscard]] Result<ImportedMessage> imported(const QByteArray& bytes) const
    {
        return importHtml(bytes, [this](const QString& path) { return readBeside(html(), path); });
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

/// outside.png lies beside the folder "mail", all else in it.
void MessageImportTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    QVERIFY(write(u"mail/logo.png"_s, kPng));
    QVERIFY(write(u"mail/images/two words.jpg"_s, kJpeg));
    QVERIFY(write(u"mail/画像.png"_s, kPng));
    QVERIFY(write(u"mail/script.png"_s, "<script>"));
    QVERIFY(write(u"mail/..png"_s, kPng));
    QVERIFY(write(u"outside.png"_s, kPng));
    QVERIFY(write(u"mail2/logo.png"_s, kPng));
    QVERIFY(
        QFile::link(m_folder->filePath(u"outside.png"_s), m_folder->filePath(u"mail/link.png"_s)));
    QVERIFY(QFile::link(m_folder->path(), m_folder->filePath(u"mail/up"_s)));
    QVERIFY(QFile::link(m_folder->filePath(u"mail2/logo.png"_s),
                        m_folder->filePath(u"mail/sibling.png"_s)));
    QVERIFY(QFile::link(m_folder->filePath(u"mail/logo.png"_s),
                        m_folder->filePath(u"mail/inner.png"_s)));
}

void MessageImportTest::readsPicturesBeside_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("beside") << u"logo.png"_s << kPng;
    QTest::newRow("dot") << u"./logo.png"_s << kPng;
    QTest::newRow("below") << u"images/two words.jpg"_s << kJpeg;
    QTest::newRow("percent") << u"images/two%20words.jpg"_s << kJpeg;
    QTest::newRow("backslash") << u"images\\two%20words.jpg"_s << kJpeg;
    QTest::newRow("Japanese") << u"画像.png"_s << kPng;
    QTest::newRow("Japanese, percent") << u"%E7%94%BB%E5%83%8F.png"_s << kPng;
    QTest::newRow("query") << u" logo.png?v=1#x"_s << kPng;
    QTest::newRow("two dots in a name") << u"..png"_s << kPng;
    QTest::newRow("a link inside") << u"inner.png"_s << kPng;
}

void MessageImportTest::readsPicturesBeside()
{
    QFETCH(const QString, address);
    QFETCH(const QByteArray, bytes);
    const auto read = readBeside(html(), address);
    QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
    QCOMPARE(*read, bytes);
}

void MessageImportTest::readsNothingElsewhere_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](const QString& address, ErrorCode code) {
        QTest::newRow(qPrintable(address)) << address << code;
    };
    row(u""_s, ErrorCode::InvalidInput);
    row(u"../outside.png"_s, ErrorCode::InvalidInput);
    row(u"..\\outside.png"_s, ErrorCode::InvalidInput);
    row(u"%2e%2E/outside.png"_s, ErrorCode::InvalidInput);
    row(u"..%2Foutside.png"_s, ErrorCode::InvalidInput);
    row(u"images/../../outside.png"_s, ErrorCode::InvalidInput);
    row(u"../mail2/logo.png"_s, ErrorCode::InvalidInput);
    row(u"link.png"_s, ErrorCode::InvalidInput);
    row(u"sibling.png"_s, ErrorCode::InvalidInput);
    row(u"up/outside.png"_s, ErrorCode::InvalidInput);
    row(u"/logo.png"_s, ErrorCode::InvalidInput);
    row(u"file:///logo.png"_s, ErrorCode::InvalidInput);
    row(u"//server/share/logo.png"_s, ErrorCode::InvalidInput);
    row(u"\\\\server\\share\\logo.png"_s, ErrorCode::InvalidInput);
    row(u"C:logo.png"_s, ErrorCode::InvalidInput);
    row(u"logo.png%00.txt"_s, ErrorCode::InvalidInput);
    row(u"script.png"_s, ErrorCode::InvalidInput);
    row(u"images"_s, ErrorCode::FileNotFound);
    row(u"none.png"_s, ErrorCode::FileNotFound);
}

void MessageImportTest::readsNothingElsewhere()
{
    QFETCH(const QString, address);
    QFETCH(const ErrorCode, code);
    const auto read = readBeside(html(), address);
    QVERIFY(!read);
    QCOMPARE(read.error().code, code);
}

void MessageImportTest::readsNoGiant()
{
    QVERIFY(write(u"mail/most.png"_s, kPng + QByteArray(10'000'000 - kPng.size(), 'x')));
    QVERIFY(write(u"mail/more.png"_s, kPng + QByteArray(10'000'001 - kPng.size(), 'x')));
    QVERIFY(readBeside(html(), u"most.png"_s));
    const auto more = readBeside(html(), u"more.png"_s);
    QVERIFY(!more);
    QCOMPARE(more.error().code, ErrorCode::TooLarge);
}

void MessageImportTest::knowsPicturesByTheirBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("type");
    QTest::newRow("png") << kPng << "image/png"_ba;
    QTest::newRow("jpeg") << kJpeg << "image/jpeg"_ba;
    QTest::newRow("gif") << "GIF89a.."_ba
                         << "image/gif"_ba;
    QTest::newRow("webp") << "RIFF\x01\x02\x03\x04WEBPVP8 "_ba
                          << "image/webp"_ba;
    QTest::newRow("wave") << "RIFF\x01\x02\x03\x04WAVE"_ba
                          << ""_ba;
    QTest::newRow("short") << "RIFF"_ba
                           << ""_ba;
    QTest::newRow("svg") << "<svg/>"_ba
                         << ""_ba;
    QTest::newRow("nothing") << ""_ba
                             << ""_ba;
}

void MessageImportTest::knowsPicturesByTheirBytes()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, type);
    QCOMPARE(imageTypeOf(bytes), type);
}

void MessageImportTest::importsHtmlWithPictures()
{
    const auto message = imported("<html><head><title>Year &amp; end\n sale</title></head><body>"
                                  "<p>Hello {{name}}</p><script>alert(1)</script>"
                                  "<img src=\"logo.png\" alt=\"Logo\">"
                                  "<img src=\"images/two%20words.jpg\" alt=\"Two\">"
                                  "<img src=\"%E7%94%BB%E5%83%8F.png\" alt=\"Again\">"
                                  "<img src=\"../outside.png\" alt=\"Outside\">"
                                  "<img src=\"https://example.com/a.png\" alt=\"Far\">"
                                  "</body></html>");
    QVERIFY(message);
    QCOMPARE(message->subject, u"Year & end sale"_s);
    QCOMPARE(message->images.size(), 2); // the third is the first again
    const ImportedFile first{.contentId = idOf(kPng).toLatin1(),
                             .name = u"logo.png"_s,
                             .type = "image/png",
                             .bytes = kPng};
    QCOMPARE(message->images.at(0), first);
    QCOMPARE(message->images.at(1).name, u"two words.jpg"_s);
    QCOMPARE(message->html.count(u"src=\"cid:"_s + idOf(kPng) + u'"'), 2);
    QCOMPARE(message->html.count(u"src=\"cid:"_s + idOf(kJpeg) + u'"'), 1);
    QCOMPARE(message->missingImages, QStringList{u"../outside.png"_s});
    QVERIFY(!message->html.contains(u"outside.png"_s));
    QVERIFY(message->html.contains(u"alt=\"Outside\""_s));
    QCOMPARE(message->remoteImages, QStringList{u"https://example.com/a.png"_s});
    QVERIFY(!message->html.contains(u"alert"_s));
    QCOMPARE(message->removed.size(), 1);
    QCOMPARE(message->removed.first().what, u"script"_s);
    QVERIFY(message->text.contains(u"Hello {{name}}"_s));
    QVERIFY(!message->text.contains(u'<'));
    QCOMPARE(message->faults, QStringList());
    QVERIFY(message->files.isEmpty());
}

void MessageImportTest::decodesHtml_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("fault");
    const QByteArray utf8 = "<p>あ</p>"_ba;
    const auto meta = [](const char* charset) {
        return "<meta http-equiv=Content-Type content=\"text/html; charset=" + QByteArray(charset) +
               "\">";
    };
    QTest::newRow("UTF-8") << utf8 << u""_s;
    QTest::newRow("mark") << "\xEF\xBB\xBF" + utf8 << u""_s;
    QTest::newRow("mark against meta") << "\xEF\xBB\xBF" + meta("shift_jis") + utf8 << u""_s;
    QTest::newRow("UTF-16") << "\xFF\xFE<\0p\0>\0\x42\x30"_ba + QByteArray("<\0/\0p\0>\0", 8)
                            << u""_s;
    QTest::newRow("meta") << meta("EUC-JP") + "<p>\xA4\xA2</p>" << u""_s;
    QTest::newRow("short meta") << "<META charset=Shift_JIS><p>\x82\xA0</p>"_ba << u""_s;
    QTest::newRow("ISO-2022-JP") << meta("iso-2022-jp") + "<p>\x1B$B$\"\x1B(B</p>" << u""_s;
    QTest::newRow("no meta, CP932") << "<p>\x82\xA0</p>"_ba << u""_s;
    QTest::newRow("meta that lies")
        << meta("iso-2022-jp") + utf8 << u"text that does not fit its charset iso-2022-jp"_s;
    QTest::newRow("meta that cannot be") << meta("utf-16") + utf8 << u""_s;
}

void MessageImportTest::decodesHtml()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, fault);
    const auto message = imported(bytes);
    QVERIFY(message);
    QVERIFY2(message->html.contains(u"<p>あ</p>"_s), qPrintable(message->html));
    QCOMPARE(message->text.trimmed(), u"あ"_s);
    QCOMPARE(message->faults.join(u"; "_s), fault);
}

void MessageImportTest::refusesWhatIsNoHtml()
{
    const auto large = imported(QByteArray(10'000'001, 'x'));
    QVERIFY(!large);
    QCOMPARE(large.error().code, ErrorCode::TooLarge);
    const auto binary = imported("\x81\xFF\xFF");
    QVERIFY(!binary);
    QCOMPARE(binary.error().code, ErrorCode::UnknownEncoding);
}

void MessageImportTest::importsEmlWithPictures()
{
    const QByteArray png = kPng.toBase64();
    const auto message = importEml(
        "Subject: =?utf-8?B?44GC?=\r\nContent-Type: multipart/related; boundary=b\r\n\r\n"
        "--b\r\nContent-Type: multipart/alternative; boundary=c\r\n\r\n"
        "--c\r\n\r\nPlain\r\n--c\r\nContent-Type: text/html\r\n\r\n"
        "<p onclick=\"x()\">Rich</p><img src=\"cid:one%40example.com\" alt=\"One\">"
        "<img src=\"cid:none@example.com\" alt=\"None\"><img src=\"cid:svg\" alt=\"S\">"
        "<img src=\"https://example.com/far.png\" alt=\"Far\">\r\n--c--\r\n"
        "--b\r\nContent-Type: application/octet-stream; name=one.png\r\n"
        "Content-ID: <one@example.com>\r\nContent-Transfer-Encoding: base64\r\n\r\n" +
        png +
        "\r\n--b\r\nContent-Type: image/svg+xml; name=s.svg\r\nContent-ID: <svg>\r\n\r\n<svg/>\r\n"
        "--b\r\nContent-Type: application/pdf; name=plan.pdf\r\n\r\npdf\r\n--b--\r\n");
    QVERIFY(message);
    QCOMPARE(message->subject, u"あ"_s);
    QCOMPARE(message->text, u"Plain"_s);
    QCOMPARE(message->images.size(), 1);
    const ImportedFile one{.contentId = idOf(kPng).toLatin1(),
                           .name = u"one.png"_s,
                           .type = "image/png",
                           .bytes = kPng};
    QCOMPARE(message->images.first(), one);
    QVERIFY(message->html.contains(u"src=\"cid:"_s + idOf(kPng) + u'"'));
    QVERIFY(!message->html.contains(u"onclick"_s));
    QVERIFY(!message->html.contains(u"cid:none"_s) && !message->html.contains(u"cid:svg"_s));
    QCOMPARE(message->missingImages, QStringList({u"cid:none@example.com"_s, u"cid:svg"_s}));
    QCOMPARE(message->remoteImages, QStringList{u"https://example.com/far.png"_s});
    QCOMPARE(message->files.size(), 2);
    QCOMPARE(message->files.at(0).name, u"s.svg"_s);
    QCOMPARE(message->files.at(1).name, u"plan.pdf"_s);
    QCOMPARE(message->files.at(1).bytes, "pdf"_ba);
    QCOMPARE(message->faults, QStringList());
}

void MessageImportTest::makesTextForHtmlAlone()
{
    const auto message = importEml("Content-Type: text/html\n\n<p>One</p><p>Two</p>");
    QVERIFY(message);
    QVERIFY(message->text.contains(u"One"_s) && message->text.contains(u"Two"_s));
    QVERIFY(!message->text.contains(u'<'));
}

void MessageImportTest::importsEmlOfTextAlone()
{
    const auto message = importEml("Subject: s\nContent-Transfer-Encoding: base64\n\nYQ");
    QVERIFY(message);
    QCOMPARE(message->text, u"a"_s);
    QCOMPARE(message->html, u""_s);
    QCOMPARE(message->faults, QStringList{u"base64 that is cut off"_s});
}

void MessageImportTest::refusesWhatIsNoEml()
{
    const auto message = importEml("<p>not a mail</p>");
    QVERIFY(!message);
    QCOMPARE(message.error().code, ErrorCode::InvalidInput);
}

#include "message_import_test.moc"
RINGI_TEST(MessageImportTest)
