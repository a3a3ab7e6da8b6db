// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/review_desk.h"
#include "ui/shell/dialog.h"

namespace ringi {

/// In a split review: which share somebody takes. One that is sealed names who sealed it.
class ShareDialog final : public Dialog {
    Q_OBJECT

public:
    ShareDialog(const ReviewFolder& folder, QWidget* parent);

Q_SIGNALS:
    void chosen(ringi::Share share);
};

} // namespace ringi
