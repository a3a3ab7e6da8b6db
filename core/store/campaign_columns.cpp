// SPDX-License-Identifier: Apache-2.0
#include "store/campaign_columns.h"

#include "base/strict_object.h"
#include "store/content_json.h"
#include "store/json_text.h"

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

Result<QString> textOf(const IntentCard& intent)
{
    return jsonText(QJsonObject{{u"audience"_s, intent.audience},
                                {u"purpose"_s, intent.purpose},
                                {u"expectedCount"_s, intent.expectedCount},
                                {u"requestedBy"_s, intent.requestedBy}});
}

Result<QString> textOf(const Timing& timing)
{
    QJsonObject json{{u"zone"_s, timing.zone}, {u"perMinute"_s, timing.perMinute}};
    if (timing.notBefore)
        json.insert("notBefore"_L1, qint64{toMilliseconds(*timing.notBefore)});
    if (timing.notAfter)
        json.insert("notAfter"_L1, qint64{toMilliseconds(*timing.notAfter)});
    if (timing.quiet) {
        json.insert("quiet"_L1,
                    QJsonObject{{u"from"_s, timing.quiet->from}, {u"to"_s, timing.quiet->to}});
    }
    return jsonText(json);
}

Result<QString> textOf(const Handling& handling)
{
    return jsonText(QJsonObject{{u"requireTls"_s, handling.requireTls},
                                {u"failureReports"_s, handling.failureReports},
                                {u"rings"_s, handling.rings},
                                {u"haltAtPercent"_s, handling.haltAtPercent}});
}

Result<QString> textOf(const QList<PersonRef>& people)
{
    QJsonArray json;
    for (const PersonRef& person : people)
        json.append(QJsonObject{{u"id"_s, person.id.value}, {u"name"_s, person.name}});
    return jsonText(json);
}

Result<IntentCard> intentFrom(const QString& text)
{
    const auto json = jsonObjectFrom(text, u"intent"_s);
    if (!json)
        return failure(json);
    return IntentCard{json->value("audience"_L1).toString(), json->value("purpose"_L1).toString(),
                      json->value("expectedCount"_L1).toInteger(),
                      json->value("requestedBy"_L1).toString()};
}

std::optional<Moment> momentFrom(const QJsonValue& value)
{
    if (!value.isDouble())
        return std::nullopt;
    return fromMilliseconds(value.toInteger());
}

Result<Timing> timingFrom(const QString& text)
{
    const auto json = jsonObjectFrom(text, u"timing"_s);
    if (!json)
        return failure(json);
    Timing timing;
    timing.notBefore = momentFrom(json->value("notBefore"_L1));
    timing.notAfter = momentFrom(json->value("notAfter"_L1));
    timing.zone = json->value("zone"_L1).toString();
    timing.perMinute = json->value("perMinute"_L1).toInt();
    if (const QJsonObject quiet = json->value("quiet"_L1).toObject(); !quiet.isEmpty())
        timing.quiet = QuietHours{quiet["from"_L1].toInt(), quiet["to"_L1].toInt()};
    return timing;
}

Result<Handling> handlingFrom(const QString& text)
{
    const auto object = jsonObjectFrom(text, u"handling"_s);
    if (!object)
        return failure(object);
    if (object->isEmpty()) // written before there was any of this
        return Handling{};
    StrictObject json(*object);
    const Handling handling{.requireTls = json.flag("requireTls"_L1),
                            .failureReports = json.flag("failureReports"_L1),
                            .rings = json.flag("rings"_L1),
                            .haltAtPercent = json.number("haltAtPercent"_L1)};
    if (json.fault())
        return failure(ErrorCode::WorkspaceDamaged, u"handling"_s);
    return handling;
}

