// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "mail/mailbox.h"

#include <QByteArray>

namespace ringi {

/// Header fields as bytes, each whole: "Name: value" folded, with the CRLF at its end. ASCII, but
/// for an address that needs SMTPUTF8, which is UTF-8 (RFC 6532 section 3.2); lines are 78 octets
/// at most (76 with encoded words, RFC 2047 section 2) except where a single address is longer than
/// that. Unfolded and decoded, a value is exactly what was given.

/// Unstructured text, e.g. Subject (RFC 5322 section 2.2.1).
QByteArray textHeader(const QByteArray& name, const HeaderText& value);

/// One mailbox (RFC 5322 section 3.4). There is no form that takes two: promise P3.
QByteArray mailboxHeader(const QByteArray& name, const Mailbox& mailbox);

/// Date (RFC 5322 section 3.3), in UTC, for a moment that canBeDated().
QByteArray dateHeader(Moment moment);
/// In the years 1900 (RFC 5322 section 3.3) to 9999.
bool canBeDated(Moment moment);

} // namespace ringi
