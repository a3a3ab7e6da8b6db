// SPDX-License-Identifier: Apache-2.0
#include "campaign/leak_kind.h"

#include <QList>

#include <algorithm>
#include <array>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

struct Signs {
    qsizetype letters = 0; ///< of writing with spaces
    qsizetype wide = 0;
    qsizetype digits = 0;
    qsizetype spaces = 0;
    qsizetype others = 0;
};

Signs signsOf(const QString& text)
{
    Signs signs;
    for (const QChar c : text) {
        if (c == u' ')
            ++signs.spaces;
        else if (c.isDigit())
            ++signs.digits;
        else if (isUnspaced(c))
            signs.wide += c.isLowSurrogate() ? 0 : 1;
        else if (c.isLetter())
            ++signs.letters;
        else
            ++signs.others;
    }
    return signs;
}

bool isAddress(const QString& text)
{
    const qsizetype at = text.indexOf(u'@');
    return at > 0 && text.indexOf(u'.', at) > at + 1 && !text.contains(u' ');
}

/// 2026年11月27日, 12時30分, 1200円.
bool isOfADateOrAmount(QChar c)
{
    return QStringView(u"年月日時分秒円元원令和平成昭午前後第約税込別,.:/-+~%¥$€£()").contains(c);
}

/// Months, days of the week, currencies, and what goes with a number.
bool isDateOrAmountWord(QStringView word)
{
    constexpr std::array<QStringView, 24> kBeginnings{
        u"jan", u"feb", u"mar", u"apr", u"may", u"jun", u"jul", u"aug",
        u"sep", u"oct", u"nov", u"dec", u"mon", u"tue", u"wed", u"thu",
        u"fri", u"sat", u"sun", u"eur", u"usd", u"jpy", u"gbp", u"yen"};
    constexpr std::array<QStringView, 8> kWords{u"am", u"pm", u"st", u"nd",
                                                u"rd", u"th", u"of", u"at"};
    return std::ranges::find(kWords, word) != kWords.end() ||
           std::ranges::any_of(kBeginnings,
                               [&](QStringView beginning) { return word.startsWith(beginning); });
}

/// "27 november 2026", "eur 1,200", "12:30".
bool isDateOrAmount(const QString& text)
{
    QString word;
    for (const QChar c : text + u' ') {
        if (c.isLetter() && !isOfADateOrAmount(c)) {
            word += c;
            continue;
        }
        if (!word.isEmpty() && (isUnspaced(word.front()) || !isDateOrAmountWord(word)))
            return false;
        word.clear();
    }
    return true;
}

bool isCalendarDay(const QString& digits)
{
    const int year = QStringView(digits).first(4).toInt();
    const int month = QStringView(digits).sliced(4, 2).toInt();
    const int day = QStringView(digits).sliced(6, 2).toInt();
    return year >= 1900 && year < 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/// Nothing but digits and what stands between them.
LeakKind kindOfNumber(const QString& text, const Signs& signs)
{
    constexpr qsizetype kTelephone = 9;
    const bool amount =
        std::ranges::any_of(text, [](QChar c) { return QStringView(u",.:%¥$€£").contains(c); });
    if (signs.others > 0 || signs.spaces > 0)
        return !amount && signs.digits >= kTelephone ? LeakKind::Code : LeakKind::None;
    const bool round = text.endsWith(u"000"_s);
    if (signs.digits < 4 || (signs.digits > 5 && round) ||
        (signs.digits == 8 && isCalendarDay(text)))
        return LeakKind::None;
    if (signs.digits < 6)
        return LeakKind::Short;
    return signs.digits < 8 ? LeakKind::Number : LeakKind::Code;
}

LeakKind kindOfWords(const LeakText& value, const Signs& signs)
{
    const qsizetype weight = signs.letters + 2 * signs.wide;
    if (signs.wide > 0) {
        if (weight >= 8 || (weight >= 6 && value.hasGap))
            return LeakKind::Words;
        return weight >= 6 ? LeakKind::Word : LeakKind::None;
    }
    if (weight < 5)
        return LeakKind::None;
    return signs.spaces > 0 ? LeakKind::Words : LeakKind::Word;
}

} // namespace

LeakKind kindOf(const LeakText& value)
{
    const QString& text = value.text;
    if (isAddress(text))
        return LeakKind::Address;
    const Signs signs = signsOf(text);
    const bool isLink = text.contains(u"://"_s) || text.contains(u'_');
    if (signs.digits == 0 && !(isLink && text.size() >= 6))
        return kindOfWords(value, signs);
    if (signs.letters + signs.wide == 0)
        return kindOfNumber(text, signs);
    if ((signs.others + signs.spaces + signs.wide > 0) && isDateOrAmount(text))
        return LeakKind::None;
    if (signs.spaces > 0 || signs.wide > 0)
        return kindOfWords(value, signs);
    const qsizetype length = signs.letters + signs.digits;
    if (length < 4)
        return LeakKind::None;
    return length < 6 ? LeakKind::Short : LeakKind::Code;
}

} // namespace ringi
