// SPDX-License-Identifier: Apache-2.0
// A relay that takes everything and keeps nothing, as fast as one thread can: what senders are
// measured against. STARTTLS with a certificate of its own, PIPELINING, CHUNKING, AUTH PLAIN.
//
// usage: ringi_bench_sink --folder DIR [--user NAME --password-file FILE] [--delay MS]
//                         [--pipelining 0] [--chunking 0]
// Prints one JSON line with its port and the file with its CA; SIGUSR1: one with what was counted
// since the last; SIGTERM: the same, and the end.
#include "bench_options.h"
#include "bench_usage.h"
#include "practice/certificate.h"
#include "sink_connection.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <openssl/pem.h>
#include <sys/epoll.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <deque>
#include <unordered_map>

using namespace ringi;
using namespace ringi::bench;

namespace {

using Clock = SinkCounts::Clock;

/// A burst that travels: all take equally long, so the first in is the first out.
struct Travelling {
    Clock::time_point due;
    int descriptor;
    unsigned long serial;
    Burst burst;
};

template <typename T>
T sure(Result<T> result)
{
    if (!result)
        stop("no certificate: " + result.error().detail.toStdString());
    return *std::move(result);
}

class Sink final {
public:
    Sink(SinkRules rules, const std::string& folder);
    void run();

private:
    TlsContext makeContext(const std::string& folder);
    void listenSomewhere();
    void watch(int descriptor, unsigned events, int how);
    void take();
    void serve(int descriptor, unsigned events);
    void deliverDue();
    void tidy(SinkConnection& connection);
    [[nodiscard]] timespec untilDue() const;
    void say();
    bool obeySignal();

