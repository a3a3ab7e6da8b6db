// SPDX-License-Identifier: Apache-2.0
#include "checks/catalogue.h"

#include "checks/date_finder.h"
#include "checks/message_templates.h"
#include "html/html_text.h"

#include <QTimeZone>

#include <algorithm>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

/// Before that it is history: "founded on 1 April 1998".
constexpr qint64 kLongestAgo = 400;
constexpr qsizetype kMostFindings = 10;
constexpr qsizetype kMostWords = 60;

/// The day on which it begins to leave, where the author is.
QDate dayOfSending(const Snapshot& snapshot, const CheckContext& context)
{
    const Moment begins = std::max(context.now, snapshot.timing.notBefore.value_or(context.now));
    const QTimeZone zone(snapshot.timing.zone.toLatin1());
    return QDateTime::fromMSecsSinceEpoch(toMilliseconds(begins),
                                          zone.isValid() ? zone : QTimeZone::utc())
        .date();
}

/// One text of the message, and what was found in it.
class Reader final {
public:
    Reader(const MessageText& source, QDate sending)
        : m_source(source), m_sending(sending),
          m_text(plainDigits(source.kind == MergeKind::Html ? textFromHtml(source.source)
                                                            : source.source))
    {
    }

    QList<Finding> findings()
    {
        for (const NamedDay& day : daysIn(m_text))
            look(day);
        for (const NamedYear& year : yearsIn(m_text)) {
            if (year.year == m_sending.year() - 1)
                tell(u"last-year-named"_s, Severity::Note, year, {});
        }
        return m_findings;
    }

private:
    void look(const NamedDay& named)
    {
        const QDate date = named.near(m_sending);
        if (named.weekday && named.isSure && date.dayOfWeek() != *named.weekday)
            tell(u"weekday-wrong"_s, Severity::Warning, named,
                 {{u"weekday"_s, date.dayOfWeek()}, {u"year"_s, date.year()}});
        const qint64 ago = date.daysTo(m_sending);
        if (named.isSure && ago > 0 && ago <= kLongestAgo)
            tell(u"date-passed"_s, Severity::Warning, named, {{u"days"_s, ago}});
    }

    template <typename Named>
    void tell(const QString& code, Severity severity, const Named& named, QJsonObject facts)
    {
        const QStringView before = QStringView(m_text).first(named.at);
        facts.insert(u"part"_s, m_source.place);
        QString words = m_text.mid(named.at, std::min(named.length, kMostWords)).trimmed();
        if (words.endsWith(u'.')) // of the sentence
            words.chop(1);
        facts.insert(u"words"_s, words);
        facts.insert(u"line"_s, before.count(u'\n') + 1);
        facts.insert(u"column"_s, named.at - (before.lastIndexOf(u'\n') + 1) + 1);
        m_findings.append({code, severity, m_source.part, facts});
    }

    const MessageText& m_source;
    QDate m_sending;
    QString m_text;
    QList<Finding> m_findings;
};

QList<Finding> ofTheSource(const Snapshot& snapshot, const CopiedCampaign& source)
{
    QList<Finding> findings;
    if (!snapshot.subject.trimmed().isEmpty() &&
        snapshot.subject.trimmed() == source.subject.trimmed())
        findings.append({u"subject-of-source"_s, Severity::Warning, u"subject"_s, {}});
    for (const FileRef& file : snapshot.files) {
        if (source.files.contains(file.digest))
            findings.append(
                {u"file-of-source"_s, Severity::Warning, u"body"_s, {{u"name"_s, file.name}}});
    }
    return findings;
}

/// What both bodies say is said once.
bool isTold(const QList<Finding>& told, const Finding& finding)
{
    return std::ranges::any_of(told, [&](const Finding& one) {
        return one.code == finding.code && one.part == finding.part &&
               one.facts.value("words"_L1) == finding.facts.value("words"_L1);
    });
}

} // namespace

Findings checkLeftovers(const Snapshot& snapshot, const CheckContext& context)
{
    const QDate sending = dayOfSending(snapshot, context);
    QList<Finding> findings;
    for (const MessageText& source : messageTexts(snapshot)) {
        if (source.kind == MergeKind::Url)
            continue;
        for (const Finding& finding : Reader(source, sending).findings()) {
            if (findings.size() < kMostFindings && !isTold(findings, finding))
                findings.append(finding);
        }
    }
    if (context.copiedFrom)
        findings += ofTheSource(snapshot, *context.copiedFrom);
    return findings;
}

} // namespace ringi
