// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "long_run.h"

namespace ringi::test {

/// What a MailServer has delivered, seen from its folders.
class MaildirCount final {
public:
    /// @param maildir as in MailServer::Facts
    explicit MaildirCount(QString maildir) : m_maildir(std::move(maildir)) {}

    /// How many recipients have a mailbox by now; cheap, for polling. It lags behind the relay's
    /// answers by a little.
    [[nodiscard]] qint64 boxes() const;
    /// Waits until Postfix has handed on all it took, then counts.
    [[nodiscard]] Deliveries untilQuiet() const;

private:
    [[nodiscard]] bool isQueueEmpty() const;

    QString m_maildir;
};

} // namespace ringi::test
