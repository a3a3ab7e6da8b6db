// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/snapshot.h"
#include "campaign/word_difference.h"

#include <functional>
#include <variant>

namespace ringi {

/// What of a campaign is another, in the order in which a review shows it.
enum class ChangedField {
    // intent card
    Audience,
    Purpose,
    ExpectedCount,
    RequestedBy,
    // sender
    FromName,
    FromAddress,
    ReplyTo,
    EnvelopeSender,
    Relay,       ///< "host:port"
    RelaySignIn, ///< user name or kind of secret
    TlsRule,
    OwnAuthority, ///< a private CA
    Signature,    ///< DKIM: "domain (selector)"
    UnsubscribeUrl,
    UnsubscribeMail,
    ListIdHeader,
    FeedbackId,
    AutoSubmitted,
    // recipients
    ListName,
    Columns,
    Recipients, ///< who they are or what the list says of them; no values: see RecipientsDifference
    // message
    Subject,
    Body,       ///< plain text
    Html,       ///< as text, with the targets of its links
    HtmlSource, ///< the same text in another HTML
    Picture,    ///< in the HTML
    Attachment,
    FileOrder,     ///< the same pictures and attachments in another order
    PersonalFiles, ///< the column, or nothing
    // timing
    NotBefore,
    NotAfter,
    Zone,
    PerMinute,
    Quiet,
    RequireTls,
    FailureReports,
    Rings,
    HaltAtPercent,
    // rule
    PolicyForm,
    Approvals,
    SealDelay, ///< seconds
    SealLife,  ///< seconds; 0: they do not lapse
    Hold, ///< seconds
    AskBetweenRings,
    // who wrote it
    TouchedBy, ///< names
};

/// Nothing; or as the field has it.
using ChangedValue =
    std::variant<std::monostate, QString, qint64, bool, Moment, QuietHours, FileRef>;

/// One thing that is another. Both values may be the same where the difference cannot be told in a
/// word (another key of the same name, another certificate).
struct CampaignChange {
    ChangedField field;
    ChangedValue before;
    ChangedValue after;
    QList<TextPiece> pieces = {}; ///< only of Subject, Body and Html

    friend bool operator==(const CampaignChange&, const CampaignChange&) = default;
};

/// Everything in which two submitted campaigns differ of what a recipient could receive or notice,
/// who receives it, when, and by which rule; in the order of ChangedField. Empty only when none of
/// that differs: what tells one submission from another (numbers, author, times of submission) and
/// the findings are left out. `textOfHtml` makes plain text of HTML. Pure.
QList<CampaignChange> compare(const Snapshot& before, const Snapshot& after,
                              const std::function<QString(const QString&)>& textOfHtml);

} // namespace ringi
