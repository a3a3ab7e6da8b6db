// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "delivery/turn.h"

#include <QObject>
#include <QTimer>

namespace ringi {

class Clock;
class Store;

/// A run's pen in the ledger. Gathers what the lanes have for it and writes it in turns, one at a
/// time: while one is on its way to the disk, the next gathers. Event loop of the delivery thread.
class LedgerBook final : public QObject {
    Q_OBJECT

public:
    struct Page {
        CampaignId campaign;
        int revision = 0;
        std::optional<Moment> notAfter;
        std::optional<PersonalFileSource> personalFiles;
    };

    LedgerBook(Store& store, const Clock& clock, Page page, QObject* parent);

    void open(Opening opening);
    /// Takes the row's opening back where that was not written yet.
    void settle(Settlement settlement);
    /// So many connections may bring openings: a turn waits for all of theirs, for a millisecond at
    /// most. A commit for many costs little more than a commit for one.
    void setMouths(int mouths) { m_mouths = mouths; }
    /// Wants up to so many rows of the range, once.
    void claim(int rows, const ClaimRange& range);
    [[nodiscard]] bool isClaiming() const { return m_claiming; }

    /// What could not be written is tried once more, then given up: takeUnwritten() has it.
    void finish();
    [[nodiscard]] QList<Settlement> takeUnwritten() { return std::exchange(m_unwritten, {}); }
    /// Nothing is on its way and nothing waits.
    [[nodiscard]] bool isClosed() const { return !m_writing && m_next.isEmpty(); }
    /// Settlements that the store could not take yet; tried again.
    void setRetry(std::chrono::milliseconds delay) { m_retry.setInterval(delay); }

Q_SIGNALS:
    /// A turn was written. `asked`: the openings that were asked for in it.
    void written(const QList<ringi::Opening>& asked, const ringi::TurnResult& result);
    /// A turn could not be written: its openings did not happen, its settlements are kept.
    void failed(const QList<ringi::Opening>& asked, const ringi::Error& error);

private:
    void writeSoon();
    void writeOrGather();
    void write();
    void onWritten(const Turn& turn, const Result<TurnResult>& result);

    Store& m_store;
    const Clock& m_clock;
    Page m_page;
    Turn m_next; ///< gathers
    QList<Settlement> m_unwritten;
    QTimer m_retry;
    QTimer m_gather; ///< until then it may wait for others
    int m_mouths = 0;
    bool m_writing = false;
    bool m_due = false;      ///< write() will be called
    bool m_claiming = false; ///< asked for rows, no answer yet
    bool m_finishing = false;
};

} // namespace ringi
