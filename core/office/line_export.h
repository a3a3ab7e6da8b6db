// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/run_desk.h"
#include "store/connection.h"

#include <QIODevice>

namespace ringi {

/// What was written.
struct ExportedLines {
    qint64 count = 0;
    QByteArray digest; ///< SHA-256 of the file, 32 bytes
};

/// Writes the lines that fit the filter as CSV (RFC 4180), page by page; memory does not grow.
/// FileUnwritable. Runs where the connection lives.
Result<ExportedLines> writeLines(Connection& connection, CampaignId campaign,
                                 const LineFilter& filter, QIODevice& device);

} // namespace ringi
