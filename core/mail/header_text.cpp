// SPDX-License-Identifier: Apache-2.0
#include "mail/header_text.h"

#include <algorithm>

namespace ringi {
namespace {

bool isForbidden(QChar c)
{
    const char16_t code = c.unicode();
    const bool control = code < 0x20 || (code >= 0x7F && code <= 0x9F);
    return control || code == 0x2028 || code == 0x2029;
}

} // namespace

HeaderText::HeaderText(QString text) : m_text{std::move(text)} {}

Result<HeaderText> HeaderText::make(const QString& text)
{
    if (std::any_of(text.cbegin(), text.cend(), isForbidden))
        return failure(ErrorCode::HeaderInjection,
                       QStringLiteral("line break or control character"));
    if (!text.isValidUtf16())
        return failure(ErrorCode::InvalidInput,
                       QStringLiteral("half a character (lone surrogate)"));
    return HeaderText{text};
}

} // namespace ringi
