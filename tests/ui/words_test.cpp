// SPDX-License-Identifier: Apache-2.0
#include "support/test_registry.h"
#include "ui/shell/state_text.h"
#include "ui/words/error_text.h"
#include "ui/words/finding_text.h"
#include "ui/words/format.h"

#include <QFile>
#include <QJsonObject>
#include <QSet>
#include <QtTest>

using namespace ringi;
using namespace Qt::StringLiterals;

namespace {

QList<ErrorCode> allErrorCodes()
{
    QList<ErrorCode> codes;
    for (int number = 0; number < 1000; ++number) {
        const auto code = static_cast<ErrorCode>(number);
        if (number > 0 && errorCodeName(code) == "Internal"_L1)
            break;
        codes.append(code);
    }
    return codes;
}

bool isSentence(const QString& text)
{
    static const QString ends = u".!?。！？"_s;
    return !text.isEmpty() && ends.contains(text.back()) && !text.contains(u"%1"_s);
}

} // namespace

class WordsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyErrorHasItsOwnWords();
    void theRelayIsQuoted();
    void invalidFieldsAreNamed();
    void someDetailsHaveTheirOwnWords_data();
    void someDetailsHaveTheirOwnWords();
    void everyFindingHasItsOwnWords_data();
    void everyFindingHasItsOwnWords();
    void theCatalogueHasWords();
    void mergeFieldsAreNamedWithTheirPlace_data();
    void mergeFieldsAreNamedWithTheirPlace();
    void largeMessagesAreNamedByTheirSize();
    void everyStateHasAWordAndAnIcon();
    void everyRoleSaysWhatItMay();
    void datesFollowTheZone();
    void durations_data();
    void durations();
};

void WordsTest::everyErrorHasItsOwnWords()
{
    const QList<ErrorCode> codes = allErrorCodes();
    QVERIFY(codes.size() > 60);
    QSet<QString> seen;
    for (const ErrorCode code : codes) {
        const ErrorText text = describe(Error{code, u"x"_s, {}});
        const QByteArray codeName = errorCodeName(code).toUtf8();
        const char* name = codeName.constData();
        QVERIFY2(isSentence(text.happened), name);
        QVERIFY2(isSentence(text.means), name);
        QVERIFY2(code == ErrorCode::Cancelled || isSentence(text.todo), name);
        QVERIFY2(!seen.contains(text.happened), name);
        seen.insert(text.happened);
    }
}

void WordsTest::theRelayIsQuoted()
{
    const ErrorText text = describe(Error{ErrorCode::AuthFailed, {}, "535 5.7.8 Bad credentials"});
    QVERIFY(text.means.contains("535 5.7.8 Bad credentials"_L1));
    QVERIFY(!describe(Error{ErrorCode::AuthFailed, {}, {}}).means.contains("said"_L1));
}

void WordsTest::invalidFieldsAreNamed()
{
    QVERIFY(describe(Error{ErrorCode::InvalidInput, u"host"_s, {}}).happened.contains("Host"_L1));
    const Error reply{ErrorCode::InvalidAddress, u"replyTo: no @"_s, {}};
    QVERIFY(describe(reply).happened.contains("Reply address"_L1));
}

void WordsTest::someDetailsHaveTheirOwnWords_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("detail");
    for (const char* detail : {"addresses",
                               "file name",
                               "empty file",
                               "empty folder",
                               "file type",
                               "not a picture",
                               "link target",
                               "pem",
                               "encrypted",
                               "public",
                               "algorithm",
                               "bits",
                               "domain",
                               "selector",
                               "unsubscribeUrl",
                               "unsubscribeMail",
                               "listId",
                               "feedbackId",
                               "bill.pdf: empty file",
                               "bill.pdf: file name"})
        QTest::newRow(detail) << ErrorCode::InvalidInput << QString::fromLatin1(detail);
    for (const char* detail : {"code", "code missing", "code used", "code wait"})
        QTest::addRow("password, %s", detail)
            << ErrorCode::WrongPassword << QString::fromLatin1(detail);
    QTest::newRow("own code") << ErrorCode::NotPermitted << u"own code"_s;
    for (const char* detail : {"file name", "dkim key", "template"})
        QTest::addRow("double %s", detail)
            << ErrorCode::AlreadyExists << QString::fromLatin1(detail);
}

