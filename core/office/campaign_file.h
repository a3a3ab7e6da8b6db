// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/policy_book.h"
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

/// As buildSnapshot(), but without a look at the list: for one message, not for a seal. The
/// recipients' count and digest stay empty. Its policy is the one for so many recipients; where
/// nothing is said, for as many as the list says it has.
Result<Snapshot> sketchSnapshot(Connection& connection, const Draft& draft,
                                std::optional<qint64> recipients = {});

/// What this draft would be reviewed by, and why.
Result<ChosenPolicy> policyFor(Connection& connection, const Draft& draft,
                               std::optional<qint64> recipients = {});

/// Visits a list in order, page by page; stops when the visitor says so.
Status forEachOnList(Connection& connection, ListId list,
                     const std::function<bool(const Recipient&)>& visit);

/// All checks over the snapshot of a draft.
QList<Finding> checkAgainstList(const OfficeContext& context, Connection& connection,
                                const Snapshot& snapshot, const CampaignRow& row);

/// The bytes of a file of the store; TooLarge beyond MessageDesk::kLargestFile.
Result<QByteArray> readStoredFile(Connection& connection, const FileRef& file);

/// Takes the step of the life cycle, or WrongState.
Status moveCampaign(const OfficeContext& context, Connection& connection, const CampaignRow& row,
                    CampaignEvent event);

/// The list's importer and everyone who wrote or edited, each once, the author first.
QList<PersonRef> everyoneWhoTouched(const QList<PersonRef>& editors, const PersonRef& author,
                                    const std::optional<PersonRef>& importer);

/// Sources of a message.
struct MessageSources {
    QString subject;
    QString body;
    QString html; ///< empty: plain text alone
};
/// Of a draft: what is really sent of what its author wrote.
MessageSources sourcesOf(const Draft& draft);

/// The draft with its plain text made from the HTML, where it follows it.
Draft withTextFromHtml(Draft draft);

/// Subject and bodies for one recipient; what is not resolved is shown as {{field}}.
Result<RenderedMessage> renderFor(const MessageSources& sources, const QStringList& fields,
                                  const Recipient& recipient);

/// The zone of the author's computer: what times mean until another one is chosen. IANA name.
QString zoneHere();

/// Name of a person for showing; empty for nobody.
QString personName(Connection& connection, PersonId person);

/// A campaign as a card, with its seals' names and times.
CampaignCard cardOf(Connection& connection, const CampaignRow& row);

} // namespace ringi
