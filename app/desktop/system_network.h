// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/network_watch.h"

namespace ringi {

/// What the system says through Qt, on all three systems. A network that is missing already is told
/// as soon as events run.
class SystemNetwork final : public NetworkWatch {
    Q_OBJECT
public:
    explicit SystemNetwork(QObject* parent = nullptr);
};

} // namespace ringi
