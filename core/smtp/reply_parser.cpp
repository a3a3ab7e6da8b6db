// SPDX-License-Identifier: Apache-2.0
#include "smtp/reply_parser.h"

#include <algorithm>

namespace ringi::smtp {
namespace {

constexpr qsizetype kCodeLength = 3;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The code at the start of a line, or 0. SMTP has no 1yz replies (RFC 5321 section 4.2.1).
int codeOf(QByteArrayView line)
{
    if (line.size() < kCodeLength || line[0] < '2' || line[0] > '5' || !isDigit(line[1]) ||
        !isDigit(line[2]))
        return 0;
    return (line[0] - '0') * 100 + (line[1] - '0') * 10 + (line[2] - '0');
}

QByteArray withoutControls(QByteArrayView text)
{
    QByteArray clean = text.toByteArray();
    std::ranges::replace_if(
        clean, [](char c) { return (c >= 0 && c < ' ' && c != '\t') || c == '\x7f'; }, '?');
    return clean;
}

/// "2.1.5 Ok" -> 2.1.5: class 2, 4 or 5, then two numbers of up to three digits (RFC 3463 section
/// 2).
std::optional<EnhancedStatus> enhancedOf(QByteArrayView text)
{
    int parts[3] = {0, 0, 0};
    qsizetype at = 0;
    for (int part = 0; part < 3; ++part) {
        const qsizetype start = at;
        for (; at < text.size() && isDigit(text[at]) && at - start < 3; ++at)
            parts[part] = parts[part] * 10 + (text[at] - '0');
        if (at == start)
            return std::nullopt;
        const char wanted = part < 2 ? '.' : ' ';
        if (at == text.size() ? part < 2 : text[at] != wanted)
            return std::nullopt;
        ++at;
    }
    if (parts[0] != 2 && parts[0] != 4 && parts[0] != 5)
        return std::nullopt;
    return EnhancedStatus{parts[0], parts[1], parts[2]};
}

} // namespace

Result<ReplyParser::Fed> ReplyParser::feed(QByteArrayView bytes)
{
    if (m_error)
        return std::unexpected(*m_error);
    qsizetype used = 0;
    while (used < bytes.size()) {
        const QByteArrayView rest = bytes.sliced(used);
        const qsizetype lineFeed = rest.indexOf('\n');
        const QByteArrayView piece = lineFeed < 0 ? rest : rest.first(lineFeed + 1);
        if (m_raw.size() - m_lineStart + piece.size() > kMaxLineLength)
            return spoil(QStringLiteral("reply line too long"));
        m_raw.append(piece);
        used += piece.size();
        if (lineFeed < 0)
            break;
        if (auto ok = takeLine(); !ok)
            return failure(ok);
        if (m_complete) {
            Reply reply{m_code, std::exchange(m_lines, {}), std::exchange(m_raw, {})};
            reply.enhanced = enhancedOf(reply.lines.constFirst());
            m_lineStart = 0;
            m_code = 0;
            m_complete = false;
            return Fed{std::move(reply), used};
        }
    }
    return Fed{std::nullopt, used};
}

Status ReplyParser::takeLine()
{
    const QByteArrayView line = QByteArrayView(m_raw).sliced(m_lineStart);
    const QByteArrayView body = line.chopped(1);
    // Where servers disagree about what ends a line, replies and commands can be smuggled.
    if (!body.endsWith('\r') || body.chopped(1).contains('\r'))
        return spoil(QStringLiteral("bare CR or LF in a reply"));
    const QByteArrayView text = body.chopped(1);
    const int code = codeOf(text);
    if (code == 0)
        return spoil(QStringLiteral("reply without a code"));
    if (!m_lines.isEmpty() && code != m_code)
        return spoil(QStringLiteral("different codes in one reply"));
    if (m_lines.size() == kMaxLines)
        return spoil(QStringLiteral("reply with too many lines"));
    m_code = code;
    // A code alone is a complete line (RFC 5321 section 4.2).
    const char separator = text.size() > kCodeLength ? text[kCodeLength] : ' ';
    if (separator != ' ' && separator != '-')
        return spoil(QStringLiteral("reply code not followed by space or hyphen"));
    m_lines.append(withoutControls(text.sliced(std::min(text.size(), kCodeLength + 1))));
    m_complete = separator == ' ';
    m_lineStart = m_raw.size();
    return {};
}

std::unexpected<Error> ReplyParser::spoil(QString detail)
{
    m_error = Error{ErrorCode::ProtocolViolation, std::move(detail)};
    m_raw.clear();
    m_lines.clear();
    return std::unexpected(*m_error);
}

} // namespace ringi::smtp
