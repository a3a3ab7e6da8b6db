// SPDX-License-Identifier: Apache-2.0
#include "office/notable.h"

#include <algorithm>

namespace ringi {
namespace {

bool isBlank(const QString& value)
{
    return QStringView(value).trimmed().isEmpty();
}

bool hasOtherLetters(const QString& value)
{
    return std::ranges::any_of(value, [](QChar c) { return c.unicode() > 0x7E; });
}

} // namespace

NotableFinder::NotableFinder(const MessageSources& sources, const QStringList& fields, Notable what)
    : m_what(what)
{
    const std::pair<QString, MergeKind> parts[] = {{sources.subject, MergeKind::Header},
                                                   {sources.body, MergeKind::Text},
                                                   {sources.html, MergeKind::Html}};
    for (const auto& [source, kind] : parts) {
        const auto parsed = MergeTemplate::parse(source, kind);
        if (!parsed)
            continue; // the checks say so
        for (const auto& place : parsed->placeholders()) {
            const qsizetype column = fields.indexOf(place.field);
            if (column >= 0 && !place.isCondition)
                m_places.append({column, place.fallback.value_or(QString()).size()});
        }
    }
}

bool NotableFinder::look(const Recipient& recipient)
{
    const auto value = [&](const Place& place) { return recipient.values.value(place.column); };
    const auto take = [&] {
        m_best = recipient.ordinal;
        return false;
    };
    switch (m_what) {
    case Notable::Blank:
        return std::ranges::any_of(m_places, [&](const Place& p) { return isBlank(value(p)); })
                   ? take()
                   : true;
    case Notable::NonAscii:
        return std::ranges::any_of(m_places,
                                   [&](const Place& p) { return hasOtherLetters(value(p)); })
                   ? take()
                   : true;
    case Notable::Longest:
    case Notable::Shortest: break;
    }
    qint64 size = 0;
    for (const Place& place : std::as_const(m_places)) {
        const QString text = value(place);
        size += isBlank(text) ? place.fallbackSize : text.size();
    }
    const bool better = m_what == Notable::Longest ? size > m_bestSize : size < m_bestSize;
    if (m_best == 0 || better) {
        m_best = recipient.ordinal;
        m_bestSize = size;
    }
    return true;
}

Result<qint64> NotableFinder::found() const
{
    if (m_best == 0)
        return failure(ErrorCode::NotFound, QStringLiteral("recipient"));
    return m_best;
}

} // namespace ringi
