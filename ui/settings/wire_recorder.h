// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QObject>

#include <functional>

namespace ringi {

/// The way to whoever writes the conversation with relays down.
struct WireSource {
    std::function<void(bool on)> record; ///< begins; or ends and forgets
    std::function<void()> read;          ///< WireRecorder::take() follows, with all of it
};

/// What the relay and Ringi said to each other: off until somebody switches it on, in memory only,
/// forgotten when it is switched off and with the program. Secrets are masked where it is written
/// down. GUI thread.
class WireRecorder final : public QObject {
    Q_OBJECT
public:
    explicit WireRecorder(WireSource source, QObject* parent = nullptr);

    [[nodiscard]] bool isRecording() const { return m_on; }
    void record(bool on);
    /// Asks for what there is by now.
    void refresh();
    /// All of it, UTF-8, one line of the conversation a line. Dropped while it is off.
    void take(const QByteArray& text);
    [[nodiscard]] const QByteArray& text() const { return m_text; }
    /// Forgets what there is and goes on.
    void clear();

Q_SIGNALS:
    void recordingChanged(bool on);
    void textChanged();

private:
    WireSource m_source;
    QByteArray m_text;
    bool m_on = false;
};

} // namespace ringi
