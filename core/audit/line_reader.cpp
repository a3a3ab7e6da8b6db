// SPDX-License-Identifier: Apache-2.0
#include "audit/line_reader.h"

namespace ringi {

Result<std::optional<QByteArray>> LineReader::next()
{
    constexpr qsizetype kChunk = 1 << 16;
    if (m_overran)
        return std::nullopt;
    qsizetype searched = m_start;
    while (true) {
        const qsizetype end = m_buffer.indexOf('\n', searched);
        if (end >= 0 && end - m_start < m_limit) {
            const QByteArray line = m_buffer.mid(m_start, end + 1 - m_start);
            m_start = end + 1;
            return line;
        }
        if (end >= 0 || m_buffer.size() - m_start >= m_limit) {
            m_overran = true;
            return m_buffer.mid(m_start, m_limit);
        }
        if (m_ended) {
            const QByteArray rest = m_buffer.mid(m_start);
            m_start = m_buffer.size();
            return rest.isEmpty() ? std::nullopt : std::optional(rest);
        }
        m_buffer.remove(0, m_start);
        m_start = 0;
        searched = m_buffer.size();
        m_buffer.resize(searched + kChunk);
        const qint64 count = m_device.read(m_buffer.data() + searched, kChunk);
        m_buffer.truncate(searched + qMax<qint64>(count, 0));
        if (count < 0)
            return failure(ErrorCode::FileUnreadable, m_device.errorString());
        m_ended = count == 0;
    }
}

} // namespace ringi
