// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QCheckBox;
class QPushButton;

namespace ringi {

class WireRecorder;

/// At the relay: whether the conversation is recorded, and the way to it.
class WirePart final : public QWidget {
    Q_OBJECT
public:
    /// @param recorder outlives this
    WirePart(WireRecorder& recorder, QWidget* parent = nullptr);
};

} // namespace ringi
