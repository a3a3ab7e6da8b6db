// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>

namespace ringi {

/// One mail address (RFC 5321 section 4.1.2 Mailbox, RFC 5322 section 3.4.1 addr-spec), already
/// judged. It can never hold a line break, NUL, white space, comma or a second address, so it is
/// safe in a header and in RCPT TO. Two are equal when their keys are. A value; any thread.
///
/// A local part beyond ASCII (RFC 6531, 6532) is taken for recipients: their relay must offer
/// SMTPUTF8. Senders stay ASCII, so that everybody can answer them: parseAscii().
class MailAddress final {
public:
    /// Reads an address alone, without a name; white space around it is dropped.
    ///
    /// Local part: dot-atom or quoted string, 64 octets at most, ASCII or UTF-8 in Unicode's
    /// composed form (NFC, RFC 6532 section 3.1) without format characters. Needless quotes are
    /// taken off (RFC 5321 section 4.1.2); in needed ones white space , ; < > @ are refused too.
    /// Domain: two labels at least, 63 octets each and 255 in all as A-labels (RFC 5890); never an
    /// address literal or a bare IP address. 254 octets in all (RFC 5321 errata 1690).
    ///
    /// InvalidAddress: detail names the broken rule, never the address; "full-width characters"
    /// where an input method was left on.
    static Result<MailAddress> parse(const QString& text);
    /// The same for senders: UnsupportedAddress where the local part needs SMTPUTF8.
    static Result<MailAddress> parseAscii(const QString& text);

    /// As on the wire, in quotes where it needs them.
    [[nodiscard]] QString localPart() const;
    /// For people, lower case. In Unicode where it is written in Latin or East Asian scripts, else
    /// as A-labels: a Cyrillic look-alike of a Latin name must show as what it is.
    [[nodiscard]] QString domain() const { return m_domain; }
    /// Lower case, A-labels.
    [[nodiscard]] QByteArray asciiDomain() const { return m_wire.mid(m_localSize + 1); }
    /// local@domain with A-labels, for headers and SMTP: ASCII, but for a local part that needs
    /// SMTPUTF8, which is UTF-8.
    [[nodiscard]] const QByteArray& wire() const { return m_wire; }
    /// The relay must know RFC 6531, or the address cannot be reached.
    [[nodiscard]] bool needsSmtpUtf8() const;
    /// local@domain for people.
    [[nodiscard]] QString text() const;
    /// The wire form in lower case, NFC: what duplicates and suppressions are compared by. (The
    /// local part could differ by case in theory; no office means two people by that.)
    [[nodiscard]] QString key() const;

    friend bool operator==(const MailAddress& a, const MailAddress& b);
    friend size_t qHash(const MailAddress& address, size_t seed);

private:
    MailAddress(const QByteArray& local, const QByteArray& domain);

    QByteArray m_wire;
    qsizetype m_localSize;
    QString m_domain;
};

bool operator==(const MailAddress& a, const MailAddress& b);
size_t qHash(const MailAddress& address, size_t seed = 0);

} // namespace ringi
