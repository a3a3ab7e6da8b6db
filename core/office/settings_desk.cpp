// SPDX-License-Identifier: Apache-2.0
#include "office/settings_desk.h"

#include "base/host_name.h"
#include "keychain/relay_secret.h"
#include "mail/header_text.h"
#include "mail/mail_address.h"
#include "mail/merge_template.h"
#include "office/lapsing.h"
#include "office/use_case.h"
#include "store/relay_gateway.h"
#include "store/sender_gateway.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSslCertificate>

namespace ringi {
namespace {

constexpr int kMostPace = 1'000'000; ///< more is no limit

RelayCard cardOf(const RelayRow& row)
{
    return {row.id,       row.name,  row.host,          row.port,  row.tlsRule,
            row.userName, row.caPem, row.passwordSaved, row.token, row.limits};
}

Status checkLimits(const RelayLimits& limits)
{
    const struct {
        const char* field;
        int value;
        int least;
        int most;
    } rows[] = {{"connections", limits.connections, 1, kMostConnections},
                {"window", limits.window, 0, kMostWindow},
                {"perMinute", limits.perMinute, 0, kMostPace},
                {"perHour", limits.perHour, 0, kMostPace},
                {"perConnectionMinute", limits.perConnectionMinute, 0, kMostPace},
                {"perConnection", limits.perConnection, 0, kMostPace},
                {"perDomain", limits.perDomain, 0, kMostPace},
                {"perDomainMinute", limits.perDomainMinute, 0, kMostPace}};
    for (const auto& row : rows) {
        if (row.value < row.least || row.value > row.most)
            return failure(ErrorCode::InvalidInput, QString::fromLatin1(row.field));
    }
    return {};
}

Status checkRelay(const RelayCard& relay, bool practice)
{
    static const QRegularExpression hostName(QStringLiteral("^[A-Za-z0-9.:_-]{1,253}$"));
    if (relay.host.isEmpty() || !hostName.match(relay.host).hasMatch())
        return failure(ErrorCode::InvalidInput, QStringLiteral("host"));
    if (relay.port == 0)
        return failure(ErrorCode::InvalidInput, QStringLiteral("port"));
    if (relay.tlsRule != QLatin1StringView("starttls")
        && relay.tlsRule != QLatin1StringView("implicit"))
        return failure(ErrorCode::InvalidInput, QStringLiteral("tlsRule"));
    if (!relay.caPem.isEmpty() && QSslCertificate::fromData(relay.caPem, QSsl::Pem).isEmpty())
        return failure(ErrorCode::InvalidInput, QStringLiteral("caPem"));
    if (!HeaderText::make(relay.userName))
        return failure(ErrorCode::InvalidInput, QStringLiteral("userName"));
    // A token is somebody's: XOAUTH2 and OAUTHBEARER both name the user (RFC 7628 section 3.1).
    if (relay.token && relay.userName.isEmpty())
        return failure(ErrorCode::InvalidInput, QStringLiteral("token"));
    if (auto ok = checkLimits(relay.limits); !ok)
        return ok;
    if (practice && !isLoopbackHost(relay.host))
        return failure(ErrorCode::NotPermitted, QStringLiteral("practice office"));
    return {};
}

QJsonObject limitsDetails(const RelayLimits& limits)
{
    return {{QStringLiteral("connections"), limits.connections},
            {QStringLiteral("window"), limits.window},
            {QStringLiteral("perMinute"), limits.perMinute},
            {QStringLiteral("perHour"), limits.perHour},
            {QStringLiteral("perConnectionMinute"), limits.perConnectionMinute},
            {QStringLiteral("perConnection"), limits.perConnection},
            {QStringLiteral("perDomain"), limits.perDomain},
            {QStringLiteral("perDomainMinute"), limits.perDomainMinute}};
}

/// What it is now, for the log; the user name is no secret, the password is never here.
QJsonObject relayDetails(const RelayRow& row)
{
    return {{QStringLiteral("name"), row.name},
            {QStringLiteral("host"), row.host},
            {QStringLiteral("port"), row.port},
            {QStringLiteral("tls"), row.tlsRule},
            {QStringLiteral("userName"), row.userName},
            {QStringLiteral("token"), row.token},
            {QStringLiteral("limits"), limitsDetails(row.limits)},
            {QStringLiteral("caSha256"),
             row.caPem.isEmpty() ? QString()
                                 : QString::fromLatin1(crypto::sha256(row.caPem).toHex())}};
}

/// "host", "limits.window", ...: where these differ.
QJsonArray namesOfChanges(const QJsonObject& before, const QJsonObject& after,
                          const QString& path = {})
{
    QJsonArray names;
    for (auto it = after.begin(); it != after.end(); ++it) {
        const QJsonValue old = before.value(it.key());
        if (old == it.value())
            continue;
        if (!it.value().isObject()) {
            names.append(path + it.key());
            continue;
        }
        for (const QJsonValue inner :
             namesOfChanges(old.toObject(), it.value().toObject(), path + it.key() + u'.'))
            names.append(inner);
    }
    return names;
}

QJsonObject headersDetails(const ListHeaders& headers)
{
    return {{QStringLiteral("unsubscribeUrl"), headers.unsubscribeUrl},
            {QStringLiteral("unsubscribeMail"), headers.unsubscribeMail},
            {QStringLiteral("listId"), headers.listId},
            {QStringLiteral("feedbackId"), headers.feedbackId},
            {QStringLiteral("autoSubmitted"), headers.autoSubmitted}};
}

Result<QString> checkedAddress(const QString& text, const QString& field, bool optional)
{
    if (optional && text.trimmed().isEmpty())
        return QString();
    const auto address = MailAddress::parseAscii(text);
    if (!address)
        return failure(address.error().code, field + QStringLiteral(": ") + address.error().detail);
    return address->text();
}

/// What every mail of this sender would carry must be fit for a header line.
Result<ListHeaders> checkedHeaders(ListHeaders headers)
{
    static const QRegularExpression listId(
        QStringLiteral("^[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+$")); // RFC 2919 section 2
    static const QRegularExpression feedbackId(QStringLiteral("^[!-~]{1,200}$"));
    headers.unsubscribeUrl = headers.unsubscribeUrl.trimmed();
    headers.listId = headers.listId.trimmed();
    headers.feedbackId = headers.feedbackId.trimmed();
    if (!headers.unsubscribeUrl.isEmpty()) {
        // RFC 8058 section 3.1: only https can be unsubscribed with one click.
        if (!headers.unsubscribeUrl.startsWith(QLatin1StringView("https://")))
            return failure(ErrorCode::InvalidInput, QStringLiteral("unsubscribeUrl"));
        if (const auto url = MergeTemplate::parse(headers.unsubscribeUrl, MergeKind::Url); !url)
            return failure(url.error().code, QStringLiteral("unsubscribeUrl ") + url.error().detail);
    }
    const auto mail =
        checkedAddress(headers.unsubscribeMail, QStringLiteral("unsubscribeMail"), true);
    if (!mail)
        return failure(mail);
    headers.unsubscribeMail = *mail;
    if (!headers.listId.isEmpty() && !listId.match(headers.listId).hasMatch())
        return failure(ErrorCode::InvalidInput, QStringLiteral("listId"));
    if (!headers.feedbackId.isEmpty() && !feedbackId.match(headers.feedbackId).hasMatch())
        return failure(ErrorCode::InvalidInput, QStringLiteral("feedbackId"));
    return headers;
}

Result<SenderRow> checkedSender(const SenderCard& card)
{
    const auto name = HeaderText::make(card.name.trimmed());
    if (!name)
        return failure(ErrorCode::InvalidInput, QStringLiteral("name"));
    const auto address = checkedAddress(card.address, QStringLiteral("address"), false);
    if (!address)
        return failure(address);
    const auto replyTo = checkedAddress(card.replyTo, QStringLiteral("replyTo"), true);
    if (!replyTo)
        return failure(replyTo);
    const auto envelope = checkedAddress(card.envelopeSender, QStringLiteral("envelopeSender"), true);
    if (!envelope)
        return failure(envelope);
    const auto headers = checkedHeaders(card.headers);
    if (!headers)
        return failure(headers);
    return SenderRow{card.id,
                     name->text(),
                     *address,
                     *replyTo,
                     envelope->isEmpty() ? *address : *envelope,
                     card.relay,
                     *headers};
}

} // namespace

SettingsDesk::SettingsDesk(OfficeContext& context) : m_context(context) {}

QFuture<Result<QList<RelayCard>>> SettingsDesk::relays()
{
    return m_context.read([](Connection& connection) -> Result<QList<RelayCard>> {
        const auto rows = RelayGateway(connection).all();
        if (!rows)
            return failure(rows);
        QList<RelayCard> cards;
        for (const RelayRow& row : *rows)
            cards.append(cardOf(row));
        return cards;
    });
}

QFuture<Result<RelayId>> SettingsDesk::saveRelay(Session session, RelayCard relay)
{
    relay.host = relay.host.trimmed().toLower();
    relay.userName = relay.userName.trimmed();
    return act<RelayId>(
        m_context, session,
        {Permission::ManageRelays, QStringLiteral("relay.saved"), subjectOf(relay.id)},
        [this, relay](Connection& connection, const PersonRecord& actor) -> Result<RelayId> {
            if (auto ok = checkRelay(relay, m_context.workspace().practice); !ok)
                return failure(ok);
            RelayGateway relays(connection);
            RelayRow row{.id = relay.id,
                         .name = relay.name.trimmed(),
                         .host = relay.host,
                         .port = relay.port,
                         .tlsRule = relay.tlsRule,
                         .userName = relay.userName,
                         .caPem = relay.caPem,
                         .token = relay.token,
                         .limits = relay.limits};
            if (row.name.isEmpty())
                row.name = row.host;
            QJsonArray changed;
            if (row.id.isValid()) {
                const auto before = relays.find(row.id);
                if (!before)
                    return failure(before);
                row.passwordSaved = before->passwordSaved;
                changed = namesOfChanges(relayDetails(*before), relayDetails(row));
                if (auto ok = relays.update(row); !ok)
                    return failure(ok);
            } else {
                const auto id = relays.insert(row);
                if (!id)
                    return failure(id);
                row.id = *id;
            }
            QJsonObject details = relayDetails(row);
            details.insert(QStringLiteral("changed"), changed);
            if (auto ok = m_context.record(connection, actor, QStringLiteral("relay.saved"),
                                           subjectOf(row.id), details);
                !ok)
                return failure(ok);
            if (auto ok = lapseChanged(m_context, connection, actor); !ok)
                return failure(ok);
            return row.id;
        });
}

QFuture<Result<SecretHome>> SettingsDesk::saveRelayPassword(Session session, RelayId relay,
                                                            Secret password)
{
    // Who may is asked before the keychain is touched; what came of it is written down after.
    return act<void>(m_context, session,
                     {Permission::ManageRelays, QStringLiteral("relay.passwordSaved"),
                      subjectOf(relay)},
                     [relay](Connection& connection, const PersonRecord&) -> Status {
                         const auto row = RelayGateway(connection).find(relay);
                         return row ? Status{} : failure(row);
                     })
        .then([this, relay, password = std::move(password)](Status allowed) {
            if (!allowed)
                return QtFuture::makeReadyFuture(Result<SecretHome>(failure(allowed)));
            return m_context.secrets().write(relaySecretKey(m_context.workspace().uuid, relay),
                                             password);
        })
        .unwrap()
        .then([this, session, relay](Result<SecretHome> home) {
            return act<SecretHome>(
                m_context, session,
                {Permission::ManageRelays, QStringLiteral("relay.passwordSaved"),
                 subjectOf(relay)},
                [this, relay, home](Connection& connection,
                                    const PersonRecord& actor) -> Result<SecretHome> {
                    if (!home)
                        return failure(home);
                    return notePasswordSaved(connection, actor, relay, *home);
                });
        })
        .unwrap();
}

Result<SecretHome> SettingsDesk::notePasswordSaved(Connection& connection,
                                                   const PersonRecord& actor, RelayId relay,
                                                   SecretHome home)
{
    RelayGateway relays(connection);
    auto row = relays.find(relay);
    if (!row)
        return failure(row);
    row->passwordSaved = true;
    if (auto ok = relays.update(*row); !ok)
        return failure(ok);
    const QString where = home == SecretHome::Keychain ? QStringLiteral("keychain")
                                                       : QStringLiteral("memory");
    if (auto ok = m_context.record(connection, actor, QStringLiteral("relay.passwordSaved"),
                                   subjectOf(relay), {{QStringLiteral("home"), where}});
        !ok)
        return failure(ok);
    return home;
}

QFuture<Result<Secret>> SettingsDesk::relayPassword(RelayId relay)
{
    return m_context.secrets().read(relaySecretKey(m_context.workspace().uuid, relay));
}

QFuture<Result<QList<SenderCard>>> SettingsDesk::senders()
{
    return m_context.read([](Connection& connection) -> Result<QList<SenderCard>> {
        const auto rows = SenderGateway(connection).all();
        if (!rows)
            return failure(rows);
        QList<SenderCard> cards;
        for (const SenderRow& row : *rows)
            cards.append({row.id, row.name, row.address, row.replyTo, row.envelopeSender,
                          row.relay, row.headers});
        return cards;
    });
}

QFuture<Result<SenderId>> SettingsDesk::saveSender(Session session, SenderCard sender)
{
    return act<SenderId>(
        m_context, session,
        {Permission::ManageRelays, QStringLiteral("sender.saved"), subjectOf(sender.id)},
        [this, sender](Connection& connection, const PersonRecord& actor) -> Result<SenderId> {
            auto row = checkedSender(sender);
            if (!row)
                return failure(row);
            if (!RelayGateway(connection).find(row->relay))
                return failure(ErrorCode::InvalidInput, QStringLiteral("relay"));
            SenderGateway senders(connection);
            if (row->id.isValid()) {
                if (auto ok = senders.update(*row); !ok)
                    return failure(ok);
            } else {
                const auto id = senders.insert(*row);
                if (!id)
                    return failure(id);
                row->id = *id;
            }
            if (auto ok = m_context.record(connection, actor, QStringLiteral("sender.saved"),
                                           subjectOf(row->id),
                                           {{QStringLiteral("name"), row->name},
                                            {QStringLiteral("address"), row->address},
                                            {QStringLiteral("replyTo"), row->replyTo},
                                            {QStringLiteral("envelopeSender"), row->envelopeSender},
                                            {QStringLiteral("relay"), row->relay.value},
                                            {QStringLiteral("headers"), headersDetails(row->headers)}});
                !ok)
                return failure(ok);
            if (auto ok = lapseChanged(m_context, connection, actor); !ok)
                return failure(ok);
            return row->id;
        });
}

} // namespace ringi
