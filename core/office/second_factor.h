// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/ids.h"
#include "base/result.h"
#include "base/secret.h"
#include "people/person.h"

#include <QFuture>

#include <functional>
#include <optional>

namespace ringi {

class Connection;
class OfficeContext;

/// What WrongPassword says in its detail when the password was right and the code was not.
inline constexpr QLatin1StringView kCodeWrong{"code"};
inline constexpr QLatin1StringView kCodeMissing{"code missing"};
inline constexpr QLatin1StringView kCodeUsed{"code used"};
inline constexpr QLatin1StringView kCodeWait{
    "code wait"}; ///< too many wrong ones: none is looked at

/// What one password has opened, for one use.
struct OpenedKeys {
    WrappedKey box; ///< that `key` came out of
    Secret key;
    struct Code {
        WrappedKey box;
        Secret secret;
    };
    std::optional<Code> code; ///< of who has one-time codes
};

/// As openKey(), and the shared secret of the person's one-time codes too. WrongPassword, NotFound;
/// WorkspaceDamaged where the password opens the one and not the other.
QFuture<Result<OpenedKeys>> openKeys(OfficeContext& context, PersonId person, Secret password);

/// In the transaction of what it is for: the person's code is right, and is used up with the rest
/// of the transaction. Good at once for who has no codes. WrongPassword with one of the details
/// above; Conflict where somebody changed the codes since they were opened.
Status checkSecondFactor(const OfficeContext& context, Connection& connection,
                         const OpenedKeys& keys, PersonId person, const QString& code);

/// For Deed::onRefusal of whatever calls checkSecondFactor(): counts a wrong code, which outlasts
/// what is rolled back.
std::function<Status(Connection&, const Error&)> wrongCodeCounter(const OfficeContext& context,
                                                                  PersonId person);

} // namespace ringi
