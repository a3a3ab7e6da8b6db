// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/rehearsal_plan.h"
#include "office/session.h"

#include <QFuture>

namespace ringi {

class OfficeContext;

/// Who may see a whole campaign played before it is sealed: its author's desk and the reviewer's.
class RehearsalDesk final {
public:
    explicit RehearsalDesk(OfficeContext& context) : m_context(context) {}

    /// What RehearsalStage plays: the campaign's draft with its list, or what was submitted with
    /// the recipients frozen then. On record ("campaign.rehearsed"). Permission: Compose; for what
    /// was submitted Review too. NotFound; PacketMismatch where what was submitted was changed.
    QFuture<Result<RehearsalPlan>> prepare(Session session, CampaignId campaign);
    /// Puts on record ("message.exported") that a rehearsed message is about to be written into a
    /// file. Permission and errors as for prepare().
    QFuture<Status> noteExport(Session session, CampaignId campaign, qint64 ordinal);

private:
    OfficeContext& m_context;
};

} // namespace ringi
