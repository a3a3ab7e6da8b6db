// SPDX-License-Identifier: Apache-2.0
// Any bytes from the relay and any calls of the owner: no content before permit(), every order ends
// exactly once, and nothing is said after the end.
//
// The first octet chooses the window and how TLS begins. Octets 1 to 8 are calls, all others are
// what the relay says.
#include "fuzz/fuzz_target.h"
#include "smtp/session.h"

#include <QMap>

#include <algorithm>

using namespace ringi;
using namespace ringi::smtp;
using ringi::test::require;

namespace {

enum Call : char { Add = 1, Permit, Withdraw, Flush, Tls, Quit, Lose, Wait };

class Owner final {
public:
    explicit Owner(quint8 start)
        : m_session({(start & 8) != 0 ? TlsMode::Implicit : TlsMode::StartTls, "desk.example.org",
                     (start & 16) != 0 ? "alice" : "", Secret("wonderland")})
    {
        m_session.setWindow(1 + (start & 7));
    }

    void play(QByteArrayView input)
    {
        while (!input.isEmpty()) {
            const auto call =
                std::ranges::find_if(input, [](char c) { return c >= Add && c <= Wait; });
            const qsizetype said = call - input.begin();
            if (said > 0)
                perform(m_session.received(input.first(said), std::exchange(m_waiting, 0)));
            input = input.sliced(said);
            if (!input.isEmpty()) {
                make(input.front());
                input = input.sliced(1);
            }
            require(m_session.room() >= 0 && m_session.room() <= Session::kMostWindow);
            require(!m_over || m_session.room() == 0);
        }
        perform(m_session.disconnected({ErrorCode::ConnectionLost}, m_waiting));
        require(m_over && m_orders.isEmpty());
        perform(m_session.disconnected({ErrorCode::ConnectionLost}));
    }

private:
    struct State {
        bool permitted = false;
        bool sent = false;
    };

    void make(char call)
    {
        switch (call) {
        case Add: add(); break;
        case Permit: permit(); break;
        case Withdraw: withdraw(); break;
        case Flush: perform(m_session.flush()); break;
        case Tls: perform(m_session.tlsEstablished()); break;
        case Quit: perform(m_session.quit()); break;
        case Lose: perform(m_session.disconnected({ErrorCode::TimedOut}, m_waiting)); break;
        case Wait: m_waiting += 10; break;
        default: break;
        }
    }
    void add()
    {
        if (m_session.room() == 0)
            return;
        const quint64 id = ++m_last;
        m_orders.insert(id, {});
        Envelope envelope{.sender = "office@example.org", .recipient = "a@example.com"};
        envelope.envelopeId = id % 2 == 0 ? "R1" : "";
        envelope.requireTls = id % 5 == 0;
        envelope.smtpUtf8 = id % 7 == 0;
        perform(m_session.add({id, envelope, ByteRope(markOf(id) + "\r\n.\r\nx")}));
    }
    void permit()
    {
        for (auto it = m_orders.begin(); it != m_orders.end(); ++it) {
            if (!std::exchange(it->permitted, true)) {
                m_session.permit(it.key());
                return;
            }
        }
    }
    void withdraw()
    {
        if (m_orders.isEmpty())
            return;
        const quint64 id = m_orders.lastKey();
        if (m_session.isUnsent(id))
            m_orders.remove(id);
        perform(m_session.withdraw(id));
    }

    void perform(const Actions& actions)
    {
        require(actions.empty() || !m_over);
        for (const Action& action : actions)
            std::visit([this](const auto& one) { take(one); }, action);
    }
    void take(const action::Send& send)
    {
        const QByteArray bytes = send.bytes.joined();
        for (auto it = m_orders.begin(); it != m_orders.end(); ++it) {
            if (!bytes.contains(markOf(it.key())))
                continue;
            require(it->permitted && !it->sent);
            it->sent = true;
        }
        qint64 at = 0;
        for (const HiddenRange& range : send.hidden) {
            require(range.at >= at && range.size >= 0);
            at = range.at + range.size;
        }
        require(at <= bytes.size() && !bytes.isEmpty());
    }
    void take(const action::Rejected& one) { end(one.id); }
    void take(const action::Answered& one)
    {
        require(m_orders.value(one.id).sent);
        end(one.id);
    }
    void take(const action::Doubted& doubted)
    {
        require(!doubted.ids.isEmpty() && doubted.ids.size() <= Session::kMostWindow);
        for (const quint64 id : doubted.ids)
            require(id <= m_last && !m_orders.contains(id));
    }
    void take(const action::Failed& failed)
    {
        for (const LostOrder& order : failed.orders) {
            require(!order.mayBeAccepted || m_orders.value(order.id).sent);
            end(order.id);
        }
        m_over = true;
    }
    void take(const action::Closed&)
    {
        require(m_orders.isEmpty());
        m_over = true;
    }
    template <typename Other>
    void take(const Other&)
    {
    }

    void end(quint64 id) { require(m_orders.remove(id) == 1); }
    static QByteArray markOf(quint64 id) { return "Subject: <" + QByteArray::number(id) + '>'; }

    Session m_session;
    QMap<quint64, State> m_orders; ///< that have not ended
    quint64 m_last = 0;
    qint64 m_waiting = 0;
    bool m_over = false;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0)
        return 0;
    Owner owner(data[0]);
    owner.play(QByteArrayView(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size))
                   .sliced(1));
    return 0;
}