void WordsTest::someDetailsHaveTheirOwnWords()
{
    QFETCH(const ErrorCode, code);
    QFETCH(const QString, detail);
    const ErrorText text = describe(Error{code, detail, {}});
    QVERIFY(isSentence(text.happened));
    QVERIFY(isSentence(text.means));
    QVERIFY(isSentence(text.todo));
    QVERIFY(text.happened != describe(Error{code, u"x"_s, {}}).happened);
    QCOMPARE(text.happened.contains("bill.pdf"_L1), detail.startsWith("bill.pdf"_L1));
}

void WordsTest::everyFindingHasItsOwnWords_data()
{
    QTest::addColumn<QJsonObject>("facts");
    const QJsonObject rows{{u"rows"_s, 3}, {u"first"_s, 12}, {u"field"_s, u"name"_s}};
    const QJsonObject place{{u"line"_s, 2}, {u"column"_s, 5}, {u"field"_s, u"nmae"_s}};
    QTest::newRow("intent-incomplete") << QJsonObject();
    QTest::newRow("expected-count-differs") << QJsonObject{{u"expected"_s, 10}, {u"loaded"_s, 12}};
    QTest::newRow("sender-invalid") << QJsonObject{{u"field"_s, u"replyTo"_s}};
    QTest::newRow("relay-missing") << QJsonObject{{u"field"_s, u"host"_s}};
    QTest::newRow("no-recipients") << QJsonObject();
    QTest::newRow("duplicate-field") << rows;
    QTest::newRow("address-invalid") << rows;
    QTest::newRow("duplicate-recipients") << rows;
    QTest::newRow("subject-empty") << QJsonObject();
    QTest::newRow("subject-line-break") << QJsonObject();
    QTest::newRow("subject-too-long") << QJsonObject{{u"length"_s, 250}, {u"limit"_s, 200}};
    QTest::newRow("header-line-break") << rows;
    QTest::newRow("body-empty") << QJsonObject();
    QTest::newRow("body-too-large") << QJsonObject{{u"bytes"_s, 2097152}, {u"limit"_s, 1048576}};
    QTest::newRow("invalid-character") << rows;
    QTest::newRow("template-syntax") << place;
    QTest::newRow("unknown-field") << place;
    QTest::newRow("unresolved-field") << rows;
    const QJsonObject name{{u"name"_s, u"Setup.exe"_s}};
    QTest::newRow("address-needs-utf8") << QJsonObject{{u"rows"_s, 3}, {u"first"_s, 12}};
    QTest::newRow("personal-field-unknown") << QJsonObject{{u"field"_s, u"name"_s}};
    QTest::newRow("personal-file-missing") << QJsonObject{{u"rows"_s, 3}, {u"first"_s, 12}};
    QTest::newRow("personal-file-shared")
        << QJsonObject{{u"rows"_s, 3}, {u"first"_s, 12}, {u"original"_s, 4}};
    QTest::newRow("personal-files-left") << QJsonObject{{u"files"_s, 2}};
    QTest::newRow("dkim-domain-differs")
        << QJsonObject{{u"domain"_s, u"example.com"_s}, {u"from"_s, u"example.net"_s}};
    QTest::newRow("unsubscribe-not-https") << QJsonObject();
    QTest::newRow("text-missing") << QJsonObject();
    QTest::newRow("text-differs") << QJsonObject{{u"alike"_s, 12}};
    QTest::newRow("html-unsafe") << QJsonObject{
        {u"what"_s, u"script"_s}, {u"line"_s, 3}, {u"places"_s, 2}};
    QTest::newRow("image-missing") << QJsonObject{{u"images"_s, 2}};
    QTest::newRow("remote-images")
        << QJsonObject{{u"images"_s, 2}, {u"hosts"_s, u"a.example, b.example"_s}};
    QTest::newRow("link-target-invalid") << QJsonObject{{u"rows"_s, 3}, {u"first"_s, 12}};
    QTest::newRow("file-is-program") << name;
    QTest::newRow("file-twice") << name;
    QTest::newRow("message-too-large")
        << QJsonObject{{u"bytes"_s, 57395737}, {u"limit"_s, 36700160}};
    QTest::newRow("window-passed") << QJsonObject{{u"notAfter"_s, 0}};
    QTest::newRow("zone-unknown") << QJsonObject{{u"zone"_s, u"Mars/Olympus"_s}};
    QTest::newRow("pace-invalid") << QJsonObject{{u"perMinute"_s, -1}};
    QTest::newRow("quiet-hours-invalid") << QJsonObject{{u"from"_s, 60}, {u"to"_s, 60}};
    QTest::newRow("window-quiet") << QJsonObject{{u"notAfter"_s, 0}};
    QTest::newRow("starts-in-quiet-hours")
        << QJsonObject{{u"until"_s, 0}, {u"zone"_s, u"Asia/Tokyo"_s}};
    QTest::newRow("halt-percent-invalid") << QJsonObject{{u"percent"_s, 0}};
    QTest::newRow("check-failed") << QJsonObject{{u"check"_s, u"sender"_s},
                                                 {u"error"_s, u"Database"_s}};
}

