// SPDX-License-Identifier: Apache-2.0
#include "store/policy_text.h"

#include "base/strict_object.h"
#include "store/json_text.h"

#include <QJsonArray>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

QJsonObject ruleJson(const PolicyRule& rule)
{
    return {{u"kind"_s, ruleKindName(rule.kind)},
            {u"list"_s, rule.list},
            {u"sender"_s, rule.sender.value},
            {u"recipients"_s, rule.recipients},
            {u"form"_s, reviewFormName(rule.form)},
            {u"approvals"_s, rule.approvals},
            {u"delaySeconds"_s, qint64{rule.delay.count()}}};
}

ReviewForm readForm(StrictObject& json)
{
    const auto form = reviewFormFromName(json.text("form"_L1));
    if (!form)
        json.reject("form"_L1);
    return form.value_or(ReviewForm::Split);
}

PolicyRule readRule(StrictObject& json)
{
    const auto kind = ruleKindFromName(json.text("kind"_L1));
    if (!kind)
        json.reject("kind"_L1);
    return {.kind = kind.value_or(RuleKind::Recipients),
            .list = json.text("list"_L1),
            .sender = SenderId{json.whole("sender"_L1)},
            .recipients = json.whole("recipients"_L1, 0),
            .form = readForm(json),
            .approvals = static_cast<int>(json.whole("approvals"_L1, 1, 100)),
            .delay = std::chrono::seconds{json.whole("delaySeconds"_L1, 0)}};
}

/// What earlier versions did not write yet.
QJsonObject completed(QJsonObject json)
{
    const QJsonObject missing{{u"askBetweenRings"_s, false},
                              {u"delaySeconds"_s, 0},
                              {u"lifeSeconds"_s, 0},
                              {u"rules"_s, QJsonArray()}};
    for (auto it = missing.begin(); it != missing.end(); ++it) {
        if (!json.contains(it.key()))
            json.insert(it.key(), it.value());
    }
    return json;
}

} // namespace

QJsonObject policyJson(const PolicyBook& book)
{
    QJsonArray rules;
    for (const PolicyRule& rule : book.rules)
        rules.append(ruleJson(rule));
    const Policy& usual = book.usual;
    return {{u"form"_s, reviewFormName(usual.form)},
            {u"approvals"_s, usual.approvals},
            {u"delaySeconds"_s, qint64{usual.delay.count()}},
            {u"holdSeconds"_s, qint64{usual.hold.count()}},
            {u"lifeSeconds"_s, qint64{usual.life.count()}},
            {u"askBetweenRings"_s, usual.askBetweenRings},
            {u"rules"_s, rules}};
}

Result<QString> policyText(const PolicyBook& book)
{
    return jsonText(policyJson(book));
}

Result<PolicyBook> policyFrom(const QString& text)
{
    const auto object = jsonObjectFrom(text, u"policy"_s);
    if (!object)
        return failure(object);
    StrictObject json(completed(*object));
    PolicyBook book;
    book.usual = {.form = readForm(json),
                  .approvals = static_cast<int>(json.whole("approvals"_L1, 1, 100)),
                  .delay = std::chrono::seconds{json.whole("delaySeconds"_L1, 0)},
                  .hold = std::chrono::seconds{json.whole("holdSeconds"_L1, 0)},
                  .life = std::chrono::seconds{json.whole("lifeSeconds"_L1, 0)},
                  .askBetweenRings = json.flag("askBetweenRings"_L1)};
    json.objects("rules"_L1, [&](StrictObject& rule) { book.rules.append(readRule(rule)); });
    if (json.fault())
        return failure(ErrorCode::WorkspaceDamaged, u"policy"_s);
    return book;
}

} // namespace ringi
