// SPDX-License-Identifier: Apache-2.0
#include "desktop/macos/dock_progress.h"

#include <QLocale>
#include <QString>

#import <AppKit/AppKit.h>

namespace ringi {

DockProgress::~DockProgress()
{
    DockProgress::show({});
}

void DockProgress::show(const ProgressView& view)
{
    QString badge;
    if (view.needsPerson)
        badge = QStringLiteral("!");
    else if (view.fraction)
        badge = QLocale().toString(static_cast<int>(*view.fraction * 100)) + QLocale().percent();
    [[NSApp dockTile] setBadgeLabel:badge.isEmpty() ? nil : badge.toNSString()];
}

} // namespace ringi
