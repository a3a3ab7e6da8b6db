// SPDX-License-Identifier: Apache-2.0
#include "office/second_factor.h"

#include "office/office_context.h"
#include "people/identity.h"
#include "people/totp.h"
#include "store/person_code_gateway.h"
#include "store/person_gateway.h"

namespace ringi {
namespace {

using Boxes = std::pair<WrappedKey, std::optional<WrappedKey>>;

Result<Boxes> readBoxes(Connection& connection, PersonId person)
{
    const auto found = PersonGateway(connection).find(person);
    if (!found)
        return failure(found);
    const auto code = PersonCodeGateway(connection).find(person);
    if (code)
        return Boxes{found->key, code->secret};
    if (code.error().code != ErrorCode::NotFound)
        return failure(code);
    return Boxes{found->key, std::nullopt};
}

Result<OpenedKeys> openBoxes(const Boxes& boxes, const Secret& password)
{
    const auto key = unwrapKey(boxes.first, password);
    if (!key)
        return failure(key);
    OpenedKeys keys{boxes.first, *key, std::nullopt};
    if (!boxes.second)
        return keys;
    const auto secret = unwrapCodeSecret(*boxes.second, password);
    if (!secret)
        return failure(ErrorCode::WorkspaceDamaged, QStringLiteral("code secret"));
    keys.code = OpenedKeys::Code{*boxes.second, *secret};
    return keys;
}

} // namespace

QFuture<Result<OpenedKeys>> openKeys(OfficeContext& context, PersonId person, Secret password)
{
    return context.read([person](Connection& connection) { return readBoxes(connection, person); })
        .then(context.pool(),
              [password = std::move(password)](Result<Boxes> boxes) -> Result<OpenedKeys> {
                  if (!boxes)
                      return failure(boxes);
                  return openBoxes(*boxes, password);
              });
}

Status checkSecondFactor(const OfficeContext& context, Connection& connection,
                         const OpenedKeys& keys, PersonId person, const QString& code)
{
    PersonCodeGateway codes(connection);
    const auto row = codes.find(person);
    if (!row)
        return row.error().code == ErrorCode::NotFound ? Status{} : failure(row);
    if (!keys.code || keys.code->box != row->secret)
        return failure(ErrorCode::Conflict, QStringLiteral("code"));
    if (mustWait(*row, context.now()))
        return failure(ErrorCode::WrongPassword, kCodeWait);
    if (code.isEmpty())
        return failure(ErrorCode::WrongPassword, kCodeMissing);
    const JudgedCode judged = judgeCode(keys.code->secret, code, context.now(), row->lastStep);
    switch (judged.verdict) {
    case CodeVerdict::Right: return codes.useStep(person, judged.step);
    case CodeVerdict::Used: return failure(ErrorCode::WrongPassword, kCodeUsed);
    case CodeVerdict::Wrong: break;
    }
    return failure(ErrorCode::WrongPassword, kCodeWrong);
}

std::function<Status(Connection&, const Error&)> wrongCodeCounter(const OfficeContext& context,
                                                                  PersonId person)
{
    return [&context, person](Connection& connection, const Error& why) -> Status {
        if (why.code != ErrorCode::WrongPassword || why.detail != kCodeWrong)
            return {};
        PersonCodeGateway codes(connection);
        const auto row = codes.find(person);
        return row ? codes.saveWrong(withWrongCode(*row, context.now())) : failure(row);
    };
}

} // namespace ringi
