// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDBusConnection>

namespace ringi {

/// The two buses of a desktop. Tests hand in private ones.
struct Buses {
    QDBusConnection session = QDBusConnection::sessionBus();
    QDBusConnection system = QDBusConnection::systemBus();
};

} // namespace ringi
