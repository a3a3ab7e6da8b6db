// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/byte_rope.h"
#include "base/error.h"
#include "base/ids.h"
#include "base/secret.h"
#include "delivery/verdict.h"
#include "smtp/endpoint.h"
#include "smtp/envelope.h"

#include <QObject>

#include <optional>

namespace ringi {

namespace smtp {
class SmtpClient;
}

/// One message on its way to one person.
struct Parcel {
    LedgerId row;
    int tries = 0;
    QByteArray messageId;
    smtp::Envelope envelope;
    ByteRope message; ///< shares its pieces with the other messages of its campaign
};

/// One connection to the relay, carrying one parcel at a time. Event loop of the delivery thread.
class Lane final : public QObject {
    Q_OBJECT

public:
    Lane(const smtp::Endpoint& endpoint, QObject* parent);
    ~Lane() override;

    void open(const Secret& password);
    /// Only when free.
    void send(Parcel parcel);
    /// The row is open in the ledger, committed: the content may leave.
    void goAhead();
    /// The row could not be opened: nothing leaves; over() follows.
    void giveUp();
    /// Says goodbye when free; at once when it is still connecting. over() follows.
    void quit();

    [[nodiscard]] bool isFree() const { return m_ready && !m_parcel; }
    [[nodiscard]] const std::optional<Parcel>& parcel() const { return m_parcel; }

Q_SIGNALS:
    /// Signed in and free for the first time.
    void connected();
    /// The relay waits for the content: commit the row as open, then goAhead().
    void openWanted();
    /// What became of the parcel; the lane has none any more.
    void settled(const ringi::Parcel& parcel, const ringi::Verdict& verdict);
    /// The connection is gone; the error says why unless it was quit().
    void over(const std::optional<ringi::Error>& error);

private:
    void settle(const Verdict& verdict);

    smtp::SmtpClient* m_client;
    std::optional<Parcel> m_parcel;
    bool m_ready = false;
    bool m_quitting = false;
};

} // namespace ringi
