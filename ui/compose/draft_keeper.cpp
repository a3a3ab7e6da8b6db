// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/draft_keeper.h"

#include "base/when_done.h"

namespace ringi {

DraftKeeper::DraftKeeper(UiContext& context, std::function<Draft()> collect, QObject* parent)
    : QObject(parent), m_context(context), m_collect(std::move(collect))
{
    for (QTimer* timer : {&m_pause, &m_longest}) {
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this, &DraftKeeper::save);
    }
    setPace({});
}

void DraftKeeper::setPace(const Pace& pace)
{
    m_pause.setInterval(pace.pause);
    m_longest.setInterval(pace.longest);
}

void DraftKeeper::open(const OpenCampaign& campaign)
{
    ++m_generation;
    m_pause.stop();
    m_longest.stop();
    m_stored = campaign;
    m_changedAgain = false;
    m_flushing = false;
    setState(State::Saved);
}

void DraftKeeper::change()
{
    if (m_stored.state != CampaignState::Draft || m_state == State::Conflict)
        return;
    if (m_state == State::Saving) {
        m_changedAgain = true;
        return;
    }
    setState(State::Changed);
    schedule();
}

void DraftKeeper::schedule()
{
    m_pause.start();
    if (!m_longest.isActive())
        m_longest.start();
}

void DraftKeeper::flush()
{
    m_flushing = true;
    if (m_state == State::Saving)
        return; // onSaved() goes on
    if (m_state == State::Changed || m_state == State::Failed) {
        save();
        return;
    }
    m_flushing = false;
    Q_EMIT
    settled();
}

void DraftKeeper::abandon()
{
    m_pause.stop();
    m_longest.stop();
    if (!m_context.session || m_state == State::Conflict || m_state == State::Saved)
        return;
    if (m_state == State::Saving && !m_changedAgain)
        return;
    OpenCampaign last = m_stored;
    last.draft = m_collect();
    // The writer keeps its jobs in order: the save on its way will have raised the version by one.
    if (m_state == State::Saving)
        ++last.version;
    // Nobody waits for this one.
    auto unwatched = m_context.office->campaigns().save(*m_context.session, last);
    Q_UNUSED(unwatched)
    ++m_generation;
    setState(State::Saved);
}

void DraftKeeper::save()
{
    m_pause.stop();
    m_longest.stop();
    if (!m_context.session)
        return;
    OpenCampaign next = m_stored;
    next.draft = m_collect();
    m_changedAgain = false;
    setState(State::Saving);
    whenDone(this, m_context.office->campaigns().save(*m_context.session, next),
             [this, generation = m_generation](const Result<OpenCampaign>& result) {
                 if (generation == m_generation)
                     onSaved(result);
             });
}

void DraftKeeper::onSaved(const Result<OpenCampaign>& result)
{
    if (result) {
        m_stored = *result;
        if (m_changedAgain && m_flushing) {
            save();
            return;
        }
        setState(m_changedAgain ? State::Changed : State::Saved);
        if (m_changedAgain)
            schedule();
        else
            Q_EMIT
        saved();
    } else {
        const ErrorCode code = result.error().code;
        const bool overtaken = code == ErrorCode::Conflict || code == ErrorCode::WrongState;
        setState(overtaken ? State::Conflict : State::Failed);
        if (!overtaken)
            Q_EMIT
        failed(result.error());
    }
    m_changedAgain = false;
    if (std::exchange(m_flushing, false))
        Q_EMIT
    settled();
}

void DraftKeeper::setState(State state)
{
    m_state = state;
    Q_EMIT
    stateChanged();
}

} // namespace ringi
