// SPDX-License-Identifier: Apache-2.0
#include "audit/export_form.h"
#include "audit/export_verifier.h"
#include "support/sample_log.h"
#include "support/test_registry.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace ringi;
using namespace ringi::test;

/// docs/verify/ringi_verify.py shares no code with Ringi and must come to the same answer.
class AuditScriptTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agrees_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("head");
        for (const ExportFormat format : {ExportFormat::JsonLines, ExportFormat::Csv}) {
            const QByteArray name = format == ExportFormat::Csv ? "CSV" : "JSON Lines";
            damaged(name, format);
            changedBytes(name, SampleLog::whole().exported(format));
            forged(name, format);
            oddLogs(name, format);
        }
        odd();
    }

    void agrees()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, head);
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        const VerifyReport report = must(verifyExport(buffer, head));
        const Answer answer = run(bytes, head);
        QCOMPARE(answer.exitCode, report.isProven() ? 0 : 1);
        QVERIFY2(answer.errors.isEmpty(), answer.errors.constData());
        if (report.isProven()) {
            QVERIFY2(answer.text.startsWith("PROVEN: " + QByteArray::number(report.entries) +
                                            " entries, " + QByteArray::number(report.seals) +
                                            " seals\n"),
                     answer.text.constData());
            QVERIFY(answer.text.contains("head: " + report.head.toHex()));
            QVERIFY(answer.text.contains("founder key: " + report.founderKey.toHex()));
            return;
        }
        const Breach& breach = *report.breach;
        const QByteArray where =
            breach.sequence == 0 ? "header"_ba : "entry " + QByteArray::number(breach.sequence);
        const QByteArray expected =
            "BROKEN: " + where + " (line " + QByteArray::number(breach.line) + "): ";
        QVERIFY2(answer.text.startsWith(expected),
                 (expected + breach.reason.toUtf8() + "\n" + answer.text).constData());
    }

    void saysHowItIsUsed_data()
    {
        QTest::addColumn<QStringList>("arguments");

        QTest::newRow("nothing") << QStringList();
        QTest::newRow("an option it does not know") << QStringList{u"--help"_s};
        QTest::newRow("two files") << QStringList{u"a"_s, u"b"_s};
        QTest::newRow("a head that is none") << QStringList{u"a"_s, u"--head"_s, u"12"_s};
        QTest::newRow("an empty head") << QStringList{u"a"_s, u"--head"_s, QString()};
        QTest::newRow("a file that is not there") << QStringList{u"not-there.jsonl"_s};
    }

    void saysHowItIsUsed()
    {
        QFETCH(QStringList, arguments);
        const Answer answer = run(arguments);
        QCOMPARE(answer.exitCode, 2);
        QVERIFY(answer.text.isEmpty());
        QVERIFY(!answer.errors.isEmpty());
        QVERIFY2(!answer.errors.contains("Traceback"), answer.errors.constData());
    }

