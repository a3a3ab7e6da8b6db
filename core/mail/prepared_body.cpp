// SPDX-License-Identifier: Apache-2.0
#include "mail/prepared_body.h"

namespace ringi {
namespace {

/// Line ends as they go out, so that a body without surprises need not be changed for each
/// recipient. Lines and columns stay what they were, for the messages about the template.
QString withCrlf(QString text)
{
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    text.replace(u'\r', u'\n');
    return text.replace(QStringLiteral("\n"), QStringLiteral("\r\n"));
}

} // namespace

Result<PreparedBody> PreparedBody::make(const QString& part, const QString& source, MergeKind kind,
                                        const QStringList& fields)
{
    auto text = PreparedText::make(part, withCrlf(source), kind, fields);
    if (!text)
        return failure(text);
    PreparedBody body;
    body.m_text = std::move(*text);
    if (body.m_text.isFixed())
        body.m_fixed = encodeBody(body.m_text.render({}).value());
    return body;
}

Result<EncodedBody> PreparedBody::encode(const QStringList& values) const
{
    if (m_fixed)
        return *m_fixed;
    auto rendered = m_text.render(values);
    if (!rendered)
        return failure(rendered);
    return encodeBody(std::move(*rendered));
}

} // namespace ringi
