// SPDX-License-Identifier: Apache-2.0
#include "campaign/text_words.h"

#include <QChar>

namespace ringi {
namespace {

enum class Kind { Line, Blank, Letters, Digits, Han, Hiragana, Katakana, Single, Joined };

constexpr char32_t kLongVowel = 0x30FC; // ー
constexpr char32_t kHalfLongVowel = 0xFF70;
constexpr char32_t kJoiner = 0x200D;

char32_t characterAt(QStringView text, qsizetype at)
{
    const QChar first = text[at];
    if (first.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
        return QChar::surrogateToUcs4(first, text[at + 1]);
    return first.unicode();
}

Kind kindOfLetter(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han: return Kind::Han;
    case QChar::Script_Hiragana: return Kind::Hiragana;
    case QChar::Script_Katakana: return Kind::Katakana;
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar: return Kind::Single;
    default: return Kind::Letters;
    }
}

Kind kindOf(char32_t c)
{
    if (c == U'\n' || c == U'\r' || c == 0x2028 || c == 0x2029)
        return Kind::Line;
    if (c == kLongVowel || c == kHalfLongVowel)
        return Kind::Katakana;
    if (QChar::isMark(c) || c == kJoiner)
        return Kind::Joined;
    if (QChar::isSpace(c))
        return Kind::Blank;
    if (QChar::isDigit(c))
        return Kind::Digits;
    // 々 and 〇 are no letters to Unicode, but kanji to a reader.
    if (QChar::isLetter(c) || QChar::script(c) == QChar::Script_Han)
        return kindOfLetter(c);
    return Kind::Single;
}

/// Whether a word that has this kind goes on with that character.
bool goesOn(Kind kind, char32_t before, char32_t next)
{
    if (before == U'\r' && next == U'\n')
        return true;
    const Kind nextKind = kindOf(next);
    if (nextKind == Kind::Joined || before == kJoiner)
        return kind != Kind::Line;
    if (next == kLongVowel && kind == Kind::Hiragana) // らーめん
        return true;
    return kind == nextKind && kind != Kind::Single && kind != Kind::Line;
}

qsizetype unitsOf(char32_t c)
{
    return QChar::requiresSurrogates(c) ? 2 : 1;
}

} // namespace

std::vector<QStringView> wordsOf(QStringView text)
{
    std::vector<QStringView> words;
    qsizetype start = 0;
    while (start < text.size()) {
        char32_t before = characterAt(text, start);
        const Kind kind = kindOf(before);
        qsizetype end = start + unitsOf(before);
        while (end < text.size()) {
            const char32_t next = characterAt(text, end);
            if (!goesOn(kind, before, next))
                break;
            end += unitsOf(next);
            before = next;
        }
        words.push_back(text.sliced(start, end - start));
        start = end;
    }
    return words;
}

bool isWordEdge(QStringView text, qsizetype at)
{
    if (at <= 0 || at >= text.size())
        return true;
    if (text[at].isLowSurrogate() && text[at - 1].isHighSurrogate())
        return false;
    const bool pair = at >= 2 && text[at - 1].isLowSurrogate() && text[at - 2].isHighSurrogate();
    const char32_t before = characterAt(text, at - (pair ? 2 : 1));
    const Kind kind = kindOf(before);
    // What a mark stands on is not looked for: there is an edge near enough.
    if (kind == Kind::Joined)
        return false;
    return !goesOn(kind, before, characterAt(text, at));
}

} // namespace ringi
