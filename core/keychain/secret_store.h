// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <QFuture>
#include <QObject>
#include <QString>

#include <compare>

namespace ringi {

/// Names one secret. In the keychain of the system it is the entry with service "Ringi" and user
/// "<workspace>/<name>" (on Linux: `secret-tool lookup server Ringi user <workspace>/<name>`).
struct SecretKey {
    QString workspace; ///< the workspace's UUID
    QString name;      ///< e.g. "relay/3"; unique within the workspace

    /// The user part of the entry.
    [[nodiscard]] QString entry() const { return workspace + u'/' + name; }

    friend bool operator==(const SecretKey&, const SecretKey&) = default;
    friend auto operator<=>(const SecretKey& a, const SecretKey& b)
    {
        return a.entry().compare(b.entry()) <=> 0;
    }
};

/// Where a secret was put.
enum class SecretHome {
    Keychain,
    MemoryOnly, ///< gone when the program ends; the person must be told so (promise P6)
};

/// The only place where Ringi keeps passwords and private keys (promise P6).
///
/// Any thread may call. The work runs on the thread the store was made on, which needs an event
/// loop; futures finish on that thread, always with a result: Cancelled when the store goes first.
/// Calls are answered in the order they were made.
class SecretStore : public QObject {
    Q_OBJECT

public:
    /// The longest secret, in bytes: what the keychain of Windows holds.
    static constexpr qsizetype kMaxSecretSize = 2560;

    ~SecretStore() override = default;

    /// Puts a secret in the place of whatever was there. Secrets are UTF-8 without NUL
    /// (InvalidInput) and at most kMaxSecretSize bytes (TooLarge). MemoryOnly is a success that
    /// the caller must tell the person about. KeychainLocked and KeychainDenied: nothing was kept.
    [[nodiscard]] virtual QFuture<Result<SecretHome>> write(const SecretKey& key,
                                                            const Secret& secret) = 0;

    /// SecretMissing, KeychainLocked, KeychainUnavailable, KeychainDenied, TimedOut. A locked
    /// keyring on Linux says SecretMissing: never take that for "was never saved".
    [[nodiscard]] virtual QFuture<Result<Secret>> read(const SecretKey& key) = 0;

    /// Success means that it is gone, whether or not it was there. KeychainLocked, KeychainDenied,
    /// KeychainUnavailable and TimedOut: the keychain may still have it.
    [[nodiscard]] virtual QFuture<Status> remove(const SecretKey& key) = 0;

protected:
    using QObject::QObject;

    /// What write() says about a secret that no keychain could keep; any thread.
    [[nodiscard]] static Status checked(const Secret& secret);
};

} // namespace ringi
