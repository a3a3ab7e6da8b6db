// SPDX-License-Identifier: Apache-2.0
#include "desktop/system_network.h"

#include <QNetworkInformation>

namespace ringi {

SystemNetwork::SystemNetwork(QObject* parent) : NetworkWatch(parent)
{
    using Reachability = QNetworkInformation::Reachability;
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return;
    const auto* system = QNetworkInformation::instance();
    connect(system, &QNetworkInformation::reachabilityChanged, this, [this](Reachability now) {
        Q_EMIT changed(now != Reachability::Disconnected);
    });
    if (system->reachability() == Reachability::Disconnected)
        QMetaObject::invokeMethod(this, [this] { Q_EMIT changed(false); }, Qt::QueuedConnection);
}

} // namespace ringi
