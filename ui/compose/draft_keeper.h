// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/campaign_desk.h"
#include "ui/shell/ui_context.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

namespace ringi {

/// Keeps what is typed: saves a draft a moment after the last change, and at once when asked. Never
/// two saves at the same time; never over somebody else's.
class DraftKeeper final : public QObject {
    Q_OBJECT

public:
    enum class State {
        Saved,
        Changed, ///< will be saved soon
        Saving,
        Conflict, ///< somebody else saved in between: nothing more is saved until open()
        Failed,   ///< tried again with the next change
    };

    /// When a draft is saved by itself: what a crash can take away is never older.
    struct Pace {
        std::chrono::milliseconds pause{1500};   ///< after the last change
        std::chrono::milliseconds longest{5000}; ///< after the first one, while typing goes on
    };

    /// @param collect what stands in the fields now; asked only when it is saved
    DraftKeeper(UiContext& context, std::function<Draft()> collect, QObject* parent);
    /// For tests.
    void setPace(const Pace& pace);

    /// Starts with a campaign as it is stored; what was not saved is forgotten.
    void open(const OpenCampaign& campaign);
    /// Something was typed.
    void change();
    /// Saves now what is not saved; settled() follows in any case.
    void flush();
    /// As flush(), for a window that goes away: the office ends it alone.
    void abandon();

    [[nodiscard]] const OpenCampaign& stored() const { return m_stored; }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isClean() const { return m_state == State::Saved; }

Q_SIGNALS:
    void stateChanged();
    /// Everything typed is saved.
    void saved();
    void failed(const ringi::Error& error);
    /// The flush() is over, whether everything was saved (isClean) or not.
    void settled();

private:
    void schedule();
    void save();
    void onSaved(const Result<OpenCampaign>& result);
    void setState(State state);

    UiContext& m_context;
    std::function<Draft()> m_collect;
    OpenCampaign m_stored;
    State m_state = State::Saved;
    bool m_changedAgain = false; ///< while a save was on its way
    bool m_flushing = false;
    int m_generation = 0;
    QTimer m_pause;
    QTimer m_longest;
};

} // namespace ringi
