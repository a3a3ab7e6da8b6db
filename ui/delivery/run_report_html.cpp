// SPDX-License-Identifier: Apache-2.0
#include "ui/delivery/line_words.h"
#include "ui/delivery/outcome.h"
#include "ui/delivery/run_report.h"
#include "ui/delivery/run_words.h"
#include "ui/words/format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

// Not an alias of a longer name: lupdate does not follow aliases.
struct W {
    Q_DECLARE_TR_FUNCTIONS(ringi::ReportWords)
};

constexpr auto kStyle = R"(
body { color: #1d1c1a; }
h1 { font-size: 18pt; margin-bottom: 2pt; }
h2 { font-size: 12pt; margin-top: 0pt; margin-bottom: 4pt; }
p { margin-top: 2pt; margin-bottom: 4pt; }
th { text-align: left; background-color: #f1efe9; }
.soft { color: #5e5b54; }
)"_L1;

QString cell(const QString& text)
{
    return u"<td>%1</td>"_s.arg(text.toHtmlEscaped());
}

QString number(qint64 count)
{
    return u"<td align=\"right\">%1</td>"_s.arg(formatCount(count));
}

/// Behind a table the margin of what follows is lost; an empty line is not.
constexpr auto kAfterTable = "<p style=\"font-size: 9pt; margin: 0\">&nbsp;</p>"_L1;

QString heading(const QString& text)
{
    return kAfterTable + u"<h2>%1</h2>"_s.arg(text.toHtmlEscaped());
}

QString paragraph(const QString& text)
{
    return u"<p>%1</p>"_s.arg(text.toHtmlEscaped());
}

/// A row of a table of two columns; nothing where there is nothing to say.
QString fact(const QString& name, const QString& text)
{
    if (text.isEmpty())
        return {};
    return u"<tr><td class=\"soft\" width=\"28%\">%1</td><td>%2</td></tr>"_s.arg(
        name.toHtmlEscaped(), text.toHtmlEscaped());
}

struct Column {
    QString name;
    int percent;         ///< of the table's width
    bool number = false; ///< stands to the right
};

/// @param percent of the page's width
QString table(const QList<Column>& columns, const QString& rows, int percent = 100)
{
    QString head;
    for (const Column& column : columns)
        head += u"<th width=\"%1%\" align=\"%2\">%3</th>"_s.arg(
            QString::number(column.percent), column.number ? u"right"_s : u"left"_s,
            column.name.toHtmlEscaped());
    return u"<table width=\"%1%\" cellpadding=\"4\" cellspacing=\"0\" border=\"1\" "
           "style=\"border-collapse: collapse; border-color: #dfdcd4\">"
           "<thead><tr>%2</tr></thead>%3</table>"_s.arg(QString::number(percent), head, rows);
}

/// Short, since the zone is among the facts: a row is to stay one line.
QString timeOf(Moment moment, const QString& zone)
{
    const QTimeZone named(zone.toUtf8());
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(
        toMilliseconds(moment), named.isValid() ? named : QTimeZone::systemTimeZone());
    return QLocale().toString(when, W::tr("d MMM yyyy, HH:mm", "pattern of a moment in a table"));
}

QString grouped(const QByteArray& digest)
{
    static const QRegularExpression everyEight(u"(.{8})(?=.)"_s);
    return QString::fromLatin1(digest.toHex()).replace(everyEight, u"\\1 "_s);
}

QString factsOf(const RunReport& report)
{
    const RunCard& card = report.card;
    const QString& zone = card.timing.zone;
    QString rows = fact(W::tr("Office"), report.officeName);
    rows += fact(W::tr("Result"), runSentence(card, std::nullopt, Moment{}));
    const QString from =
        report.fromName.isEmpty()
            ? report.fromAddress
            : W::tr("%1 <%2>", "name, address").arg(report.fromName, report.fromAddress);
    rows += fact(W::tr("From"), from);
    rows += fact(W::tr("Replies to"), report.replyTo);
    rows += fact(W::tr("For"), report.intent.audience);
    rows += fact(W::tr("Purpose"), report.intent.purpose);
    rows += fact(W::tr("Requested by"), report.intent.requestedBy);
    rows += fact(W::tr("List"), report.listName);
    rows += fact(W::tr("Recipients"), formatCount(card.counts.total));
    rows += fact(W::tr("Relay"), relayFacts(card));
    if (card.startedAt)
        rows += fact(W::tr("Started"), formatMoment(*card.startedAt, zone));
    if (card.endedAt)
        rows += fact(W::tr("Ended"), formatMoment(*card.endedAt, zone));
    rows += fact(W::tr("Time zone"), zone);
    rows += fact(W::tr("Written by"), report.touchedBy.isEmpty()
                                          ? report.author
                                          : report.touchedBy.join(W::tr(", ", "between people")));
    if (report.submittedAt > Moment{})
        rows += fact(W::tr("Submitted"), W::tr("%1, revision %2", "time, number")
                                             .arg(formatMoment(report.submittedAt, zone),
                                                  formatCount(report.revision)));
    return u"<table width=\"100%\" cellpadding=\"3\" cellspacing=\"0\">%1</table>"_s.arg(rows);
}

QString sealsOf(const RunReport& report)
{
    if (report.seals.isEmpty())
        return {};
    QString pictures;
    QString words;
    for (qsizetype i = 0; i < report.seals.size(); ++i) {
        const ReportSeal& seal = report.seals.at(i);
        pictures +=
            u"<td align=\"center\"><img src=\"seal:%1\" width=\"84\" height=\"84\"></td>"_s.arg(i);
        words += u"<td align=\"center\">%1<br><span class=\"soft\">%2</span></td>"_s.arg(
            seal.name.toHtmlEscaped(),
            formatMoment(seal.at, report.card.timing.zone).toHtmlEscaped());
    }
    return heading(W::tr("Approved by")) +
           u"<table cellpadding=\"6\"><tr>%1</tr><tr>%2</tr></table>"_s.arg(pictures, words);
}

QString outcomesOf(const RunReport& report)
{
    QString rows;
    for (const Outcome outcome : kOutcomes) {
        const qint64 count = countOf(report.card.counts, outcome);
        if (count > 0 || outcome == Outcome::Accepted)
            rows += u"<tr>"_s + cell(outcomeWord(outcome)) + number(count) + u"</tr>"_s;
    }
    rows += u"<tr>"_s + cell(W::tr("Total")) + number(report.card.counts.total) + u"</tr>"_s;
    return heading(W::tr("Outcomes")) +
           u"<p><img src=\"outcomes:bar\" width=\"640\" height=\"22\"></p>"_s +
           u"<p style=\"font-size: 3pt; margin: 0\">&nbsp;</p>"_s +
           table({{W::tr("Outcome"), 60}, {W::tr("Recipients"), 40, true}}, rows, 50);
}

QString tallyOf(const QList<TallyRow>& tally, const QString& title, bool isReason)
{
    if (tally.isEmpty())
        return {};
    QString rows;
    for (const TallyRow& row : tally) {
        rows += u"<tr>"_s + cell(isReason ? reasonWord(row.name) : row.name) +
                (isReason ? QString() : number(row.accepted)) + number(row.refused) +
                number(row.unknown) + number(row.deferred);
        if (isReason)
            rows += cell(reasonMeaning(row.name));
        rows += u"</tr>"_s;
    }
    QList<Column> columns;
    if (isReason)
        columns << Column{W::tr("Reason"), 14};
    else
        columns << Column{W::tr("Domain"), 44} << Column{W::tr("Accepted"), 14, true};
    const int width = isReason ? 12 : 14;
    columns << Column{W::tr("Refused"), width, true} << Column{W::tr("Unknown"), width, true}
            << Column{W::tr("Later"), width, true};
    if (isReason)
        columns << Column{W::tr("What it means"), 50};
    return heading(title) + table(columns, rows);
}

QString peopleOf(const ReportOptions& options, const QString& zone)
{
    if (!options.withPeople)
        return {};
    QString rows;
    for (const RunLine& line : options.people) {
        rows += u"<tr>"_s + number(line.ordinal) + cell(line.address) +
                cell(describe(line.state).word) + cell(timeOf(line.updatedAt, zone)) +
                cell(lineReply(line)) + u"</tr>"_s;
    }
    QString words;
    if (options.peopleCut)
        words = paragraph(W::tr("The first %1 are listed; the export of the Delivery page has all.")
                              .arg(formatCount(options.people.size())));
    return heading(W::tr("Recipients")) + words +
           u"<div style=\"font-size: 8pt\">%1</div>"_s.arg(
               table({{W::tr("No."), 7, true},
                      {W::tr("Recipient"), 37},
                      {W::tr("State"), 11},
                      {W::tr("Time"), 19},
                      {W::tr("What the relay said"), 26}},
                     rows));
}

} // namespace

QString runReportHtml(const RunReport& report, const ReportOptions& options)
{
    const QString& zone = report.card.timing.zone;
    QString body = u"<p class=\"soft\">%1</p><h1>%2</h1>"_s.arg(
        W::tr("Delivery report").toHtmlEscaped(), report.card.subject.toHtmlEscaped());
    body += factsOf(report);
    body += sealsOf(report);
    body += outcomesOf(report);
    body += tallyOf(report.domains, W::tr("By domain"), false);
    body += tallyOf(report.reasons, W::tr("By reason"), true);
    body += peopleOf(options, zone);
    body += heading(W::tr("What was sealed"));
    body +=
        paragraph(W::tr("Digest of the packet (SHA-256): %1").arg(grouped(report.packetDigest)));
    body += paragraph(
        W::tr("“Accepted” means that the relay took the message, not that anybody has read it."));
    body += paragraph(
        W::tr("Written by Ringi %1 at %2.")
            .arg(QCoreApplication::applicationVersion(), formatMoment(options.writtenAt, zone)));
    return u"<html><head><style>%1</style></head><body>%2</body></html>"_s.arg(kStyle, body);
}

} // namespace ringi