Result<QList<PersonRef>> peopleFrom(const QString& text)
{
    const auto json = jsonArrayFrom(text, u"touched_by"_s);
    if (!json)
        return failure(json);
    QList<PersonRef> people;
    for (const QJsonValue value : *json) {
        const PersonId id{value["id"_L1].toInteger()};
        // Whoever is lost here could approve what they wrote.
        if (!id.isValid())
            return failure(ErrorCode::WorkspaceDamaged, u"touched_by"_s);
        people.append({id, value["name"_L1].toString()});
    }
    return people;
}

} // namespace

QString campaignColumns()
{
    return u"id, revision, parent, author_id, sender_id, list_id, intent, subject, body, timing,"
           " touched_by, state, reason, version, sealed_at, hold_until, created_at, updated_at, html,"
           " content, handling, ring, waits_for, late_start, started_at, ended_at, review_form"_s;
}

Result<CampaignRow> campaignFrom(const Row& row)
{
    const auto intent = intentFrom(row.text(6));
    const auto timing = timingFrom(row.text(9));
    const auto touchedBy = peopleFrom(row.text(10));
    const auto state = stateFromName(row.text(11));
    const auto handling = handlingFrom(row.text(20));
    if (!intent || !timing || !touchedBy || !state || !handling) {
        const QString column = !intent      ? u"intent"_s
                               : !timing    ? u"timing"_s
                               : !touchedBy ? u"touched_by"_s
                               : !handling  ? u"handling"_s
                                            : u"state"_s;
        return failure(ErrorCode::WorkspaceDamaged,
                       u"campaign %1: %2"_s.arg(row.integer(0)).arg(column));
    }
    CampaignRow campaign;
    Draft& draft = campaign.draft;
    draft.id = row.id<CampaignId>(0);
    draft.revision = row.number(1);
    draft.author = row.id<PersonId>(3);
    draft.intent = *intent;
    draft.sender = row.id<SenderId>(4);
    draft.list = row.id<ListId>(5);
    draft.subject = row.text(7);
    draft.body = row.text(8);
    draft.timing = *timing;
    draft.handling = *handling;
    draft.html = row.text(18);
    if (auto ok = readContent(row.text(19), draft); !ok)
        return failure(ErrorCode::WorkspaceDamaged,
                       u"campaign %1: content"_s.arg(row.integer(0)));
    const auto copiedFrom = copySourceIn(row.text(19));
    if (!copiedFrom)
        return failure(ErrorCode::WorkspaceDamaged,
                       u"campaign %1: content"_s.arg(row.integer(0)));
    campaign.copiedFrom = *copiedFrom;
    campaign.state = *state;
    campaign.parent = row.number(2);
    campaign.touchedBy = *touchedBy;
    campaign.reason = row.text(12);
    campaign.version = row.integer(13);
    campaign.sealedAt = row.optionalMoment(14);
    campaign.holdUntil = row.optionalMoment(15);
    campaign.createdAt = row.moment(16);
    campaign.updatedAt = row.moment(17);
    campaign.ring = row.number(21);
    campaign.waitsFor = row.text(22);
    campaign.lateStart = row.truth(23);
    campaign.startedAt = row.optionalMoment(24);
    campaign.endedAt = row.optionalMoment(25);
    // For showing: what cannot be read is shown as the strictest.
    campaign.reviewForm = reviewFormFromName(row.text(26)).value_or(ReviewForm::Split);
    return campaign;
}

Result<Values> draftColumnsOf(const CampaignRow& row)
{
    const Draft& draft = row.draft;
    const auto intent = textOf(draft.intent);
    if (!intent)
        return failure(intent);
    const auto timing = textOf(draft.timing);
    if (!timing)
        return failure(timing);
    const auto touchedBy = textOf(row.touchedBy);
    if (!touchedBy)
        return failure(touchedBy);
    const auto content = contentText(draft, row.copiedFrom);
    if (!content)
        return failure(content);
    const auto handling = textOf(draft.handling);
    if (!handling)
        return failure(handling);
    return Values{draft.revision, row.parent, draft.author, draft.sender, draft.list,
                  *intent,        draft.subject, draft.body, *timing,     *touchedBy,
                  draft.html,     *content,   *handling};
}

} // namespace ringi
