// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/sample_choice.h"

#include <QCoreApplication>

namespace ringi {

/// Why a sample was chosen, in the reader's language.
class SampleWords final {
    Q_DECLARE_TR_FUNCTIONS(ringi::SampleWords)

public:
    [[nodiscard]] static QString of(const SampleWhy& why);
    /// "Why this one:" and all its reasons, one line each.
    [[nodiscard]] static QString of(const Sample& sample);
};

} // namespace ringi