void WordsTest::everyFindingHasItsOwnWords()
{
    QFETCH(const QJsonObject, facts);
    const QString code = QString::fromLatin1(QTest::currentDataTag());
    const FindingText text = describe(Finding{code, Severity::Blocking, u"body"_s, facts});
    QVERIFY(isSentence(text.title));
    QVERIFY(isSentence(text.todo));
    // The code shows itself only where there are no words for it.
    QVERIFY(!text.title.contains(code));
    const qint64 number = facts.value("rows"_L1).toInteger();
    const bool speaksOfRows = code != "duplicate-field"_L1 && number > 0;
    QVERIFY(!speaksOfRows || text.title.contains(QString::number(number)));
    const QString field = facts.value("field"_L1).toString();
    if (field == "name"_L1 && code != "address-invalid"_L1 && code != "duplicate-recipients"_L1 &&
        code != "invalid-character"_L1)
        QVERIFY(text.title.contains(field));
}

/// Whatever core/checks may find has a row above, and so words.
void WordsTest::theCatalogueHasWords()
{
    QFile header(QStringLiteral(RINGI_SOURCE_DIR "/core/checks/catalogue.h"));
    QVERIFY(header.open(QIODevice::ReadOnly));
    static const QRegularExpression line(u"^///   [a-z, ]+? {2,}([a-z]+(?:-[a-z0-9]+)+) [*!]"_s,
                                         QRegularExpression::MultilineOption);
    int codes = 0;
    for (auto it = line.globalMatch(QString::fromUtf8(header.readAll())); it.hasNext(); ++codes) {
        const QString code = it.next().captured(1);
        QVERIFY2(!describe(Finding{code, Severity::Blocking, u"body"_s, {}}).title.contains(code),
                 qPrintable(code));
    }
    QVERIFY(codes > 35);
}

void WordsTest::mergeFieldsAreNamedWithTheirPlace_data()
{
    QTest::addColumn<QString>("word");
    QTest::newRow("subject") << u"Subject"_s;
    QTest::newRow("body") << u"Plain text"_s;
    QTest::newRow("html") << u"Formatted text"_s;
    QTest::newRow("file") << u"Name of an attachment"_s;
    QTest::newRow("unsubscribeUrl") << u"Address for unsubscribing"_s;
}

