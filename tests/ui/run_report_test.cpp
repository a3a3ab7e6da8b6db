// SPDX-License-Identifier: Apache-2.0
#include "support/test_registry.h"
#include "ui/delivery/run_report.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextFrame>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace ringi;

/// What stands in the PDF, read by a program that is not ours.
class RunReportTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();

    void numbersTimesAndSealsAreThere();
    void namesNobodyUnlessAsked();
    void japaneseCanBeRead();
    void tableHeadsRepeat();
    void headingsStandApartFromTables();
    void nothingIsCutOff();
    void markupInASubjectIsText();
    void aPlaceThatCannotBeWritten();

private:
    [[nodiscard]] QString written();

    QTemporaryDir m_folder;
    RunReport m_report;
    ReportOptions m_options;
};

void RunReportTest::init()
{
    m_report = {};
    RunCard& card = m_report.card;
    card.campaign = CampaignId{3};
    card.subject = u"Spring sale"_s;
    card.state = CampaignState::Finished;
    card.counts = {.total = 12'345,
                   .waiting = 0,
                   .open = 0,
                   .deferred = 0,
                   .accepted = 12'300,
                   .refused = 40,
                   .unknown = 0,
                   .cancelled = 5};
    card.relayHost = u"relay.example.com"_s;
    card.relayPort = 587;
    card.timing.zone = u"Asia/Tokyo"_s;
    card.startedAt = fromMilliseconds(1'767'225'600'000); // 2026-01-01 00:00 UTC
    card.endedAt = fromMilliseconds(1'767'229'200'000);
    m_report.officeName = u"Example Office"_s;
    m_report.fromAddress = u"office@example.com"_s;
    m_report.author = u"Hanako Sato"_s;
    m_report.packetDigest = QByteArray::fromHex("00112233445566778899aabbccddeeff"
                                                "00112233445566778899aabbccddeeff");
    m_report.seals = {{u"Taro Suzuki"_s, fromMilliseconds(1'767'220'000'000)}};
    m_report.domains = {{.name = u"example.net"_s, .accepted = 12'000, .refused = 30},
                        {.name = u"example.org"_s, .accepted = 300, .refused = 10}};
    m_report.reasons = {{.name = u"550 5.1.1"_s, .refused = 40}};
    m_options = {};
    m_options.path = m_folder.filePath(u"report.pdf"_s);
    m_options.font = QApplication::font();
    m_options.writtenAt = fromMilliseconds(1'767'230'000'000);
}

QString RunReportTest::written()
{
    const Status done = writeRunReport(m_report, m_options);
    if (!done)
        qFatal("not written");
    QProcess reader;
    reader.start(u"pdftotext"_s, {u"-layout"_s, m_options.path, u"-"_s});
    if (!reader.waitForFinished(30'000) || reader.exitCode() != 0)
        qFatal("pdftotext (poppler-utils) could not read the report");
    return QString::fromUtf8(reader.readAllStandardOutput());
}

void RunReportTest::numbersTimesAndSealsAreThere()
{
    const QString text = written();
    for (const QString& part :
         {u"Spring sale"_s, u"12,345"_s, u"12,300"_s, u"relay.example.com:587"_s, u"Taro Suzuki"_s,
          u"Hanako Sato"_s, u"example.net"_s, u"12,000"_s, u"550 5.1.1"_s, u"Asia/Tokyo"_s,
          u"1 Jan 2026, 09:00"_s, u"1 Jan 2026, 10:00"_s, u"Example Office"_s,
          u"00112233 44556677"_s, u"ccddeeff"_s, u"Page 1 of"_s})
        QVERIFY2(text.contains(part), qPrintable(part + u'\n' + text));
}

void RunReportTest::namesNobodyUnlessAsked()
{
    RunLine line;
    line.ordinal = 1;
    line.address = u"somebody@example.net"_s;
    line.state = LedgerState::Refused;
    line.reply = "550 5.1.1 No such mailbox";
    m_options.people = {line};
    QVERIFY(!written().contains(u"somebody@"_s));
    m_options.withPeople = true;
    const QString text = written();
    QVERIFY(text.contains(u"somebody@example.net"_s));
    QVERIFY(text.contains(u"No such mailbox"_s));
}

void RunReportTest::japaneseCanBeRead()
{
    m_report.card.subject = u"春のご案内"_s;
    m_report.seals = {{u"佐藤 花子"_s, fromMilliseconds(1'767'220'000'000)}};
    const QString text = written();
    QVERIFY2(text.contains(u"春のご案内"_s), qPrintable(text));
    QVERIFY(text.contains(u"佐藤 花子"_s));
}

void RunReportTest::tableHeadsRepeat()
{
    for (int i = 0; i < 150; ++i)
        m_report.domains.append({u"d%1.example.net"_s.arg(i), 1, 0, 0, 0});
    const QString text = written();
    const auto pages = text.split(u'\f', Qt::SkipEmptyParts);
    QVERIFY(pages.size() >= 3);
    QVERIFY(pages.at(1).contains(u"d60.example.net"_s) ||
            pages.at(1).contains(u"d40.example.net"_s));
    QVERIFY2(pages.at(1).contains(u"Accepted"_s), qPrintable(pages.at(1)));
    QVERIFY(pages.at(1).contains(u"Page 2 of %1"_s.arg(pages.size())));
    QVERIFY2(pages.last().contains(u"ccddeeff"_s), qPrintable(pages.last())); // nothing is cut off
}

void RunReportTest::headingsStandApartFromTables()
{
    QTextDocument document;
    document.setPageSize(QSizeF(700, 4'000));
    document.setHtml(runReportHtml(m_report, m_options));
    const auto* layout = document.documentLayout();
    int headings = 0;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() != 2)
            continue;
        ++headings;
        const QRectF words = layout->blockBoundingRect(block);
        for (QTextFrame* table : document.rootFrame()->childFrames()) {
            const double gap = words.top() - layout->frameBoundingRect(table).bottom();
            QVERIFY2(gap < 0 || gap >= 6,
                     qPrintable(block.text() + u": "_s + QString::number(gap)));
        }
    }
    QVERIFY(headings >= 4);
}

void RunReportTest::nothingIsCutOff()
{
    // Wherever a page ends: as many rows as it takes to move every heading over it.
    RunLine line;
    line.address = u"somebody@example.net"_s;
    line.reply = "250 2.0.0 Ok";
    m_options.withPeople = true;
    for (int rows = 1; rows < 45; rows += 4) {
        m_report.domains.clear();
        for (int i = 0; i < rows; ++i)
            m_report.domains.append({u"d%1.example.net"_s.arg(i), 1, 0, 0, 0});
        line.ordinal = rows;
        m_options.people.append(line);
        const QString text = written();
        QVERIFY2(text.contains(u"What was sealed"_s), qPrintable(text));
        QVERIFY2(text.contains(u"ccddeeff"_s), qPrintable(text));
    }
}

void RunReportTest::markupInASubjectIsText()
{
    m_report.card.subject = u"<b>10 %</b> & more"_s;
    QVERIFY(written().contains(u"<b>10 %</b> & more"_s));
}

void RunReportTest::aPlaceThatCannotBeWritten()
{
    m_options.path = m_folder.filePath(u"missing/report.pdf"_s);
    const Status done = writeRunReport(m_report, m_options);
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::FileUnwritable);
}

#include "run_report_test.moc"
RINGI_TEST(RunReportTest)
