// SPDX-License-Identifier: Apache-2.0
#include "delivery/ledger_book.h"

#include "base/clock.h"
#include "base/logging.h"
#include "base/when_done.h"
#include "store/workspace_store.h"

#include <utility>

namespace ringi {

LedgerBook::LedgerBook(Store& store, const Clock& clock, Page page, QObject* parent)
    : QObject(parent), m_store(store), m_clock(clock), m_page(std::move(page))
{
    m_retry.setSingleShot(true);
    m_retry.setInterval(std::chrono::seconds{5});
    connect(&m_retry, &QTimer::timeout, this, &LedgerBook::write);
    m_gather.setSingleShot(true);
    m_gather.setTimerType(Qt::PreciseTimer);
    m_gather.setInterval(std::chrono::milliseconds{1});
    connect(&m_gather, &QTimer::timeout, this, &LedgerBook::write);
}

void LedgerBook::open(Opening opening)
{
    m_next.openings.append(std::move(opening));
    writeSoon();
}

void LedgerBook::settle(Settlement settlement)
{
    m_next.openings.removeIf([&](const Opening& o) { return o.row == settlement.row; });
    m_next.settlements.append(std::move(settlement));
    writeSoon();
}

void LedgerBook::claim(int rows, const ClaimRange& range)
{
    m_claiming = true;
    m_next.claim = rows;
    m_next.range = range;
    writeSoon();
}

void LedgerBook::finish()
{
    m_finishing = true;
    m_retry.stop();
    writeSoon();
}

/// Not at once: what the same burst of replies brings goes into the same turn.
void LedgerBook::writeSoon()
{
    if (m_writing || m_retry.isActive() || std::exchange(m_due, true))
        return;
    QMetaObject::invokeMethod(this, &LedgerBook::writeOrGather, Qt::QueuedConnection);
}

void LedgerBook::writeOrGather()
{
    m_due = false;
    if (m_next.openings.size() >= m_mouths || m_finishing)
        write();
    else if (!m_writing && !m_gather.isActive())
        m_gather.start();
}

void LedgerBook::write()
{
    if (m_writing || m_next.isEmpty())
        return;
    m_gather.stop();
    m_writing = true;
    Turn turn = std::exchange(m_next, {});
    turn.campaign = m_page.campaign;
    turn.revision = m_page.revision;
    turn.notAfter = m_page.notAfter;
    turn.personalFiles = m_page.personalFiles;
    turn.now = m_clock.now();
    auto job = m_store.writer().run(
        [turn](Connection& connection) { return takeTurn(connection, turn); });
    whenDone(this, std::move(job),
             [this, turn](const Result<TurnResult>& result) { onWritten(turn, result); });
}

void LedgerBook::onWritten(const Turn& turn, const Result<TurnResult>& result)
{
    m_writing = false;
    if (turn.claim > 0)
        m_claiming = false;
    if (result) {
        Q_EMIT written(turn.openings, *result);
    } else {
        qCWarning(logDelivery) << "the ledger could not be written:"
                               << errorCodeName(result.error().code) << result.error().detail;
        if (m_finishing) {
            m_unwritten += turn.settlements;
        } else {
            m_next.settlements = turn.settlements + m_next.settlements;
            m_retry.start();
        }
        Q_EMIT failed(turn.openings, result.error());
    }
    if (!m_next.isEmpty())
        writeSoon();
}

} // namespace ringi
