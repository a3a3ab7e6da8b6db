// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/byte_rope.h"
#include "base/clock.h"
#include "base/result.h"
#include "dkim/dkim_signer.h"
#include "mail/list_headers.h"
#include "mail/mail_file.h"
#include "mail/mailbox.h"

#include <QStringList>

#include <memory>
#include <optional>

namespace ringi {

/// What is the same in every message of a campaign. Templates are sources (merge_template.h).
struct MessageDesign {
    Mailbox from;
    std::optional<Mailbox> replyTo;
    QString subject;
    QString text;              ///< never empty in a mail that people get; may be where html is not
    QString html;              ///< empty: plain text alone
    QList<MailFile> images;    ///< embedded in the HTML; each has a content id
    QList<MailFile> files;     ///< attached, in this order; names are templates
    QString personalFileName;  ///< template for the name of MessageFor::file; empty: its own name
    ListHeaders headers;
    bool isSolo = false;       ///< nobody but its author looked at it: said in X-Ringi-Review
    QStringList fields;        ///< the list's columns
};

/// What differs.
struct MessageFor {
    Mailbox to;
    QStringList values;             ///< one per column
    QByteArray messageId;           ///< left@right, without angle brackets
    Moment date;
    std::optional<MailFile> file;   ///< this person's own attachment
};

/// Makes the messages of one campaign as bytes (RFC 5322, 2045-2047, 2183, 2231, 2369, 2387, 8058).
/// There is deliberately no Cc, no Bcc and no second To (promise P3).
///
/// Templates are parsed once, and whatever does not depend on the recipient is encoded once. The
/// structure is the smallest that holds what is there, in the order clients expect:
///   multipart/mixed( multipart/alternative( text/plain, multipart/related( text/html, images ) ),
///   files, this person's file ).
/// CRLF throughout, never a bare CR or LF, no line over 998 octets and none over 78 where folding
/// is possible; ASCII, but for a header with an address that itself needs SMTPUTF8 (RFC 6532). The same
/// input gives the same bytes; boundaries are derived from the design. A value; any thread.
class MessageComposer final {
public:
    /// TemplateSyntax (detail: part and place, "html 3:7 what"), InvalidInput (detail: the field).
    static Result<MessageComposer> make(const MessageDesign& design, const DkimSigner& signer = {});

    /// UnresolvedField, HeaderInjection, InvalidInput (detail: the field; a NUL or a lone surrogate
    /// in a value, a message id that is no dot-atom on both sides, a year without four digits).
    [[nodiscard]] Result<ByteRope> compose(const MessageFor& recipient) const;

private:
    struct Parts;
    std::shared_ptr<const Parts> m_parts;
};

} // namespace ringi
