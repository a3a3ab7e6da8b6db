// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "office/office_context.h"
#include "store/savepoint.h"

#include <QFuture>

#include <functional>
#include <type_traits>
#include <utility>

/// The shape that every use case has: permission, change and audit entry in one transaction, and an
/// entry for every refusal.
namespace ringi {

/// What a use case is about, for its audit entries.
struct Deed {
    Permission permission;
    QString action;  ///< e.g. "campaign.submitted"; a refusal is logged as "<action>.refused"
    QString subject; ///< e.g. "campaign:12"; may be empty
    /// What else is kept of a refusal, in the transaction that records it.
    std::function<Status(Connection&, const Error&)> onRefusal = {};
};

/// The change in a savepoint of its own: undone when it fails.
template <typename T, typename F>
Result<T> permittedChange(OfficeContext& context, Connection& connection, const Session& session,
                          const Deed& deed, F& change)
{
    auto savepoint = Savepoint::begin(connection);
    if (!savepoint)
        return failure(savepoint);
    auto actor = context.permitted(connection, session, deed.permission);
    if (!actor)
        return failure(actor);
    Result<T> outcome = change(connection, *actor);
    if (!outcome)
        return outcome;
    if (auto ok = savepoint->keep(); !ok)
        return failure(ok);
    return outcome;
}

/// Runs `change(Connection&, const PersonRecord& actor) -> Result<T>` on the writer for somebody who
/// is permitted. The change writes its own audit entry through OfficeContext::record. When it fails,
/// all of it is rolled back and, if the failure is a refusal (see isRefusal), that goes on record.
template <typename T, typename F>
QFuture<Result<T>> act(OfficeContext& context, const Session& session, Deed deed, F change)
{
    return context
        .write([&context, session, deed = std::move(deed),
                change = std::move(change)](Connection& connection) mutable -> Result<Result<T>> {
            Result<T> outcome = permittedChange<T>(context, connection, session, deed, change);
            if (!outcome && isRefusal(outcome.error())) {
                if (auto ok = context.recordRefusal(connection, session, deed, outcome.error());
                    !ok)
                    return failure(ok);
                if (auto ok = deed.onRefusal ? deed.onRefusal(connection, outcome.error()) : Status{};
                    !ok)
                    return failure(ok);
            }
            return Result<Result<T>>(std::in_place, std::move(outcome));
        })
        .then([](Result<Result<T>> both) -> Result<T> {
            if (!both)
                return failure(both);
            return std::move(*both);
        });
}

} // namespace ringi
