// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/review_desk.h"
#include "ui/review/review_part.h"
#include "ui/shell/ui_context.h"

namespace ringi {

/// What it is meant to be, as its author wrote it down before a list was chosen.
class IntentPart final : public ReviewPart {
    Q_OBJECT

public:
    explicit IntentPart(const ReviewFolder& folder, QWidget* parent = nullptr);
};

/// Who it comes from and by which way.
class SenderPart final : public ReviewPart {
    Q_OBJECT

public:
    explicit SenderPart(const ReviewFolder& folder, QWidget* parent = nullptr);
};

/// The subject as written, and as the first recipient will see it.
class SubjectPart final : public ReviewPart {
    Q_OBJECT

public:
    SubjectPart(UiContext& context, const ReviewFolder& folder, QWidget* parent = nullptr);

private:
    [[nodiscard]] QString missing() const override;

    bool m_rendered = false;
};

/// When it may leave, how long it is held, how fast and how carefully it goes.
class TimingPart final : public ReviewPart {
    Q_OBJECT

public:
    explicit TimingPart(const ReviewFolder& folder, QWidget* parent = nullptr);

private:
    void addTimes(const Timing& timing, Moment submitted);
    void addHandling(const ReviewFolder& folder);
};

} // namespace ringi
