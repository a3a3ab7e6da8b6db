// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "practice/practice_relay.h"
#include "practice/scram_server.h"

#include <QObject>

class QSslSocket;

namespace ringi::practice {

/// One connection to the practice relay: the server side of SMTP (RFC 5321). Owns the socket.
class RelaySession final : public QObject {
    Q_OBJECT
public:
    using Keep = std::function<void(ReceivedMessage)>;

    /// `options` must outlive the session.
    RelaySession(QSslSocket* socket, const PracticeRelayOptions& options, Keep keep,
                 QObject* parent);

    /// With implicit TLS encrypts first, then greets.
    void start();
    void abort();

private:
    enum class Mode { Command, AuthPlain, AuthUser, AuthPassword, AuthScram, Data, Chunk };

    void onReadyRead();
    void onEncrypted();
    void greet();
    void work();
    void takeLine(QByteArrayView line);
    void takeCommand(const QByteArray& line);
    void takeContentLine(QByteArrayView line);
    void takeContent(QByteArrayView octets);
    void startChunk(const QByteArray& argument, const std::optional<QByteArray>& hooked);
    qsizetype takeChunk(QByteArrayView octets);
    void endChunk();
    void perform(const QByteArray& verb, const QByteArray& argument);
    QByteArray answer(const QByteArray& verb, const QByteArray& argument);
    QByteArray hello(const QByteArray& verb);
    QByteArray auth(const QByteArray& argument);
    QByteArray mail(const QByteArray& argument);
    QByteArray rcpt(const QByteArray& argument);
    QByteArray data();
    [[nodiscard]] QByteArray chunkFault() const;
    QByteArray endOfContent();
    [[nodiscard]] std::unique_ptr<ScramServer> scramFor(const QByteArray& mechanism) const;
    QByteArray authStep(const QByteArray& line);
    QByteArray judge(const QByteArray& user, const QByteArray& password);
    void reply(const QByteArray& text);
    void replyNow(const QByteArray& text);
    void flushReplies();
    void resetEnvelope() { m_message.reset(); }

    QSslSocket* m_socket;
    const PracticeRelayOptions& m_options;
    Keep m_keep;
    QByteArray m_in;      ///< received, not yet handled
    qsizetype m_scan = 0; ///< up to here m_in holds no line end
    QByteArray m_out;     ///< replies of one burst, for one write
    Mode m_mode = Mode::Command;
    bool m_waiting = false; ///< a delayed reply is due; nothing is handled before it
    bool m_closing = false;
    bool m_greeted = false; ///< EHLO or HELO since the connection or TLS began
    bool m_signedIn = false;
    bool m_startTls = false; ///< handshake as soon as the reply has left
    QByteArray m_user;
    std::unique_ptr<ScramServer> m_scram; ///< while somebody signs in by it
    std::optional<ReceivedMessage> m_message; ///< from MAIL on
    bool m_smtpUtf8 = false;                  ///< asked for with MAIL
    bool m_tooLarge = false;
    qint64 m_chunkLeft = 0; ///< octets of BDAT still to come
    bool m_lastChunk = false;
    QByteArray m_chunkReply; ///< what BDAT will be answered; empty: by what becomes of it
};

} // namespace ringi::practice
