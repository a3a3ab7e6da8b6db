// SPDX-License-Identifier: Apache-2.0
#include "keychain/memory_secret_store.h"

#include "keychain/answer.h"

namespace ringi {

MemorySecretStore::MemorySecretStore(QObject* parent) : SecretStore(parent) {}

MemorySecretStore::~MemorySecretStore() = default;

QFuture<Result<SecretHome>> MemorySecretStore::write(const SecretKey& key, const Secret& secret)
{
    const auto answer = std::make_shared<Answer<SecretHome>>();
    QMetaObject::invokeMethod(this, [this, key, secret, answer] {
        if (const Status valid = checked(secret); !valid) {
            answer->give(failure(valid));
            return;
        }
        m_secrets.insert_or_assign(key, secret);
        answer->give(SecretHome::MemoryOnly);
    });
    return answer->future();
}

QFuture<Result<Secret>> MemorySecretStore::read(const SecretKey& key)
{
    const auto answer = std::make_shared<Answer<Secret>>();
    QMetaObject::invokeMethod(this, [this, key, answer] {
        if (const auto found = m_secrets.find(key); found != m_secrets.end())
            answer->give(found->second);
        else
            answer->give(failure(ErrorCode::SecretMissing));
    });
    return answer->future();
}

QFuture<Status> MemorySecretStore::remove(const SecretKey& key)
{
    const auto answer = std::make_shared<Answer<void>>();
    QMetaObject::invokeMethod(this, [this, key, answer] {
        m_secrets.erase(key);
        answer->give({});
    });
    return answer->future();
}

} // namespace ringi
