// SPDX-License-Identifier: Apache-2.0
#include "campaign/text_mark.h"

#include "base/crypto.h"

#include <cstring>

namespace ringi {

TextMark markOf(const QString& text)
{
    const QByteArray digest = crypto::sha256(text.toUtf8());
    TextMark mark{};
    std::memcpy(mark.data(), digest.constData(), sizeof mark);
    return mark;
}

} // namespace ringi
