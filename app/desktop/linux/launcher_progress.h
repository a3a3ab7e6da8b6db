// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/linux/buses.h"
#include "desktop/system_progress.h"

namespace ringi {

/// com.canonical.Unity.LauncherEntry: a signal that the docks of GNOME, KDE, Unity and others
/// listen to.
class LauncherProgress final : public SystemProgress {
public:
    explicit LauncherProgress(const QDBusConnection& session);
    ~LauncherProgress() override;

    void show(const ProgressView& view) override;

private:
    void send(const ProgressView& view);

    QDBusConnection m_session;
    ProgressView m_shown;
};

} // namespace ringi
