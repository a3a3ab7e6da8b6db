// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>

#include <optional>

namespace ringi::test {

/// What goes wrong on a strict relay: the answer to the nth command of this verb. BDAT is answered
/// after its octets; "." is the end of DATA.
struct StrictFault {
    QByteArray verb;
    int nth = 0;         ///< from 0
    QByteArray reply;    ///< as it goes out, CRLF included; empty: none
    bool closes = false; ///< and the connection is gone
    bool happens = true; ///< the command is carried out although the answer got lost
    QByteArray ahead = {}; ///< replies too many, before this one; with nothing in `reply`, before
                           ///< its own
};

/// The server side of SMTP as bytes in, bytes out, that forgives nothing: MAIL within a transaction
/// and anything but RSET after a refused BDAT is answered 503. Messages begin with "Subject: <id>".
class StrictRelay final {
public:
    explicit StrictRelay(std::optional<StrictFault> fault = {}) : m_fault(std::move(fault)) {}

    /// What it says to these octets.
    QByteArray hear(const QByteArray& bytes)
    {
        m_in += bytes;
        QByteArray said;
        while (!m_closed && step(said)) {
        }
        return said;
    }
    [[nodiscard]] bool isClosed() const { return m_closed; }
    /// How often each message was taken, by its subject.
    [[nodiscard]] const QMap<quint64, int>& accepted() const { return m_accepted; }
    /// Subjects of all content that came, whole or not.
    [[nodiscard]] const QList<quint64>& seen() const { return m_seen; }

private:
    bool step(QByteArray& said)
    {
        if (m_inData) {
            const qsizetype end = m_in.indexOf("\r\n.\r\n");
            if (end < 0)
                return false;
            m_inData = false;
            const QByteArray content = m_in.first(end + 2);
            m_in.remove(0, end + 5);
            answer(said, ".", true, [&] { take(content); });
            return true;
        }
        const qsizetype end = m_in.indexOf("\r\n");
        if (end < 0)
            return false;
        const QByteArray line = m_in.first(end);
        const QByteArray verb = line.split(' ').constFirst();
        if (verb == "BDAT") {
            const qsizetype size = line.split(' ').value(1).toLongLong();
            if (m_in.size() < end + 2 + size)
                return false;
            const QByteArray content = m_in.mid(end + 2, size);
            m_in.remove(0, end + 2 + size);
            const bool good = m_recipient && !m_spoilt;
            answer(said, verb, good, [&] { take(content); });
            return true;
        }
        m_in.remove(0, end + 2);
        command(said, verb);
        return true;
    }

    void command(QByteArray& said, const QByteArray& verb)
    {
        if (verb == "EHLO") // in the middle
            answer(said, verb, true, [this] { m_mail = m_recipient = m_spoilt = false; });
        else if (verb == "RSET")
            answer(said, verb, true, [this] { m_mail = m_recipient = m_spoilt = false; });
        else if (verb == "MAIL")
            answer(said, verb, !m_mail && !m_spoilt, [this] { m_mail = true; });
        else if (verb == "RCPT")
            answer(said, verb, m_mail && !m_spoilt, [this] { m_recipient = true; });
        else if (verb == "DATA")
            answer(said, verb, m_recipient && !m_spoilt, [this] { m_inData = true; });
        else
            said += "500 what\r\n";
    }

    template <typename Act>
    void answer(QByteArray& said, const QByteArray& verb, bool good, Act act)
    {
        const bool faulty = m_fault && m_fault->verb == verb && m_fault->nth == m_counts[verb]++;
        const bool refused =
            faulty && (m_fault->reply.startsWith('4') || m_fault->reply.startsWith('5'));
        if (good && !refused && (!faulty || m_fault->happens))
            act();
        else if (verb == "BDAT")
            m_spoilt = true;
        else if (verb == ".")
            m_mail = m_recipient = false;
        if (faulty)
            said += m_fault->ahead;
        if (faulty && (m_fault->ahead.isEmpty() || !m_fault->reply.isEmpty())) {
            said += m_fault->reply;
            m_closed = m_fault->closes;
        } else if (good && verb == "EHLO") {
            said += "250-relay\r\n250-PIPELINING\r\n250 CHUNKING\r\n";
        } else if (!good) {
            said += "503 5.5.1 Out of order\r\n";
        } else {
            said += verb == "DATA" ? "354 go\r\n" : "250 Ok\r\n";
        }
    }

    void take(const QByteArray& content)
    {
        const quint64 id = content.mid(9, content.indexOf('\r') - 9).toULongLong();
        m_seen.append(id);
        ++m_accepted[id];
        m_mail = m_recipient = false;
    }

    std::optional<StrictFault> m_fault;
    QMap<QByteArray, int> m_counts;
    QByteArray m_in;
    QMap<quint64, int> m_accepted;
    QList<quint64> m_seen;
    bool m_mail = false;
    bool m_recipient = false;
    bool m_spoilt = false; ///< after a refused BDAT, until RSET
    bool m_inData = false;
    bool m_closed = false;
};

} // namespace ringi::test
