// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "campaign/ledger_rules.h"
#include "campaign/life_cycle.h"
#include "office/session.h"
#include "people/permission.h"

#include <QFuture>
#include <QList>

#include <optional>

namespace ringi {

class OfficeContext;

/// Numbers of a run; they always add up to total.
struct RunCounts {
    qint64 total = 0;
    qint64 waiting = 0;  ///< planned or claimed, nothing sent
    qint64 open = 0;     ///< on the wire right now
    qint64 deferred = 0; ///< the relay said "later"
    qint64 accepted = 0;
    qint64 refused = 0;
    qint64 unknown = 0;  ///< may have been accepted: a person decides
    qint64 cancelled = 0;

    friend bool operator==(const RunCounts&, const RunCounts&) = default;
};

/// A campaign from its last seal on.
struct RunCard {
    CampaignId campaign;
    QString subject;
    CampaignState state = CampaignState::Holding;
    RunCounts counts;
    std::optional<Moment> holdUntil;
    std::optional<Moment> notBefore;
    QString relayHost;
    QString reason;
};

/// One recipient of a run.
struct RunLine {
    LedgerId id;
    qint64 ordinal = 0;
    QString address;
    LedgerState state = LedgerState::Planned;
    int tries = 0;
    QByteArray messageId;
    QByteArray reply; ///< the relay's own words
    QString reason;   ///< error code name where there is no reply
    Moment updatedAt{};
};

/// Watching and steering runs. Sending itself is delivery's.
class RunDesk final {
public:
    explicit RunDesk(OfficeContext& context);

    /// Approved, holding, sending, paused, finished, stopped; newest first.
    QFuture<Result<QList<RunCard>>> all();
    QFuture<Result<QList<RunLine>>> lines(CampaignId campaign, qint64 afterOrdinal, int limit,
                                          std::optional<LedgerState> only);

    /// Each acts before the next recipient; what is on the wire is finished. Logged with the person.
    QFuture<Status> pause(Session session, CampaignId campaign);
    QFuture<Status> resume(Session session, CampaignId campaign);
    /// For good: rows not sent are cancelled. Anyone signed in may; also during the hold.
    QFuture<Status> stop(Session session, CampaignId campaign, QString reason);

    /// A person settles what is uncertain, on the record: it was sent, or send it again.
    QFuture<Status> settle(Session session, LedgerId line, bool wasSent);

private:
    struct Step {
        CampaignEvent event;
        Permission permission;
        QString action;
        QString reason;
    };
    QFuture<Status> step(const Session& session, CampaignId campaign, Step step);

    OfficeContext& m_context;
};

} // namespace ringi
