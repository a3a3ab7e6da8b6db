// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/dialog.h"

#include <QByteArray>

class QPlainTextEdit;
class QPushButton;

namespace ringi {

class WireRecorder;

/// The recorded conversation, growing while it is looked at. Reaches a disk only by "Save...".
class WireLogView final : public Dialog {
    Q_OBJECT
public:
    /// @param recorder outlives the view
    WireLogView(WireRecorder& recorder, QWidget* parent);

private:
    void showText();
    void save();

    WireRecorder& m_recorder;
    QByteArray m_shown; ///< the end of what is shown: where the rest goes on
    QPlainTextEdit* m_text;
    QPushButton* m_clear;
    QPushButton* m_save = nullptr;
};

} // namespace ringi
