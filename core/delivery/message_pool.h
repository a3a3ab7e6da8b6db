// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "delivery/message_maker.h"
#include "delivery/turn.h"

#include <QObject>
#include <QThreadPool>

#include <memory>

namespace ringi {

/// A row with its message, or why there is none.
struct MadeParcel {
    ClaimedRow row;
    Result<Parcel> parcel;
};

/// Composes and signs on the pool's threads, some rows at a time, ahead of the connections. Lives on
/// the delivery thread; the pool outlives it.
class MessagePool final : public QObject {
    Q_OBJECT

public:
    MessagePool(MessageMaker maker, QThreadPool& pool, QObject* parent);

    /// made() follows for each, in groups.
    void make(const QList<TakenRow>& rows, Moment now);
    /// How many are on their way.
    [[nodiscard]] qsizetype underWay() const { return m_underWay; }

Q_SIGNALS:
    void made(const QList<ringi::MadeParcel>& parcels);

private:
    std::shared_ptr<const MessageMaker> m_maker;
    QThreadPool& m_pool;
    qsizetype m_underWay = 0;
};

} // namespace ringi