private:
    struct Answer {
        int exitCode = -1;
        QByteArray text;
        QByteArray errors;
    };

    static void row(const QByteArray& name, const QByteArray& bytes, const QByteArray& head = {})
    {
        QTest::newRow(name.constData()) << bytes << head;
    }

    static void damaged(const QByteArray& name, ExportFormat format)
    {
        const SampleLog log = SampleLog::whole();
        const QByteArray whole = log.exported(format);
        row(name + ", whole", whole);
        row(name + ", whole, its head", whole, log.head().hash);
        row(name + ", whole, a head on the way", whole, log.entries().at(2).hash);
        row(name + ", whole, another head", whole, crypto::sha256("another"));
        QByteArrayList lines = whole.split('\n'); // one empty part after the last
        for (QByteArray& line : lines)
            line += '\n';
        lines.removeLast();
        const auto changed = [&](const char* what, auto change) {
            QByteArrayList copy = lines;
            change(copy);
            row(name + ", " + what, copy.join());
        };
        changed("first row dropped", [](QByteArrayList& l) { l.removeAt(1); });
        changed("a row dropped", [](QByteArrayList& l) { l.removeAt(4); });
        changed("last row dropped", [](QByteArrayList& l) { l.removeAt(6); });
        changed("rows swapped", [](QByteArrayList& l) { l.swapItemsAt(3, 4); });
        changed("a row twice", [](QByteArrayList& l) { l.insert(3, l.at(3)); });
        changed("trailer cut", [](QByteArrayList& l) { l.removeLast(); });
        changed("trailer twice", [](QByteArrayList& l) { l.append(l.last()); });
        changed("header cut", [](QByteArrayList& l) { l.removeFirst(); });
        changed("an empty line", [](QByteArrayList& l) { l.insert(2, "\n"); });
        row(name + ", tail cut", whole.first(whole.size() / 2));
        row(name + ", last line end cut", whole.chopped(1));
        const QByteArray cut = SampleLog::exported(format, log.entries().first(4));
        row(name + ", trailer forged", cut);
        row(name + ", trailer forged, its head", cut, log.head().hash);
        row(name + ", an empty log", SampleLog::exported(format, {}));
    }

    static void changedBytes(const QByteArray& name, const QByteArray& whole)
    {
        // A prime step meets every kind of place; the last positions are the trailer's.
        for (qsizetype at = 0; at < whole.size(); at += at + 300 < whole.size() ? 257 : 23) {
            QByteArray bytes = whole;
            bytes[at] = static_cast<char>(bytes[at] ^ 1);
            row(name + ", byte " + QByteArray::number(at), bytes);
        }
    }

    static void forged(const QByteArray& name, ExportFormat format)
    {
        const CampaignId one{1};
        const auto made = [&](const char* what, auto build) {
            SampleLog log = SampleLog::withPeople();
            build(log);
            row(name + ", " + what, log.exported(format));
        };
        made("somebody slipped in",
             [](SampleLog& log) { log.addPerson(samplePerson(kOther, Role::Approver), kOther); });
        made("self-approval", [=](SampleLog& log) {
            PersonRecord both = samplePerson(kAuthor, Roles(Role::Author) | Role::Approver);
            both.version = 2;
            log.changePerson(both);
            log.submit(one);
            log.approve(SampleLog::statement(one, 1, kAuthor));
        });
        made("a seal copied to another campaign", [=](SampleLog& log) {
            log.submit(one);
            log.submit(CampaignId{2});
            log.approve(SampleLog::statement(one), CampaignId{2}, 1);
        });
        made("a seal that names another campaign", [=](SampleLog& log) {
            log.submit(one);
            SealStatement statement = SampleLog::statement(one);
            statement.campaign = CampaignId{2};
            log.approve(statement, one, 1);
        });
        made("a seal of the revision before", [=](SampleLog& log) {
            log.submit(one, 1);
            log.submit(one, 2);
            log.approve(SampleLog::statement(one, 1));
        });
        made("a second administrator, then demoted", [=](SampleLog& log) {
            PersonRecord deputy = samplePerson(kAuthor, Role::Administrator);
            deputy.version = 2;
            log.changePerson(deputy);
            log.addPerson(samplePerson(kOther, Role::Approver, kAuthor));
            log.submit(one, 1, kFounder);
            log.approve(SampleLog::statement(one, 1, kOther, kFounder));
            deputy.version = 3;
            deputy.roles = Role::Author;
            log.changePerson(deputy);
            log.approve(SampleLog::statement(one, 1, kOther, kFounder));
        });
        made("a ring", [](SampleLog& log) {
            PersonRecord deputy = samplePerson(kAuthor, Role::Administrator);
            deputy.version = 2;
            log.changePerson(deputy);
            log.addPerson(samplePerson(kOther, Role::Administrator, kAuthor));
            deputy.version = 3;
            deputy.signedBy = kOther;
            log.changePerson(deputy);
        });
    }

    static void oddLogs(const QByteArray& name, ExportFormat format)
    {
        SampleLog log = SampleLog::withPeople();
        log.append(kFounder, u"note"_s,
                   {{u"formula"_s, u"=1+1"_s},
                    {u"control"_s, u"\t\r\n\u0000\u007f\u0085\u2028\""_s},
                    {u"long"_s, u"😀、"_s.repeated(700)},
                    {u"\U0001F600"_s, 1},
                    {u"\uFB33"_s, QJsonArray{1, u"two"_s, true, QJsonValue()}},
                    {u"nested"_s, QJsonObject{{u"a"_s, QJsonObject{{u"b"_s, -5}}}}},
                    {u"list"_s, QJsonArray{QJsonObject(), 2}}});
        log.append(kFounder, u"＝action"_s, {});
        log.append(kFounder, u" @action"_s, {});
        log.append(kFounder, u"\taction"_s, {});
        row(name + ", odd texts", log.exported(format));
        SampleLog orphan;
        orphan.append(kFounder, u"note"_s, {});
        row(name + ", no workspace", orphan.exported(format));

        SampleLog twice = SampleLog::withPeople();
        twice.create();
        row(name + ", two creations", twice.exported(format));

        SampleLog nameless = SampleLog::withPeople();
        QJsonObject packet = SampleLog::packet(CampaignId{1});
        packet.remove(u"author"_s);
        nameless.append(kAuthor, u"campaign.submitted"_s,
                        {{u"campaign"_s, 1},
                         {u"revision"_s, 1},
                         {u"packet"_s, packet},
                         {u"packetDigest"_s, hexText(SampleLog::digest(packet))}});
        row(name + ", a packet without an author", nameless.exported(format));

        for (const QString& of : {u"ringi-packet-1"_s, u"ringi-packet-2"_s, u"ringi-packet-3"_s,
                                  u"ringi-packet-4"_s, u"ringi-packet-5"_s, u"ringi-packet-"_s, u""_s})
            row(name + ", a packet of " + of.toUtf8(),
                SampleLog::withPacketFormat(of).exported(format));

        for (const QString& of : {u"ringi-seal-1"_s, u"ringi-seal-2"_s, u"ringi-seal-3"_s}) {
            for (const bool figure : {false, true})
                row(name + ", " + of.toUtf8() + (figure ? " with a figure" : ""),
                    SampleLog::sealedAs(of, figure).exported(format));
        }
        row(name + ", solo", SampleLog::sealedByItsAuthor(u"solo"_s).exported(format));
        row(name + ", its author's, not solo", SampleLog::sealedByItsAuthor(u"split"_s).exported(format));

        SampleLog twisted = SampleLog::withPeople();
        const QByteArray signature = withGroupOrderAdded(
            must(signRecord(samplePerson(kOther, Role::Approver), sampleKeys(kFounder).privateKey))
                .signature);
        QJsonObject details = personDetails(samplePerson(kOther, Role::Approver));
        details.insert(u"signature"_s, hexText(signature));
        twisted.append(kFounder, u"person.added"_s, details);
        row(name + ", a signature's second form", twisted.exported(format));
    }

    /// S + L: fits the equation as well as S does, and RFC 8032 section 5.1.7 refuses it.
    static QByteArray withGroupOrderAdded(QByteArray signature)
    {
        const QByteArray order =
            QByteArray::fromHex("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010");
        int carry = 0;
        for (qsizetype i = 0; i < order.size(); ++i) {
            carry += static_cast<uchar>(signature[32 + i]) + static_cast<uchar>(order[i]);
            signature[32 + i] = static_cast<char>(carry & 0xFF);
            carry >>= 8;
        }
        return signature;
    }

    /// The header of another export, and a trailer whose digest was made to fit.
    static QByteArray withAnotherHeader()
    {
        const SampleLog log = SampleLog::whole();
        const QByteArray whole = log.exported(ExportFormat::JsonLines);
        const qsizetype first = whole.indexOf('\n') + 1;
        const qsizetype last = whole.lastIndexOf('\n', -2) + 1;
        const ExportAbout other{.workspace = SampleLog::kWorkspace,
                                .exportedAt = fromMilliseconds(kSampleStart)};
        const QByteArray before =
            must(exporting::headerLine(other)) + whole.mid(first, last - first);
        exporting::Trailer trailer = must(
            exporting::trailerFromJson(must(parseJsonObject(QByteArrayView(whole).sliced(last)))));
        crypto::Sha256 digest;
        digest.add(before);
        trailer.digest = must(exporting::digestOf(trailer, digest));
        return before + must(exporting::trailerLine(trailer, ExportFormat::JsonLines));
    }

    static void odd()
    {
        row("a header of another time", withAnotherHeader());
        row("nothing", {});
        row("zeros", QByteArray(1000, '\0'));
        row("cut UTF-8", "{\"workspace\":\"\xE7\xA8\"}\n");
        row("nested without end", QByteArray(100'000, '[') + '\n');
        row("a fraction",
            "{\"exportedAt\":1.5,\"format\":\"ringi-audit-1\",\"workspace\":\"x\"}\n");
        row("a lone surrogate",
            "{\"exportedAt\":1,\"format\":\"ringi-audit-1\",\"workspace\":\"\\ud800\"}\n");
        row("a member twice", "{\"exportedAt\":1,\"exportedAt\":1,\"format\":\"ringi-audit-1\","
                              "\"workspace\":\"x\"}\n");
        row("minus nothing",
            "{\"exportedAt\":-0,\"format\":\"ringi-audit-1\",\"workspace\":\"x\"}\n");
        row("a huge number", "{\"exportedAt\":" + QByteArray(10'000, '9') +
                                 ",\"format\":\"ringi-audit-1\",\"workspace\":\"x\"}\n");
    }

    Answer run(const QByteArray& bytes, const QByteArray& head)
    {
        QFile file(m_directory.filePath(u"export"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return {};
        file.close();
        QStringList arguments{file.fileName()};
        if (!head.isEmpty())
            arguments << u"--head"_s << hexText(head);
        return run(arguments);
    }

    static Answer run(const QStringList& arguments)
    {
        QProcess python;
        // -I: nothing of this machine's own modules or environment; -B: leaves no files behind.
        QStringList all{u"-I"_s, u"-B"_s,
                        QStringLiteral(RINGI_SOURCE_DIR "/docs/verify/ringi_verify.py")};
        python.start(u"/usr/bin/python3"_s, all + arguments);
        if (!python.waitForFinished() || python.exitStatus() != QProcess::NormalExit)
            return {};
        return {.exitCode = python.exitCode(),
                .text = python.readAllStandardOutput(),
                .errors = python.readAllStandardError()};
    }

    QTemporaryDir m_directory;
};

#include "audit_script_test.moc"
RINGI_TEST(AuditScriptTest)
