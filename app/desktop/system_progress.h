// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

namespace ringi {

/// What the task bar, dock or launcher shows beside the program's icon.
struct ProgressView {
    std::optional<double> fraction; ///< 0..1; empty: nothing goes on
    bool needsPerson = false;       ///< somebody has to look

    friend bool operator==(const ProgressView&, const ProgressView&) = default;
};

/// Native progress. Where the system has none, nothing happens. GUI thread; never blocks.
class SystemProgress {
public:
    SystemProgress() = default;
    SystemProgress(const SystemProgress&) = delete;
    SystemProgress& operator=(const SystemProgress&) = delete;
    virtual ~SystemProgress() = default;

    virtual void show(const ProgressView& view) = 0;
};

} // namespace ringi
