// SPDX-License-Identifier: Apache-2.0
#include "keychain/keychain_secret_store.h"

#include "keychain/answer.h"

#if __has_include(<qt6keychain/keychain.h>)
#include <qt6keychain/keychain.h>
#else
#include <keychain.h>
#endif

#include <QTimer>

namespace ringi {
namespace {

const auto kService = QLatin1String("Ringi");

/// QtKeychain has few words, and its backends use them differently.
ErrorCode errorCodeFor(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::EntryNotFound: return ErrorCode::SecretMissing;
    case QKeychain::AccessDeniedByUser:
    case QKeychain::CouldNotDeleteEntry: return ErrorCode::KeychainDenied;
    case QKeychain::AccessDenied:
#if defined(Q_OS_WIN) || defined(Q_OS_DARWIN)
        return ErrorCode::KeychainDenied;
#else
        // libsecret's IS_LOCKED, or a KWallet that nobody opened.
        return ErrorCode::KeychainLocked;
#endif
    case QKeychain::NoError:
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError: break; // a session bus or service that is not there is "other"
    }
    return ErrorCode::KeychainUnavailable;
}

Status outcomeOf(const QKeychain::Job& job)
{
    if (job.error() == QKeychain::NoError)
        return {};
    return failure(errorCodeFor(job.error()),
                   QStringLiteral("QtKeychain %1: %2").arg(job.error()).arg(job.errorString()));
}

/// A keychain that is not there, or that nobody answers for: what memory stands in for.
bool isNoKeychain(const Error& error)
{
    return error.code == ErrorCode::KeychainUnavailable || error.code == ErrorCode::TimedOut;
}

template <typename JobType>
JobType* makeJob(const SecretKey& key)
{
    auto* job = new JobType(kService); // deletes itself when it has finished
    job->setKey(key.entry());
    job->setInsecureFallback(false); // never a file in plain text (promise P6)
    return job;
}

} // namespace

KeychainSecretStore::KeychainSecretStore(std::chrono::milliseconds timeout, QObject* parent)
    : SecretStore(parent), m_timeout(timeout)
{
}

KeychainSecretStore::~KeychainSecretStore() = default;

void KeychainSecretStore::run(QKeychain::Job* job, std::function<void(const Status&)> done)
{
    // Both connections end with the timer, and so with this store. The job does not: the backend
    // of a job that has not finished still points at it, so it can only be left alone.
    auto* timer = new QTimer(this);
    timer->setSingleShot(true);
    connect(job, &QKeychain::Job::finished, timer, [timer, done](const QKeychain::Job* finished) {
        timer->disconnect();
        timer->stop();
        timer->deleteLater();
        done(outcomeOf(*finished));
    });
    connect(timer, &QTimer::timeout, timer, [timer, job, done] {
        job->disconnect(timer);
        timer->deleteLater();
        done(failure(ErrorCode::TimedOut, QStringLiteral("keychain")));
    });
    timer->start(m_timeout);
    job->start();
}

QFuture<Result<SecretHome>> KeychainSecretStore::write(const SecretKey& key, const Secret& secret)
{
    const auto answer = std::make_shared<Answer<SecretHome>>();
    QMetaObject::invokeMethod(this, [this, key, secret, answer] {
        if (const Status valid = checked(secret); !valid) {
            answer->give(failure(valid));
            return;
        }
        auto* job = makeJob<QKeychain::WritePasswordJob>(key);
        job->setTextData(QString::fromUtf8(secret.bytes()));
        run(job, [this, key, secret, answer](const Status& outcome) {
            if (outcome) {
                m_memory.erase(key);
                answer->give(SecretHome::Keychain);
            } else if (isNoKeychain(outcome.error())) {
                m_memory.insert_or_assign(key, secret);
                answer->give(SecretHome::MemoryOnly);
            } else {
                answer->give(failure(outcome));
            }
        });
    });
    return answer->future();
}

QFuture<Result<Secret>> KeychainSecretStore::read(const SecretKey& key)
{
    const auto answer = std::make_shared<Answer<Secret>>();
    QMetaObject::invokeMethod(this, [this, key, answer] {
        if (const auto found = m_memory.find(key); found != m_memory.end()) {
            answer->give(found->second);
            return;
        }
        auto* job = makeJob<QKeychain::ReadPasswordJob>(key);
        run(job, [job, answer](const Status& outcome) {
            if (outcome)
                answer->give(Secret::fromText(job->textData()));
            else
                answer->give(failure(outcome));
        });
    });
    return answer->future();
}

QFuture<Status> KeychainSecretStore::remove(const SecretKey& key)
{
    const auto answer = std::make_shared<Answer<void>>();
    QMetaObject::invokeMethod(this, [this, key, answer] {
        const bool wasInMemory = m_memory.erase(key) > 0;
        // libsecret reports an entry in a locked keyring as removed; only writing tells the truth.
        auto* overwrite = makeJob<QKeychain::WritePasswordJob>(key);
        overwrite->setTextData(QLatin1String(""));
        run(overwrite, [this, key, wasInMemory, answer](const Status& overwritten) {
            if (overwritten)
                run(makeJob<QKeychain::DeletePasswordJob>(key),
                    [answer](const Status& removed) { answer->give(removed); });
            else if (wasInMemory && overwritten.error().code == ErrorCode::KeychainUnavailable)
                answer->give({}); // memory stood in for a keychain that is not there
            else
                answer->give(overwritten);
        });
    });
    return answer->future();
}

} // namespace ringi
