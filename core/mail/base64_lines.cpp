// SPDX-License-Identifier: Apache-2.0
#include "mail/base64_lines.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>

namespace ringi {
namespace {

constexpr std::string_view kAlphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Two letters for every 12 bits: half the look-ups, and the table stays in the nearest cache.
constexpr auto kPairs = [] {
    std::array<std::array<char, 2>, 4096> pairs{};
    for (size_t bits = 0; bits < pairs.size(); ++bits)
        pairs[bits] = {kAlphabet[bits >> 6U], kAlphabet[bits & 63U]};
    return pairs;
}();

/// Encodes up to a line's worth and says where the output ends.
char* encode(const char* in, qsizetype size, char* out)
{
    const auto byte = [&](qsizetype i) { return unsigned{static_cast<unsigned char>(in[i])}; };
    qsizetype i = 0;
    for (; i + 3 <= size; i += 3, out += 4) {
        const unsigned bits = byte(i) << 16U | byte(i + 1) << 8U | byte(i + 2);
        std::memcpy(out, kPairs[bits >> 12U].data(), 2);
        std::memcpy(out + 2, kPairs[bits & 4095U].data(), 2);
    }
    if (i < size) {
        const bool two = i + 2 == size;
        const unsigned bits = byte(i) << 16U | (two ? byte(i + 1) << 8U : 0U);
        std::memcpy(out, kPairs[bits >> 12U].data(), 2);
        out[2] = two ? kPairs[bits & 4095U][0] : '=';
        out[3] = '=';
        out += 4;
    }
    return out;
}

} // namespace

QByteArray base64Lines(QByteArrayView data)
{
    const qsizetype lines = (data.size() + kBase64LineBytes - 1) / kBase64LineBytes;
    QByteArray encoded((data.size() + 2) / 3 * 4 + 2 * lines, Qt::Uninitialized);
    char* out = encoded.data();
    for (qsizetype i = 0; i < data.size(); i += kBase64LineBytes) {
        out = encode(data.data() + i, std::min(kBase64LineBytes, data.size() - i), out);
        *out++ = '\r';
        *out++ = '\n';
    }
    return encoded;
}

} // namespace ringi
