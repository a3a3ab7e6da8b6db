// SPDX-License-Identifier: Apache-2.0
#include "office/people_desk.h"

#include "office/key_ring.h"
#include "office/second_factor.h"
#include "office/use_case.h"
#include "people/identity.h"
#include "store/person_code_gateway.h"
#include "store/person_gateway.h"

#include <QtConcurrent>

#include <algorithm>

namespace ringi {
namespace {

QJsonObject personDetails(const SignedPerson& identity)
{
    return {{QStringLiteral("person"), toJson(identity.record)},
            {QStringLiteral("signature"), QString::fromLatin1(identity.signature.toHex())}};
}

PersonCard cardOf(const PersonRecord& record, bool trusted)
{
    return {record.id,     record.name,  record.login,    record.roles,
            record.active, trusted,      record.publicKey};
}

/// Signs everybody again whom this person signed: their trust must not hang on somebody who is about
/// to lose it (see TrustedPeople).
Status resignProtegees(OfficeContext& context, Connection& connection, PersonId of,
                       const PersonRecord& actor, const Secret& actorKey)
{
    PersonGateway people(connection);
    const auto all = people.all();
    if (!all)
        return failure(all);
    const auto trusted = context.trustedPeople(connection);
    if (!trusted)
        return failure(trusted);
    for (Person person : *all) {
        PersonRecord& record = person.identity.record;
        if (record.signedBy != of || record.id == of || of == actor.id)
            continue;
        if (!trusted->maySign(actor.id, record.id))
            return failure(ErrorCode::NotPermitted, QStringLiteral("signatures in a ring"));
        record.version += 1;
        record.signedBy = actor.id;
        record.signedAt = context.now();
        const auto identity = signRecord(record, actorKey);
        if (!identity)
            return failure(identity);
        person.identity = *identity;
        if (auto ok = people.update(person); !ok)
            return ok;
        if (auto ok = context.record(connection, actor, QStringLiteral("person.changed"),
                                     subjectOf(record.id), personDetails(person.identity));
            !ok)
            return ok;
    }
    return {};
}

Status applyChange(OfficeContext& context, Connection& connection, const PersonRecord& actor,
                   const PersonChange& change, const Secret& actorKey)
{
    PersonGateway people(connection);
    auto found = people.find(change.person);
    if (!found)
        return failure(found);
    Person person = *found;
    PersonRecord& record = person.identity.record;
    if (change.name.trimmed().isEmpty())
        return failure(ErrorCode::InvalidInput, QStringLiteral("name"));
    // Who may sign whom keeps every record leading to the founder; a ring would cut both off.
    const auto trusted = context.trustedPeople(connection);
    if (!trusted)
        return failure(trusted);
    if (!trusted->maySign(actor.id, record.id))
        return failure(ErrorCode::NotPermitted, QStringLiteral("signer"));
    const bool administers = change.active && change.roles.testFlag(Role::Administrator);
    // The founder's record is the root of trust and stays an administrator's for good.
    if (record.publicKey == context.workspace().founderKey && !administers)
        return failure(ErrorCode::LastAdministrator);
    if (!administers) {
        if (auto ok = resignProtegees(context, connection, record.id, actor, actorKey); !ok)
            return ok;
    }
    record.version += 1;
    record.name = change.name.trimmed();
    record.roles = change.roles;
    record.active = change.active;
    record.signedBy = actor.id;
    record.signedAt = context.now();
    const auto identity = signRecord(record, actorKey);
    if (!identity)
        return failure(identity);
    person.identity = *identity;
    if (auto ok = people.update(person); !ok)
        return ok;
    return context.record(connection, actor, QStringLiteral("person.changed"),
                          subjectOf(record.id), personDetails(person.identity));
}

/// What a person has under their password: as it was, and under the new one.
struct Rewrapped {
    OpenedKeys from;
    WrappedKey key;
    std::optional<WrappedKey> code;
};

Result<Rewrapped> rewrap(const OpenedKeys& keys, const Secret& password,
                         const crypto::ScryptCost& cost)
{
    if (auto ok = checkNewPassword(QString::fromUtf8(password.bytes())); !ok)
        return failure(ok);
    const auto key = wrapKey(keys.key, password, cost);
    if (!key)
        return failure(key);
    Rewrapped boxes{keys, *key, std::nullopt};
    if (!keys.code)
        return boxes;
    const auto code = wrapCodeSecret(keys.code->secret, password, cost);
    if (!code)
        return failure(code);
    boxes.code = *code;
    return boxes;
}

Status storeRewrapped(Connection& connection, PersonId id, const Rewrapped& boxes)
{
    PersonGateway people(connection);
    auto person = people.find(id);
    if (!person)
        return failure(person);
    PersonCodeGateway codes(connection);
    const auto code = codes.find(id);
    if (!code && code.error().code != ErrorCode::NotFound)
        return failure(code);
    // Both lie under one password. What another window did since must not end up under two.
    const bool sameCode = code ? boxes.from.code && boxes.from.code->box == code->secret
                               : !boxes.from.code;
    if (person->key != boxes.from.box || !sameCode)
        return failure(ErrorCode::Conflict, QStringLiteral("password"));
    person->key = boxes.key;
    if (auto ok = people.update(*person); !ok)
        return ok;
    return boxes.code ? codes.rewrap(id, *boxes.code) : Status{};
}

} // namespace

PeopleDesk::PeopleDesk(OfficeContext& context) : m_context(context) {}

QFuture<Result<QList<PersonCard>>> PeopleDesk::all()
{
    return m_context.read([this](Connection& connection) -> Result<QList<PersonCard>> {
        const auto people = PersonGateway(connection).all();
        if (!people)
            return failure(people);
        const auto trusted = m_context.trustedPeople(connection);
        if (!trusted)
            return failure(trusted);
        const auto codes = PersonCodeGateway(connection).all();
        if (!codes)
            return failure(codes);
        QHash<qint64, Moment> codeSince;
        for (const PersonCode& code : *codes)
            codeSince.insert(code.person.value, code.since);
        QList<PersonCard> cards;
        for (const Person& person : *people) {
            const PersonRecord& record = person.identity.record;
            cards.append(cardOf(record, trusted->find(record.id).has_value()));
            if (const auto since = codeSince.constFind(record.id.value); since != codeSince.cend())
                cards.last().codeSince = *since;
        }
        std::sort(cards.begin(), cards.end(), [](const PersonCard& a, const PersonCard& b) {
            return a.name.localeAwareCompare(b.name) < 0;
        });
        return cards;
    });
}

QFuture<Result<Session>> PeopleDesk::signIn(QString login, Secret password)
{
    const QString key = loginKey(login);
    return m_context
        .read([key](Connection& connection) { return PersonGateway(connection).findByLoginKey(key); })
        .then(m_context.pool(),
              [password](Result<Person> found) -> Result<PersonId> {
                  // Nobody learns from the answer whether a name exists.
                  if (!found && found.error().code == ErrorCode::NotFound)
                      return failure(ErrorCode::WrongPassword);
                  if (!found)
                      return failure(found);
                  const auto opened = unwrapKey(found->key, password);
                  return opened ? Result<PersonId>(found->identity.record.id)
                                : Result<PersonId>(failure(opened));
              })
        .then([this, key](Result<PersonId> who) {
            return m_context.write([this, who, key](Connection& connection) {
                return finishSignIn(connection, who, key);
            });
        })
        .unwrap()
        .then([](Result<Result<Session>> both) -> Result<Session> {
            return both ? std::move(*both) : Result<Session>(failure(both));
        });
}

Result<Result<Session>> PeopleDesk::finishSignIn(Connection& connection,
                                                 const Result<PersonId>& who,
                                                 const QString& key)
{
    using Outcome = Result<Result<Session>>;
    const auto people = m_context.trustedPeople(connection);
    if (!people)
        return failure(people);
    Error refusal{ErrorCode::WrongPassword};
    if (who) {
        const auto record = people->find(*who);
        if (record && record->active) {
            if (auto ok = m_context.record(connection, *record, QStringLiteral("person.signedIn"),
                                           subjectOf(record->id), {});
                !ok)
                return failure(ok);
            return Outcome(std::in_place, Session(record->id, record->name, record->roles));
        }
        refusal.code = record ? ErrorCode::NotPermitted : ErrorCode::UntrustedPerson;
    } else {
        refusal = who.error();
    }
    const PersonRecord nobody{};
    if (auto ok = m_context.record(connection, nobody, QStringLiteral("person.signIn.refused"), {},
                                   {{QStringLiteral("login"), key.left(100)},
                                    {QStringLiteral("code"), errorCodeName(refusal.code)}});
        !ok)
        return failure(ok);
    return Outcome(std::in_place, std::unexpected(refusal));
}

QFuture<Status> PeopleDesk::signOut(Session session)
{
    return act<void>(m_context, session,
                     {Permission::StopDelivery, QStringLiteral("person.signedOut"),
                      subjectOf(session.person())},
                     [this](Connection& connection, const PersonRecord& actor) {
                         return m_context.record(connection, actor,
                                                 QStringLiteral("person.signedOut"),
                                                 subjectOf(actor.id), {});
                     });
}

QFuture<Result<PersonId>> PeopleDesk::add(Session administrator, Secret administratorPassword,
                                          NewPerson person)
{
    const auto makeKey = [cost = m_context.cost(), person]() -> Result<std::pair<QByteArray, WrappedKey>> {
        if (person.name.trimmed().isEmpty())
            return failure(ErrorCode::InvalidInput, QStringLiteral("name"));
        if (loginKey(person.login).isEmpty())
            return failure(ErrorCode::InvalidInput, QStringLiteral("login"));
        if (!person.roles)
            return failure(ErrorCode::InvalidInput, QStringLiteral("roles"));
        if (auto ok = checkNewPassword(QString::fromUtf8(person.password.bytes())); !ok)
            return failure(ok);
        const auto keys = crypto::generateEd25519();
        const auto wrapped = wrapKey(keys.privateKey, person.password, cost);
        if (!wrapped)
            return failure(wrapped);
        return std::pair(keys.publicKey, *wrapped);
    };
    return openKey(m_context, administrator.person(), std::move(administratorPassword))
        .then(m_context.pool(),
              [this, administrator, person, makeKey](Result<Secret> key) {
                  auto made = makeKey();
                  return act<PersonId>(
                      m_context, administrator,
                      {Permission::ManagePeople, QStringLiteral("person.added"), {}},
                      [this, person, key, made](Connection& connection,
                                                const PersonRecord& actor) -> Result<PersonId> {
                          if (!key)
                              return failure(key);
                          if (!made)
                              return failure(made);
                          return insertPerson(connection, actor, person,
                                              {made->first, made->second, *key});
                      });
              })
        .unwrap();
}

Result<PersonId> PeopleDesk::insertPerson(Connection& connection, const PersonRecord& actor,
                                          const NewPerson& person, const NewKey& key)
{
    PersonGateway people(connection);
    const auto taken = people.findByLoginKey(loginKey(person.login));
    if (taken)
        return failure(ErrorCode::AlreadyExists, QStringLiteral("login"));
    if (taken.error().code != ErrorCode::NotFound)
        return failure(taken);
    const auto id = people.nextId();
    if (!id)
        return failure(id);
    PersonRecord record;
    record.id = *id;
    record.name = person.name.trimmed();
    record.login = person.login.trimmed();
    record.roles = person.roles;
    record.publicKey = key.publicKey;
    record.signedBy = actor.id;
    record.signedAt = m_context.now();
    const auto identity = signRecord(record, key.signer);
    if (!identity)
        return failure(identity);
    if (auto ok = people.insert(Person{*identity, key.wrapped}); !ok)
        return failure(ok);
    if (auto ok = m_context.record(connection, actor, QStringLiteral("person.added"),
                                   subjectOf(*id), personDetails(*identity));
        !ok)
        return failure(ok);
    return *id;
}

QFuture<Status> PeopleDesk::change(Session administrator, Secret administratorPassword,
                                   PersonChange change)
{
    return openKey(m_context, administrator.person(), std::move(administratorPassword))
        .then([this, administrator, change](Result<Secret> key) {
            return act<void>(m_context, administrator,
                             {Permission::ManagePeople, QStringLiteral("person.changed"),
                              subjectOf(change.person)},
                             [this, change, key](Connection& connection,
                                                 const PersonRecord& actor) -> Status {
                                 if (!key)
                                     return failure(key);
                                 return applyChange(m_context, connection, actor, change, *key);
                             });
        })
        .unwrap();
}

QFuture<Status> PeopleDesk::changeOwnPassword(Session session, Secret oldPassword,
                                              Secret newPassword)
{
    return openKeys(m_context, session.person(), std::move(oldPassword))
        .then(m_context.pool(),
              [this, newPassword](Result<OpenedKeys> keys) -> Result<Rewrapped> {
                  if (!keys)
                      return failure(keys);
                  return rewrap(*keys, newPassword, m_context.cost());
              })
        .then([this, session](Result<Rewrapped> boxes) {
            return act<void>(
                m_context, session,
                {Permission::StopDelivery, QStringLiteral("person.passwordChanged"),
                 subjectOf(session.person())},
                [this, boxes](Connection& connection, const PersonRecord& actor) -> Status {
                    if (!boxes)
                        return failure(boxes);
                    if (auto ok = storeRewrapped(connection, actor.id, *boxes); !ok)
                        return ok;
                    return m_context.record(connection, actor,
                                            QStringLiteral("person.passwordChanged"),
                                            subjectOf(actor.id), {});
                });
        })
        .unwrap();
}

} // namespace ringi
