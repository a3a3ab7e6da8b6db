// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "mail/list_headers.h"

#include <QByteArray>

namespace ringi {

/// The header fields that ListHeaders asks for, as bytes. A value; any thread.
class ListFields final {
public:
    /// InvalidInput, detail the member of ListHeaders. The unsubscribeUrl is not looked at here.
    static Result<ListFields> make(const ListHeaders& headers);

    /// @param unsubscribeUrl rendered for one person; empty: there is none.
    /// InvalidInput ("unsubscribeUrl") for what is no https address (RFC 3986) or is too long for
    /// a line of 998 octets.
    [[nodiscard]] Result<QByteArray> write(const QByteArray& unsubscribeUrl) const;

private:
    QByteArray m_mailto; ///< "<mailto:...>"
    QByteArray m_others; ///< List-Id and so on, whole fields
};

} // namespace ringi
