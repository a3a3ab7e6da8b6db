// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "keychain/secret_store.h"

#include <chrono>
#include <functional>
#include <map>

namespace QKeychain {
class Job;
}

namespace ringi {

/// The keychain of the system through QtKeychain: Credential Manager, Keychain, or a Secret
/// Service. Where there is none, or it does not answer in time, what is written is kept in memory
/// for this run and reported as MemoryOnly; never in a file. A locked keyring is not "none".
///
/// QtKeychain works its jobs off one after the other in one queue per process: make one store, on
/// one thread, with an event loop (on Linux Qt's GLib one, which is the default).
class KeychainSecretStore final : public SecretStore {
    Q_OBJECT

public:
    /// @param timeout for each call. A Secret Service without a keyring never answers.
    explicit KeychainSecretStore(std::chrono::milliseconds timeout = std::chrono::seconds{8},
                                 QObject* parent = nullptr);
    ~KeychainSecretStore() override;

    [[nodiscard]] QFuture<Result<SecretHome>> write(const SecretKey& key,
                                                    const Secret& secret) override;
    [[nodiscard]] QFuture<Result<Secret>> read(const SecretKey& key) override;
    [[nodiscard]] QFuture<Status> remove(const SecretKey& key) override;

private:
    /// Starts the job and calls back once, on this thread: with its outcome or TimedOut.
    void run(QKeychain::Job* job, std::function<void(const Status&)> done);

    std::chrono::milliseconds m_timeout;
    std::map<SecretKey, Secret> m_memory; ///< this thread only
};

} // namespace ringi
