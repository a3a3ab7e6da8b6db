// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "dkim/dkim_identity.h"
#include "dkim/header_fields.h"

namespace ringi::dkim {

/// Writes a DKIM-Signature field (RFC 6376 section 3.5), folded at 78 octets where a tag can be.
class SignatureField final {
public:
    struct Content {
        QByteArrayList names; ///< for h=
        QByteArray bodyHash;  ///< for bh=, not encoded
        Moment signedAt;      ///< for t=, in whole seconds; not before 1970
    };
    SignatureField(const DkimIdentity& identity, const Content& content);

    /// With an empty b=, canonicalised: what ends the text that is signed.
    [[nodiscard]] QByteArray signedForm() const;
    /// With its CRLF.
    [[nodiscard]] QByteArray complete(const QByteArray& signature) const;

private:
    void add(QByteArrayView word, QByteArrayView separator);

    QByteArray m_text; ///< up to and with "b="
    qsizetype m_lineAt = 0;
};

} // namespace ringi::dkim
