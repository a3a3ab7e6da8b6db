// SPDX-License-Identifier: Apache-2.0
// What the machine allows: ready-made bytes through bare OpenSSL, never waiting for more than it
// must. Nothing is composed, nothing is remembered: no mailer can be faster, and none should be
// expected to.
//
// usage: ringi_bench_ceiling --port N --ca FILE --user NAME --password-file FILE --body FILE
//          [--messages N] [--connections N] [--mode data|bdat] [--window N]
// data: MAIL, RCPT and DATA of the next message ride with the end of this one (RFC 2920
// section 3.1). bdat: whole transactions follow each other, at most --window without an answer (RFC
// 3030).
#include "bench_relay.h"
#include "bench_usage.h"
#include "ready_messages.h"
#include "tls_parts.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <string_view>

using namespace ringi::bench;

namespace {

struct Plan {
    std::vector<ReadyMessage> messages;
    std::size_t next = 0;
    bool bdat = false;
    int window = 8;

    [[nodiscard]] const ReadyMessage* take()
    {
        return next < messages.size() ? &messages[next++] : nullptr;
    }
};

std::string base64(const std::string& bytes)
{
    std::string text(bytes.size() / 3 * 4 + 5, '\0');
    const int size = EVP_EncodeBlock(reinterpret_cast<unsigned char*>(text.data()),
                                     reinterpret_cast<const unsigned char*>(bytes.data()),
                                     static_cast<int>(bytes.size()));
    text.resize(static_cast<std::size_t>(size));
    return text;
}

/// One connection: signs in blocking, then sends without ever blocking.
class Pipe final {
public:
    Pipe(const BenchRelay& relay, SSL_CTX* context, Plan& plan);
    ~Pipe() { close(m_descriptor); }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;

    void start();
    /// Answers came, or there is room. False when all is done.
    bool go();
    [[nodiscard]] int descriptor() const { return m_descriptor; }
    [[nodiscard]] bool isFull() const { return m_sent < m_out.size(); }

private:
    void ask(const std::string& line, char wanted);
    std::string answer();
    void count(std::string_view replies);
    void onReply(std::string_view line);
    void addMail(const ReadyMessage& message);
    void fillWindow();
    void flush();
    void stopUnless(bool expected, std::string_view line);

