// SPDX-License-Identifier: Apache-2.0
#include "mail/prepared_text.h"

#include "mail/header_text.h"

namespace ringi {

Result<PreparedText> PreparedText::make(const QString& part, const QString& source, MergeKind kind,
                                        const QStringList& fields)
{
    if (source.contains(QChar(0)) || !source.isValidUtf16())
        return failure(ErrorCode::InvalidInput, part);
    if (kind == MergeKind::Header && !HeaderText::make(source))
        return failure(ErrorCode::HeaderInjection, part);
    const auto parsed = MergeTemplate::parse(source, kind);
    if (!parsed)
        return failure(parsed.error().code, part + u' ' + parsed.error().detail);

    PreparedText text;
    for (const MergeTemplate::Placeholder& placeholder : parsed->placeholders())
        text.m_fields.insert(placeholder.field);
    text.m_template = parsed->bind(fields);
    text.m_fixed.reset();
    if (!text.m_fields.isEmpty())
        return text;
    const auto fixed = text.m_template.render({});
    if (!fixed)
        return failure(fixed.error().code, part);
    text.m_fixed = *fixed;
    return text;
}

Result<QByteArray> PreparedText::render(const QStringList& values) const
{
    if (m_fixed)
        return *m_fixed;
    return m_template.render(values);
}

} // namespace ringi
