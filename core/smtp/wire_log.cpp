// SPDX-License-Identifier: Apache-2.0
#include "smtp/wire_log.h"

#include <QDateTime>

#include <algorithm>

namespace ringi::smtp {
namespace {

/// These octets of a rope.
QByteArray cut(const ByteRope& rope, qint64 from, qint64 to)
{
    QByteArray out;
    qint64 start = 0;
    for (const QByteArray& piece : rope.pieces()) {
        const qint64 first = std::max(from, start);
        const qint64 last = std::min(to, start + piece.size());
        if (first < last)
            out += QByteArrayView(piece).sliced(first - start, last - first);
        start += piece.size();
    }
    return out;
}

QByteArray standIn(const HiddenRange& range)
{
    if (range.kind == HiddenRange::Kind::Secret)
        return "[secret]"; // not even how long it is
    return '[' + QByteArray::number(range.size) + " octets of content]\r\n";
}

QByteArray visible(const action::Send& write)
{
    QByteArray out;
    qint64 at = 0;
    for (const HiddenRange& range : write.hidden) {
        if (range.size <= 0)
            continue;
        out += cut(write.bytes, at, range.at) + standIn(range);
        at = range.at + range.size;
    }
    return out + cut(write.bytes, at, write.bytes.size());
}

qint64 costOf(const WireLog::Entry& entry)
{
    return entry.bytes.size() + qint64{sizeof entry};
}

} // namespace

WireLog::WireLog(const Clock& clock, qint64 most) : m_clock(clock), m_most(most) {}

void WireLog::sent(int connection, const action::Send& write)
{
    add({m_clock.now(), connection, Direction::Sent, visible(write)});
}

void WireLog::received(int connection, QByteArrayView bytes)
{
    add({m_clock.now(), connection, Direction::Received, bytes.toByteArray()});
}

void WireLog::add(Entry entry)
{
    m_size += costOf(entry);
    m_entries.push_back(std::move(entry));
    while (m_size > m_most && !m_entries.empty()) {
        m_size -= costOf(m_entries.front());
        m_entries.pop_front();
    }
}

QByteArray WireLog::text() const
{
    QByteArray out;
    for (const Entry& entry : m_entries) {
        const QDateTime time = QDateTime::fromMSecsSinceEpoch(toMilliseconds(entry.at), Qt::UTC);
        const QByteArray start = time.toString(Qt::ISODateWithMs).toLatin1() + ' ' +
                                 QByteArray::number(entry.connection) +
                                 (entry.direction == Direction::Sent ? " C: " : " S: ");
        QByteArrayList lines = entry.bytes.split('\n');
        if (lines.constLast().isEmpty())
            lines.removeLast();
        for (const QByteArray& line : std::as_const(lines))
            out += start + (line.endsWith('\r') ? line.chopped(1) : line) + '\n';
    }
    return out;
}

void WireLog::clear()
{
    m_entries.clear();
    m_size = 0;
}

} // namespace ringi::smtp
