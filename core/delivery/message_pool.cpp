// SPDX-License-Identifier: Apache-2.0
#include "delivery/message_pool.h"

#include "base/when_done.h"

#include <QPromise>

namespace ringi {
namespace {

/// Enough to make up for the way to the other thread, few enough to keep all threads busy.
constexpr qsizetype kGroup = 16;

QList<MadeParcel> makeAll(const MessageMaker& maker, const QList<TakenRow>& rows, Moment now)
{
    QList<MadeParcel> made;
    made.reserve(rows.size());
    for (const TakenRow& taken : rows) {
        made.append({taken.row, taken.file
                                    ? maker.parcel(taken.row, {taken.recipient, *taken.file}, now)
                                    : failure(taken.file)});
    }
    return made;
}

} // namespace

MessagePool::MessagePool(MessageMaker maker, QThreadPool& pool, QObject* parent)
    : QObject(parent), m_maker(std::make_shared<const MessageMaker>(std::move(maker))), m_pool(pool)
{
}

void MessagePool::make(const QList<TakenRow>& rows, Moment now)
{
    for (qsizetype at = 0; at < rows.size(); at += kGroup) {
        const QList<TakenRow> group = rows.mid(at, kGroup);
        m_underWay += group.size();
        auto promise = std::make_shared<QPromise<Result<QList<MadeParcel>>>>();
        promise->start();
        auto future = promise->future();
        m_pool.start([promise, maker = m_maker, group, now] {
            promise->addResult(Result<QList<MadeParcel>>(makeAll(*maker, group, now)));
            promise->finish();
        });
        whenDone(this, std::move(future),
                 [this, size = group.size()](const Result<QList<MadeParcel>>& parcels) {
                     m_underWay -= size;
                     if (parcels)
                         Q_EMIT made(*parcels);
                 });
    }
}

} // namespace ringi
