// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "mail/merge_template.h"
#include "office/campaign_file.h"
#include "office/message_desk.h"

namespace ringi {

/// Looks for the recipient whose message a person should see first, going once through the list.
class NotableFinder final {
public:
    NotableFinder(const MessageSources& sources, const QStringList& fields, Notable what);

    /// False when there is nothing better to come.
    bool look(const Recipient& recipient);
    /// NotFound ("recipient") when nobody fits.
    [[nodiscard]] Result<qint64> found() const;

private:
    struct Place {
        qsizetype column;
        qsizetype fallbackSize;
    };

    QList<Place> m_places; ///< where values land, in subject and bodies
    Notable m_what;
    qint64 m_best = 0;
    qint64 m_bestSize = 0;
};

} // namespace ringi
