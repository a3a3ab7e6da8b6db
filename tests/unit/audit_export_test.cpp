// SPDX-License-Identifier: Apache-2.0
#include "audit/export_verifier.h"
#include "support/sample_log.h"
#include "support/test_registry.h"

#include <QFile>
#include <QtTest>

#include <array>
#include <cstring>

using namespace Qt::StringLiterals;
using namespace ringi;
using namespace ringi::test;

namespace {

constexpr ExportFormat kFormats[]{ExportFormat::JsonLines, ExportFormat::Csv};

VerifyReport verified(QByteArray bytes, const QByteArray& expectedHead = {})
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return must(verifyExport(buffer, expectedHead));
}

/// Gives out as many bytes as it claims to have, all the same, without having them.
class EndlessDevice final : public QIODevice {
public:
    explicit EndlessDevice(qint64 size) : m_left(size) { open(ReadOnly); }
    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char* data, qint64 most) override
    {
        const qint64 count = qMin(most, m_left);
        std::memset(data, '[', static_cast<size_t>(count));
        m_left -= count;
        return count;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    qint64 m_left;
};

/// Reads nothing but errors.
class BrokenDevice final : public QIODevice {
public:
    BrokenDevice() { open(ReadOnly); }

protected:
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char*, qint64) override { return -1; }
};

} // namespace

class AuditExportTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wholeExportsAreProven()
    {
        const SampleLog log = SampleLog::whole();
        for (const ExportFormat format : kFormats) {
            const auto report = verified(log.exported(format));
            QVERIFY2(report.isProven(),
                     qPrintable(report.breach ? report.breach->reason : QString()));
            QCOMPARE(report.entries, 6);
            QCOMPARE(report.seals, 1);
            QCOMPARE(report.head, log.head().hash);
            QCOMPARE(report.workspace, SampleLog::kWorkspace);
            QCOMPARE(report.founderKey, sampleKeys(kFounder).publicKey);
        }
    }

    void aHeadWrittenDownIsFoundOnTheWay()
    {
        const SampleLog log = SampleLog::whole();
        for (const ExportFormat format : kFormats) {
            const QByteArray bytes = log.exported(format);
            for (const AuditEntry& entry : log.entries())
                QVERIFY(verified(bytes, entry.hash).isProven());
            const auto report = verified(bytes, crypto::sha256("another log"));
            QCOMPARE(report.breach->sequence, 7);
        }
    }

    void aHeadOfTheWrongSizeIsRefused()
    {
        QBuffer buffer;
        buffer.open(QIODevice::ReadOnly);
        const auto report = verifyExport(buffer, "short"_ba);
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::InvalidInput);
    }

    void everyByteCounts_data()
    {
        QTest::addColumn<int>("format");
        QTest::newRow("JSON Lines") << int(ExportFormat::JsonLines);
        QTest::newRow("CSV") << int(ExportFormat::Csv);
    }

    /// Every byte of the file changed, one at a time, is found, and in the right entry.
    void everyByteCounts()
    {
        QFETCH(int, format);
        // The lowest bit, the one of upper and lower case, and the one that breaks UTF-8, in turn.
        constexpr std::array kMasks{0x01, 0x20, 0x80};
        const QByteArray whole = SampleLog::whole().exported(static_cast<ExportFormat>(format));
        const qint64 trailer = whole.count('\n');
        qint64 line = 1;
        for (qsizetype at = 0; at < whole.size(); ++at) {
            QByteArray bytes = whole;
            bytes[at] = static_cast<char>(bytes[at] ^ kMasks[static_cast<size_t>(at) % 3]);
            const auto report = verified(bytes);
            if (!report.breach)
                QFAIL(qPrintable(u"byte %1 in line %2 was changed unseen"_s.arg(at).arg(line)));
            // The header's free texts and the trailer are bound by the trailer's digest.
            const bool inEntry = line > 1 && line < trailer;
            const bool right =
                inEntry ? report.breach->sequence == line - 1 && report.breach->line == line
                        : report.breach->line == line || report.breach->line == 2 ||
                              report.breach->line == trailer;
            if (!right)
                QFAIL(qPrintable(u"byte %1 in line %2: said entry %3, line %4, %5"_s.arg(at)
                                     .arg(line)
                                     .arg(report.breach->sequence)
                                     .arg(report.breach->line)
                                     .arg(report.breach->reason)));
            if (whole.at(at) == '\n')
                ++line;
        }
    }

    void everyCutIsFound()
    {
        for (const ExportFormat format : kFormats) {
            const QByteArray whole = SampleLog::whole().exported(format);
            for (qsizetype length = 0; length < whole.size(); length += 3) {
                const auto report = verified(whole.first(length));
                QVERIFY(report.breach);
                const qint64 lines = whole.first(length).count('\n');
                QCOMPARE(report.breach->line, lines + 1);
                QCOMPARE(report.breach->sequence, lines);
            }
        }
    }

    void rowsDroppedSwappedRepeated()
    {
        for (const ExportFormat format : kFormats) {
            const QByteArrayList lines = linesOf(SampleLog::whole().exported(format));
            for (qsizetype i = 1; i <= 6; ++i) {
                QByteArrayList dropped = lines;
                dropped.removeAt(i);
                QCOMPARE(verified(dropped.join()).breach->sequence, i);
                QByteArrayList repeated = lines;
                repeated.insert(i, lines.at(i));
                QCOMPARE(verified(repeated.join()).breach->sequence, i + 1);
                if (i < 6) {
                    QByteArrayList swapped = lines;
                    swapped.swapItemsAt(i, i + 1);
                    QCOMPARE(verified(swapped.join()).breach->sequence, i);
                }
            }
            QCOMPARE(verified(lines.join() + lines.last()).breach->reason,
                     u"something follows the trailer"_s);
        }
    }

    void aForgedTrailerIsFoundByTheHeadOnly()
    {
        const SampleLog log = SampleLog::whole();
        for (const ExportFormat format : kFormats) {
            const QByteArray cut = SampleLog::exported(format, log.entries().first(4));
            QVERIFY(verified(cut).isProven()); // nothing in the file itself can tell
            const auto report = verified(cut, log.head().hash);
            QVERIFY(report.breach);
            QCOMPARE(report.breach->sequence, 5);
        }
    }

    void logsThatAreNone_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<qint64>("sequence");

        QTest::newRow("nothing") << ""_ba << qint64{0};
        QTest::newRow("one line end") << "\n"_ba << qint64{0};
        QTest::newRow("zeros") << QByteArray(1000, '\0') << qint64{0};
        QTest::newRow("a byte order mark") << "\xEF\xBB\xBF"_ba << qint64{0};
        QTest::newRow("another CSV") << "\xEF\xBB\xBF\"a\",\"b\"\r\n"_ba << qint64{0};
        QTest::newRow("another JSON") << "{\"format\":\"ringi-audit-2\"}\n"_ba << qint64{0};
        QTest::newRow("cut UTF-8") << "{\"workspace\":\"\xE7\xA8\"}\n"_ba << qint64{0};
        QTest::newRow("nested without end") << QByteArray(100'000, '[') + '\n' << qint64{0};
        QTest::newRow("an empty log")
            << SampleLog::exported(ExportFormat::JsonLines, {}) << qint64{1};
        QTest::newRow("an empty log, CSV")
            << SampleLog::exported(ExportFormat::Csv, {}) << qint64{1};
        SampleLog orphan;
        orphan.append(kFounder, u"note"_s, {});
        QTest::newRow("no workspace") << orphan.exported(ExportFormat::Csv) << qint64{1};
        const QByteArray whole = SampleLog::whole().exported(ExportFormat::JsonLines);
        QTest::newRow("a line of zeros in it")
            << linesOf(whole).first(3).join() + QByteArray(100, '\0') + '\n'
            << qint64{3};
        QTest::newRow("other line ends") << QByteArray(whole).replace("\n", "\r\n") << qint64{0};
    }

    void logsThatAreNone()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(qint64, sequence);
        const auto report = verified(bytes);
        QVERIFY(report.breach);
        QCOMPARE(report.breach->sequence, sequence);
    }

    void anotherWorkspacesHeader()
    {
        QByteArrayList lines = linesOf(SampleLog::whole().exported(ExportFormat::JsonLines));
        lines.first().replace("\"workspace\":\"6b3a1f58", "\"workspace\":\"7b3a1f58");
        const QByteArray bytes = lines.join();
        const auto report = verified(bytes);
        QVERIFY(report.breach);
        QCOMPARE(report.breach->sequence, 1);
    }

    void linesWithoutEnd()
    {
        EndlessDevice device(qint64{1} << 30);
        const auto report = verifyExport(device);
        QVERIFY(report);
        QCOMPARE(report->breach->reason, u"the line is longer than any entry"_s);
    }

    void aDeviceThatCannotBeRead()
    {
        BrokenDevice device;
        const auto report = verifyExport(device);
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::FileUnreadable);
    }

    void forgeriesAreFoundInExportsToo()
    {
        SampleLog log = SampleLog::withPeople();
        log.submit(CampaignId{1});
        log.approve(SampleLog::statement(CampaignId{1}, 1, kOther));
        for (const ExportFormat format : kFormats) {
            const auto report = verified(log.exported(format));
            QCOMPARE(report.breach->sequence, 5);
            QCOMPARE(report.entries, 4);
            QCOMPARE(report.seals, 0);
        }
    }

    void columnsAreTheCallersWords()
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        AuditExporter csv(buffer, ExportFormat::Csv, {});
        QCOMPARE(csv.begin({u"番号"_s}).error().code, ErrorCode::InvalidInput);
        QStringList columns = defaultCsvColumns();
        columns[2] = u"担当者"_s;
        QVERIFY(csv.begin(columns));
        QVERIFY(buffer.data().contains("\"担当者\""));
    }

    void aFullDiskIsSaid()
    {
        if (!QFile::exists(u"/dev/full"_s))
            QSKIP("this system has no /dev/full");
        QFile full(u"/dev/full"_s);
        QVERIFY(full.open(QIODevice::WriteOnly));
        AuditExporter exporter(full, ExportFormat::JsonLines, {});
        Status ok = exporter.begin();
        for (int i = 0; ok && i < 3; ++i)
            ok = exporter.finish();
        QVERIFY(!ok);
        QCOMPARE(ok.error().code, ErrorCode::DiskFull);
    }

    void aClosedDeviceIsSaid()
    {
        QBuffer buffer;
        buffer.open(QIODevice::ReadOnly);
        QTest::ignoreMessage(QtWarningMsg, "QIODevice::write (QBuffer): ReadOnly device");
        AuditExporter exporter(buffer, ExportFormat::JsonLines, {});
        QCOMPARE(exporter.begin().error().code, ErrorCode::FileUnwritable);
    }

private:
    static QByteArrayList linesOf(const QByteArray& bytes)
    {
        QByteArrayList lines;
        for (qsizetype at = 0; at < bytes.size();) {
            const qsizetype end = bytes.indexOf('\n', at) + 1;
            lines.append(bytes.sliced(at, end - at));
            at = end;
        }
        return lines;
    }
};

#include "audit_export_test.moc"
RINGI_TEST(AuditExportTest)
