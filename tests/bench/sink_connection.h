// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sink_session.h"
#include "tls_parts.h"

#include <string>

namespace ringi::bench {

/// A burst of replies, and what follows when it has been written.
struct Burst {
    std::string replies;
    bool thenTls = false;
    bool thenClose = false;
};

/// One accepted socket: plain, then encrypted. Never blocks.
class SinkConnection final {
public:
    /// Takes the descriptor over.
    SinkConnection(int descriptor, SSL_CTX* context, const SinkRules& rules, SinkCounts& counts);
    ~SinkConnection();
    SinkConnection(const SinkConnection&) = delete;
    SinkConnection& operator=(const SinkConnection&) = delete;

    /// Reads all there is and gives the replies it led to, as one burst; may be empty.
    Burst read();
    /// Writes in one go, in the order of the calls; the rest when flush() is called.
    void write(Burst burst);
    void flush();

    /// Bytes wait for room in the socket.
    [[nodiscard]] bool isFull() const { return !m_unsent.empty(); }
    [[nodiscard]] bool isGone() const { return m_gone; }
    [[nodiscard]] int descriptor() const { return m_descriptor; }
    [[nodiscard]] unsigned long serial() const { return m_serial; }
    void setSerial(unsigned long serial) { m_serial = serial; }

private:
    bool readOnce();
    void startTls();
    long put(const char* bytes, std::size_t size);

    int m_descriptor;
    unsigned long m_serial = 0;
    SSL_CTX* m_context;
    Tls m_tls;
    SinkSession m_session;
    SinkCounts& m_counts;
    std::string m_unsent;
    bool m_isFar;
    bool m_handshaken = false;
    bool m_closing = false;
    bool m_gone = false;
};

} // namespace ringi::bench
