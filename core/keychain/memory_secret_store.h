// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "keychain/secret_store.h"

#include <map>

namespace ringi {

/// Keeps secrets for this run only and says so: for the practice office and for tests.
class MemorySecretStore final : public SecretStore {
    Q_OBJECT

public:
    explicit MemorySecretStore(QObject* parent = nullptr);
    ~MemorySecretStore() override;

    [[nodiscard]] QFuture<Result<SecretHome>> write(const SecretKey& key,
                                                    const Secret& secret) override;
    [[nodiscard]] QFuture<Result<Secret>> read(const SecretKey& key) override;
    [[nodiscard]] QFuture<Status> remove(const SecretKey& key) override;

private:
    std::map<SecretKey, Secret> m_secrets; ///< this thread only
};

} // namespace ringi
