// SPDX-License-Identifier: Apache-2.0
// How RehearsalStage plays; for its own files.
#pragma once

#include "delivery/rehearsal_spool.h"
#include "delivery/rehearsal_stage.h"
#include "delivery/rehearsal_talk.h"
#include "store/connection.h"

#include <QMutex>
#include <QPromise>

#include <functional>

namespace ringi {

class Connection;

/// Whether it is time to stop.
using Curtain = std::function<bool()>;

/// What outlives the stage, because a keychain may answer after it: then nothing happens.
struct RehearsalStage::Backstage {
    Backstage(Parts wanted, QThreadPool& threads) : parts(std::move(wanted)), pool(&threads) {}

    /// False when the stage is gone.
    bool run(std::function<void()> job)
    {
        const QMutexLocker lock(&mutex);
        if (closed)
            return false;
        pool->start(std::move(job));
        return true;
    }
    void close()
    {
        const QMutexLocker lock(&mutex);
        closed = true;
    }
    bool isClosed()
    {
        const QMutexLocker lock(&mutex);
        return closed;
    }

    const Parts parts;

private:
    QMutex mutex;
    QThreadPool* pool;
    bool closed = false;
};

/// One rehearsal on its way: page after page from the store's readers, composed and talked through
/// on the stage's pool. One step at a time, each begun by the one before.
class RehearsalStage::Play final : public std::enable_shared_from_this<Play> {
public:
    static QFuture<Result<Rehearsal>> start(std::shared_ptr<Backstage> backstage,
                                            RehearsalPlan plan);
    ~Play();

private:
    /// A person with the attachment that is theirs alone, or why it could not be had.
    struct Actor {
        Recipient recipient;
        Result<std::optional<MailFile>> file;
    };
    using Actors = QList<std::shared_ptr<const Actor>>;

    Play(std::shared_ptr<Backstage> backstage, RehearsalPlan plan);

    template <typename T>
    void after(QFuture<Result<T>> future, void (Play::*step)(const Result<T>&));
    void onSigner(const Result<DkimSigner>& signer);
    void onFiles(const Result<CampaignFiles>& files);
    void nextPage();
    void onPage(const Result<Actors>& page);
    Status perform(const Actor& actor);
    void end(Result<Rehearsal> result);
    static Result<Actors> readPage(Connection& connection, const RehearsalPlan& plan,
                                   qint64 afterOrdinal);

    std::shared_ptr<Backstage> m_backstage;
    RehearsalPlan m_plan;
    QPromise<Result<Rehearsal>> m_promise;
    DkimSigner m_signer;
    std::optional<RehearsalMaker> m_maker;
    RehearsalTalk m_talk;
    std::shared_ptr<RehearsalSpool> m_spool;
    Rehearsal::Facts m_facts;
    bool m_ended = false;
};

} // namespace ringi
