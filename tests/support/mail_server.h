// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/fixture_process.h"

#include <QByteArrayList>
#include <QMap>
#include <QString>

namespace ringi::test {

/// A private, real Postfix with Dovecot (about three seconds to start, as root). Every address at
/// example.test has a mailbox there; every other recipient is refused.
class MailServer final {
public:
    struct Facts {
        QString host;               ///< what the certificate is for
        quint16 submissionPort = 0; ///< STARTTLS, then AUTH
        quint16 smtpsPort = 0;      ///< TLS from the first byte, then AUTH
        QString caFile;             ///< PEM
        QString user;
        QString password;
        QString token; ///< for OAUTHBEARER and XOAUTH2
        QMap<QString, quint16> mechanismPorts; ///< STARTTLS, with this SASL mechanism alone
        QString maildir; ///< holds one Maildir per address, named like it
    };

    /// Internal, with the server's log, when it does not come up.
    [[nodiscard]] Status start();
    void stop() { m_process.stop(); }

    [[nodiscard]] const Facts& facts() const { return m_facts; }

    /// The messages in one mailbox, each as stored, in the order of arrival.
    [[nodiscard]] QByteArrayList messages(const QString& address) const;
    /// How many messages lie in all mailboxes. Postfix delivers after it has answered: wait for it
    /// with QTRY_COMPARE.
    [[nodiscard]] int messageCount() const;

private:
    FixtureProcess m_process;
    Facts m_facts;
};

} // namespace ringi::test
