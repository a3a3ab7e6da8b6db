// SPDX-License-Identifier: Apache-2.0
// libcurl as its users would use it where pace matters: ready-made bytes, connections kept. One
// connection through the easy interface, several through multi.
//
// usage: ringi_bench_curl --port N --ca FILE --user NAME --password-file FILE --body FILE
//          [--messages N] [--connections N]
#include "bench_relay.h"
#include "bench_usage.h"
#include "ready_messages.h"

#include <curl/curl.h>

#include <algorithm>
#include <cstring>
#include <memory>

using namespace ringi::bench;

namespace {

/// One handle and the message it carries.
class Carrier final {
public:
    explicit Carrier(const BenchRelay& relay);
    ~Carrier();
    Carrier(const Carrier&) = delete;
    Carrier& operator=(const Carrier&) = delete;

    void load(const ReadyMessage& message);
    [[nodiscard]] CURL* handle() const { return m_handle; }

private:
    static std::size_t give(char* to, std::size_t size, std::size_t count, void* self);

    CURL* m_handle = curl_easy_init();
    curl_slist* m_recipients = nullptr;
    const ReadyMessage* m_message = nullptr;
    std::size_t m_given = 0;
};

Carrier::Carrier(const BenchRelay& relay)
{
    const std::string url =
        "smtp://" + relay.host + ':' + std::to_string(relay.port) + "/bench.example.net";
    curl_easy_setopt(m_handle, CURLOPT_URL, url.c_str());
    curl_easy_setopt(m_handle, CURLOPT_USE_SSL, static_cast<long>(CURLUSESSL_ALL));
    curl_easy_setopt(m_handle, CURLOPT_CAINFO, relay.caFile.c_str());
    curl_easy_setopt(m_handle, CURLOPT_USERNAME, relay.user.c_str());
    curl_easy_setopt(m_handle, CURLOPT_PASSWORD, relay.password.c_str());
    curl_easy_setopt(m_handle, CURLOPT_MAIL_FROM, "<office@example.com>");
    curl_easy_setopt(m_handle, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(m_handle, CURLOPT_TCP_NODELAY, 1L);
    curl_easy_setopt(m_handle, CURLOPT_READFUNCTION, &Carrier::give);
    curl_easy_setopt(m_handle, CURLOPT_READDATA, this);
    curl_easy_setopt(m_handle, CURLOPT_PRIVATE, this);
}

Carrier::~Carrier()
{
    curl_easy_cleanup(m_handle);
    curl_slist_free_all(m_recipients);
}

std::size_t Carrier::give(char* to, std::size_t size, std::size_t count, void* self)
{
    auto& me = *static_cast<Carrier*>(self);
    const std::string& bytes = me.m_message->bytes;
    const std::size_t part = std::min(size * count, bytes.size() - me.m_given);
    std::memcpy(to, bytes.data() + me.m_given, part);
    me.m_given += part;
    return part;
}

void Carrier::load(const ReadyMessage& message)
{
    m_message = &message;
    m_given = 0;
    curl_slist_free_all(m_recipients);
    m_recipients = curl_slist_append(nullptr, ('<' + message.recipient + '>').c_str());
    curl_easy_setopt(m_handle, CURLOPT_MAIL_RCPT, m_recipients);
    curl_easy_setopt(m_handle, CURLOPT_INFILESIZE, static_cast<long>(message.bytes.size()));
}

void sure(CURLcode code)
{
    if (code != CURLE_OK)
        stop(curl_easy_strerror(code));
}

void sendWithEasy(const BenchRelay& relay, const std::vector<ReadyMessage>& messages)
{
    Carrier carrier(relay);
    for (const ReadyMessage& message : messages) {
        carrier.load(message);
        sure(curl_easy_perform(carrier.handle()));
    }
}

void sendWithMulti(const BenchRelay& relay, const std::vector<ReadyMessage>& messages, int count)
{
    CURLM* const multi = curl_multi_init();
    curl_multi_setopt(multi, CURLMOPT_MAXCONNECTS, static_cast<long>(count));
    std::vector<std::unique_ptr<Carrier>> carriers;
    std::size_t next = 0;
    for (int i = 0; i < count && next < messages.size(); ++i) {
        carriers.push_back(std::make_unique<Carrier>(relay));
        carriers.back()->load(messages[next++]);
        curl_multi_add_handle(multi, carriers.back()->handle());
    }
    int running = count;
    std::size_t done = 0;
    while (done < messages.size()) {
        curl_multi_perform(multi, &running);
        int left = 0;
        bool again = false;
        while (const CURLMsg* event = curl_multi_info_read(multi, &left)) {
            sure(event->data.result);
            ++done;
            Carrier* carrier = nullptr;
            curl_easy_getinfo(event->easy_handle, CURLINFO_PRIVATE, &carrier);
            curl_multi_remove_handle(multi, carrier->handle());
            if (next == messages.size())
                continue;
            carrier->load(messages[next++]);
            curl_multi_add_handle(multi, carrier->handle());
            again = true;
        }
        if (!again && done < messages.size())
            curl_multi_poll(multi, nullptr, 0, 1000, nullptr);
    }
    carriers.clear();
    curl_multi_cleanup(multi);
}

} // namespace

int main(int argc, char** argv)
{
    const Options options(argc, argv);
    const BenchRelay relay(options);
    const auto messages =
        readyMessages(readFile(options.needed("body")), options.number("messages", 20'000));
    const int connections = options.number("connections", 1);
    curl_global_init(CURL_GLOBAL_DEFAULT);
    const Stopwatch watch;
    if (connections == 1)
        sendWithEasy(relay, messages);
    else
        sendWithMulti(relay, messages, connections);
    watch.report(static_cast<int>(messages.size()));
    curl_global_cleanup();
    return 0;
}
