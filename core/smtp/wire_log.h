// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "smtp/action.h"

#include <QByteArray>

#include <deque>

namespace ringi::smtp {

/// What was said on the wire, for a person who has to find out why a relay will not take mail. Lies
/// in memory only, as much as fits; whoever wants it on a disk has to put it there. Secrets are
/// masked by their place in the write, and the content of messages is left out, before anything is
/// kept. Addresses are in it. In the thread of its clients.
class WireLog final {
public:
    static constexpr qint64 kUsualSize = 1'048'576;

    enum class Direction { Sent, Received };
    struct Entry {
        Moment at{};
        int connection = 0; ///< from nextConnection()
        Direction direction = Direction::Sent;
        QByteArray bytes; ///< "[secret]" and "[4096 octets of content]" stand for what is hidden

        friend bool operator==(const Entry&, const Entry&) = default;
    };

    /// Of more than `most` octets, entries and bytes counted, the oldest are dropped. `clock` must
    /// outlive the log.
    explicit WireLog(const Clock& clock, qint64 most = kUsualSize);

    /// A number for one more connection, from 1.
    int nextConnection() { return ++m_connections; }
    void sent(int connection, const action::Send& write);
    void received(int connection, QByteArrayView bytes);

    [[nodiscard]] const std::deque<Entry>& entries() const { return m_entries; }
    /// One line of the dialogue a line: "2026-03-02T10:00:00.000Z 1 C: EHLO desk.example.org".
    [[nodiscard]] QByteArray text() const;
    void clear();

private:
    void add(Entry entry);

    const Clock& m_clock;
    qint64 m_most;
    std::deque<Entry> m_entries;
    qint64 m_size = 0;
    int m_connections = 0;
};

} // namespace ringi::smtp
