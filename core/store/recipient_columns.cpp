// SPDX-License-Identifier: Apache-2.0
#include "store/recipient_columns.h"

#include "store/json_text.h"

namespace ringi {

Result<Recipient> recipientFrom(const Row& row)
{
    const auto values = textsFrom(row.text(2), {});
    if (!values) // said here: a million rows need no million sentences
        return failure(ErrorCode::WorkspaceDamaged,
                       QStringLiteral("values of recipient %1").arg(row.integer(0)));
    return Recipient{row.integer(0), row.text(1), *values};
}

Result<QList<Recipient>> recipientsFrom(const Rows& rows)
{
    QList<Recipient> recipients;
    recipients.reserve(rows.size());
    for (const Row& row : rows) {
        auto recipient = recipientFrom(row);
        if (!recipient)
            return failure(recipient);
        recipients.append(std::move(*recipient));
    }
    return recipients;
}

} // namespace ringi
