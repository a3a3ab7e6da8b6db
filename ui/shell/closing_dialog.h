// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/dialog.h"

namespace ringi {

/// The window is closed while a campaign is being sent: go on in the background, or finish what is
/// on its way and quit. Closing the question keeps the window open.
class ClosingDialog final : public Dialog {
    Q_OBJECT
public:
    /// @param hasTray there is an icon to come back by; otherwise the window is only made small
    ClosingDialog(bool hasTray, QWidget* parent);

Q_SIGNALS:
    void backgroundChosen();
    void quitChosen();
};

} // namespace ringi
