// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/campaign_changes.h"
#include "campaign/recipients_difference.h"

#include <QString>
#include <QStringList>

/// What became another between two submissions, in words.
namespace ringi {

/// "Answers go to".
[[nodiscard]] QString fieldWords(ChangedField field);
/// "Before: …", "Now: …", a line each; "Added: …". Moments are in the zone of the timing that they
/// are of. Nothing for texts and recipients.
[[nodiscard]] QString valueWords(const CampaignChange& change, const QString& zoneBefore,
                                 const QString& zoneNow);

/// The changes of a text as they are read out: "removed: “Friday”", "added: “Monday”".
[[nodiscard]] QString spokenWords(const DifferenceExcerpt& difference);
/// How many changes there are, and what of them is not shown.
[[nodiscard]] QString placesWords(const DifferenceExcerpt& difference);

/// How the list became another, as sentences.
[[nodiscard]] QString recipientsWords(const RecipientChanges& changes);
/// A person a line, "name@example.com (Name, Company)"; and how many more there are.
[[nodiscard]] QString peopleWords(const QList<Recipient>& people, qint64 count);

} // namespace ringi
