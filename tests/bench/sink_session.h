// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ringi::bench {

/// What the sink offers and wants.
struct SinkRules {
    std::string user; ///< empty: nobody has to sign in
    std::string password;
    bool pipelining = true;
    bool chunking = true;
    std::chrono::milliseconds replyDelay{0}; ///< before a burst of replies leaves
};

struct SinkCounts {
    using Clock = std::chrono::steady_clock;

    long long messages = 0;
    long long octets = 0;
    long long connections = 0;
    long long resumed = 0;
    std::optional<Clock::time_point> firstMail;
    Clock::time_point lastAccepted;
};

/// One connection's dialogue without its socket: bytes in, replies out (RFC 5321, 2920, 3030,
/// 4954). It believes what it is told and keeps nothing of a message but its size.
class SinkSession final {
public:
    SinkSession(const SinkRules& rules, SinkCounts& counts);

    /// Where the next bytes are to be put; never empty.
    [[nodiscard]] std::span<char> room();
    /// So many bytes were put there: works off whatever is whole.
    void filled(std::size_t size);

    /// What is to be sent, in order; empty after the call.
    [[nodiscard]] std::string takeReplies() { return std::exchange(m_replies, {}); }
    /// STARTTLS was said: after the replies were sent, the handshake.
    [[nodiscard]] bool wantsTls() const { return m_state == State::Tls; }
    void tlsStarted();
    /// QUIT, or nonsense: after the replies were sent, goodbye.
    [[nodiscard]] bool isOver() const { return m_state == State::Over; }

private:
    enum class State { Command, SignIn, Data, Chunk, Tls, Over };

    [[nodiscard]] std::string_view waiting() const
    {
        return {m_buffer.data() + m_begin, m_end - m_begin};
    }
    bool step();
    bool takeLine();
    bool takeData();
    bool takeChunk();
    void obey(std::string_view line);
    void greet();
    void signIn(std::string_view proof);
    void takeSender();
    void takeRecipient();
    void beginData();
    void beginChunk(std::string_view line);
    void accept();

    const SinkRules& m_rules;
    SinkCounts& m_counts;
    std::vector<char> m_buffer;
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
    std::string m_replies;
    State m_state = State::Command;
    bool m_encrypted = false;
    bool m_signedIn = false;
    bool m_hasSender = false;
    int m_recipients = 0;
    long long m_size = 0; ///< of the message that is coming in
    long long m_chunkLeft = 0;
    bool m_chunkIsLast = false;
    bool m_chunkIsWanted = false;
};

} // namespace ringi::bench
