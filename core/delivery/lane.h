// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "base/secret.h"
#include "delivery/forwarding.h"
#include "delivery/parcel.h"
#include "delivery/verdict.h"
#include "smtp/endpoint.h"
#include "smtp/timeouts.h"

#include <QObject>

#include <deque>
#include <optional>

namespace ringi {

namespace smtp {
class SmtpClient;
class WireLog;
}

/// One connection to the relay, carrying some parcels at a time. Event loop of the delivery thread.
class Lane final : public QObject {
    Q_OBJECT

public:
    struct Setup {
        smtp::Endpoint endpoint;
        smtp::Timeouts timeouts;
        int number = 0;     ///< among the run's lanes, for the pace
        int window = 0;     ///< parcels under way where the relay can take several; 0: by round trip
        int mostParcels = 0; ///< then it says goodbye; 0: any number
        QByteArray ticket = {}; ///< of a TLS session to resume; empty: none
        QByteArray proven = {}; ///< how an earlier lane signed in; empty: none did
        smtp::WireLog* wireLog = nullptr;
        const Forwarding* forwarding = nullptr; ///< of the run, outlives the lane; none: New
    };

    Lane(Setup setup, QObject* parent);
    ~Lane() override;

    void setWireLog(smtp::WireLog* log);
    void open(const Secret& password);
    /// How many more parcels it takes now.
    [[nodiscard]] int room() const;
    /// Only where there is room; leaves with flush().
    void send(Parcel parcel);
    /// The row is open in the ledger, committed: the content may leave with the next flush().
    void goAhead(LedgerId row);
    /// The row could not be opened: nothing leaves.
    void giveUp(LedgerId row);
    /// Writes what may leave, in one piece.
    void flush();
    /// No more parcels: those that the relay has not heard of are settled as given back, unless they
    /// are open. Says goodbye when those under way are through, at once when it is still connecting.
    /// over() follows.
    void quit();

    [[nodiscard]] int number() const { return m_setup.number; }
    [[nodiscard]] bool isReady() const { return m_ready; }
    [[nodiscard]] bool wasReady() const { return m_wasReady; } ///< connected() was sent
    [[nodiscard]] bool isIdle() const { return m_parcels.empty(); }
    [[nodiscard]] bool has(LedgerId row) const;
    [[nodiscard]] QByteArray ticket() const;
    /// How it signed in, for the next lane's `proven`.
    [[nodiscard]] QByteArray mechanism() const;
    /// How many parcels it carries at once.
    [[nodiscard]] int capacity() const;

Q_SIGNALS:
    /// Signed in and free for the first time.
    void connected();
    /// Commit the row as open, then goAhead() or giveUp(). `begun`: the relay knows the recipient.
    void openWanted(const ringi::Parcel& parcel, bool begun);
    /// What became of the parcel; the lane has it no more. `opened`: goAhead() was called for it.
    void settled(const ringi::Parcel& parcel, const ringi::Verdict& verdict, bool opened);
    /// The relay was misunderstood: what was said of this parcel may have been about another.
    void doubted(const ringi::Parcel& parcel);
    /// After a burst of the above.
    void roomMade();
    /// The connection is gone; the error says why unless it ended in peace.
    void over(const std::optional<ringi::Error>& error);

private:
    struct Load {
        Parcel parcel;
        bool opened = false;
    };

    void connectClient();
    void settle(LedgerId row, const Verdict& verdict);
    void takeBackWords(const QList<quint64>& orders);
    void giveUpUnsent();
    void endWhenThrough();
    std::deque<Load>::iterator find(LedgerId row);

    Setup m_setup;
    smtp::SmtpClient* m_client;
    std::deque<Load> m_parcels; ///< under way, a handful
    std::deque<Parcel> m_ended; ///< the last; without their messages
    int m_taken = 0;
    bool m_ready = false;
    bool m_wasReady = false;
    bool m_leaving = false;  ///< takes no more parcels
    bool m_quitting = false; ///< QUIT was asked for
};

} // namespace ringi
