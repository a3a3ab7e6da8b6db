// SPDX-License-Identifier: Apache-2.0
#include "smtp/sasl_prepare.h"

#include <QList>
#include <QString>
#include <QStringDecoder>

#include <algorithm>

namespace ringi::smtp {
namespace {

struct Stretch {
    char32_t first;
    char32_t last;
};

/// RFC 3454 table B.1: commonly mapped to nothing.
constexpr Stretch kNothing[] = {
    {0x00AD, 0x00AD}, {0x034F, 0x034F}, {0x1806, 0x1806}, {0x180B, 0x180D},
    {0x200B, 0x200D}, {0x2060, 0x2060}, {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF},
};
/// RFC 3454 table C.1.2: spaces that are not ASCII's; U+200B is also in B.1, which drops it.
constexpr Stretch kSpaces[] = {
    {0x00A0, 0x00A0}, {0x1680, 0x1680}, {0x2000, 0x200A},
    {0x202F, 0x202F}, {0x205F, 0x205F}, {0x3000, 0x3000},
};
/// RFC 3454 tables C.2.1 to C.9, of which the next-to-last of each plane is a non-character.
constexpr Stretch kForbidden[] = {
    {0x0000, 0x001F}, {0x007F, 0x009F},   {0x06DD, 0x06DD},     {0x070F, 0x070F},
    {0x180E, 0x180E}, {0x200C, 0x200D},   {0x2028, 0x2029},     {0x2060, 0x2063},
    {0x206A, 0x206F}, {0xFEFF, 0xFEFF},   {0xFFF9, 0xFFFD},     {0x1D173, 0x1D17A},
    {0xE000, 0xF8FF}, {0xF0000, 0xFFFFD}, {0x100000, 0x10FFFD}, {0xFDD0, 0xFDEF},
    {0xD800, 0xDFFF}, {0x2FF0, 0x2FFB},   {0x0340, 0x0341},     {0x200E, 0x200F},
    {0x202A, 0x202E}, {0xE0001, 0xE0001}, {0xE0020, 0xE007F},
};

template <std::size_t N>
bool isIn(const Stretch (&table)[N], char32_t letter)
{
    return std::ranges::any_of(
        table, [letter](const Stretch& one) { return one.first <= letter && letter <= one.last; });
}

bool isForbidden(char32_t letter)
{
    return isIn(kForbidden, letter) || (letter & 0xFFFE) == 0xFFFE;
}

/// RFC 3454 section 6: who writes from the right writes nothing from the left, and both begins and
/// ends from the right.
bool keepsDirection(const QList<uint>& letters)
{
    const auto fromRight = [](uint letter) {
        const QChar::Direction direction = QChar::direction(letter);
        return direction == QChar::DirR || direction == QChar::DirAL;
    };
    const auto fromLeft = [](uint letter) { return QChar::direction(letter) == QChar::DirL; };
    if (std::ranges::none_of(letters, fromRight))
        return true;
    return std::ranges::none_of(letters, fromLeft) && fromRight(letters.constFirst()) &&
           fromRight(letters.constLast());
}

std::optional<QString> decoded(const QByteArray& text)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringConverter::Flag::Stateless);
    QString all = decoder.decode(text);
    if (decoder.hasError())
        return std::nullopt;
    return all;
}

bool isPrintableAscii(const QByteArray& text)
{
    return !text.isEmpty() &&
           std::ranges::all_of(text, [](char c) { return c >= ' ' && c < '\x7f'; });
}

} // namespace

std::optional<QByteArray> saslPrepare(const QByteArray& text)
{
    if (isPrintableAscii(text))
        return text; // as nearly all are; nothing of them changes
    const auto unicode = decoded(text);
    if (!unicode)
        return std::nullopt;
    QString mapped;
    for (const uint letter : unicode->toUcs4()) {
        if (isIn(kSpaces, letter))
            mapped += u' ';
        else if (!isIn(kNothing, letter))
            mapped += QChar::fromUcs4(letter);
    }
    const QString normal =
        mapped.normalized(QString::NormalizationForm_KC, QChar::UnicodeVersion::Unicode_3_2);
    const QList<uint> letters = normal.toUcs4();
    if (letters.isEmpty() || std::ranges::any_of(letters, isForbidden) || !keepsDirection(letters))
        return std::nullopt;
    return normal.toUtf8();
}

std::optional<Secret> saslPrepare(const Secret& password)
{
    auto prepared = saslPrepare(password.bytes());
    if (!prepared)
        return std::nullopt;
    return Secret(std::move(*prepared));
}

} // namespace ringi::smtp
