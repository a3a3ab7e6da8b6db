// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/snapshot.h"
#include "delivery/relay_probe.h"
#include "smtp/endpoint.h"

namespace ringi {

/// The relay a sealed campaign names. Taken from the packet, never from the settings (promise P2).
smtp::Endpoint endpointOf(const SenderSnapshot& sender);

/// The relay somebody is about to save.
smtp::Endpoint endpointOf(const ProbeTarget& target);

} // namespace ringi
