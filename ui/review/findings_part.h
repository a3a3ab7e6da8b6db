// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/review_desk.h"
#include "ui/review/review_part.h"

namespace ringi {

/// What the checks found, worst first.
class FindingsPart final : public ReviewPart {
    Q_OBJECT

public:
    explicit FindingsPart(const ReviewFolder& folder, QWidget* parent = nullptr);

    [[nodiscard]] QString buttonText() const override;

private:
    qsizetype m_count;
};

} // namespace ringi
