// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QIODevice>

#include <optional>

namespace ringi {

/// Lines of a device as they are, LF included, in memory that grows with the longest line only. A
/// line over the limit comes in part, without LF, and is the last.
class LineReader final {
public:
    LineReader(QIODevice& device, qsizetype limit) : m_device(device), m_limit(limit) {}

    /// Nothing at the end; the last line may lack its LF. FileUnreadable when the device fails.
    Result<std::optional<QByteArray>> next();
    /// Whether the line that came last was over the limit.
    [[nodiscard]] bool overran() const { return m_overran; }

private:
    QIODevice& m_device;
    qsizetype m_limit;
    QByteArray m_buffer;
    qsizetype m_start = 0; ///< of the next line, in m_buffer
    bool m_ended = false;
    bool m_overran = false;
};

} // namespace ringi
