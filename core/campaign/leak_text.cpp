// SPDX-License-Identifier: Apache-2.0
#include "campaign/leak_text.h"

#include <QUrl>

#include <algorithm>
#include <array>
#include <optional>

namespace ringi {
namespace {

constexpr qsizetype kLongestReference = 10;

struct Named {
    QStringView name;
    char16_t letter;
};
/// What our own escaping writes, and what authors write by hand.
constexpr std::array kNamed{Named{u"amp", u'&'},  Named{u"lt", u'<'},    Named{u"gt", u'>'},
                            Named{u"quot", u'"'}, Named{u"apos", u'\''}, Named{u"nbsp", u' '}};

/// "&#233;" without & and ;.
std::optional<QString> referred(QStringView reference)
{
    if (reference.startsWith(u'#')) {
        const bool hex =
            reference.size() > 2 && (reference.at(1) == u'x' || reference.at(1) == u'X');
        bool ok = false;
        const uint code = reference.sliced(hex ? 2 : 1).toUInt(&ok, hex ? 16 : 10);
        if (!ok || code == 0 || code > 0x10FFFF)
            return std::nullopt;
        const char32_t letter = code;
        return QString::fromUcs4(&letter, 1);
    }
    for (const Named& named : kNamed) {
        if (named.name == reference)
            return QString(QChar(named.letter));
    }
    return std::nullopt;
}

bool isAscii(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
}

} // namespace

bool isUnspaced(QChar c)
{
    const char16_t u = c.unicode();
    constexpr char16_t kFirstEastAsian = 0x2E80; // and the halves of pairs behind
    return u >= kFirstEastAsian || (u >= 0x0E00 && u <= 0x0EFF) || (u >= 0x1000 && u <= 0x109F) ||
           (u >= 0x1780 && u <= 0x17FF);
}

void LeakText::append(const LeakText& next)
{
    const bool space = spaceAfter || next.spaceBefore;
    if (next.text.isEmpty()) {
        (text.isEmpty() ? spaceBefore : spaceAfter) |= space || next.spaceAfter;
        return;
    }
    if (text.isEmpty()) {
        const bool before = spaceBefore || space;
        *this = next;
        spaceBefore = before;
        return;
    }
    if (space) {
        if (isUnspaced(text.back()) || isUnspaced(next.text.front()))
            hasGap = true;
        else
            text += u' ';
    }
    text += next.text;
    spaceAfter = next.spaceAfter;
    hasGap |= next.hasGap;
}

LeakText leakText(QStringView raw)
{
    const QString folded =
        isAscii(raw) ? raw.toString().toLower()
                     : raw.toString().normalized(QString::NormalizationForm_KC).toCaseFolded();
    LeakText out;
    out.text.reserve(folded.size());
    bool space = false;
    for (const QChar c : folded) {
        if (c.isSpace()) {
            space = true;
            continue;
        }
        if (c.unicode() >= 0x80 && c.category() == QChar::Other_Format)
            continue;
        if (space && out.text.isEmpty()) {
            out.spaceBefore = true;
        } else if (space) {
            if (isUnspaced(out.text.back()) || isUnspaced(c))
                out.hasGap = true;
            else
                out.text += u' ';
        }
        space = false;
        out.text += c;
    }
    (out.text.isEmpty() ? out.spaceBefore : out.spaceAfter) |= space;
    return out;
}

QString leakForm(QStringView text)
{
    return leakText(text).text;
}

QString withoutReferences(const QString& html)
{
    QString out;
    out.reserve(html.size());
    qsizetype at = 0;
    while (at < html.size()) {
        const qsizetype mark = html.indexOf(u'&', at);
        if (mark < 0)
            break;
        out += QStringView(html).sliced(at, mark - at);
        at = mark;
        const qsizetype end = html.indexOf(u';', mark);
        if (end > mark && end - mark <= kLongestReference) {
            if (const auto text = referred(QStringView(html).sliced(mark + 1, end - mark - 1))) {
                out += *text;
                at = end + 1;
                continue;
            }
        }
        out += u'&';
        ++at;
    }
    out += QStringView(html).sliced(at);
    return out;
}

QString withoutPercents(const QString& text)
{
    return text.contains(u'%') ? QUrl::fromPercentEncoding(text.toUtf8()) : text;
}

} // namespace ringi
