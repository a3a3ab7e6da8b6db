// SPDX-License-Identifier: Apache-2.0
#include "checks/date_finder.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

QString monthNames()
{
    return u"(?<mon>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|"
           "Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?"_s;
}

QString weekdayNames(const QString& group)
{
    return u"(?<%1>Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:day|sday|s|nesday|rsday|rs|r|urday)?\\.?"_s.arg(
        group);
}

/// "(金)", "金曜日", " (Fri)", ", Friday".
QString weekdayBehind()
{
    return u"(?:\\s*\\((?<wj>[月火水木金土日])(?:曜日?)?(?=[)・,、/"
           u"])|\\s*(?<wk>[月火水木金土日])曜|"
           "\\s*,?\\s*\\(?(?:%1)\\b)?"_s.arg(weekdayNames(u"wa"_s));
}

/// "Friday, ", "Fri 27".
QString weekdayBefore()
{
    return u"(?:\\b%1,?\\s+(?:the\\s+)?)?"_s.arg(weekdayNames(u"wb"_s));
}

// No part of a longer number.
const auto kBefore = "(?<![\\w.,/:+#-])"_L1;
const auto kBehind = "(?![\\w%/]|[.,:-]\\d|-\\w)"_L1;

QList<QRegularExpression> makePatterns()
{
    const QString year = u"(?<y>(?:19|20)\\d\\d)"_s;
    const QString month = u"(?<m>\\d{1,2})"_s;
    const QString day = u"(?<d>\\d{1,2})"_s;
    const QString dayWord = day + u"(?:st|nd|rd|th)?"_s;
    const QString jaYear =
        u"(?:%1年\\s*|(?<era>令和|平成|昭和)(?<ey>\\d{1,2}|元)年\\s*)?"_s.arg(year);
    const QString enYear = u"(?:,?\\s+%1(?!\\d))?"_s.arg(year);
    QList<QRegularExpression> all;
    const auto add = [&](const QString& pattern) {
        all.append(QRegularExpression(pattern, QRegularExpression::UseUnicodePropertiesOption));
    };
    add(u"(?<![\\d.,/:+#-])%1(?<s>[-/])%2\\k<s>%3(?![\\d%/]|[.,:-]\\d|-\\w)%4"_s.arg(
        year, month, day, weekdayBehind()));
    add(weekdayBefore() +
        u"(?<![\\d.,/:+#-])(?<m>\\d{1,2})/(?<d>\\d{1,2})/(?<us>(?:19|20)\\d\\d)"
        "(?![\\d%/]|[.,:-]\\d)"_s +
        weekdayBehind());
    add(u"(?<!\\d)%1%2月\\s*%3日"_s.arg(jaYear, month, day) + weekdayBehind());
    add(weekdayBefore() + kBefore + dayWord + u"\\s+(?:of\\s+)?"_s + monthNames() + u"(?!\\w)"_s +
        enYear + weekdayBehind());
    add(weekdayBefore() + u"\\b"_s + monthNames() + u"\\s+"_s + dayWord + kBehind + enYear +
        weekdayBehind());
    add(u"(?<on>\\b(?:on|by|until|till|from|before|after)\\s+)?"_s + weekdayBefore() +
        u"(?<![\\d.,/:+#-])(?<sm>\\d{1,2})/(?<sd>\\d{1,2})(?![\\d%/]|[.,:-]\\d|-\\w)"_s +
        weekdayBehind());
    return all;
}

int monthOf(const QString& name)
{
    static const QStringList kNames{u"jan"_s, u"feb"_s, u"mar"_s, u"apr"_s, u"may"_s, u"jun"_s,
                                    u"jul"_s, u"aug"_s, u"sep"_s, u"oct"_s, u"nov"_s, u"dec"_s};
    return static_cast<int>(kNames.indexOf(name.left(3).toLower())) + 1;
}

std::optional<int> weekdayOf(const QRegularExpressionMatch& match)
{
    static const QStringList kNames{u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s,
                                    u"fri"_s, u"sat"_s, u"sun"_s};
    for (const auto* group : {"wb", "wa"}) {
        const auto at = kNames.indexOf(match.captured(QLatin1StringView(group)).toLower());
        if (at >= 0)
            return static_cast<int>(at) + 1;
    }
    for (const auto* group : {"wj", "wk"}) {
        const QString sign = match.captured(QLatin1StringView(group));
        if (!sign.isEmpty())
            return static_cast<int>(QStringView(u"月火水木金土日").indexOf(sign)) + 1;
    }
    return std::nullopt;
}

