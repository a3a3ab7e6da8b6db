// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client_log.h"
#include "practice/practice_relay.h"

#include <QTemporaryDir>

namespace ringi::test {

inline const smtp::Envelope kEnvelope{"office@example.org", "a@example.com"};

/// One more message for this envelope.
inline void begin(smtp::SmtpClient& client, const smtp::Envelope& envelope, const ByteRope& message,
                  quint64 id = 1)
{
    client.add({id, envelope, message});
    client.flush();
}

inline void permitAndFlush(smtp::SmtpClient& client, quint64 id = 1)
{
    client.permit(id);
    client.flush();
}

inline void sendWhenWanted(smtp::SmtpClient& client)
{
    QObject::connect(&client, &smtp::SmtpClient::permitWanted, &client,
                     [&client](quint64 id) { permitAndFlush(client, id); });
}

/// A relay and a client for it. `hook` may be changed at any time.
class Bench final {
public:
    explicit Bench(practice::PracticeRelayOptions options = {})
    {
        options.folder = m_folder.path();
        options.hook = [this](const QByteArray& verb, const QByteArray& argument) {
            return hook ? hook(verb, argument) : std::nullopt;
        };
        m_relay = std::make_unique<practice::PracticeRelay>(std::move(options));
        const auto endpoint = m_relay->start();
        if (!endpoint)
            qFatal("no relay");
        m_endpoint = *endpoint;
    }

    smtp::SmtpClient& connectClient(const Secret& password = {}, smtp::Timeouts timeouts = {})
    {
        m_log.reset();
        m_client = std::make_unique<smtp::SmtpClient>(m_endpoint, timeouts);
        m_log = std::make_unique<ClientLog>(*m_client);
        m_client->open(password);
        return *m_client;
    }
    /// From permitWanted() straight on to the content.
    void sendWhenWanted() { test::sendWhenWanted(*m_client); }

    practice::PracticeRelay& relay() { return *m_relay; }
    ClientLog& log() { return *m_log; }
    smtp::Endpoint& endpoint() { return m_endpoint; }

    practice::ReplyHook hook;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<practice::PracticeRelay> m_relay;
    smtp::Endpoint m_endpoint;
    std::unique_ptr<smtp::SmtpClient> m_client;
    std::unique_ptr<ClientLog> m_log;
};

/// Answers `reply` to the verb, the first time or every time it comes.
inline practice::ReplyHook answering(const QByteArray& verb, const QByteArray& reply, int skip = 0)
{
    return [=](const QByteArray& heard, const QByteArray&) mutable -> std::optional<QByteArray> {
        if (heard != verb || skip-- > 0)
            return std::nullopt;
        return reply;
    };
}

} // namespace ringi::test
