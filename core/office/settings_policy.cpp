// SPDX-License-Identifier: Apache-2.0
#include "office/settings_desk.h"

#include "office/lapsing.h"
#include "office/use_case.h"

#include <QJsonArray>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

QJsonObject ruleDetails(const PolicyRule& rule)
{
    return {{u"kind"_s, ruleKindName(rule.kind)},
            {u"list"_s, rule.list},
            {u"sender"_s, rule.sender.value},
            {u"recipients"_s, rule.recipients},
            {u"form"_s, reviewFormName(rule.form)},
            {u"approvals"_s, rule.approvals},
            {u"delaySeconds"_s, qint64{rule.delay.count()}}};
}

QJsonObject policyDetails(const PolicyBook& book)
{
    QJsonArray rules;
    for (const PolicyRule& rule : book.rules)
        rules.append(ruleDetails(rule));
    const Policy& usual = book.usual;
    return {{u"form"_s, reviewFormName(usual.form)},
            {u"approvals"_s, usual.approvals},
            {u"delaySeconds"_s, qint64{usual.delay.count()}},
            {u"holdSeconds"_s, qint64{usual.hold.count()}},
            {u"lifeSeconds"_s, qint64{usual.life.count()}},
            {u"askBetweenRings"_s, usual.askBetweenRings},
            {u"rules"_s, rules}};
}

} // namespace

QFuture<Result<PolicyBook>> SettingsDesk::policy()
{
    return m_context.read([](Connection& connection) -> Result<PolicyBook> {
        const auto row = WorkspaceGateway(connection).load();
        if (!row)
            return failure(row);
        return row->policy;
    });
}

QFuture<Status> SettingsDesk::savePolicy(Session session, PolicyBook policy)
{
    return act<void>(m_context, session, {Permission::ManagePolicy, u"policy.saved"_s, {}},
                     [this, policy](Connection& connection, const PersonRecord& actor) -> Status {
                         if (auto ok = checkBook(policy); !ok)
                             return ok;
                         if (auto ok = WorkspaceGateway(connection).savePolicy(policy); !ok)
                             return ok;
                         if (auto ok = m_context.record(connection, actor, u"policy.saved"_s, {},
                                                        policyDetails(policy));
                             !ok)
                             return ok;
                         return lapseChanged(m_context, connection, actor);
                     });
}

} // namespace ringi
