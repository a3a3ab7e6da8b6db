// SPDX-License-Identifier: Apache-2.0
#include "mail/mime_parameters.h"

#include "mail/charset.h"
#include "mail/header_fields.h"
#include "mail/transfer_decoding.h"

#include <algorithm>

namespace ringi {
namespace {

constexpr int kPlain = -1; // name=value
constexpr int kWhole = 0;  // name*=value, or the first piece
constexpr int kMostPieces = 1'000;

/// A parameter's value and where it ends.
struct Value {
    QByteArray bytes;
    qsizetype end = 0;
};

/// Behind the opening quote. A backslash is kept unless it protects a quote or a backslash:
/// programs that write paths there know nothing of escapes.
Value quotedValue(QByteArrayView field, qsizetype at, ReadFaults& faults)
{
    QByteArray out;
    for (; at < field.size() && field.at(at) != '"'; ++at) {
        if (field.at(at) == '\\' && at + 1 < field.size() &&
            (field.at(at + 1) == '"' || field.at(at + 1) == '\\'))
            ++at;
        out.append(field.at(at));
    }
    if (at == field.size())
        faults.add(QStringLiteral("a quoted parameter without its closing quote"));
    return {.bytes = out, .end = at};
}

Value parameterValue(QByteArrayView field, qsizetype at, ReadFaults& faults)
{
    while (at < field.size() && (field.at(at) == ' ' || field.at(at) == '\t'))
        ++at;
    if (at < field.size() && field.at(at) == '"')
        return quotedValue(field, at + 1, faults);
    const qsizetype found = field.indexOf(';', at);
    const qsizetype end = found < 0 ? field.size() : found;
    return {.bytes = field.sliced(at, end - at).trimmed().toByteArray(), .end = end};
}

QByteArray percentDecoded(const QByteArray& text)
{
    QByteArray out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int byte = text.at(i) == '%' ? escapedByte(text, i) : -1;
        out.append(byte < 0 ? text.at(i) : static_cast<char>(byte));
        i += byte < 0 ? 0 : 2;
    }
    return out;
}

/// The number in "name*12"; nothing where it is none.
std::optional<int> pieceNumber(QByteArrayView digits)
{
    constexpr qsizetype kMostDigits = 4;
    const bool proper =
        !digits.isEmpty() && digits.size() <= kMostDigits &&
        std::all_of(digits.cbegin(), digits.cend(), [](char c) { return c >= '0' && c <= '9'; });
    const int number = proper ? digits.toByteArray().toInt() : kMostPieces;
    return number < kMostPieces ? std::optional{number} : std::nullopt;
}

QByteArray withoutComment(QByteArrayView text)
{
    const qsizetype comment = text.indexOf('(');
    return text.first(comment < 0 ? text.size() : comment).trimmed().toByteArray().toLower();
}

} // namespace

MimeParameters::MimeParameters(QByteArrayView field, ReadFaults& faults)
{
    qsizetype at = field.indexOf(';');
    m_value = withoutComment(field.first(at < 0 ? field.size() : at));
    while (at >= 0 && at < field.size()) {
        ++at; // the semicolon
        const QByteArrayView rest = field.sliced(at);
        const auto* const found =
            std::find_if(rest.cbegin(), rest.cend(), [](char c) { return c == '=' || c == ';'; });
        const QByteArrayView name = rest.first(found - rest.cbegin()).trimmed();
        at += found - rest.cbegin();
        if (found == rest.cend() || *found == ';') {
            if (!name.isEmpty() && name.front() != '(')
                faults.add(QStringLiteral("a parameter without a value"));
            continue;
        }
        const Value value = parameterValue(field, at + 1, faults);
        add(name, value.bytes, faults);
        at = field.indexOf(';', value.end);
    }
}

/// RFC 2231: the name may end in *, *N or *N*; a star at the end says that the value is encoded.
void MimeParameters::add(QByteArrayView name, const QByteArray& value, ReadFaults& faults)
{
    const bool encoded = name.endsWith('*');
    if (encoded)
        name.chop(1);
    int number = encoded ? kWhole : kPlain;
    if (const qsizetype star = name.lastIndexOf('*'); star >= 0) {
        const auto given = pieceNumber(name.sliced(star + 1));
        if (!given) {
            faults.add(QStringLiteral("a parameter with a bad piece number"));
            return;
        }
        number = *given;
        name = name.first(star);
    }
    Pieces& pieces = m_parameters[name.toByteArray().toLower()];
    if (pieces.bytes.contains(number)) {
        faults.add(QStringLiteral("a parameter that is there twice"));
        return;
    }
    QByteArray bytes = value;
    if (encoded && number == 0) { // charset'language'text
        const qsizetype first = bytes.indexOf('\'');
        const qsizetype second = first < 0 ? -1 : bytes.indexOf('\'', first + 1);
        if (second >= 0) {
            pieces.charset = bytes.first(first);
            bytes = bytes.sliced(second + 1);
        } else {
            faults.add(QStringLiteral("an encoded parameter without a charset"));
        }
    }
    pieces.extended |= encoded;
    pieces.bytes.insert(number, encoded ? percentDecoded(bytes) : bytes);
}

std::optional<QByteArray> MimeParameters::bytes(const QByteArray& name) const
{
    const auto found = m_parameters.constFind(name);
    if (found == m_parameters.cend())
        return std::nullopt;
    const QMap<int, QByteArray>& pieces = found->bytes;
    QByteArray joined;
    for (auto piece = pieces.cbegin(); piece != pieces.cend(); ++piece) {
        if (piece.key() != kPlain || pieces.size() == 1)
            joined += piece.value();
    }
    return joined;
}

QString MimeParameters::text(const QByteArray& name, QByteArrayView charset,
                             ReadFaults& faults) const
{
    const auto value = bytes(name);
    if (!value)
        return {};
    const Pieces pieces = m_parameters.value(name);
    if (!pieces.extended)
        return decodeHeaderText(*value, charset, faults);
    const CharsetText decoded = decodeCharset(*value, pieces.charset);
    faults.add(decoded.fault);
    return decoded.text;
}

} // namespace ringi
