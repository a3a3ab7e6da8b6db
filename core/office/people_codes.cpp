// SPDX-License-Identifier: Apache-2.0
// One-time codes: what PeopleDesk does about them.
#include "office/key_ring.h"
#include "office/people_desk.h"
#include "office/second_factor.h"
#include "office/use_case.h"
#include "people/identity.h"
#include "people/totp.h"
#include "store/person_code_gateway.h"
#include "store/person_gateway.h"

namespace ringi {
namespace {

Deed ownDeed(const Session& session, const QString& action)
{
    // What everybody signed in may do.
    return {Permission::StopDelivery, action, subjectOf(session.person())};
}

} // namespace

QFuture<Result<CodeStatus>> PeopleDesk::codeStatus(Session session)
{
    return m_context.read([session](Connection& connection) -> Result<CodeStatus> {
        const auto code = PersonCodeGateway(connection).find(session.person());
        if (code)
            return CodeStatus{code->since};
        if (code.error().code == ErrorCode::NotFound)
            return CodeStatus{};
        return failure(code);
    });
}

QFuture<Result<NewCode>> PeopleDesk::beginCode(Session session, Secret password)
{
    return openKeys(m_context, session.person(), std::move(password))
        .then([this, session](Result<OpenedKeys> keys) {
            return act<NewCode>(
                m_context, session, ownDeed(session, QStringLiteral("person.code.on")),
                [this, keys](Connection&, const PersonRecord& actor) -> Result<NewCode> {
                    if (!keys)
                        return failure(keys);
                    if (keys->code)
                        return failure(ErrorCode::AlreadyExists, QStringLiteral("person code"));
                    return NewCode{newCodeSecret(),
                                   QStringLiteral("Ringi ") + m_context.workspace().name,
                                   actor.login};
                });
        })
        .unwrap();
}

QFuture<Status> PeopleDesk::confirmCode(Session session, Secret password, NewCode made,
                                        QString code)
{
    struct Made {
        WrappedKey keyBox;
        WrappedKey secret;
    };
    return openKeys(m_context, session.person(), password)
        .then(m_context.pool(),
              [this, made, password](Result<OpenedKeys> keys) -> Result<Made> {
                  if (!keys)
                      return failure(keys);
                  if (keys->code)
                      return failure(ErrorCode::AlreadyExists, QStringLiteral("person code"));
                  const auto wrapped = wrapCodeSecret(made.secret, password, m_context.cost());
                  if (!wrapped)
                      return failure(wrapped);
                  return Made{keys->box, *wrapped};
              })
        .then([this, session, made, code](Result<Made> boxes) {
            return act<void>(
                m_context, session, ownDeed(session, QStringLiteral("person.code.on")),
                [this, made, code, boxes](Connection& connection,
                                          const PersonRecord& actor) -> Status {
                    if (!boxes)
                        return failure(boxes);
                    const auto judged = judgeCode(made.secret, code, m_context.now(), 0);
                    if (judged.verdict != CodeVerdict::Right)
                        return failure(ErrorCode::WrongPassword, kCodeWrong);
                    // A password changed meanwhile would not open what is stored here.
                    const auto person = PersonGateway(connection).find(actor.id);
                    if (!person)
                        return failure(person);
                    if (person->key != boxes->keyBox)
                        return failure(ErrorCode::Conflict, QStringLiteral("password"));
                    const PersonCode row{actor.id, boxes->secret, judged.step, m_context.now(),
                                         0,        std::nullopt};
                    if (auto ok = PersonCodeGateway(connection).insert(row); !ok)
                        return ok;
                    return m_context.record(connection, actor, QStringLiteral("person.code.on"),
                                            subjectOf(actor.id), {});
                });
        })
        .unwrap();
}

QFuture<Status> PeopleDesk::endCode(Session session, Secret password, QString code)
{
    return openKeys(m_context, session.person(), std::move(password))
        .then([this, session, code](Result<OpenedKeys> keys) {
            Deed deed = ownDeed(session, QStringLiteral("person.code.off"));
            deed.onRefusal = wrongCodeCounter(m_context, session.person());
            return act<void>(
                m_context, session, std::move(deed),
                [this, code, keys](Connection& connection, const PersonRecord& actor) -> Status {
                    if (!keys)
                        return failure(keys);
                    if (auto ok = checkSecondFactor(m_context, connection, *keys, actor.id, code);
                        !ok)
                        return ok;
                    if (auto ok = PersonCodeGateway(connection).remove(actor.id); !ok)
                        return ok;
                    return m_context.record(connection, actor, QStringLiteral("person.code.off"),
                                            subjectOf(actor.id), {});
                });
        })
        .unwrap();
}

QFuture<Status> PeopleDesk::removeCode(Session administrator, Secret administratorPassword,
                                       PersonId person)
{
    return openKey(m_context, administrator.person(), std::move(administratorPassword))
        .then([this, administrator, person](Result<Secret> key) {
            return act<void>(
                m_context, administrator,
                {Permission::ManagePeople, QStringLiteral("person.code.removed"),
                 subjectOf(person)},
                [this, person, key](Connection& connection, const PersonRecord& actor) -> Status {
                    if (!key)
                        return failure(key);
                    // Who has only an administrator's password must not shed the code with it.
                    if (person == actor.id)
                        return failure(ErrorCode::NotPermitted, QStringLiteral("own code"));
                    const auto found = PersonGateway(connection).find(person);
                    if (!found)
                        return failure(found);
                    if (auto ok = PersonCodeGateway(connection).remove(person); !ok)
                        return ok;
                    return m_context.record(
                        connection, actor, QStringLiteral("person.code.removed"), subjectOf(person),
                        {{QStringLiteral("name"), found->identity.record.name}});
                });
        })
        .unwrap();
}

} // namespace ringi
