// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/review_talk.h"
#include "ui/shell/ui_context.h"

#include <QList>
#include <QObject>
#include <QTimer>

#include <memory>

namespace ringi {

class ReviewPart;

/// Takes a review up and leaves it when the window goes: what was looked at and is the same still
/// is looked at, what is looked at now is kept at once, and what others do with it meanwhile is
/// shown.
class ReviewKeeper final : public QObject {
    Q_OBJECT

public:
    ReviewKeeper(const UiContext& context, const ReviewFolder& folder, QList<ReviewPart*> parts,
                 QObject* parent);
    ~ReviewKeeper() override;

    /// Reads what others did; it does so by itself from time to time.
    void refresh();
    /// It was decided here: nothing more is asked for.
    void stop();

Q_SIGNALS:
    /// This person said their number earlier.
    void revealed(const ringi::RevealedCount& count);
    /// Who else has it open, in words; empty: nobody.
    void othersChanged(const QString& words);
    /// Somebody else decided about it, or its author took it back.
    void overtaken();
    void failed(const ringi::Error& error);

private:
    void begin(const ReviewStart& start);
    void take(const ReviewPresence& presence);
    void showComments();
    void keepLook(const ReviewPart& part);
    void keepComment(ReviewPart& part, const NewComment& comment);
    void takeBack(CommentId comment);
    [[nodiscard]] std::shared_ptr<Office> office() const { return m_office.lock(); }

    std::weak_ptr<Office> m_office; ///< the window may outlive what it works with at the very end
    Session m_session;
    const Clock* m_clock;
    CampaignId m_campaign;
    int m_revision;
    QList<ReviewPart*> m_parts;
    QList<ReviewComment> m_todo;
    QList<ReviewComment> m_comments;
    QTimer m_pulse;
    bool m_over = false;
};

} // namespace ringi
