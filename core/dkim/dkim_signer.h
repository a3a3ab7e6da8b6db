// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/byte_rope.h"
#include "base/clock.h"
#include "base/secret.h"
#include "dkim/dkim_identity.h"

#include <QByteArray>
#include <QList>

#include <memory>

namespace ringi {

/// Signs messages for one or two keys (RFC 6376, RFC 8463), relaxed/relaxed. Keys are parsed once;
/// copies share them. Signing is pure and may run on any thread.
class DkimSigner final {
public:
    struct Key {
        DkimIdentity identity;
        Secret privateKey; ///< as DkimKeyPair::privateKey
    };

    /// Signs nothing.
    DkimSigner() = default;
    /// InvalidInput: "domain" or "selector" for an identity that cannot stand in a header or in
    /// DNS, or that two keys share; "key" for a private key that cannot be read. PacketMismatch
    /// ("dkim") when a private key is not the one its identity speaks of.
    static Result<DkimSigner> make(const QList<Key>& keys);

    [[nodiscard]] bool isEmpty() const;

    /// The DKIM-Signature fields to put before the message's own, one per key, each folded and with
    /// its CRLF; empty where there is no key. Signed: From (oversigned), To, Subject, Date,
    /// Message-ID, Reply-To, MIME-Version, Content-*, List-*, Auto-Submitted and Feedback-ID as far
    /// as they are there, each as often as it is there. The body is hashed once for all keys.
    /// InvalidInput: "headers" where they are no header section, "From" where it is missing, "now"
    /// before 1970.
    /// @param headers the header section, each field ending in CRLF, without the empty line
    /// @param body what follows the empty line
    [[nodiscard]] Result<QByteArray> sign(const QByteArray& headers, const ByteRope& body,
                                          Moment now) const;

private:
    struct State;
    std::shared_ptr<const State> m_state;
};

} // namespace ringi