    Plan& m_plan;
    int m_descriptor;
    Tls m_tls;
    std::string m_in;
    std::string m_out;
    std::size_t m_sent = 0;
    const ReadyMessage* m_waiting = nullptr; ///< data: its DATA was sent, its content not
    int m_underWay = 0;                      ///< contents without an answer
    int m_sendersAndRecipients = 0;          ///< bdat: replies before the one to the content
};

Pipe::Pipe(const BenchRelay& relay, SSL_CTX* context, Plan& plan)
    : m_plan(plan), m_descriptor(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(relay.port));
    inet_pton(AF_INET, relay.host.c_str(), &address.sin_addr);
    if (connect(m_descriptor, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0)
        stop("cannot connect");
    const int on = 1;
    setsockopt(m_descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    stopUnless(answer().starts_with('2'), "greeting");
    ask("EHLO bench.example.net", '2');
    ask("STARTTLS", '2');
    m_tls.reset(SSL_new(context));
    SSL_set_fd(m_tls.get(), m_descriptor);
    SSL_set1_host(m_tls.get(), relay.host.c_str());
    stopUnless(SSL_connect(m_tls.get()) == 1, "handshake");
    ask("EHLO bench.example.net", '2');
    ask("AUTH PLAIN " + base64(std::string(1, '\0') + relay.user + '\0' + relay.password), '2');
    fcntl(m_descriptor, F_SETFL, O_NONBLOCK);
}

void Pipe::stopUnless(bool expected, std::string_view line)
{
    if (!expected)
        stop("unexpected at: " + std::string(line));
}

/// One reply, however many lines it has; only while it blocks.
std::string Pipe::answer()
{
    std::array<char, 4096> buffer{};
    std::string all;
    while (true) {
        const long got = m_tls ? SSL_read(m_tls.get(), buffer.data(), buffer.size())
                               : recv(m_descriptor, buffer.data(), buffer.size(), 0);
        stopUnless(got > 0, "end of connection");
        all.append(buffer.data(), static_cast<std::size_t>(got));
        const auto last = all.rfind('\n', all.size() - 2);
        const std::size_t begin = last == std::string::npos ? 0 : last + 1;
        if (all.ends_with('\n') && all.size() > begin + 3 && all[begin + 3] != '-')
            return all;
    }
}

void Pipe::ask(const std::string& line, char wanted)
{
    const std::string bytes = line + "\r\n";
    const int size = static_cast<int>(bytes.size());
    if (m_tls)
        SSL_write(m_tls.get(), bytes.data(), size);
    else
        send(m_descriptor, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    stopUnless(answer().starts_with(wanted), line.substr(0, 4));
}

void Pipe::addMail(const ReadyMessage& message)
{
    m_out += "MAIL FROM:<office@example.com> SIZE=";
    m_out += std::to_string(message.bytes.size());
    m_out += "\r\nRCPT TO:<";
    m_out += message.recipient;
    m_out += ">\r\n";
}

void Pipe::start()
{
    if (m_plan.bdat) {
        fillWindow();
    } else if ((m_waiting = m_plan.take()) != nullptr) {
        addMail(*m_waiting);
        m_out += "DATA\r\n";
    }
    flush();
}

void Pipe::fillWindow()
{
    while (m_underWay < m_plan.window) {
        const ReadyMessage* message = m_plan.take();
        if (!message)
            return;
        addMail(*message);
        m_out += "BDAT " + std::to_string(message->bytes.size()) + " LAST\r\n";
        m_out += message->bytes;
        ++m_underWay;
    }
}

void Pipe::onReply(std::string_view line)
{
    if (m_plan.bdat) {
        stopUnless(line.starts_with('2'), line);
        if (++m_sendersAndRecipients < 3)
            return;
        m_sendersAndRecipients = 0;
        --m_underWay;
        return;
    }
    stopUnless(line.starts_with('2') || line.starts_with("354"), line);
    if (!line.starts_with("354")) {
        if (m_underWay > 0 && line.find("accepted") != std::string_view::npos)
            --m_underWay;
        return;
    }
    m_out += m_waiting->bytes;
    m_out += ".\r\n";
    ++m_underWay;
    if ((m_waiting = m_plan.take()) != nullptr) {
        addMail(*m_waiting);
        m_out += "DATA\r\n";
    }
}

bool Pipe::go()
{
    std::array<char, 16 * 1024> buffer;
    std::size_t got = 0;
    while (SSL_read_ex(m_tls.get(), buffer.data(), buffer.size(), &got) == 1) {
        m_in.append(buffer.data(), got);
        if (SSL_has_pending(m_tls.get()) == 0)
            break;
    }
    std::size_t begin = 0;
    for (auto end = m_in.find('\n'); end != std::string::npos; end = m_in.find('\n', begin)) {
        onReply(std::string_view(m_in).substr(begin, end - begin));
        begin = end + 1;
    }
    m_in.erase(0, begin);
    if (m_plan.bdat)
        fillWindow();
    flush();
    return m_underWay > 0 || m_waiting || isFull();
}

void Pipe::flush()
{
    while (isFull()) {
        std::size_t sent = 0;
        if (SSL_write_ex(m_tls.get(), m_out.data() + m_sent, m_out.size() - m_sent, &sent) != 1)
            return;
        m_sent += sent;
    }
    m_out.clear();
    m_sent = 0;
}

void watch(int epoll, const Pipe& pipe, std::size_t index, int how)
{
    epoll_event event{};
    event.events = pipe.isFull() ? EPOLLIN | EPOLLOUT : EPOLLIN;
    event.data.u64 = index;
    epoll_ctl(epoll, how, pipe.descriptor(), &event);
}

void sendAll(std::vector<std::unique_ptr<Pipe>>& pipes)
{
    const int epoll = epoll_create1(0);
    std::size_t left = pipes.size();
    for (std::size_t i = 0; i < pipes.size(); ++i) {
        pipes[i]->start();
        watch(epoll, *pipes[i], i, EPOLL_CTL_ADD);
    }
    std::array<epoll_event, 16> events{};
    while (left > 0) {
        const int count = epoll_wait(epoll, events.data(), static_cast<int>(events.size()), -1);
        for (int i = 0; i < count; ++i) {
            const auto index = events[static_cast<std::size_t>(i)].data.u64;
            Pipe& pipe = *pipes[index];
            const bool wasFull = pipe.isFull();
            if (!pipe.go()) {
                epoll_ctl(epoll, EPOLL_CTL_DEL, pipe.descriptor(), nullptr);
                --left;
            } else if (wasFull != pipe.isFull()) {
                watch(epoll, pipe, index, EPOLL_CTL_MOD);
            }
        }
    }
    close(epoll);
}

} // namespace

int main(int argc, char** argv)
{
    const Options options(argc, argv);
    const BenchRelay relay(options);
    Plan plan;
    plan.messages =
        readyMessages(readFile(options.needed("body")), options.number("messages", 20'000));
    plan.bdat = options.text("mode", "data") == "bdat";
    plan.window = options.number("window", 8);
    const TlsContext context(SSL_CTX_new(TLS_client_method()));
    makeFast(context.get());
    SSL_CTX_set_verify(context.get(), SSL_VERIFY_PEER, nullptr);
    if (SSL_CTX_load_verify_locations(context.get(), relay.caFile.c_str(), nullptr) != 1)
        stop("cannot read " + relay.caFile);
    const Stopwatch watch;
    std::vector<std::unique_ptr<Pipe>> pipes;
    for (int i = 0; i < options.number("connections", 1); ++i)
        pipes.push_back(std::make_unique<Pipe>(relay, context.get(), plan));
    sendAll(pipes);
    watch.report(static_cast<int>(plan.messages.size()));
    return 0;
}
