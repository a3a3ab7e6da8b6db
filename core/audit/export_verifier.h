// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QIODevice>
#include <QString>

#include <optional>

namespace ringi {

/// The first place where an export proves to be false.
struct Breach {
    qint64 sequence = 0; ///< the first entry that is not proven; 0 when it is the header
    qint64 line = 0;     ///< in the file, from 1
    QString reason;      ///< short English

    friend bool operator==(const Breach&, const Breach&) = default;
};

struct VerifyReport {
    qint64 entries = 0;    ///< proven
    qint64 seals = 0;      ///< proven, and counted in entries too
    QByteArray head;       ///< hash of the last proven entry, 32 bytes
    QString workspace;     ///< UUID
    QByteArray founderKey; ///< 32 bytes; what the office should compare with its own note
    std::optional<Breach> breach;

    [[nodiscard]] bool isProven() const { return !breach.has_value(); }
};

/// Verifies an export in either format (it finds out which): every byte, the chain, people, packets
/// and seals. Reads it once, from where the device stands, line by line; lines over 64 MiB are a
/// breach. Whatever the bytes are, the answer is a report; an error (FileUnreadable) means that the
/// device could not be read.
///
/// `expectedHead`: a head (32 bytes) somebody wrote down earlier. The chain must pass through it:
/// then nothing up to that entry was changed or cut, not even by somebody who made a new trailer.
Result<VerifyReport> verifyExport(QIODevice& device, const QByteArray& expectedHead = {});

} // namespace ringi
