// SPDX-License-Identifier: Apache-2.0
#include "desktop/linux/launcher_progress.h"

#include <QDBusMessage>
#include <QGuiApplication>
#include <QVariantMap>

#include <cmath>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

/// A dock shows no more than this, and a signal for each message would only cost.
constexpr double kSteps = 1000;

ProgressView rounded(ProgressView view)
{
    if (view.fraction)
        view.fraction = std::floor(*view.fraction * kSteps) / kSteps;
    return view;
}

} // namespace

LauncherProgress::LauncherProgress(const QDBusConnection& session) : m_session(session) {}

LauncherProgress::~LauncherProgress()
{
    show({});
}

void LauncherProgress::show(const ProgressView& view)
{
    const ProgressView wanted = rounded(view);
    if (wanted == m_shown)
        return;
    m_shown = wanted;
    send(wanted);
}

void LauncherProgress::send(const ProgressView& view)
{
    QDBusMessage update = QDBusMessage::createSignal(
        u"/org/ringi/Launcher"_s, u"com.canonical.Unity.LauncherEntry"_s, u"Update"_s);
    const QVariantMap properties{{u"progress"_s, view.fraction.value_or(0.0)},
                                 {u"progress-visible"_s, view.fraction.has_value()},
                                 {u"urgent"_s, view.needsPerson}};
    update << u"application://%1.desktop"_s.arg(QGuiApplication::desktopFileName()) << properties;
    m_session.send(update);
}

} // namespace ringi
