// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/fault_relay.h"

#include <QMutex>
#include <QSslSocket>
#include <QTcpServer>

#include <atomic>
#include <optional>

namespace ringi::test {

/// The part of a FaultRelay that lives on its thread: listens, counts steps, keeps the truth.
class FaultServerCore final : public QTcpServer {
public:
    explicit FaultServerCore(FaultRelayOptions options);

    [[nodiscard]] bool listenOn(quint16 port);
    void order(FaultScript script) { m_script = std::move(script); }
    void sever();
    [[nodiscard]] bool isQuiet() const;
    [[nodiscard]] RelayTruth truth() const;
    [[nodiscard]] qint64 count() const { return m_count.load(); }

    [[nodiscard]] const FaultRelayOptions& options() const { return m_options; }
    /// Asks the script; `count` is filled in.
    Fault faultAt(FaultPoint point);
    void noteTaken(const QByteArray& recipient, int connection, bool whole);
    void noteRefused(const QByteArray& recipient);
    void noteRude(const QByteArray& what);
    void noteSignedIn(int connection);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    const FaultRelayOptions m_options;
    FaultScript m_script;
    QHash<int, int> m_counts;
    std::atomic<qint64> m_count = 0;
    mutable QMutex m_mutex; ///< guards m_truth
    RelayTruth m_truth;
};

/// One connection to a FaultRelay.
class FaultSession final : public QObject {
    Q_OBJECT
public:
    FaultSession(QSslSocket* socket, FaultServerCore& core, int connection);

    void start();
    void abort();

private:
    enum class Mode { Command, AuthPlain, Data, Bdat };
    struct Reaction {
        RelayStep step;
        QByteArray reply;               ///< without the last CRLF
        std::function<void()> act = {}; ///< what happens where nothing goes wrong
    };

    void greet();
    void onReadyRead();
    void onEncrypted();
    void work();
    bool takeSome();
    void takeLine(const QByteArray& line);
    void takeContentLine(QByteArrayView line);
    bool takeChunk();
    void perform(const QByteArray& verb, const QByteArray& argument);
    void hello(const QByteArray& verb);
    void auth(const QByteArray& argument);
    void judge(const QByteArray& base64);
    void mail(const QByteArray& argument);
    void rcpt(const QByteArray& argument);
    void data();
    void bdat(const QByteArray& argument);
    void endOfContent(RelayStep step);
    bool contentBegins();
    void checkParameters(const QByteArray& argument, const char* command);

    void react(const Reaction& usual);
    void misbehave(const Fault& fault, const Reaction& usual);
    void sayOtherwise(const Fault& fault, const Reaction& usual);
    void handshake();
    void say(const QByteArray& reply);
    void later(const QByteArray& bytes);
    void slowly(const QByteArray& bytes);
    void endlessly(const QByteArray& piece);
    void flushReplies();
    void flushNow();
    void drop(bool reset);
    void closeAfterwards();
    void rude(const QByteArray& what);
    [[nodiscard]] bool offers(const char* capability) const;
    [[nodiscard]] bool needsSignIn() const;

    QSslSocket* m_socket;
    FaultServerCore& m_core;
    const int m_connection;
    QHash<int, int> m_counts;
    QByteArray m_offers;
    QByteArray m_in;
    QByteArray m_out;
    Mode m_mode = Mode::Command;
    std::optional<QByteArray> m_sender;
    QByteArray m_recipient;
    QByteArray m_content;
    qsizetype m_chunk = 0; ///< octets of the BDAT chunk still to come
    bool m_last = false;   ///< BDAT LAST
    bool m_badChunk = false;
    bool m_signedIn = false;
    bool m_contentBegun = false;
    bool m_tlsNext = false;
    bool m_held = false; ///< a reply is on its way bit by bit: nothing is heard meanwhile
    bool m_deaf = false;
    bool m_mute = false;
    bool m_gone = false;
    bool m_confused = false; ///< it said what nobody asked for
    bool m_delayed = false;
};

} // namespace ringi::test
