// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/snapshot.h"
#include "mail/merge_template.h"

namespace ringi {

/// One of the texts of a message that merge values go into.
struct MessageText {
    QString source;
    MergeKind kind = MergeKind::Text;
    QString part;  ///< Finding::part
    QString place; ///< fact "part": "subject", "body", "html", "file", "unsubscribeUrl"
};

/// All of them that are not empty, in the order of the message.
QList<MessageText> messageTexts(const Snapshot& snapshot);

/// A text that could be read.
struct MessageTemplate {
    MessageText text;
    MergeTemplate parsed;
};

/// Those that parse; what does not is checkTemplates' business alone.
QList<MessageTemplate> messageTemplates(const Snapshot& snapshot);

} // namespace ringi
