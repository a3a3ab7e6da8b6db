// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QList>
#include <QString>

#include <utility>

namespace ringi {

/// A plain-text message as its reader sees it.
struct ReadMessage {
    QList<std::pair<QString, QString>> headers; ///< unfolded, encoded words decoded, in order
    QString text;                               ///< the body, LF line ends

    /// The first header of that name (case does not matter); empty where there is none.
    [[nodiscard]] QString header(const QString& name) const;
};

/// Reads a message as composeMessage() writes them (RFC 5322, 2045, 2047; one text/plain part in
/// UTF-8; 7bit, 8bit, quoted-printable or base64): for looking at what the practice relay took. What
/// it does not know is shown as it is. InvalidInput where there is no header section. Pure.
Result<ReadMessage> readMessage(const QByteArray& message);

} // namespace ringi