    SinkRules m_rules;
    SinkCounts m_counts;
    std::string m_caFile; ///< before the context, whose making names it
    TlsContext m_context;
    std::unordered_map<int, std::unique_ptr<SinkConnection>> m_connections;
    std::deque<Travelling> m_travelling;
    unsigned long m_serial = 0;
    double m_cpuBefore = 0;
    int m_listener = -1;
    int m_signals = -1;
    int m_epoll = -1;
};

Sink::Sink(SinkRules rules, const std::string& folder)
    : m_rules(std::move(rules)), m_context(makeContext(folder)), m_epoll(epoll_create1(0))
{
    sigset_t signals{};
    sigemptyset(&signals);
    for (const int number : {SIGTERM, SIGINT, SIGUSR1})
        sigaddset(&signals, number);
    sigprocmask(SIG_BLOCK, &signals, nullptr);
    m_signals = signalfd(-1, &signals, SFD_NONBLOCK);
    watch(m_signals, EPOLLIN, EPOLL_CTL_ADD);
    listenSomewhere();
}

TlsContext Sink::makeContext(const std::string& folder)
{
    const auto authority = sure(practice::makeAuthority(QStringLiteral("Bench CA")));
    const auto identity = sure(practice::makeServerIdentity(
        {.names = {QStringLiteral("localhost"), QStringLiteral("127.0.0.1")}}, authority));
    m_caFile = folder + "/ca.pem";
    std::ofstream(m_caFile) << authority.certificatePem.constData();
    const auto memory = [](const QByteArray& bytes) {
        return Bio(BIO_new_mem_buf(bytes.constData(), static_cast<int>(bytes.size())));
    };
    const Certificate certificate(
        PEM_read_bio_X509(memory(identity.certificatePem).get(), nullptr, nullptr, nullptr));
    const PrivateKey key(
        PEM_read_bio_PrivateKey(memory(identity.keyPem.bytes()).get(), nullptr, nullptr, nullptr));
    TlsContext context(SSL_CTX_new(TLS_server_method()));
    constexpr std::array<unsigned char, 5> kName{'r', 'i', 'n', 'g', 'i'};
    if (!context || SSL_CTX_use_certificate(context.get(), certificate.get()) != 1 ||
        SSL_CTX_use_PrivateKey(context.get(), key.get()) != 1 ||
        SSL_CTX_set_session_id_context(context.get(), kName.data(), kName.size()) != 1)
        stop("no TLS");
    makeFast(context.get());
    return context;
}

void Sink::listenSomewhere()
{
    m_listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* const any = reinterpret_cast<sockaddr*>(&address);
    if (bind(m_listener, any, size) != 0 || listen(m_listener, 128) != 0 ||
        getsockname(m_listener, any, &size) != 0)
        stop("cannot listen");
    watch(m_listener, EPOLLIN, EPOLL_CTL_ADD);
    std::printf("{\"host\":\"127.0.0.1\",\"port\":%d,\"ca\":\"%s\"}\n", ntohs(address.sin_port),
                m_caFile.c_str());
    std::fflush(stdout);
}

void Sink::watch(int descriptor, unsigned events, int how)
{
    epoll_event event{};
    event.events = events;
    event.data.fd = descriptor;
    if (epoll_ctl(m_epoll, how, descriptor, &event) != 0)
        stop("epoll_ctl");
}

void Sink::run()
{
    std::array<epoll_event, 64> events{};
    while (true) {
        const timespec wait = untilDue();
        const int count = epoll_pwait2(m_epoll, events.data(), static_cast<int>(events.size()),
                                       m_travelling.empty() ? nullptr : &wait, nullptr);
        for (int i = 0; i < count; ++i) {
            const epoll_event& event = events[static_cast<std::size_t>(i)];
            if (event.data.fd == m_listener)
                take();
            else if (event.data.fd != m_signals)
                serve(event.data.fd, event.events);
            else if (!obeySignal())
                return;
        }
        deliverDue();
    }
}

void Sink::take()
{
    const int descriptor = accept4(m_listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
    if (descriptor < 0)
        return;
    const int on = 1;
    setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    auto& connection = m_connections[descriptor];
    connection = std::make_unique<SinkConnection>(descriptor, m_context.get(), m_rules, m_counts);
    connection->setSerial(++m_serial);
    watch(descriptor, EPOLLIN, EPOLL_CTL_ADD);
    serve(descriptor, EPOLLIN); // the greeting
}

void Sink::serve(int descriptor, unsigned events)
{
    const auto found = m_connections.find(descriptor);
    if (found == m_connections.end())
        return;
    SinkConnection& connection = *found->second;
    if (events & EPOLLOUT) {
        connection.flush();
        if (!connection.isFull())
            watch(descriptor, EPOLLIN, EPOLL_CTL_MOD);
    }
    if (events & (EPOLLIN | EPOLLHUP | EPOLLERR)) {
        Burst burst = connection.read();
        const bool matters = !burst.replies.empty() || burst.thenClose;
        if (matters && m_rules.replyDelay.count() > 0)
            m_travelling.push_back({Clock::now() + m_rules.replyDelay, descriptor,
                                    connection.serial(), std::move(burst)});
        else if (matters)
            connection.write(std::move(burst));
    }
    tidy(connection);
}

void Sink::deliverDue()
{
    if (m_travelling.empty())
        return;
    const auto now = Clock::now();
    while (!m_travelling.empty() && m_travelling.front().due <= now) {
        Travelling next = std::move(m_travelling.front());
        m_travelling.pop_front();
        const auto found = m_connections.find(next.descriptor);
        if (found == m_connections.end() || found->second->serial() != next.serial)
            continue;
        found->second->write(std::move(next.burst));
        tidy(*found->second);
    }
}

/// Forgets what is gone; asks for room where bytes wait.
void Sink::tidy(SinkConnection& connection)
{
    if (connection.isGone())
        m_connections.erase(connection.descriptor());
    else if (connection.isFull())
        watch(connection.descriptor(), EPOLLIN | EPOLLOUT, EPOLL_CTL_MOD);
}

timespec Sink::untilDue() const
{
    if (m_travelling.empty())
        return {};
    const auto wait = std::max(Clock::duration::zero(), m_travelling.front().due - Clock::now());
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(wait);
    return {seconds.count(), std::chrono::nanoseconds(wait - seconds).count()};
}

bool Sink::obeySignal()
{
    signalfd_siginfo info{};
    if (read(m_signals, &info, sizeof info) != sizeof info)
        return true;
    say();
    return info.ssi_signo == SIGUSR1;
}

void Sink::say()
{
    const double cpu = cpuSeconds();
    const std::chrono::duration<double> span = m_counts.firstMail && m_counts.messages > 0
                                                   ? m_counts.lastAccepted - *m_counts.firstMail
                                                   : Clock::duration::zero();
    std::printf("{\"messages\":%lld,\"octets\":%lld,\"connections\":%lld,\"resumed\":%lld,"
                "\"span\":%.6f,\"cpuSeconds\":%.6f}\n",
                m_counts.messages, m_counts.octets, m_counts.connections, m_counts.resumed,
                span.count(), cpu - m_cpuBefore);
    std::fflush(stdout);
    m_cpuBefore = cpu;
    m_counts = {};
}

} // namespace

int main(int argc, char** argv)
{
    const Options options(argc, argv);
    SinkRules rules;
    rules.user = options.text("user");
    if (const std::string file = options.text("password-file"); !file.empty())
        rules.password = readFirstLine(file);
    rules.pipelining = options.number("pipelining", 1) != 0;
    rules.chunking = options.number("chunking", 1) != 0;
    rules.replyDelay = std::chrono::milliseconds{options.number("delay", 0)};
    Sink(std::move(rules), options.needed("folder")).run();
    return 0;
}
