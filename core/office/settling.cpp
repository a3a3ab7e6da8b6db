// SPDX-License-Identifier: Apache-2.0
#include "office/settling.h"

#include "office/run_card.h"
#include "store/ledger_gateway.h"
#include "store/settlement_gateway.h"

#include <QJsonArray>

#include <algorithm>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

LedgerEvent eventOf(SettleAs as)
{
    switch (as) {
    case SettleAs::Sent: return LedgerEvent::SettleSent;
    case SettleAs::SendAgain: return LedgerEvent::SettleResend;
    case SettleAs::LeaveIt: return LedgerEvent::SettleNotSent;
    }
    return LedgerEvent::SettleNotSent;
}

/// A run that is over sends nothing again.
Status checkState(CampaignState state, LedgerEvent event)
{
    if (event != LedgerEvent::SettleResend || state == CampaignState::Sending ||
        state == CampaignState::Paused)
        return {};
    return failure(ErrorCode::WrongState, stateName(state) + u'+' + ledgerEventName(event));
}

/// Those beside the actor who said the same and still may: a word does not outlive the right to it.
Result<QList<PersonRecord>> othersWhoSaid(const OfficeContext& context, Connection& connection,
                                          const PersonRecord& actor, const SettleWish& wish)
{
    const auto sayers = SettlementGateway(connection).whoSaid(wish.campaign, eventOf(wish.as));
    if (!sayers)
        return failure(sayers);
    const auto people = context.trustedPeople(connection);
    if (!people)
        return failure(people);
    QList<PersonRecord> others;
    for (const PersonId id : *sayers) {
        const auto person = people->find(id);
        if (id != actor.id && person && person->active &&
            permits(person->roles, Permission::SettleUnknown))
            others.append(*person);
    }
    return others;
}

/// "1-5, 9": thousands of rows on record in one line.
QString rangesOf(const QList<SettlementTarget>& targets)
{
    QStringList ranges;
    for (qsizetype i = 0; i < targets.size();) {
        qsizetype last = i;
        while (last + 1 < targets.size() &&
               targets.at(last + 1).ordinal == targets.at(last).ordinal + 1)
            ++last;
        const QString first = QString::number(targets.at(i).ordinal);
        ranges.append(last == i ? first : first + u'-' + QString::number(targets.at(last).ordinal));
        i = last + 1;
    }
    return ranges.join(u", "_s);
}

QJsonObject detailsOf(const QList<SettlementTarget>& targets, LedgerEvent event)
{
    QJsonObject details{{u"event"_s, ledgerEventName(event)},
                        {u"lines"_s, qint64{targets.size()}},
                        {u"ordinals"_s, rangesOf(targets)}};
    if (targets.size() == 1)
        details.insert(u"messageId"_s, QString::fromLatin1(targets.first().messageId));
    return details;
}

Status moveTargets(Connection& connection, CampaignId campaign,
                   const QList<SettlementTarget>& targets, LedgerEvent event, Moment now)
{
    QList<LedgerMove> moves;
    QList<LedgerId> rows;
    moves.reserve(targets.size());
    rows.reserve(targets.size());
    for (const SettlementTarget& target : targets) {
        moves.append({.row = target.row,
                      .from = LedgerState::Unknown,
                      .event = event,
                      .details = {},
                      .domain = domainOf(target.address)});
        rows.append(target.row);
    }
    const auto moved = LedgerGateway(connection).moveMany(campaign, moves, now);
    if (!moved)
        return failure(moved);
    for (const Status& answer : moved->answers) {
        if (!answer)
            return answer;
    }
    return SettlementGateway(connection).forget(rows);
}

/// NotFound and WrongState as RunDesk::settle() says.
Result<QList<SettlementTarget>> findTargets(Connection& connection, const SettleWish& wish,
                                            const QList<PersonRecord>& others)
{
    QList<PersonId> ids;
    for (const PersonRecord& other : others)
        ids.append(other.id);
    QList<LedgerId> named = wish.lines;
    std::ranges::sort(named);
    const auto twice = std::ranges::unique(named);
    named.erase(twice.begin(), twice.end());
    const LedgerEvent event = eventOf(wish.as);
    auto targets =
        SettlementGateway(connection)
            .targets({.campaign = wish.campaign, .rows = named, .event = event, .others = ids});
    if (!targets)
        return targets;
    if (!named.isEmpty() && targets->size() != named.size())
        return failure(ErrorCode::NotFound, u"ledger"_s);
    for (const SettlementTarget& target : *targets) {
        if (target.state != LedgerState::Unknown)
            return failure(ErrorCode::WrongState,
                           ledgerStateName(target.state) + u'+' + ledgerEventName(event));
    }
    return targets;
}

} // namespace

Result<SettleResult> settleLines(const OfficeContext& context, Connection& connection,
                                 const PersonRecord& actor, const SettleWish& wish)
{
    const auto state = CampaignGateway(connection).state(wish.campaign);
    if (!state)
        return failure(state);
    const LedgerEvent event = eventOf(wish.as);
    if (auto ok = checkState(*state, event); !ok)
        return failure(ok);
    const bool takesTwo = settlingTakesTwo(connection, wish.campaign);
    const auto others = takesTwo ? othersWhoSaid(context, connection, actor, wish)
                                 : Result<QList<PersonRecord>>(QList<PersonRecord>{});
    if (!others)
        return failure(others);
    const auto targets = findTargets(connection, wish, *others);
    if (!targets)
        return failure(targets);
    QList<SettlementTarget> settled;
    QList<SettlementTarget> waiting;
    QList<LedgerId> words;
    for (const SettlementTarget& target : *targets) {
        if (!takesTwo || target.agreed) {
            settled.append(target);
        } else {
            waiting.append(target);
            words.append(target.row);
        }
    }
    const Moment now = context.now();
    if (auto ok = SettlementGateway(connection).say(actor.id, event, words, now); !ok)
        return failure(ok);
    const QString subject = subjectOf(wish.campaign);
    if (!waiting.isEmpty()) {
        if (auto ok = context.record(connection, actor, u"ledger.said"_s, subject,
                                     detailsOf(waiting, event));
            !ok)
            return failure(ok);
    }
    if (!settled.isEmpty()) {
        if (auto ok = moveTargets(connection, wish.campaign, settled, event, now); !ok)
            return failure(ok);
        QJsonObject details = detailsOf(settled, event);
        QJsonArray names;
        for (const PersonRecord& other : *others)
            names.append(other.name);
        details.insert(u"agreedWith"_s, names);
        if (auto ok = context.record(connection, actor, u"ledger.settled"_s, subject, details); !ok)
            return failure(ok);
    }
    return SettleResult{settled.size(), waiting.size()};
}

} // namespace ringi
