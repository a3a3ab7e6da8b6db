// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/snapshot.h"
#include "dkim/dkim_key.h"
#include "keychain/secret_store.h"
#include "office/session.h"

#include <QFuture>

namespace ringi {

class OfficeContext;
struct Deed;

/// A sender's signing key as shown: what to publish, and whether this computer can sign with it.
struct DkimCard {
    DkimKeyId id;
    DkimIdentity identity;
    DkimRecord record;
    bool canSign =
        false; ///< the private half is in this computer's keychain, and it is the right one
};

struct AddedDkimKey {
    DkimCard card;
    SecretHome home = SecretHome::Keychain; ///< MemoryOnly: tell the person
};

/// Where a new key belongs.
struct DkimPlace {
    SenderId sender;
    QString domain;   ///< the From address's domain or one above it
    QString selector; ///< letters, digits, hyphens and dots
};

/// Signing keys of senders. Private halves go to the keychain and nowhere else (promise P6).
class DkimDesk final {
public:
    explicit DkimDesk(OfficeContext& context);

    QFuture<Result<QList<DkimCard>>> keys(SenderId sender);
    /// Makes a key on the pool. InvalidInput ("domain", "selector"), AlreadyExists when the sender
    /// has one of this algorithm; keychain errors: nothing was kept.
    QFuture<Result<AddedDkimKey>> make(Session session, DkimPlace place, DkimAlgorithm algorithm);
    /// As make(), with a PEM file's contents; errors of importDkimKey too.
    QFuture<Result<AddedDkimKey>> import(Session session, DkimPlace place, Secret pem);
    /// Campaigns that were sealed with it cannot be sent any more.
    QFuture<Status> remove(Session session, DkimKeyId key);

private:
    QFuture<Result<AddedDkimKey>> keep(Session session, DkimPlace place, Result<DkimKeyPair> pair);
    QFuture<Result<AddedDkimKey>> note(Session session, Deed deed, DkimPlace place,
                                       DkimSnapshot key, Result<SecretHome> home);

    OfficeContext& m_context;
};

} // namespace ringi