int yearOfEra(const QString& era, const QString& number)
{
    const int first = era == u"令和"_s ? 2019 : era == u"平成"_s ? 1989 : 1926;
    return first + (number == u"元"_s ? 1 : number.toInt()) - 1;
}

std::optional<int> yearOf(const QRegularExpressionMatch& match)
{
    for (const auto* group : {"y", "us"}) {
        if (const QString year = match.captured(QLatin1StringView(group)); !year.isEmpty())
            return year.toInt();
    }
    const QString era = match.captured("era"_L1);
    return era.isEmpty() ? std::nullopt : std::optional(yearOfEra(era, match.captured("ey"_L1)));
}

/// 11/27 may be half of something else.
bool isDayWithSlash(const NamedDay& day, const QRegularExpressionMatch& match)
{
    return day.weekday || !match.captured("on"_L1).isEmpty() || day.day > 12;
}

std::optional<NamedDay> dayOf(const QRegularExpressionMatch& match)
{
    NamedDay day;
    day.at = match.capturedStart();
    day.length = match.capturedLength();
    day.year = yearOf(match);
    day.weekday = weekdayOf(match);
    const QString month = match.captured("m"_L1) + match.captured("sm"_L1);
    day.month = month.isEmpty() ? monthOf(match.captured("mon"_L1)) : month.toInt();
    day.day = (match.captured("d"_L1) + match.captured("sd"_L1)).toInt();
    if (!match.captured("us"_L1).isEmpty()) {
        day.isSure = day.month > 12 || day.day > 12 || day.month == day.day;
        if (day.month > 12)
            std::swap(day.month, day.day);
    }
    constexpr int kLeapYear = 2024;
    if (!QDate(day.year.value_or(kLeapYear), day.month, day.day).isValid())
        return std::nullopt;
    if (!match.captured("sm"_L1).isEmpty() && !isDayWithSlash(day, match))
        return std::nullopt;
    return day;
}

template <typename T>
bool overlaps(const QList<T>& found, qsizetype at, qsizetype length)
{
    return std::ranges::any_of(
        found, [&](const T& one) { return at < one.at + one.length && one.at < at + length; });
}

} // namespace

QDate NamedDay::near(QDate then) const
{
    if (year)
        return {*year, month, day};
    QDate nearest;
    for (int other = then.year() - 1; other <= then.year() + 1; ++other) {
        const QDate date(other, month, day); // 29 February is not in every year
        if (date.isValid() &&
            (!nearest.isValid() || std::abs(date.daysTo(then)) < std::abs(nearest.daysTo(then))))
            nearest = date;
    }
    return nearest;
}

QString plainDigits(const QString& text)
{
    QString plain = text;
    for (QChar& c : plain) {
        if (c >= QChar(u'！') && c <= QChar(u'～'))
            c = QChar(c.unicode() - (u'！' - u'!'));
        else if (c == QChar(0x3000))
            c = u' ';
    }
    return plain;
}

QList<NamedDay> daysIn(const QString& text)
{
    static const QList<QRegularExpression> kPatterns = makePatterns();
    QList<NamedDay> days;
    for (const QRegularExpression& pattern : kPatterns) {
        for (auto it = pattern.globalMatch(text); it.hasNext();) {
            const auto day = dayOf(it.next());
            if (day && !overlaps(days, day->at, day->length))
                days.append(*day);
        }
    }
    std::ranges::sort(days, {}, &NamedDay::at);
    return days;
}

QList<NamedYear> yearsIn(const QString& text)
{
    static const QRegularExpression kYear(
        u"(?<![\\w.,/:+#¥$€£-])(?<![A-Z]{3} )(?<y>(?:19|20)\\d\\d)(?:年度?)?"
        "(?![\\d%/"
        "_]|[.,:-]\\d|-\\w|[A-Za-z円元個名件人万年月]|\\s*(?:yen|EUR|USD|JPY|people|pieces)\\b)|"
        "(?<era>令和|平成|昭和)(?<ey>\\d{1,2}|元)年度?"_s);
    const QList<NamedDay> days = daysIn(text);
    QList<NamedYear> years;
    for (auto it = kYear.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        if (!overlaps(days, match.capturedStart(), match.capturedLength()))
            years.append({*yearOf(match), match.capturedStart(), match.capturedLength()});
    }
    return years;
}

} // namespace ringi
