// SPDX-License-Identifier: Apache-2.0
#include "store/person_gateway.h"

#include "store/json_text.h"

namespace ringi {
namespace {

Result<Person> personFrom(const Row& row)
{
    const QString what = QStringLiteral("person %1").arg(row.integer(0));
    const auto json = jsonObjectFrom(row.text(1), what);
    if (!json)
        return failure(json);
    const auto record = personRecordFromJson(*json);
    if (!record || record->id.value != row.integer(0))
        return failure(ErrorCode::WorkspaceDamaged, what);
    const crypto::ScryptCost cost{static_cast<quint64>(row.integer(4)),
                                  static_cast<quint32>(row.integer(5)),
                                  static_cast<quint32>(row.integer(6))};
    return Person{{*record, row.bytes(2)}, {row.bytes(3), cost, row.bytes(7)}};
}

QString selecting(const QString& condition)
{
    return QStringLiteral("SELECT id, record, signature, key_salt, key_n, key_r, key_p, key_box"
                          " FROM person ") +
           condition;
}

Result<Values> columnsOf(const Person& person)
{
    const PersonRecord& record = person.identity.record;
    const auto text = jsonText(toJson(record));
    if (!text)
        return failure(text);
    const crypto::ScryptCost& cost = person.key.cost;
    return Values{loginKey(record.login),
                  *text,
                  person.identity.signature,
                  person.key.salt,
                  static_cast<qint64>(cost.n),
                  cost.r,
                  cost.p,
                  person.key.box,
                  record.id};
}

} // namespace

Result<PersonId> PersonGateway::nextId()
{
    const auto id = m_connection.nextId(QStringLiteral("person"));
    if (!id)
        return failure(id);
    return PersonId{*id};
}

Status PersonGateway::insert(const Person& person)
{
    if (!person.identity.record.id.isValid())
        return failure(ErrorCode::InvalidInput, QStringLiteral("person id"));
    const auto columns = columnsOf(person);
    if (!columns)
        return failure(columns);
    const auto done = m_connection.execute(
        QStringLiteral("INSERT INTO person (login_key, record, signature, key_salt, key_n, key_r,"
                       " key_p, key_box, id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        *columns);
    if (!done)
        return failure(done);
    return {};
}

Status PersonGateway::update(const Person& person)
{
    const auto columns = columnsOf(person);
    if (!columns)
        return failure(columns);
    const auto changed = m_connection.execute(
        QStringLiteral("UPDATE person SET login_key = ?, record = ?, signature = ?, key_salt = ?,"
                       " key_n = ?, key_r = ?, key_p = ?, key_box = ? WHERE id = ?"),
        *columns);
    if (!changed)
        return failure(changed);
    if (*changed != 1)
        return failure(ErrorCode::NotFound, QStringLiteral("person"));
    return {};
}

Result<Person> PersonGateway::find(PersonId id)
{
    const auto row = m_connection.selectOne(selecting(QStringLiteral("WHERE id = ?")), {id},
                                            QStringLiteral("person"));
    if (!row)
        return failure(row);
    return personFrom(*row);
}

Result<Person> PersonGateway::findByLoginKey(const QString& key)
{
    const auto row = m_connection.selectOne(selecting(QStringLiteral("WHERE login_key = ?")), {key},
                                            QStringLiteral("person"));
    if (!row)
        return failure(row);
    return personFrom(*row);
}

Result<QList<Person>> PersonGateway::all()
{
    const auto rows = m_connection.select(selecting(QStringLiteral("ORDER BY id")));
    if (!rows)
        return failure(rows);
    QList<Person> people;
    for (const Row& row : *rows) {
        auto person = personFrom(row);
        if (!person)
            return failure(person);
        people.append(std::move(*person));
    }
    return people;
}

} // namespace ringi
