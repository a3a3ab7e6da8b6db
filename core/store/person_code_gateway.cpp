// SPDX-License-Identifier: Apache-2.0
#include "store/person_code_gateway.h"

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

QString selecting(const QString& rest)
{
    return u"SELECT person_id, code_salt, code_n, code_r, code_p, code_box, last_step, since, "
           u"wrong,"
           " last_wrong_at FROM person_code "_s +
           rest;
}

PersonCode codeFrom(const Row& row)
{
    PersonCode code;
    code.person = row.id<PersonId>(0);
    code.secret = {row.bytes(1),
                   {static_cast<quint64>(row.integer(2)), static_cast<quint32>(row.integer(3)),
                    static_cast<quint32>(row.integer(4))},
                   row.bytes(5)};
    code.lastStep = row.integer(6);
    code.since = row.moment(7);
    code.wrong = row.number(8);
    code.lastWrongAt = row.optionalMoment(9);
    return code;
}

Status oneOf(const Result<qint64>& changed)
{
    if (!changed)
        return failure(changed);
    if (*changed != 1)
        return failure(ErrorCode::NotFound, u"person code"_s);
    return {};
}

} // namespace

Status PersonCodeGateway::insert(const PersonCode& code)
{
    const crypto::ScryptCost& cost = code.secret.cost;
    const auto done = m_connection.execute(
        u"INSERT INTO person_code (person_id, code_salt, code_n, code_r, code_p, code_box, "
        u"last_step,"
        " since, wrong, last_wrong_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {code.person, code.secret.salt, static_cast<qint64>(cost.n), cost.r, cost.p,
         code.secret.box, code.lastStep, code.since, code.wrong, code.lastWrongAt});
    return done ? Status{} : failure(done);
}

Result<PersonCode> PersonCodeGateway::find(PersonId person)
{
    const auto row =
        m_connection.selectOne(selecting(u"WHERE person_id = ?"_s), {person}, u"person code"_s);
    if (!row)
        return failure(row);
    return codeFrom(*row);
}

Result<QList<PersonCode>> PersonCodeGateway::all()
{
    const auto rows = m_connection.select(selecting(u"ORDER BY person_id"_s));
    if (!rows)
        return failure(rows);
    QList<PersonCode> codes;
    for (const Row& row : *rows)
        codes.append(codeFrom(row));
    return codes;
}

Status PersonCodeGateway::rewrap(PersonId person, const WrappedKey& secret)
{
    return oneOf(m_connection.execute(
        u"UPDATE person_code SET code_salt = ?, code_n = ?, code_r = ?, code_p = ?, code_box = ?"
        " WHERE person_id = ?"_s,
        {secret.salt, static_cast<qint64>(secret.cost.n), secret.cost.r, secret.cost.p, secret.box,
         person}));
}

Status PersonCodeGateway::useStep(PersonId person, qint64 step)
{
    // Asked and changed in one: two windows with the same code do not both get through.
    const auto changed = m_connection.execute(
        u"UPDATE person_code SET last_step = ?, wrong = 0, last_wrong_at = NULL"
        " WHERE person_id = ? AND last_step < ?"_s,
        {step, person, step});
    if (!changed)
        return failure(changed);
    if (*changed != 1)
        return failure(ErrorCode::Conflict, u"person code"_s);
    return {};
}

Status PersonCodeGateway::saveWrong(const PersonCode& code)
{
    return oneOf(m_connection.execute(
        u"UPDATE person_code SET wrong = ?, last_wrong_at = ? WHERE person_id = ?"_s,
        {code.wrong, code.lastWrongAt, code.person}));
}

Status PersonCodeGateway::remove(PersonId person)
{
    return oneOf(m_connection.execute(u"DELETE FROM person_code WHERE person_id = ?"_s, {person}));
}

} // namespace ringi
