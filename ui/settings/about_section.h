// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/settings/settings_section.h"

namespace ringi {

/// The program and the workspace.
class AboutSection final : public SettingsSection {
    Q_OBJECT
public:
    AboutSection(UiContext& context, MessageBar& messages, QWidget* parent = nullptr);
};

} // namespace ringi
