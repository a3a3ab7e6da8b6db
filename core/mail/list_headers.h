// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace ringi {

/// Header fields about the mailing as a whole, from the sender's settings. Every one is optional.
struct ListHeaders {
    /// An https address that unsubscribes with one POST (RFC 8058), a merge template: each person
    /// gets their own. Brings List-Unsubscribe and List-Unsubscribe-Post.
    QString unsubscribeUrl;
    QString unsubscribeMail; ///< an address for List-Unsubscribe: <mailto:...> (RFC 2369)
    QString listId;          ///< "news.example.com" (RFC 2919), without < >
    QString feedbackId;      ///< as mailbox providers ask for it, e.g. "campaign:customer:type:sender"
    bool autoSubmitted = false; ///< Auto-Submitted: auto-generated (RFC 3834)

    friend bool operator==(const ListHeaders&, const ListHeaders&) = default;
};

} // namespace ringi
