// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace ringi {

/// Notices that the computer's network comes, goes, or becomes another one. GUI thread; never
/// blocks. Where the system tells nothing, changed() never comes.
class NetworkWatch : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

Q_SIGNALS:
    /// connected: there is a network of some kind; whether it leads to the relay is not known.
    void changed(bool connected);
};

} // namespace ringi