void WordsTest::mergeFieldsAreNamedWithTheirPlace()
{
    QFETCH(const QString, word);
    const QString place = QString::fromLatin1(QTest::currentDataTag());
    const QJsonObject facts{{u"part"_s, place}, {u"field"_s, u"company"_s},
                            {u"line"_s, 2},     {u"column"_s, 5},
                            {u"rows"_s, 3},     {u"first"_s, 12}};
    const QString where = word + u", line 2, column 5"_s;
    for (const auto& code : {u"template-syntax"_s, u"unknown-field"_s, u"unresolved-field"_s}) {
        const FindingText text = describe(Finding{code, Severity::Blocking, u"body"_s, facts});
        QVERIFY2(text.title.contains(where), qPrintable(text.title));
        // What is the sender's is not the author's to put right.
        QCOMPARE(text.todo.contains("administrator"_L1), place == "unsubscribeUrl"_L1);
    }
}

void WordsTest::largeMessagesAreNamedByTheirSize()
{
    const QJsonObject facts{{u"bytes"_s, 57395737}, {u"limit"_s, 36700160}};
    const Finding blocking{u"message-too-large"_s, Severity::Blocking, u"body"_s, facts};
    const Finding warning{u"message-too-large"_s, Severity::Warning, u"body"_s, facts};
    QVERIFY2(describe(blocking).title.contains("54.7 MB"_L1), qPrintable(describe(blocking).title));
    QVERIFY(describe(blocking).title != describe(warning).title);
    QVERIFY(describe(blocking).todo != describe(warning).todo);
}

void WordsTest::everyStateHasAWordAndAnIcon()
{
    const auto judge = [](const StateText& text, QSet<QString>& seen) {
        QVERIFY(!text.word.isEmpty());
        QVERIFY2(!seen.contains(text.word), qPrintable(text.word));
        seen.insert(text.word);
        QVERIFY(isSentence(text.meaning));
        QVERIFY2(QFile::exists(u":/icons/ui/%1.svg"_s.arg(text.icon)), qPrintable(text.icon));
    };
    QSet<QString> campaigns;
    for (const CampaignState state : kCampaignStates)
        judge(describe(state), campaigns);
    QSet<QString> ledger;
    for (const LedgerState state : kLedgerStates)
        judge(describe(state), ledger);
}

void WordsTest::everyRoleSaysWhatItMay()
{
    for (const Role role :
         {Role::Author, Role::ListKeeper, Role::Approver, Role::Auditor, Role::Administrator}) {
        QVERIFY(!roleWord(role).isEmpty());
        QVERIFY(isSentence(roleMeaning(role)));
    }
    QCOMPARE(roleWords(Roles(Role::Author) | Role::Approver), u"Author, Approver"_s);
    QVERIFY(!roleWords(Roles()).isEmpty());
}

void WordsTest::datesFollowTheZone()
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const Moment noon = fromMilliseconds(1'763'640'000'000); // 2025-11-20 12:00 UTC
    const QString tokyo = formatMoment(noon, u"Asia/Tokyo"_s);
    QVERIFY2(tokyo.contains("Thu 20 Nov 2025"_L1) && tokyo.contains("21:00"_L1) &&
                 tokyo.contains("JST"_L1),
             qPrintable(tokyo));
    QVERIFY(!formatMoment(noon, u"Mars/Olympus"_s).contains(u'('));
    QVERIFY(!formatMomentShort(noon, noon).contains("2025"_L1));
    QLocale::setDefault(before);
}

void WordsTest::durations_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QStringList>("numbers");
    QTest::newRow("moment") << 59 << QStringList();
    QTest::newRow("minutes") << 720 << QStringList{u"12"_s};
    QTest::newRow("hours") << 7200 << QStringList{u"2"_s};
    QTest::newRow("hours and minutes") << 11100 << QStringList{u"3"_s, u"5"_s};
    QTest::newRow("a day") << 86400 << QStringList{u"1"_s};
    QTest::newRow("days") << 200000 << QStringList{u"2"_s};
}

void WordsTest::durations()
{
    QFETCH(const int, seconds);
    QFETCH(const QStringList, numbers);
    static const QRegularExpression digits(u"\\d+"_s);
    QStringList found;
    for (auto it = digits.globalMatch(formatDuration(std::chrono::seconds(seconds))); it.hasNext();)
        found.append(it.next().captured());
    QCOMPARE(found, numbers);
}

#include "words_test.moc"
RINGI_TEST(WordsTest)
