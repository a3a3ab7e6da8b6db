// SPDX-License-Identifier: Apache-2.0
#include "store/relay_gateway.h"

#include "base/strict_object.h"
#include "store/json_text.h"

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

Result<QString> limitsText(const RelayLimits& limits)
{
    return jsonText(QJsonObject{{u"connections"_s, limits.connections},
                                {u"window"_s, limits.window},
                                {u"perMinute"_s, limits.perMinute},
                                {u"perHour"_s, limits.perHour},
                                {u"perConnectionMinute"_s, limits.perConnectionMinute},
                                {u"perConnection"_s, limits.perConnection},
                                {u"perDomain"_s, limits.perDomain},
                                {u"perDomainMinute"_s, limits.perDomainMinute}});
}

Result<RelayLimits> limitsFrom(const QString& text)
{
    const auto object = jsonObjectFrom(text, u"relay limits"_s);
    if (!object)
        return failure(object);
    if (object->isEmpty()) // written before there were any
        return RelayLimits{};
    StrictObject json(*object);
    const RelayLimits limits{.connections = json.number("connections"_L1),
                             .window = json.number("window"_L1),
                             .perMinute = json.number("perMinute"_L1),
                             .perHour = json.number("perHour"_L1),
                             .perConnectionMinute = json.number("perConnectionMinute"_L1),
                             .perConnection = json.number("perConnection"_L1),
                             .perDomain = json.number("perDomain"_L1),
                             .perDomainMinute = json.number("perDomainMinute"_L1)};
    // Limits that cannot be read must not become none.
    if (json.fault())
        return failure(ErrorCode::WorkspaceDamaged, u"relay limits"_s);
    return limits;
}

Result<RelayRow> relayFrom(const Row& row)
{
    const auto limits = limitsFrom(row.text(9));
    if (!limits)
        return failure(limits);
    return RelayRow{.id = row.id<RelayId>(0),
                    .name = row.text(1),
                    .host = row.text(2),
                    .port = static_cast<quint16>(row.integer(3)),
                    .tlsRule = row.text(4),
                    .userName = row.text(5),
                    .caPem = row.bytes(6),
                    .token = row.truth(8),
                    .limits = *limits,
                    .passwordSaved = row.truth(7)};
}

Result<Values> columnsOf(const RelayRow& row)
{
    const auto limits = limitsText(row.limits);
    if (!limits)
        return failure(limits);
    return Values{row.name,  row.host,          int{row.port},  row.tlsRule, row.userName,
                  row.caPem, row.passwordSaved, row.token, *limits,     row.id};
}

QString selecting(const QString& condition)
{
    return u"SELECT id, name, host, port, tls_rule, user_name, ca_pem, password_saved, token, limits"
           " FROM relay "_s +
           condition;
}

} // namespace

Result<RelayId> RelayGateway::insert(const RelayRow& row)
{
    const auto id = m_connection.nextId(u"relay"_s);
    if (!id)
        return failure(id);
    RelayRow numbered = row;
    numbered.id = RelayId{*id};
    const auto columns = columnsOf(numbered);
    if (!columns)
        return failure(columns);
    const auto done = m_connection.execute(
        u"INSERT INTO relay (name, host, port, tls_rule, user_name, ca_pem, password_saved, token,"
        " limits, id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        *columns);
    if (!done)
        return failure(done);
    return numbered.id;
}

Status RelayGateway::update(const RelayRow& row)
{
    const auto columns = columnsOf(row);
    if (!columns)
        return failure(columns);
    const auto changed = m_connection.execute(
        u"UPDATE relay SET name = ?, host = ?, port = ?, tls_rule = ?, user_name = ?, ca_pem = ?,"
        " password_saved = ?, token = ?, limits = ? WHERE id = ?"_s,
        *columns);
    if (!changed)
        return failure(changed);
    if (*changed != 1)
        return failure(ErrorCode::NotFound, u"relay"_s);
    return {};
}

Result<RelayRow> RelayGateway::find(RelayId id)
{
    const auto row = m_connection.selectOne(selecting(u"WHERE id = ?"_s), {id}, u"relay"_s);
    if (!row)
        return failure(row);
    return relayFrom(*row);
}

Result<QList<RelayRow>> RelayGateway::all()
{
    const auto rows = m_connection.select(selecting(u"ORDER BY id"_s));
    if (!rows)
        return failure(rows);
    QList<RelayRow> relays;
    for (const Row& row : *rows) {
        auto relay = relayFrom(row);
        if (!relay)
            return failure(relay);
        relays.append(*std::move(relay));
    }
    return relays;
}

} // namespace ringi
