// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "delivery/reply_meaning.h"

#include <QSet>
#include <QString>

namespace ringi {

/// Whether the relay forwards for a run, as far as the run has seen. A value for one thread.
class Forwarding final {
public:
    /// It took a message.
    void accepted()
    {
        m_accepted = true;
        m_denied.clear();
    }
    /// "Relaying denied" to somebody at this domain.
    void denied(const QString& domain) { m_denied.insert(domain); }

    /// Forwards once it took a message, until it denied kMostDomains one after another: then it has
    /// changed its mind, and what is left of the list must not be refused for it.
    [[nodiscard]] Standing standing() const
    {
        return m_accepted && m_denied.size() < kMostDomains ? Standing::Forwards : Standing::New;
    }

    static constexpr qsizetype kMostDomains = 3;

private:
    QSet<QString> m_denied; ///< since the last message that it took
    bool m_accepted = false;
};

} // namespace ringi
