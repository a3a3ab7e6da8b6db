// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "campaign/rehearsal_plan.h"
#include "delivery/rehearsal.h"
#include "keychain/secret_store.h"

#include <QFuture>
#include <QThreadPool>

#include <memory>

namespace ringi {

class Store;

/// Plays whole campaigns without sending anything: every message is composed (and signed, where
/// this computer has the keys) as delivery would, goes through delivery's own SMTP session to a
/// relay that exists in memory alone, and is kept to be looked at. No socket is made, no name is
/// looked up, no relay's password is read; the ledger, the seals and the campaign are not touched.
///
/// Values in, futures out; any thread may call and nothing blocks the caller (promise P9). Futures
/// finish on other threads: use whenDone(). All of them can be cancelled, which ends them soon, as
/// Cancelled. play(), search() and leaks() tell their progress by QFuture's progress value.
class RehearsalStage final {
public:
    /// All of it outlives the stage.
    struct Parts {
        Store* store = nullptr;
        SecretStore* secrets = nullptr;
        const Clock* clock = nullptr;
        QString folder = {}; ///< for the messages, on a disk with room; empty: the system's
        qint64 leaveFree = 256'000'000; ///< octets of that disk that are not to be used up
    };

    explicit RehearsalStage(Parts parts);
    ~RehearsalStage(); ///< cancels what is on its way; blocks until it has ended, which is soon
    RehearsalStage(const RehearsalStage&) = delete;
    RehearsalStage& operator=(const RehearsalStage&) = delete;

    /// Progress: people done, of plan.count. DiskFull, FileUnwritable; PacketMismatch where a file
    /// is not what the campaign names; TemplateSyntax, InvalidAddress and the composer's others
    /// where nobody's message can be made. What concerns one person is a problem in that line.
    QFuture<Result<Rehearsal>> play(RehearsalPlan plan);

    /// Lines in the order of the list, after one (0: from the first).
    QFuture<Result<QList<RehearsalLine>>> page(Rehearsal rehearsal, qint64 afterOrdinal, int limit);
    /// As a relay would have received it.
    QFuture<Result<QByteArray>> message(Rehearsal rehearsal, qint64 ordinal);
    /// The next `limit` lines whose message or address holds the text; see Rehearsal::holds().
    /// InvalidInput ("text") for nothing but white space.
    QFuture<Result<QList<RehearsalLine>>> search(Rehearsal rehearsal, QString text,
                                                 qint64 afterOrdinal, int limit);
    /// The next `limit` lines of people who would get no message. Progress as play().
    QFuture<Result<QList<RehearsalLine>>> problems(Rehearsal rehearsal, qint64 afterOrdinal,
                                                   int limit);
    /// Is anybody else's value in a message? See LeakSearch.
    QFuture<Result<LeakReport>> leaks(Rehearsal rehearsal);
    /// Writes one message to an .eml file, whole or not at all. NotFound, FileUnwritable, DiskFull.
    QFuture<Status> exportMessage(Rehearsal rehearsal, qint64 ordinal, QString path);

private:
    struct Backstage;
    class Play;

    template <typename T, typename F>
    QFuture<Result<T>> work(F job);

    std::shared_ptr<Backstage> m_backstage;
    QThreadPool m_pool;
};

} // namespace ringi
