// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/page.h"

/// One function per screen: how the window gets its pages without knowing their classes. Each is
/// defined in the screen's own folder.
namespace ringi {

Page* makeCampaignsPage(UiContext& context, QWidget* parent); ///< ui/compose
Page* makeReviewPage(UiContext& context, QWidget* parent);    ///< ui/review
Page* makeListsPage(UiContext& context, QWidget* parent);     ///< ui/lists
Page* makeDeliveryPage(UiContext& context, QWidget* parent);  ///< ui/delivery
Page* makeAuditPage(UiContext& context, QWidget* parent);     ///< ui/audit
Page* makeSettingsPage(UiContext& context, QWidget* parent);  ///< ui/settings

} // namespace ringi
