// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "keychain/secret_store.h"

#include <QByteArray>

namespace ringi::test {

/// The private keyring that tests/support/with-keyring started this program in, seen from
/// outside: through the system's own tools. Blocks; any thread.
class KeyringSession final {
public:
    /// False: this is the machine's own session, whose keyring a test must not touch.
    [[nodiscard]] bool isThere() const { return daemon() > 0; }
    /// Process id of gnome-keyring-daemon, 0 when it is not there.
    [[nodiscard]] int daemon() const;

    /// What secret-tool finds; null when it finds nothing.
    [[nodiscard]] QByteArray lookUp(const SecretKey& key) const;
    /// Stores an entry with secret-tool.
    [[nodiscard]] bool put(const SecretKey& key, const QByteArray& secret) const;
    /// Locks the keyring. Nothing unlocks it again.
    [[nodiscard]] bool lock() const;
};

} // namespace ringi::test
