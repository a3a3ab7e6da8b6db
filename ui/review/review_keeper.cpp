// SPDX-License-Identifier: Apache-2.0
#include "ui/review/review_keeper.h"

#include "base/when_done.h"
#include "ui/review/review_part.h"
#include "ui/review/talk_words.h"

#include <algorithm>

namespace ringi {
namespace {

constexpr std::chrono::milliseconds kPulse = std::chrono::seconds{15};

} // namespace

ReviewKeeper::ReviewKeeper(const UiContext& context, const ReviewFolder& folder,
                           QList<ReviewPart*> parts, QObject* parent)
    : QObject(parent), m_office(context.office), m_session(*context.session),
      m_clock(context.clock), m_campaign(folder.campaign), m_revision(folder.revision),
      m_parts(std::move(parts))
{
    for (ReviewPart* part : std::as_const(m_parts)) {
        connect(part, &ReviewPart::looked, this, [this, part] { keepLook(*part); });
        connect(part, &ReviewPart::commented, this,
                [this, part](const QString& text, const TextQuote& quote) {
                    keepComment(*part, {m_campaign, m_revision, part->key(), quote.text,
                                        quote.place, text});
                });
        connect(part, &ReviewPart::takeBackWanted, this, &ReviewKeeper::takeBack);
    }
    m_pulse.setInterval(kPulse);
    connect(&m_pulse, &QTimer::timeout, this, &ReviewKeeper::refresh);
    if (context.events != nullptr)
        connect(context.events, &UiEvents::campaignsChanged, this, &ReviewKeeper::refresh);
    whenDone(this, context.office->review().talk().takeUp(m_session, m_campaign),
             [this](const Result<ReviewStart>& start) {
                 if (start)
                     begin(*start);
                 else
                     Q_EMIT
                 failed(start.error());
             });
}

ReviewKeeper::~ReviewKeeper()
{
    if (const auto open = office())
        open->review().talk().leave(m_session, m_campaign);
}

void ReviewKeeper::begin(const ReviewStart& start)
{
    m_todo = start.todo;
    take(start.presence);
    for (ReviewPart* part : std::as_const(m_parts)) {
        if (const auto look = start.looks.find(part->key()); look != start.looks.end())
            part->keepLook(*look);
    }
    if (start.revealed)
        Q_EMIT
    revealed(*start.revealed);
    m_pulse.start();
}

void ReviewKeeper::stop()
{
    m_over = true;
    m_pulse.stop();
}

void ReviewKeeper::refresh()
{
    const auto open = office();
    if (m_over || !open || !m_pulse.isActive()) // before it is taken up there is nothing to refresh
        return;
    whenDone(this, open->review().talk().presence(m_session, m_campaign, m_revision),
             [this](const Result<ReviewPresence>& presence) {
                 // What cannot be read now is read at the next pulse.
                 if (presence && !m_over)
                     take(*presence);
             });
}

void ReviewKeeper::take(const ReviewPresence& presence)
{
    if (!presence.waits) {
        stop();
        Q_EMIT
        othersChanged({});
        Q_EMIT
        overtaken();
        return;
    }
    Q_EMIT
    othersChanged(TalkWords::others(presence.others, m_clock->now()));
    if (presence.comments != m_comments || !m_pulse.isActive()) {
        m_comments = presence.comments;
        showComments();
    }
}

void ReviewKeeper::showComments()
{
    // What is about the whole stands in the first. What is about a part that this person does not
    // look at stays away: in a split review nobody hears the others' figures.
    const auto belongs = [this](const ReviewComment& comment, const ReviewPart* part) {
        const bool whole =
            comment.row.part.isEmpty() || comment.row.part == QLatin1StringView("changes") ||
            comment.row.part == QLatin1StringView("copied");
        return comment.row.part == part->key() || (whole && part == m_parts.first());
    };
    const auto ofPart = [&](const QList<ReviewComment>& all, const ReviewPart* part) {
        QList<ReviewComment> own;
        std::ranges::copy_if(all, std::back_inserter(own),
                             [&](const ReviewComment& comment) { return belongs(comment, part); });
        return own;
    };
    for (ReviewPart* part : std::as_const(m_parts))
        part->showComments(ofPart(m_todo, part), ofPart(m_comments, part), m_session.person(),
                           m_clock->now());
}

void ReviewKeeper::keepLook(const ReviewPart& part)
{
    const auto open = office();
    if (m_over || !open)
        return;
    LookedAt what{m_campaign,          m_revision,      part.key(),
                  part.isShownWhole(), part.isTicked(), part.marks()};
    whenDone(this, open->review().talk().look(m_session, what), [this](const Status& kept) {
        // Whoever reviews an old revision is told so, and loses no look that counts.
        if (!kept && kept.error().code != ErrorCode::Conflict)
            Q_EMIT
        failed(kept.error());
    });
}

void ReviewKeeper::keepComment(ReviewPart& part, const NewComment& comment)
{
    const auto open = office();
    if (!open)
        return;
    whenDone(this, open->review().talk().comment(m_session, comment),
             [this, &part](const Result<ReviewComment>& kept) {
                 part.commentDone(kept.has_value());
                 if (!kept) {
                     Q_EMIT
                     failed(kept.error());
                     return;
                 }
                 m_comments.append(*kept);
                 showComments();
             });
}

void ReviewKeeper::takeBack(CommentId comment)
{
    const auto open = office();
    if (!open)
        return;
    whenDone(this, open->review().talk().takeBack(m_session, comment), [this, comment](const Status& done) {
        if (done)
            m_comments.removeIf(
                [comment](const ReviewComment& one) { return one.row.id == comment; });
        else
            Q_EMIT
        failed(done.error());
        showComments();
    });
}

} // namespace ringi
