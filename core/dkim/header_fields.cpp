// SPDX-License-Identifier: Apache-2.0
#include "dkim/header_fields.h"

#include <algorithm>
#include <array>

namespace ringi::dkim {
namespace {

using namespace Qt::StringLiterals;

/// What is signed, in the order of h=. A name that ends in "-" stands for all that begin so.
constexpr std::array kSigned{
    "from"_L1,        "to"_L1,           "subject"_L1,  "date"_L1,  "message-id"_L1,
    "reply-to"_L1,    "mime-version"_L1, "content-"_L1, "list-"_L1, "auto-submitted"_L1,
    "feedback-id"_L1,
};

bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_';
}

bool isSpace(char c)
{
    return c == ' ' || c == '\t';
}

bool isSpaceOrBreak(char c)
{
    return isSpace(c) || c == '\r' || c == '\n';
}

/// Where the field that begins at `begin` ends, after its CRLF; -1 where there is no such end.
qsizetype endOfField(QByteArrayView headers, qsizetype begin)
{
    qsizetype at = begin;
    do {
        const qsizetype lineEnd = headers.indexOf('\r', at);
        if (lineEnd < 0 || headers.sliced(at, lineEnd - at).contains('\n') ||
            !headers.sliced(lineEnd).startsWith("\r\n"))
            return -1;
        at = lineEnd + 2;
    } while (at < headers.size() && isSpace(headers[at]));
    return at;
}

/// The place of a name in kSigned; kSigned.size() when it is not signed.
size_t rankOf(QByteArrayView name)
{
    const QLatin1StringView text(name.data(), name.size());
    const auto covers = [text](QLatin1StringView pattern) {
        return pattern.endsWith('-'_L1) ? text.startsWith(pattern, Qt::CaseInsensitive)
                                        : text.compare(pattern, Qt::CaseInsensitive) == 0;
    };
    return static_cast<size_t>(std::ranges::find_if(kSigned, covers) - kSigned.begin());
}

} // namespace

Result<QList<HeaderField>> parseHeaderSection(QByteArrayView headers)
{
    const auto refused = failure(ErrorCode::InvalidInput, QStringLiteral("headers"));
    QList<HeaderField> fields;
    for (qsizetype at = 0; at < headers.size();) {
        const qsizetype end = endOfField(headers, at);
        if (end < 0)
            return refused;
        const QByteArrayView field = headers.sliced(at, end - 2 - at);
        const qsizetype colon = field.indexOf(':');
        const QByteArrayView name = field.first(std::max<qsizetype>(colon, 0));
        if (name.isEmpty() || !std::ranges::all_of(name, isNameCharacter))
            return refused;
        fields.append({name, field.sliced(colon + 1)});
        at = end;
    }
    return fields;
}

QByteArray relaxedField(const HeaderField& field)
{
    QByteArray text = field.name.toByteArray().toLower();
    text.reserve(text.size() + 1 + field.value.size());
    text.append(':');
    const qsizetype valueAt = text.size();
    bool space = false;
    for (const char c : field.value) {
        if (isSpaceOrBreak(c)) {
            space = true;
            continue;
        }
        if (space && text.size() > valueAt)
            text.append(' ');
        space = false;
        text.append(c);
    }
    return text;
}

QList<HeaderField> signedFields(const QList<HeaderField>& fields)
{
    struct Ranked {
        size_t rank;
        HeaderField field;
    };
    QList<Ranked> ranked;
    for (auto field = fields.crbegin(); field != fields.crend(); ++field) {
        if (const size_t rank = rankOf(field->name); rank < kSigned.size())
            ranked.append({rank, *field});
    }
    std::ranges::stable_sort(ranked, [](const Ranked& a, const Ranked& b) {
        if (a.rank != b.rank)
            return a.rank < b.rank;
        return a.field.name.compare(b.field.name, Qt::CaseInsensitive) < 0;
    });
    QList<HeaderField> chosen;
    chosen.reserve(ranked.size());
    for (const Ranked& each : ranked)
        chosen.append(each.field);
    return chosen;
}

} // namespace ringi::dkim
