// SPDX-License-Identifier: Apache-2.0
#include "delivery/rehearsal_stage.h"

#include "delivery/leak_search.h"
#include "delivery/rehearsal_play.h"
#include "delivery/rehearsal_words.h"

#include <QSaveFile>

namespace ringi {
namespace {

Status writeWhole(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    const bool full = file.error() == QFileDevice::ResourceError;
    return failure(full ? ErrorCode::DiskFull : ErrorCode::FileUnwritable,
                   QStringLiteral("message"));
}

/// Where to pick lines, and how many.
struct Stretch {
    const Rehearsal& rehearsal;
    qint64 after = 0;
    int limit = 0;
};

/// The next lines that `wanted(ordinal) -> Result<bool>` says yes to.
template <typename Wanted>
Result<QList<RehearsalLine>> pick(const Stretch& from, QPromise<Result<QList<RehearsalLine>>>& told,
                                  const Curtain& curtain, const Wanted& wanted)
{
    const qint64 count = from.rehearsal.count();
    told.setProgressRange(0, static_cast<int>(count));
    QList<RehearsalLine> picked;
    for (qint64 at = from.after; at < count && picked.size() < from.limit; ++at) {
        if (curtain())
            return failure(ErrorCode::Cancelled);
        const auto is = wanted(at + 1);
        if (!is)
            return failure(is);
        told.setProgressValue(static_cast<int>(at + 1));
        if (!*is)
            continue;
        const auto line = from.rehearsal.page(at, 1);
        if (!line)
            return line;
        picked += *line;
    }
    return picked;
}

} // namespace

RehearsalStage::RehearsalStage(Parts parts)
    : m_backstage(std::make_shared<Backstage>(parts, m_pool))
{
    m_pool.setMaxThreadCount(2); // one that plays, one for who looks meanwhile
}

RehearsalStage::~RehearsalStage()
{
    m_backstage->close();
    m_pool.waitForDone();
}

template <typename T, typename F>
QFuture<Result<T>> RehearsalStage::work(F job)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    auto future = promise->future();
    const bool begun = m_backstage->run([backstage = m_backstage, promise, job = std::move(job)] {
        const Curtain curtain = [&] { return backstage->isClosed() || promise->isCanceled(); };
        promise->addResult(curtain() ? Result<T>(failure(ErrorCode::Cancelled))
                                     : job(*promise, curtain));
        promise->finish();
    });
    if (!begun) {
        promise->addResult(Result<T>(failure(ErrorCode::Cancelled)));
        promise->finish();
    }
    return future;
}

QFuture<Result<Rehearsal>> RehearsalStage::play(RehearsalPlan plan)
{
    return Play::start(m_backstage, std::move(plan));
}

QFuture<Result<QList<RehearsalLine>>> RehearsalStage::page(Rehearsal rehearsal, qint64 afterOrdinal,
                                                           int limit)
{
    return work<QList<RehearsalLine>>(
        [=](auto&, const Curtain&) { return rehearsal.page(afterOrdinal, limit); });
}

QFuture<Result<QByteArray>> RehearsalStage::message(Rehearsal rehearsal, qint64 ordinal)
{
    return work<QByteArray>([=](auto&, const Curtain&) { return rehearsal.message(ordinal); });
}

QFuture<Result<QList<RehearsalLine>>> RehearsalStage::search(Rehearsal rehearsal, QString text,
                                                             qint64 afterOrdinal, int limit)
{
    return work<QList<RehearsalLine>>(
        [=](auto& promise, const Curtain& curtain) -> Result<QList<RehearsalLine>> {
            if (foldedWords(text).isEmpty())
                return failure(ErrorCode::InvalidInput, QStringLiteral("text"));
            return pick({rehearsal, afterOrdinal, limit}, promise, curtain,
                        [&](qint64 ordinal) { return rehearsal.holds(ordinal, text); });
        });
}

QFuture<Result<QList<RehearsalLine>>> RehearsalStage::problems(Rehearsal rehearsal,
                                                               qint64 afterOrdinal, int limit)
{
    return work<QList<RehearsalLine>>([=](auto& promise, const Curtain& curtain) {
        return pick({rehearsal, afterOrdinal, limit}, promise, curtain,
                    [&](qint64 ordinal) -> Result<bool> {
                        const auto person = rehearsal.spool().person(ordinal);
                        return person ? Result<bool>(person->problem.has_value())
                                      : failure(person);
                    });
    });
}

QFuture<Result<LeakReport>> RehearsalStage::leaks(Rehearsal rehearsal)
{
    return work<LeakReport>([=](auto& promise, const Curtain& curtain) {
        constexpr int kThousand = 1000;
        promise.setProgressRange(0, kThousand);
        const auto progress = [&](qint64 done, qint64 of) {
            promise.setProgressValue(static_cast<int>(done * kThousand / of));
            return !curtain();
        };
        return LeakSearch(rehearsal, progress).run();
    });
}

QFuture<Status> RehearsalStage::exportMessage(Rehearsal rehearsal, qint64 ordinal, QString path)
{
    return work<void>([=](auto&, const Curtain&) -> Status {
        const auto bytes = rehearsal.message(ordinal);
        return bytes ? writeWhole(path, *bytes) : failure(bytes);
    });
}

} // namespace ringi
