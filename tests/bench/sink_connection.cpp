// SPDX-License-Identifier: Apache-2.0
#include "sink_connection.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <openssl/err.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace ringi::bench {

SinkConnection::SinkConnection(int descriptor, SSL_CTX* context, const SinkRules& rules,
                               SinkCounts& counts)
    : m_descriptor(descriptor), m_context(context), m_session(rules, counts), m_counts(counts),
      m_isFar(rules.replyDelay.count() > 0)
{
}

SinkConnection::~SinkConnection()
{
    m_tls.reset();
    close(m_descriptor);
}

/// False when there is nothing more now.
bool SinkConnection::readOnce()
{
    const auto room = m_session.room();
    if (!m_tls) {
        const ssize_t got = recv(m_descriptor, room.data(), room.size(), 0);
        if (got > 0)
            m_session.filled(static_cast<std::size_t>(got));
        else if (got == 0 || (errno != EAGAIN && errno != EINTR))
            m_gone = true;
        return false; // what is left wakes us again
    }
    ERR_clear_error();
    std::size_t got = 0;
    const int outcome = SSL_read_ex(m_tls.get(), room.data(), room.size(), &got);
    if (!m_handshaken && SSL_is_init_finished(m_tls.get())) {
        m_handshaken = true;
        m_counts.resumed += SSL_session_reused(m_tls.get());
    }
    if (outcome == 1) {
        m_session.filled(got);
        return SSL_has_pending(m_tls.get()) == 1;
    }
    const int why = SSL_get_error(m_tls.get(), outcome);
    if (why != SSL_ERROR_WANT_READ && why != SSL_ERROR_WANT_WRITE)
        m_gone = true;
    return false;
}

Burst SinkConnection::read()
{
    while (readOnce()) {
    }
    Burst burst{m_session.takeReplies(), m_session.wantsTls() && !m_tls, m_session.isOver()};
    // A client that writes the end of a message apart and has not set TCP_NODELAY waits for this
    // acknowledgement, 40 ms on a loopback: that would say something about loopbacks.
    if (burst.replies.empty() || m_isFar) {
        const int on = 1;
        setsockopt(m_descriptor, IPPROTO_TCP, TCP_QUICKACK, &on, sizeof on);
    }
    return burst;
}

void SinkConnection::write(Burst burst)
{
    m_unsent += burst.replies;
    m_closing = m_closing || burst.thenClose;
    flush();
    // Nobody speaks before the answer to STARTTLS has come, and it fits into any socket.
    if (burst.thenTls)
        startTls();
}

void SinkConnection::flush()
{
    while (!m_unsent.empty() && !m_gone) {
        const long sent = put(m_unsent.data(), m_unsent.size());
        if (sent <= 0)
            return;
        m_unsent.erase(0, static_cast<std::size_t>(sent));
    }
    if (m_closing) {
        if (m_tls)
            SSL_shutdown(m_tls.get());
        m_gone = true;
    }
}

long SinkConnection::put(const char* bytes, std::size_t size)
{
    if (!m_tls) {
        const ssize_t sent = send(m_descriptor, bytes, size, MSG_NOSIGNAL);
        m_gone = m_gone || (sent < 0 && errno != EAGAIN && errno != EINTR);
        return sent;
    }
    ERR_clear_error();
    std::size_t sent = 0;
    const int outcome = SSL_write_ex(m_tls.get(), bytes, size, &sent);
    if (outcome == 1)
        return static_cast<long>(sent);
    const int why = SSL_get_error(m_tls.get(), outcome);
    m_gone = m_gone || (why != SSL_ERROR_WANT_READ && why != SSL_ERROR_WANT_WRITE);
    return -1;
}

void SinkConnection::startTls()
{
    m_tls.reset(SSL_new(m_context));
    if (!m_tls || SSL_set_fd(m_tls.get(), m_descriptor) != 1) {
        m_gone = true;
        return;
    }
    SSL_set_accept_state(m_tls.get());
    m_session.tlsStarted();
}

} // namespace ringi::bench
