// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "mail/header_text.h"
#include "mail/mail_address.h"

namespace ringi {

/// A person or an office in a From, Reply-To or To header (RFC 5322 section 3.4, name-addr).
struct Mailbox {
    HeaderText name; ///< may be empty: then the address stands alone
    MailAddress address;

    friend bool operator==(const Mailbox&, const Mailbox&) = default;
};

} // namespace ringi
