// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "smtp/capabilities.h"

#include <QString>

namespace ringi::smtp {

/// What is known about a connection, as far as it got: for the settings page and the log.
struct ConnectionFacts {
    QString address;         ///< of the relay, numeric
    QString tlsVersion;      ///< "TLSv1.3"
    QString cipher;          ///< "TLS_AES_256_GCM_SHA384"
    bool tlsResumed = false; ///< an earlier connection's session went on
    // The certificate's are also known when it was the reason to refuse.
    QString certificateSubject; ///< common name, or the first alternative name
    QString certificateIssuer;  ///< common name, or organisation
    Moment certificateExpiry{};
    Capabilities capabilities; ///< those under TLS
    QString authMechanism;     ///< empty: not signed in
};

} // namespace ringi::smtp
