// SPDX-License-Identifier: Apache-2.0
#include "content_sink.h"

#include "fault_server.h"

#include <QSslSocket>

#include <memory>

namespace ringi::test {
namespace {

constexpr qint64 kReadAtATime = 65'536;

QByteArray answerTo(const QByteArray& verb)
{
    if (verb == "EHLO")
        return "250-sink.invalid\r\n250-PIPELINING\r\n250 SIZE 100000000\r\n";
    if (verb == "DATA")
        return "354 go\r\n";
    return verb == "QUIT" ? "221 bye\r\n" : "250 ok\r\n";
}

} // namespace

ContentSink::ContentSink(SinkPlan plan) : m_plan(std::move(plan))
{
    const TestTls tls = makeTestTls();
    m_configuration = tls.server;
    m_caPem = tls.caPem;
    if (!listen(QHostAddress(QHostAddress::LocalHost), 0))
        qFatal("no port");
}

smtp::Endpoint ContentSink::endpoint() const
{
    smtp::Endpoint endpoint;
    endpoint.host = serverAddress().toString();
    endpoint.port = serverPort();
    endpoint.tls = smtp::TlsMode::Implicit;
    endpoint.caPem = m_caPem;
    return endpoint;
}

void ContentSink::incomingConnection(qintptr descriptor)
{
    auto caller = std::make_shared<Caller>();
    caller->socket = new QSslSocket(this);
    m_last = caller->socket;
    caller->socket->setSocketDescriptor(descriptor);
    caller->socket->setReadBufferSize(kReadAtATime);
    caller->socket->setSslConfiguration(m_configuration);
    connect(caller->socket, &QSslSocket::encrypted, this,
            [caller] { caller->socket->write("220 sink\r\n"); });
    connect(caller->socket, &QSslSocket::readyRead, this, [this, caller] { read(*caller); });
    caller->socket->startServerEncryption();
}

void ContentSink::read(Caller& caller)
{
    while (!caller.stopped && caller.socket->bytesAvailable() > 0) {
        const QByteArray bytes = caller.socket->read(kReadAtATime);
        if (caller.inContent)
            takeContent(caller, bytes);
        else
            takeCommands(caller, bytes);
    }
}

void ContentSink::takeContent(Caller& caller, const QByteArray& bytes)
{
    caller.size += bytes.size();
    caller.tail =
        (caller.tail + bytes).last(std::min<qsizetype>(5, caller.tail.size() + bytes.size()));
    if (m_plan.stopAt >= 0 && caller.size >= m_plan.stopAt) {
        caller.stopped = true;
        caller.socket->write(m_plan.lastWords);
    } else if (caller.tail == "\r\n.\r\n") {
        caller.inContent = false;
        m_sizes.append(caller.size);
        caller.socket->write("250 taken\r\n");
    }
}

void ContentSink::takeCommands(Caller& caller, const QByteArray& bytes)
{
    caller.line += bytes;
    QByteArray answers;
    for (qsizetype end = caller.line.indexOf("\r\n"); end >= 0; end = caller.line.indexOf("\r\n")) {
        const QByteArray verb = caller.line.first(end).split(' ').constFirst().toUpper();
        caller.line.remove(0, end + 2);
        answers += answerTo(verb);
        caller.inContent = verb == "DATA";
    }
    caller.size = 0;
    caller.tail.clear();
    caller.socket->write(answers);
}

} // namespace ringi::test
