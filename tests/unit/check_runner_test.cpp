// SPDX-License-Identifier: Apache-2.0
#include "checks/check.h"

#include "check_cases.h"
#include "support/test_registry.h"

#include <QSet>
#include <QtTest>

using namespace ringi;
using namespace Qt::StringLiterals;
using test::CheckCase;

/// Promise P8: a check that cannot do its work blocks, and says so.
class CheckRunnerTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findingsKeepTheOrderOfTheChecks();
    void whatGoesWrongBlocks_data();
    void whatGoesWrongBlocks();
    void storesThatCannotBeReadBlock_data();
    void storesThatCannotBeReadBlock();
    void filesThatCannotBeReadBlock_data();
    void filesThatCannotBeReadBlock();
    void aSenderNobodyCanLookUpBlocks();
    void attachmentsThatCannotBeReadBlock();
    void everyCheckHasANameAndAPart();
    void blocksOnlyOnBlockingFindings();
};

namespace {

Check found(const QString& code, Severity severity)
{
    return [=](const Snapshot&, const CheckContext&) {
        return QList<Finding>{{code, severity, u"body"_s, {}}};
    };
}

} // namespace

void CheckRunnerTest::findingsKeepTheOrderOfTheChecks()
{
    const CheckCase good;
    const auto all = runChecks({{u"b"_s, found(u"second-name"_s, Severity::Note)},
                                {u"a"_s, found(u"first-name"_s, Severity::Blocking)}},
                               good.snapshot, good.context());
    QCOMPARE(all.size(), 2);
    QCOMPARE(all.at(0).code, u"second-name"_s);
    QCOMPARE(all.at(1).code, u"first-name"_s);
}

void CheckRunnerTest::whatGoesWrongBlocks_data()
{
    QTest::addColumn<Check>("check");
    QTest::addColumn<QString>("error");
    using Answer = Result<QList<Finding>>;
    const auto row = [](const char* name, const QString& error, const Check& check) {
        QTest::newRow(name) << check << error;
    };
    row("error", u"FileUnreadable"_s,
        [](auto&, auto&) -> Answer { return failure(ErrorCode::FileUnreadable); });
    row("exception", u"Internal"_s,
        [](auto&, auto&) -> Answer { throw std::runtime_error("cannot"); });
    row("out of memory", u"Internal"_s, [](auto&, auto&) -> Answer { throw std::bad_alloc(); });
    row("thrown number", u"Internal"_s, [](auto&, auto&) -> Answer { throw 42; });
    row("no function", u"Internal"_s, {});
}

void CheckRunnerTest::whatGoesWrongBlocks()
{
    QFETCH(const Check, check);
    QFETCH(const QString, error);
    const CheckCase good;
    const auto all = runChecks({{u"before"_s, found(u"note"_s, Severity::Note)},
                                {u"broken"_s, check, u"subject"_s},
                                {u"after"_s, found(u"note"_s, Severity::Note)}},
                               good.snapshot, good.context());
    QCOMPARE(all.size(), 3);
    QCOMPARE(all.at(1), (Finding{u"check-failed"_s,
                                 Severity::Blocking,
                                 u"subject"_s,
                                 {{u"check"_s, u"broken"_s}, {u"error"_s, error}}}));
    QVERIFY(blocks(all));
}

void CheckRunnerTest::storesThatCannotBeReadBlock_data()
{
    using ForEach = decltype(CheckContext::forEachRecipient);
    QTest::addColumn<ForEach>("forEach");
    QTest::addColumn<QString>("error");
    const auto row = [](const char* name, const QString& error, const ForEach& forEach) {
        QTest::newRow(name) << forEach << error;
    };
    const auto sample = test::sampleRecipients();
    row("fails at once", u"Database"_s, [](auto&) { return failure(ErrorCode::Database); });
    row("fails at the end", u"Database"_s, [=](auto& visit) -> Status {
        for (const Recipient& recipient : sample)
            visit(recipient);
        return failure(ErrorCode::Database);
    });
    row("throws", u"Internal"_s, [](auto&) -> Status { throw std::bad_alloc(); });
    row("is not there", u"Internal"_s, {});
    row("shows nobody", u"PacketMismatch"_s, [](auto&) { return Status(); });
    row("leaves one out", u"PacketMismatch"_s, [=](auto& visit) -> Status {
        visit(sample.at(0));
        visit(sample.at(1));
        return {};
    });
    row("shows one too many", u"PacketMismatch"_s, [=](auto& visit) -> Status {
        for (const Recipient& recipient : sample)
            visit(recipient);
        visit({4, u"more@example.com"_s, {u"More"_s, u""_s}});
        return {};
    });
}

