// SPDX-License-Identifier: Apache-2.0
#include "desktop/review_watch.h"

#include "base/clock.h"
#include "base/when_done.h"
#include "office/office.h"
#include "office/review_talk.h"
#include "ui/shell/preferences.h"
#include "ui/shell/review_news_text.h"

#include <chrono>
#include <utility>

namespace ringi {
namespace {

constexpr std::chrono::milliseconds kSoon = std::chrono::seconds{1};
constexpr std::chrono::milliseconds kPulse = std::chrono::seconds{15};

} // namespace

ReviewWatch::ReviewWatch(const ReviewWatchParts& parts)
    : m_parts(parts), m_workspace(parts.office->workspaceId())
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoon);
    connect(&m_soon, &QTimer::timeout, this, &ReviewWatch::look);
    m_pulse.setInterval(kPulse);
    connect(&m_pulse, &QTimer::timeout, this, &ReviewWatch::look);
    m_pulse.start();
}

void ReviewWatch::lookSoon()
{
    if (!m_soon.isActive())
        m_soon.start();
}

std::optional<qint64> ReviewWatch::seenBy(PersonId person) const
{
    if (!m_parts.office->isPractice())
        return m_parts.preferences->newsSeen(m_workspace, person);
    const auto seen = m_practised.find(person);
    return seen == m_practised.end() ? std::nullopt : std::optional(*seen);
}

void ReviewWatch::setSeen(PersonId person, qint64 sequence)
{
    if (m_parts.office->isPractice())
        m_practised.insert(person, sequence);
    else if (seenBy(person) != sequence)
        m_parts.preferences->setNewsSeen(m_workspace, person, sequence);
}

void ReviewWatch::look()
{
    const auto person = m_parts.session();
    if (!person) {
        setWaiting(0);
        return;
    }
    if (std::exchange(m_looking, true))
        return;
    const auto after = seenBy(person->person());
    whenDone(this, m_parts.office->review().talk().news(*person, after),
             [this, person, first = !after](const Result<ReviewNews>& news) {
                 m_looking = false;
                 // What cannot be read now is read at the next pulse.
                 if (news && isStill(*person))
                     take(*person, first, *news);
                 Q_EMIT
                 looked();
             });
}

bool ReviewWatch::isStill(const Session& person) const
{
    const auto now = m_parts.session();
    return now && now->person() == person.person();
}

void ReviewWatch::take(const Session& person, bool first, const ReviewNews& news)
{
    const bool moved = first || !news.items.isEmpty() || news.waiting != m_waiting;
    // Written down before it is told: rather never than twice.
    setSeen(person.person(), news.sequence);
    for (const ReviewNewsItem& item : news.items) {
        const NewsText words = describe(item, m_parts.clock->now());
        Q_EMIT
        told({words.title, words.text, item.kind != ReviewNewsItem::Kind::Sealed});
    }
    setWaiting(news.waiting);
    if (moved && !first)
        Q_EMIT
    happened();
}

void ReviewWatch::setWaiting(int waiting)
{
    if (std::exchange(m_waiting, waiting) != waiting)
        Q_EMIT
    waitingChanged(waiting);
}

} // namespace ringi
