// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "mail/mailbox.h"

#include <QByteArray>

namespace ringi {

/// Header fields as bytes, each whole: "Name: value" folded, with the CRLF at its end. Pure ASCII;
/// lines are 78 octets at most (76 with encoded words, RFC 2047 section 2) except where a single
/// address is longer than that. Unfolded and decoded, a value is exactly what was given.

/// Unstructured text, e.g. Subject (RFC 5322 section 2.2.1).
QByteArray textHeader(const QByteArray& name, const HeaderText& value);

/// One mailbox (RFC 5322 section 3.4). There is no form that takes two: promise P3.
QByteArray mailboxHeader(const QByteArray& name, const Mailbox& mailbox);

/// Date (RFC 5322 section 3.3), in UTC; the year must have four digits.
QByteArray dateHeader(Moment moment);

} // namespace ringi
