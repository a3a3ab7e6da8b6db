// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>

#include <algorithm>
#include <string_view>

/// Small rules about bytes that addresses, headers and bodies share.
namespace ringi::wire {

constexpr bool isAsciiAlnum(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/// atext (RFC 5322 section 3.2.3)
constexpr bool isAtext(char c)
{
    constexpr std::string_view kSpecials = "!#$%&'*+-/=?^_`{|}~";
    return isAsciiAlnum(c) || kSpecials.find(c) != std::string_view::npos;
}

/// dot-atom-text (RFC 5322 section 3.2.3)
inline bool isDotAtom(const QByteArray& text)
{
    const auto atoms = text.split('.');
    return std::all_of(atoms.cbegin(), atoms.cend(), [](const QByteArray& atom) {
        return !atom.isEmpty() && std::all_of(atom.cbegin(), atom.cend(), isAtext);
    });
}

/// How many bytes the UTF-8 character has that begins with this one.
constexpr qsizetype characterSize(char lead)
{
    const auto byte = static_cast<unsigned char>(lead);
    return byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

/// "=XX", as in quoted-printable and in Q-encoded words.
inline void appendEscaped(QByteArray& out, char c)
{
    constexpr std::string_view kHex = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(c);
    out.append('=').append(kHex[byte >> 4U]).append(kHex[byte & 15U]);
}

} // namespace ringi::wire
