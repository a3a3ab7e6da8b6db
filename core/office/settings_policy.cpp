// SPDX-License-Identifier: Apache-2.0
#include "office/settings_desk.h"

#include "office/lapsing.h"
#include "office/use_case.h"
#include "store/policy_text.h"

namespace ringi {

using namespace Qt::StringLiterals;

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
                                                        policyJson(policy));
                             !ok)
                             return ok;
                         return lapseChanged(m_context, connection, actor);
                     });
}

} // namespace ringi
