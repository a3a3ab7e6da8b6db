// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "smtp/endpoint.h"

#include <QSslConfiguration>
#include <QTcpServer>

class QSslSocket;

namespace ringi::test {

/// What a sink does in the middle of a message's content.
struct SinkPlan {
    qint64 stopAt = -1;        ///< octets of content after which it reads no more; -1: never
    QByteArray lastWords = {}; ///< said then, CRLF included
};

/// A relay on 127.0.0.1 (implicit TLS) that takes messages of any length and keeps nothing but
/// their sizes. Reads little at a time.
class ContentSink final : public QTcpServer {
    Q_OBJECT
public:
    explicit ContentSink(SinkPlan plan = {});

    [[nodiscard]] smtp::Endpoint endpoint() const;
    /// To the one who called last, whatever it does.
    void say(const QByteArray& words) { m_last->write(words); }
    /// Octets of content of each whole message, lone dot included.
    [[nodiscard]] const QList<qint64>& sizes() const { return m_sizes; }

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    struct Caller {
        QSslSocket* socket = nullptr;
        QByteArray line;
        bool inContent = false;
        bool stopped = false;
        qint64 size = 0;
        QByteArray tail; ///< the last octets of the content
    };

    void read(Caller& caller);
    void takeContent(Caller& caller, const QByteArray& bytes);
    void takeCommands(Caller& caller, const QByteArray& bytes);

    SinkPlan m_plan;
    QSslConfiguration m_configuration;
    QByteArray m_caPem;
    QList<qint64> m_sizes;
    QSslSocket* m_last = nullptr;
};

} // namespace ringi::test
