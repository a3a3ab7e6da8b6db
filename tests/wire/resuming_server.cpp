// SPDX-License-Identifier: Apache-2.0
#include "resuming_server.h"

#include "practice/certificate.h"

#include <QTcpSocket>

#include <array>
#include <openssl/pem.h>
#include <openssl/ssl.h>

namespace ringi::test {
namespace {

template <auto Free>
struct Deleter {
    template <typename T>
    void operator()(T* pointer) const
    {
        Free(pointer);
    }
};
using Bio = std::unique_ptr<BIO, Deleter<BIO_free>>;
using Key = std::unique_ptr<EVP_PKEY, Deleter<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Deleter<X509_free>>;

Bio reading(const QByteArray& pem)
{
    return Bio(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
}

} // namespace

struct ResumingServer::Context {
    std::unique_ptr<SSL_CTX, Deleter<SSL_CTX_free>> tls{SSL_CTX_new(TLS_server_method())};
};

/// TLS between two memory buffers; the socket only carries what lies in them.
struct ResumingServer::Caller {
    QTcpSocket* socket = nullptr;
    std::unique_ptr<SSL, Deleter<SSL_free>> tls;
    QByteArray line;
    bool greeted = false;

    void say(const QByteArray& text)
    {
        SSL_write(tls.get(), text.constData(), static_cast<int>(text.size()));
    }
    void flush()
    {
        std::array<char, 16'384> bytes{};
        BIO* out = SSL_get_wbio(tls.get());
        for (int size = BIO_read(out, bytes.data(), int(bytes.size())); size > 0;
             size = BIO_read(out, bytes.data(), int(bytes.size())))
            socket->write(bytes.data(), size);
        socket->flush();
    }
};

ResumingServer::ResumingServer(bool onlyTls12) : m_context(std::make_unique<Context>())
{
    const auto authority = practice::makeAuthority(QStringLiteral("Test CA"));
    const auto identity =
        practice::makeServerIdentity({.names = {QStringLiteral("127.0.0.1")}}, *authority);
    if (!identity || !listen(QHostAddress(QHostAddress::LocalHost), 0))
        qFatal("no server");
    m_caPem = authority->certificatePem;
    const Certificate certificate(
        PEM_read_bio_X509(reading(identity->certificatePem).get(), nullptr, nullptr, nullptr));
    const Key key(PEM_read_bio_PrivateKey(reading(identity->keyPem.bytes()).get(), nullptr, nullptr,
                                          nullptr));
    SSL_CTX* tls = m_context->tls.get();
    SSL_CTX_use_certificate(tls, certificate.get());
    SSL_CTX_use_PrivateKey(tls, key.get());
    if (onlyTls12)
        SSL_CTX_set_max_proto_version(tls, TLS1_2_VERSION);
}

ResumingServer::~ResumingServer() = default;

smtp::Endpoint ResumingServer::endpoint() const
{
    smtp::Endpoint endpoint;
    endpoint.host = serverAddress().toString();
    endpoint.port = serverPort();
    endpoint.tls = smtp::TlsMode::Implicit;
    endpoint.caPem = m_caPem;
    return endpoint;
}

void ResumingServer::incomingConnection(qintptr descriptor)
{
    auto caller = std::make_shared<Caller>();
    caller->socket = new QTcpSocket(this);
    caller->socket->setSocketDescriptor(descriptor);
    caller->tls.reset(SSL_new(m_context->tls.get()));
    SSL_set_bio(caller->tls.get(), BIO_new(BIO_s_mem()), BIO_new(BIO_s_mem()));
    SSL_set_accept_state(caller->tls.get());
    connect(caller->socket, &QTcpSocket::readyRead, this, [this, caller] { serve(*caller); });
}

void ResumingServer::serve(Caller& caller)
{
    const QByteArray in = caller.socket->readAll();
    BIO_write(SSL_get_rbio(caller.tls.get()), in.constData(), static_cast<int>(in.size()));
    if (!caller.greeted && SSL_do_handshake(caller.tls.get()) == 1) {
        caller.greeted = true;
        m_resumed.append(SSL_session_reused(caller.tls.get()) == 1);
        caller.say("220 relay\r\n");
    }
    std::array<char, 1'024> bytes{};
    while (caller.greeted) {
        const int size = SSL_read(caller.tls.get(), bytes.data(), int(bytes.size()));
        if (size <= 0)
            break;
        caller.line.append(bytes.data(), size);
    }
    for (qsizetype end = caller.line.indexOf("\r\n"); end >= 0; end = caller.line.indexOf("\r\n")) {
        caller.say(caller.line.startsWith("QUIT") ? "221 bye\r\n" : "250 relay\r\n");
        caller.line.remove(0, end + 2);
    }
    caller.flush();
}

} // namespace ringi::test
