// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/snapshot.h"
#include "checks/check.h"
#include "office/campaign_desk.h"
#include "office/office_context.h"
#include "store/campaign_gateway.h"

/// What the desks do with a campaign inside one transaction.
namespace ringi {

/// The snapshot that submitting this draft would freeze. What is not chosen yet stays empty, for the
/// checks to say so. Reads the whole list once for its digest.
Result<Snapshot> buildSnapshot(const OfficeContext& context, Connection& connection,
                               const CampaignRow& row);

/// All checks over a snapshot whose recipients are those of the list.
QList<Finding> checkAgainstList(const OfficeContext& context, Connection& connection,
                                const Snapshot& snapshot, ListId list);

/// Takes the step of the life cycle, or WrongState.
Status moveCampaign(const OfficeContext& context, Connection& connection, const CampaignRow& row,
                    CampaignEvent event);

/// The list's importer and everyone who wrote or edited, each once, the author first.
QList<PersonRef> everyoneWhoTouched(const QList<PersonRef>& editors, const PersonRef& author,
                                    const std::optional<PersonRef>& importer);

/// Subject and body for one recipient; what is not resolved is shown as {{field}}.
Result<RenderedMessage> renderFor(const QString& subject, const QString& body,
                                  const QStringList& fields, const Recipient& recipient);

/// Name of a person for showing; empty for nobody.
QString personName(Connection& connection, PersonId person);

/// A campaign as a card, with its seals' names and times.
CampaignCard cardOf(Connection& connection, const CampaignRow& row);

} // namespace ringi
