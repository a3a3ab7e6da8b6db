// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/system_progress.h"

class QWidget;
struct ITaskbarList3;

namespace ringi {

/// The button in the task bar (ITaskbarList3).
class TaskbarProgress final : public SystemProgress {
public:
    /// @param window outlives this
    explicit TaskbarProgress(QWidget& window);
    ~TaskbarProgress() override;

    void show(const ProgressView& view) override;

private:
    QWidget& m_window;
    ITaskbarList3* m_list = nullptr;
};

} // namespace ringi