void CheckRunnerTest::storesThatCannotBeReadBlock()
{
    QFETCH(const decltype(CheckContext::forEachRecipient), forEach);
    QFETCH(const QString, error);
    CheckCase good;
    good.givePersonalFiles();
    CheckContext context = good.context();
    context.forEachRecipient = forEach;
    const auto all = runChecks(allChecks(), good.snapshot, context);
    QVERIFY(blocks(all));
    QSet<QString> failed;
    for (const Finding& finding : all) {
        QCOMPARE(finding.code, u"check-failed"_s);
        QCOMPARE(finding.facts.value(u"error"_s).toString(), error);
        failed.insert(finding.facts.value(u"check"_s).toString());
    }
    QCOMPARE(failed, QSet<QString>({u"addresses"_s, u"subject"_s, u"body"_s, u"personal-files"_s,
                                    u"unresolved-fields"_s, u"merge-characters"_s,
                                    u"foreign-data"_s}));
}

void CheckRunnerTest::filesThatCannotBeReadBlock_data()
{
    using Find = decltype(CheckContext::personalFile);
    QTest::addColumn<Find>("find");
    QTest::addColumn<QString>("error");
    const auto row = [](const char* name, const QString& error, const Find& find) {
        QTest::newRow(name) << find << error;
    };
    const auto file = [](const QString& value) {
        return FileRef{
            .name = value, .type = {}, .size = 1, .digest = crypto::sha256(value.toUtf8())};
    };
    row("fails", u"Database"_s, [](auto&) { return failure(ErrorCode::Database); });
    // Not as "missing": nobody knows that it is.
    row("fails for one", u"FileUnreadable"_s, [=](const QString& value) -> Result<FileRef> {
        if (value == test::sampleRecipients().at(1).values.at(1))
            return failure(ErrorCode::FileUnreadable);
        return file(value);
    });
    row("throws", u"Internal"_s, [](auto&) -> Result<FileRef> { throw std::bad_alloc(); });
    row("is not there", u"Internal"_s, {});
}

void CheckRunnerTest::filesThatCannotBeReadBlock()
{
    QFETCH(const decltype(CheckContext::personalFile), find);
    QFETCH(const QString, error);
    CheckCase good;
    good.givePersonalFiles();
    CheckContext context = good.context();
    context.personalFile = find;
    good.snapshot.recipients.count = good.recipients.size();
    const QList<Finding> expected{{u"check-failed"_s,
                                   Severity::Blocking,
                                   u"recipients"_s,
                                   {{u"check"_s, u"personal-files"_s}, {u"error"_s, error}}}};
    QVERIFY(runChecks(allChecks(), good.snapshot, context) == expected);
}

void CheckRunnerTest::aSenderNobodyCanLookUpBlocks()
{
    CheckCase unread;
    unread.wasUsedAsSender = [](const QString&) -> Result<bool> {
        return failure(ErrorCode::Database);
    };
    const auto findings = runChecks(allChecks(), unread.snapshot, unread.context());
    QVERIFY(blocks(findings));
    QCOMPARE(findings.first().code, u"check-failed"_s);
    QCOMPARE(findings.first().part, u"sender"_s);
}

void CheckRunnerTest::attachmentsThatCannotBeReadBlock()
{
    CheckCase good;
    good.snapshot.recipients.count = good.recipients.size();
    CheckContext context = good.context();
    const auto expected = [](const QString& error) {
        return QList<Finding>{{u"check-failed"_s,
                               Severity::Blocking,
                               u"body"_s,
                               {{u"check"_s, u"papers"_s}, {u"error"_s, error}}}};
    };
    context.attachment = [](const FileRef&) { return failure(ErrorCode::NotFound); };
    QVERIFY(runChecks(allChecks(), good.snapshot, context) == expected(u"NotFound"_s));
    context.attachment = {};
    QVERIFY(runChecks(allChecks(), good.snapshot, context) == expected(u"Internal"_s));
    // Recipients who cannot be compared with it are no reason to pass either.
    PaperReport list;
    list.addresses = {u"a@example.com"_s, u"b@example.com"_s, u"c@example.com"_s};
    context = good.context();
    context.attachment = [&list](const FileRef&) { return list; };
    context.forEachRecipient = [](const auto&) { return failure(ErrorCode::Database); };
    QVERIFY(runChecks(allChecks(), good.snapshot, context).contains(expected(u"Database"_s).first()));
}

void CheckRunnerTest::everyCheckHasANameAndAPart()
{
    const QSet<QString> parts{u"intent"_s,  u"sender"_s, u"recipients"_s,
                              u"subject"_s, u"body"_s,   u"timing"_s};
    QSet<QString> names;
    for (const NamedCheck& check : allChecks()) {
        names.insert(check.name);
        QVERIFY(check.run);
        QVERIFY2(parts.contains(check.part), qPrintable(check.name));
    }
    QCOMPARE(names.size(), allChecks().size());
}

void CheckRunnerTest::blocksOnlyOnBlockingFindings()
{
    const Finding note{u"n"_s, Severity::Note, u"body"_s, {}};
    const Finding warning{u"w"_s, Severity::Warning, u"body"_s, {}};
    const Finding blocking{u"b"_s, Severity::Blocking, u"body"_s, {}};
    QVERIFY(!blocks({}));
    QVERIFY(!blocks({note, warning}));
    QVERIFY(blocks({note, blocking, warning}));
}

#include "check_runner_test.moc"
RINGI_TEST(CheckRunnerTest)
