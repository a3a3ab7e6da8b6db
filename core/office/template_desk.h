// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "office/campaign_desk.h"
#include "office/session.h"

#include <QFuture>

namespace ringi {

class OfficeContext;

struct TemplateCard {
    TemplateId id;
    QString name;
    QString subject;
    QString savedBy; ///< a person's name
    Moment createdAt{};
};

/// Patterns for campaigns, and campaigns as patterns for others. What a new draft carries over is
/// in Draft::carriedOver until its author has looked at it.
class TemplateDesk final {
public:
    explicit TemplateDesk(OfficeContext& context);

    QFuture<Result<QList<TemplateCard>>> all();
    /// Keeps the message of a campaign (any state): subject, bodies, files; no list, no sender.
    /// InvalidInput ("name"), AlreadyExists.
    QFuture<Result<TemplateId>> save(Session session, CampaignId campaign, QString name);
    QFuture<Status> remove(Session session, TemplateId id);
    /// A new draft from a template.
    QFuture<Result<OpenCampaign>> start(Session session, TemplateId id);
    /// A new draft from any campaign, sent or not: all but its times, which have passed, and its
    /// list, which has to be chosen again after the intent card was looked at.
    QFuture<Result<OpenCampaign>> startFrom(Session session, CampaignId campaign);

private:
    OfficeContext& m_context;
};

} // namespace ringi
