// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "practice/practice_relay.h"
#include "support/office_fixture.h"

#include <QThread>

namespace ringi::test {

/// A practice relay on a thread of its own, for tests that keep their own thread busy.
class RelayThread final {
public:
    explicit RelayThread(practice::PracticeRelayOptions options);
    ~RelayThread();

    [[nodiscard]] const RelayFacts& facts() const { return m_facts; }
    [[nodiscard]] practice::PracticeRelay& relay() { return *m_relay; }

private:
    QThread m_thread;
    practice::PracticeRelay* m_relay; ///< deleted on its thread
    RelayFacts m_facts;
};

} // namespace ringi::test
