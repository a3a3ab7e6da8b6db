// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fault_cells.h"

#include "delivery/delivery_service.h"
#include "support/fault_relay.h"

#include <memory>
#include <vector>

namespace ringi::test {

/// What a group of cells is run with.
struct CellSettings {
    RelayMode mode = RelayMode::Data;
    int recipients = 30;
    int connections = 2;
    int window = 4;                    ///< with CHUNKING
    bool shortTimeouts = false;        ///< for relays that fall silent
    std::chrono::seconds patience{60}; ///< for a group to come to an end
};

/// Small campaigns of one office, each with a relay of its own that has one fault, all delivered by
/// one DeliveryService at the same time.
class CellRuns final {
public:
    /// The office has been founded and has a list of `recipients` people.
    CellRuns(OfficeFixture& office, ListId list, CellSettings settings);
    ~CellRuns();

    /// Seals a campaign through a relay with this fault; before run().
    void add(const FaultCell& cell);
    /// Delivers until nothing happens any more, compares ledgers and relays, lets a person resume,
    /// heals the relays, settles what is unknown by the truth, delivers the rest, compares again.
    /// What was not as it should be, one line each.
    QStringList run();

    [[nodiscard]] int faults() const { return m_faults; }
    [[nodiscard]] qsizetype unknown() const { return m_unknown; }
    [[nodiscard]] int paused() const { return m_paused; }

private:
    struct Part;

    void deliver(const QString& stage);
    [[nodiscard]] QStringList unsettled();
    void judge(Part& part);
    void judgePause(Part& part, const RunCard& card, const RelayTruth& truth);
    void judgeSets(Part& part, const RelayTruth& truth);
    void heal(Part& part);
    void judgeEnd(Part& part);
    void complain(const Part& part, const QString& what);

    OfficeFixture& m_office;
    const ListId m_list;
    const CellSettings m_settings;
    const RelayTls m_tls = makeRelayTls();
    std::vector<std::unique_ptr<Part>> m_parts;
    QStringList m_complaints;
    int m_faults = 0;
    int m_paused = 0;
    qsizetype m_unknown = 0;
};

} // namespace ringi::test
