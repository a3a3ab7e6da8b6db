// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "smtp/endpoint.h"

#include <QList>
#include <QTcpServer>

#include <memory>

namespace ringi::test {

/// A relay on 127.0.0.1 (implicit TLS by OpenSSL, since Qt's server side forgets its sessions) that
/// says hello and goodbye, and knows whether a caller resumed a session.
class ResumingServer final : public QTcpServer {
    Q_OBJECT
public:
    explicit ResumingServer(bool onlyTls12);
    ~ResumingServer() override;

    [[nodiscard]] smtp::Endpoint endpoint() const;
    /// For each connection whose handshake was done: whether it resumed a session.
    [[nodiscard]] const QList<bool>& resumed() const { return m_resumed; }

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    struct Context;
    struct Caller;

    void serve(Caller& caller);

    std::unique_ptr<Context> m_context;
    QByteArray m_caPem;
    QList<bool> m_resumed;
};

} // namespace ringi::test
