// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/system_progress.h"

namespace ringi {

/// The badge on the tile in the dock: "42 %", or "!" where a person is needed.
class DockProgress final : public SystemProgress {
public:
    ~DockProgress() override;

    void show(const ProgressView& view) override;
};

} // namespace ringi
