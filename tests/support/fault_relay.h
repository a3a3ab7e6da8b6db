// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/secret.h"
#include "support/fault.h"
#include "support/office_fixture.h"

#include <QByteArrayList>
#include <QHash>
#include <QList>
#include <QSet>
#include <QSslConfiguration>
#include <QThread>

#include <memory>

namespace ringi::test {

class FaultServerCore;

/// What a test relay shows in its handshakes: one certificate that holds and those that do not.
struct RelayTls {
    QSslConfiguration good;
    QSslConfiguration expired;
    QSslConfiguration stranger; ///< from a CA that nobody trusts
    QSslConfiguration host;     ///< for another host
    QByteArray caPem;
};
/// For 127.0.0.1. Made once, good for any number of relays.
RelayTls makeRelayTls();

/// What the relay knows to be true, whatever it said.
struct RelayTruth {
    /// Recipient -> the connections that brought a message for it, one entry each.
    QHash<QByteArray, QList<int>> taken;
    QSet<QByteArray> refused; ///< told 5xx to RCPT or to the content, at least once
    QByteArrayList rude;      ///< what a client must not do: in the clear, unasked, not offered
    QList<int> signedIn;      ///< connections that passed AUTH
    int connections = 0;
    int faults = 0;       ///< how often the script asked for one
    int wrongContent = 0; ///< messages that do not name their recipient, or are cut

    [[nodiscard]] qsizetype messages() const;
    /// Whether somebody has more than one.
    [[nodiscard]] bool anybodyTwice() const;
    /// Messages that came over this connection.
    [[nodiscard]] int takenOn(int connection) const;
};

struct FaultRelayOptions {
    RelayTls tls = {};
    bool implicitTls = false;
    QString userName = {}; ///< empty: no AUTH is offered or wanted
    Secret password = {};
    QByteArray offers = "PIPELINING\n8BITMIME\nSIZE 30000000\nDSN\nSMTPUTF8\nENHANCEDSTATUSCODES";
    std::chrono::milliseconds replyDelay{0}; ///< of each burst of replies, as over a distance
    std::chrono::milliseconds pause{15};     ///< of the faults that take their time
};

/// A relay on 127.0.0.1, in a thread of its own, that misbehaves on order and keeps the truth. All
/// functions may be called from the thread that made it.
class FaultRelay final {
public:
    explicit FaultRelay(FaultRelayOptions options);
    ~FaultRelay();

    [[nodiscard]] const RelayFacts& facts() const { return m_facts; }

    /// From now on. An empty one: it behaves.
    void order(FaultScript script);
    /// Each connection is closed at once, with whatever is under way.
    void sever();
    /// Closes everything and listens no more, as a relay that is being restarted.
    void stop();
    /// Listens again on the same port.
    void restart();

    /// Waits until the last connection is gone and all that came over it was dealt with: what a
    /// client left behind may still be taken after it has closed. False: some stay.
    [[nodiscard]] bool untilQuiet() const;
    [[nodiscard]] RelayTruth truth() const;
    /// Messages taken so far; cheap, for polling.
    [[nodiscard]] qint64 count() const;

private:
    QThread m_thread;
    FaultServerCore* m_core; ///< lives on m_thread, deleted there
    RelayFacts m_facts;
};

/// Helpers for scripts.
Fault drop(bool taken = false);
Fault answer(const QByteArray& text, bool taken = false);

} // namespace ringi::test
