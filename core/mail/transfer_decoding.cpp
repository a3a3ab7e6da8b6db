// SPDX-License-Identifier: Apache-2.0
#include "mail/transfer_decoding.h"

#include <array>
#include <string_view>

namespace ringi {
namespace {

/// The value of a hexadecimal digit; -1 for anything else.
int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const auto lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

bool isBreak(char c)
{
    return c == '\r' || c == '\n';
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

/// Where the run of blanks that begins at a place ends.
qsizetype blanksEnd(QByteArrayView text, qsizetype at)
{
    while (at < text.size() && isBlank(text.at(at)))
        ++at;
    return at;
}

/// Behind the line break at a place, if there is one.
qsizetype breakEnd(QByteArrayView text, qsizetype at)
{
    if (at < text.size() && text.at(at) == '\r')
        ++at;
    else if (at < text.size() && text.at(at) == '\n')
        return at + 1;
    else
        return at;
    return at < text.size() && text.at(at) == '\n' ? at + 1 : at;
}

void addBadEscape(ReadFaults& faults)
{
    faults.add(QStringLiteral("quoted-printable with a bad escape"));
}

constexpr std::array<signed char, 256> makeBase64Values()
{
    std::array<signed char, 256> values{};
    values.fill(-1);
    constexpr std::string_view kAlphabet =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (std::size_t i = 0; i < kAlphabet.size(); ++i)
        values[static_cast<unsigned char>(kAlphabet[i])] = static_cast<signed char>(i);
    return values;
}

bool equals(QByteArrayView a, const char* b)
{
    return a.compare(QByteArrayView(b), Qt::CaseInsensitive) == 0;
}

} // namespace

int escapedByte(QByteArrayView text, qsizetype at)
{
    if (at + 2 >= text.size())
        return -1;
    const int high = hexValue(text.at(at + 1));
    const int low = hexValue(text.at(at + 2));
    return high < 0 || low < 0 ? -1 : high * 16 + low;
}

QByteArray fromQuotedPrintable(QByteArrayView text, ReadFaults& faults)
{
    QByteArray out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size();) {
        const char c = text.at(i);
        if (c == '=') {
            const int byte = escapedByte(text, i);
            const qsizetype end = blanksEnd(text, i + 1);
            if (byte >= 0) {
                out.append(static_cast<char>(byte));
                i += 3;
            } else if (end == text.size() || isBreak(text.at(end))) {
                i = breakEnd(text, end); // a soft line break
            } else {
                addBadEscape(faults);
                out.append(c);
                ++i;
            }
        } else if (isBlank(c)) {
            const qsizetype end = blanksEnd(text, i);
            if (end < text.size() && !isBreak(text.at(end)))
                out.append(text.sliced(i, end - i)); // else put there by a relay (rule 3)
            i = end;
        } else {
            out.append(c);
            ++i;
        }
    }
    return out;
}

QByteArray fromQEncoding(QByteArrayView text, ReadFaults& faults)
{
    QByteArray out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text.at(i);
        const int byte = c == '=' ? escapedByte(text, i) : -1;
        if (byte >= 0) {
            out.append(static_cast<char>(byte));
            i += 2;
        } else {
            if (c == '=')
                addBadEscape(faults);
            out.append(c == '_' ? ' ' : c);
        }
    }
    return out;
}

QByteArray fromBase64(QByteArrayView text, ReadFaults& faults)
{
    static constexpr auto kValues = makeBase64Values();
    QByteArray out;
    out.reserve(text.size() / 4 * 3 + 3);
    unsigned bits = 0;
    int digits = 0; // of the group of four
    qsizetype i = 0;
    for (; i < text.size() && text.at(i) != '='; ++i) {
        const int value = kValues[static_cast<unsigned char>(text.at(i))];
        if (value < 0) {
            if (!isBlank(text.at(i)) && !isBreak(text.at(i)))
                faults.add(QStringLiteral("base64 with foreign characters"));
            continue;
        }
        bits = (bits << 6U | static_cast<unsigned>(value)) & 0xFFFFFFU;
        if (++digits == 4) {
            out.append(static_cast<char>(bits >> 16U & 0xFFU));
            out.append(static_cast<char>(bits >> 8U & 0xFFU));
            out.append(static_cast<char>(bits & 0xFFU));
            digits = 0;
        }
    }
    if (digits == 1 || (digits > 1 && i == text.size()))
        faults.add(QStringLiteral("base64 that is cut off"));
    if (digits == 2)
        out.append(static_cast<char>(bits >> 4U & 0xFFU));
    if (digits == 3) {
        out.append(static_cast<char>(bits >> 10U & 0xFFU));
        out.append(static_cast<char>(bits >> 2U & 0xFFU));
    }
    for (; i < text.size(); ++i) {
        if (text.at(i) != '=' && !isBlank(text.at(i)) && !isBreak(text.at(i))) {
            faults.add(QStringLiteral("text behind the end of base64"));
            break;
        }
    }
    return out;
}

QByteArray fromTransferEncoding(QByteArrayView body, QByteArrayView encoding, ReadFaults& faults)
{
    if (equals(encoding, "base64"))
        return fromBase64(body, faults);
    if (equals(encoding, "quoted-printable"))
        return fromQuotedPrintable(body, faults);
    if (!encoding.isEmpty() && !equals(encoding, "7bit") && !equals(encoding, "8bit") &&
        !equals(encoding, "binary"))
        faults.add(QStringLiteral("unknown transfer encoding, taken as it is"));
    return body.toByteArray();
}

} // namespace ringi
