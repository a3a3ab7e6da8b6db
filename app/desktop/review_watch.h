// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/notifier.h"
#include "office/review_news.h"
#include "office/session.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace ringi {

class Clock;
class Office;
class Preferences;

/// What the watch works with. All of it outlives the watch.
struct ReviewWatchParts {
    Office* office = nullptr;
    Preferences* preferences = nullptr;
    const Clock* clock = nullptr;
    std::function<std::optional<Session>()> session; ///< who is signed in
};

/// Looks for what a signed-in person should hear of reviews, at this desk or another: a campaign
/// that waits for them, the outcome of their own. Says each thing once, also over restarts. GUI
/// thread.
class ReviewWatch final : public QObject {
    Q_OBJECT
public:
    explicit ReviewWatch(const ReviewWatchParts& parts);

    /// Looks now; it does so by itself every fifteen seconds.
    void look();
    /// Gathers what changes at this desk.
    void lookSoon();

Q_SIGNALS:
    void told(const ringi::Notification& notification);
    /// How many campaigns wait for this person.
    void waitingChanged(int waiting);
    /// Something happened that pages may show.
    void happened();
    /// The log was read and everything told.
    void looked();

private:
    void take(const Session& person, bool first, const ReviewNews& news);
    void setWaiting(int waiting);
    [[nodiscard]] bool isStill(const Session& person) const;
    [[nodiscard]] std::optional<qint64> seenBy(PersonId person) const;
    void setSeen(PersonId person, qint64 sequence);

    ReviewWatchParts m_parts;
    QString m_workspace;
    QTimer m_soon;
    QTimer m_pulse;
    QHash<PersonId, qint64> m_practised; ///< the practice office leaves no trace in the preferences
    bool m_looking = false;
    int m_waiting = 0;
};

} // namespace ringi
