// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/review/blind_count.h"
#include "ui/review/review_part.h"

namespace ringi {

/// In a split review: how many people there should be, said from a source of one's own, for
/// everybody who does not look at the list.
class FiguresPart final : public ReviewPart {
    Q_OBJECT

public:
    FiguresPart(UiContext& context, const ReviewFolder& folder, QWidget* parent = nullptr);

    [[nodiscard]] BlindCount* count() const { return m_count; }

private:
    [[nodiscard]] QString missing() const override { return m_count->missing(); }
    [[nodiscard]] QString missingAgain() const override { return m_count->missing(); }

    BlindCount* m_count;
};

} // namespace ringi
