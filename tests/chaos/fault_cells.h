// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "support/fault.h"

#include <QList>

#include <optional>

namespace ringi::test {

/// How a relay of the matrix takes messages.
enum class RelayMode {
    Data,  ///< STARTTLS, no CHUNKING
    Chunks ///< implicit TLS, CHUNKING
};

/// One fault at one step: what a small campaign has to live through.
struct FaultCell {
    QString name;
    FaultScript script;
    /// At most so many rows per fault that was met can honestly become unknown.
    int unknownPerFault = 0;
    /// The run must be paused for this reason ...
    std::optional<ErrorCode> pausedFor = {};
    /// ... and from this connection on nobody signs in and nothing is taken; 0: no such rule.
    int nothingFrom = 0;
    int mostConnections = 0; ///< more would be knocking too often; 0: any number
};

/// "drops", "cuts", "odd replies", "silence", "refusals", "capabilities", "certificates", "at
/// random".
QStringList faultGroups();

struct CellRequest {
    QString group;
    RelayMode mode = RelayMode::Data;
    int window = 1;   ///< messages under way on one connection with CHUNKING
    quint32 seed = 0; ///< of what happens at random
};
QList<FaultCell> cellsOf(const CellRequest& request);

} // namespace ringi::test
