// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "smtp/endpoint.h"

#include <QMap>
#include <QSet>
#include <QSslConfiguration>
#include <QTcpServer>

class QSslSocket;

namespace ringi::test {

/// How a relay misbehaves. Verbs as in the practice relay: "CONNECT" for the greeting, "." for the
/// end of the content.
struct FaultPlan {
    smtp::TlsMode tls = smtp::TlsMode::StartTls;
    QSslConfiguration configuration = {};
    QMap<QByteArray, QByteArray> answers = {}; ///< instead of the usual; CRLF is added
    QSet<QByteArray> silentAt = {};            ///< says nothing from this verb on
    QByteArray afterStartTls = {}; ///< goes out in the clear with the answer to STARTTLS
    enum class Handshake { Normal, Silent, Closes } handshake = Handshake::Normal;
};

/// A relay on 127.0.0.1 that does what real ones should not, and keeps what it was sent. One
/// connection at a time.
class FaultServer final : public QTcpServer {
    Q_OBJECT
public:
    explicit FaultServer(FaultPlan plan);

    /// Where it waits; host is "127.0.0.1".
    [[nodiscard]] smtp::Endpoint endpoint() const;
    /// Verbs in the order they came, in the clear and under TLS.
    [[nodiscard]] QByteArrayList heard() const { return m_heard; }
    [[nodiscard]] bool isEncrypted() const { return m_encrypted; }
    /// The client has closed the connection, or there was none; everything it sent was heard.
    [[nodiscard]] bool isClientGone() const { return m_gone; }

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void onReadyRead();
    void hear(const QByteArray& verb);
    void startTls();
    [[nodiscard]] QByteArray usualAnswer(const QByteArray& verb) const;

    FaultPlan m_plan;
    QSslSocket* m_socket = nullptr;
    QByteArrayList m_heard;
    QByteArray m_in;
    bool m_inContent = false;
    bool m_encrypted = false;
    bool m_gone = false;
    bool m_silent = false;
};

/// A server's certificate for these names, and the CA that vouches for it.
struct TestTls {
    QSslConfiguration server;
    QByteArray caPem;
};
struct TestTlsRequest {
    QStringList names = {QStringLiteral("127.0.0.1")};
    std::chrono::seconds notBefore = -std::chrono::hours{1};
    std::chrono::seconds notAfter = std::chrono::hours{1};
};
TestTls makeTestTls(const TestTlsRequest& request = {});

/// TLS 1.1 and nothing else, with the ciphers and signatures that OpenSSL now keeps for level 0.
void allowOnlyTls11(QSslConfiguration& configuration);

} // namespace ringi::test
