// SPDX-License-Identifier: Apache-2.0
#include "ui/words/shown_text.h"

#include <algorithm>

namespace ringi {
namespace {

constexpr QChar kIsolate(0x2068);
constexpr QChar kPopIsolate(0x2069);
/// So much of either end is looked at: a subject may be as long as it likes.
constexpr qsizetype kEnds = 2'000;

bool isTricky(QChar c)
{
    const char16_t unit = c.unicode();
    // Joiners belong to emoji and to several scripts.
    if (unit == 0x200C || unit == 0x200D || c.isSurrogate())
        return false;
    switch (c.category()) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph: return true;
    default: return false;
    }
}

/// Not in the middle of a surrogate pair.
qsizetype wholeFrom(const QString& text, qsizetype at)
{
    return at > 0 && at < text.size() && text.at(at).isLowSurrogate() ? at - 1 : at;
}

} // namespace

QString spelledOut(const QString& text)
{
    QString out;
    for (const QChar c : text)
        out += isTricky(c) ? QStringLiteral("[U+%1]").arg(c.unicode(), 4, 16, QChar(u'0')).toUpper()
                           : QString(c);
    return out;
}

QString quotedText(const QString& text, qsizetype most)
{
    QString whole = text;
    if (whole.size() > 2 * kEnds)
        whole = text.left(wholeFrom(text, kEnds)) + text.mid(wholeFrom(text, text.size() - kEnds));
    whole = spelledOut(whole);
    if (text.size() > 2 * kEnds || whole.size() > most) {
        const qsizetype tail = std::min(most, whole.size()) / 3;
        whole = whole.left(wholeFrom(whole, std::min(most, whole.size()) - tail - 1)) + u'…' +
                whole.mid(wholeFrom(whole, whole.size() - tail));
    }
    return kIsolate + whole + kPopIsolate;
}

QString headingText(const QString& text)
{
    constexpr qsizetype kLongest = 200;
    return text.size() > kLongest ? quotedText(text, kLongest) : spelledOut(text);
}

} // namespace ringi
