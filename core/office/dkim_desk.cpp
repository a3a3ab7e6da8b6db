// SPDX-License-Identifier: Apache-2.0
#include "office/dkim_desk.h"

#include "keychain/dkim_secret.h"
#include "mail/mail_address.h"
#include "office/lapsing.h"
#include "office/use_case.h"
#include "store/dkim_key_gateway.h"
#include "store/sender_gateway.h"

#include <QRegularExpression>
#include <QUrl>
#include <QtConcurrent>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

QString subjectOfKey(DkimKeyId id)
{
    return u"dkimKey:%1"_s.arg(id.value);
}

DkimCard cardOf(const DkimSnapshot& key)
{
    return {.id = key.id,
            .identity = key.identity,
            .record = dkimRecord(key.identity),
            .canSign = false};
}

/// Receivers ask that the signing domain be the From address's or one above it (RFC 7489 section
/// 3.1.1, relaxed).
Status placeIsFit(Connection& connection, DkimPlace& place)
{
    static const QRegularExpression selector(
        u"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$"_s);
    const auto sender = SenderGateway(connection).find(place.sender);
    if (!sender)
        return failure(sender);
    const auto from = MailAddress::parse(sender->address);
    if (!from)
        return failure(from);
    place.selector = place.selector.trimmed().toLower();
    place.domain = QString::fromLatin1(QUrl::toAce(place.domain.trimmed().toLower()));
    const QString fromDomain = QString::fromLatin1(from->asciiDomain());
    if (place.domain.count(u'.') < 1 ||
        (fromDomain != place.domain && !fromDomain.endsWith(u'.' + place.domain)))
        return failure(ErrorCode::InvalidInput, u"domain"_s);
    if (place.selector.size() > 63 || !selector.match(place.selector).hasMatch())
        return failure(ErrorCode::InvalidInput, u"selector"_s);
    return {};
}

QJsonObject detailsOf(const DkimPlace& place, const DkimSnapshot& key, SecretHome home)
{
    return {
        {u"sender"_s, place.sender.value},
        {u"domain"_s, key.identity.domain},
        {u"selector"_s, key.identity.selector},
        {u"algorithm"_s, dkimAlgorithmName(key.identity.algorithm)},
        {u"publicKeySha256"_s, QString::fromLatin1(crypto::sha256(key.identity.publicKey).toHex())},
        {u"home"_s, home == SecretHome::Keychain ? u"keychain"_s : u"memory"_s}};
}

/// Asks the keychain for one key after the other.
QFuture<Result<QList<DkimCard>>> lookUp(SecretStore& secrets, const QString& workspace,
                                        QList<DkimCard> cards, qsizetype next)
{
    if (next == cards.size())
        return QtFuture::makeReadyFuture(Result<QList<DkimCard>>(std::move(cards)));
    return secrets.read(dkimSecretKey(workspace, cards.at(next).id))
        .then([&secrets, workspace, cards, next](Result<Secret> secret) mutable {
            if (secret) {
                const auto pair = readDkimKey(*secret);
                cards[next].canSign = pair && pair->publicKey == cards.at(next).identity.publicKey;
            }
            return lookUp(secrets, workspace, std::move(cards), next + 1);
        })
        .unwrap();
}

} // namespace

DkimDesk::DkimDesk(OfficeContext& context) : m_context(context) {}

QFuture<Result<QList<DkimCard>>> DkimDesk::keys(SenderId sender)
{
    return m_context
        .read([sender](Connection& connection) -> Result<QList<DkimCard>> {
            const auto keys = DkimKeyGateway(connection).forSender(sender);
            if (!keys)
                return failure(keys);
            QList<DkimCard> cards;
            for (const DkimSnapshot& key : *keys)
                cards.append(cardOf(key));
            return cards;
        })
        .then([this](Result<QList<DkimCard>> cards) {
            if (!cards)
                return QtFuture::makeReadyFuture(std::move(cards));
            return lookUp(m_context.secrets(), m_context.workspace().uuid, *std::move(cards), 0);
        })
        .unwrap();
}

QFuture<Result<AddedDkimKey>> DkimDesk::make(Session session, DkimPlace place,
                                             DkimAlgorithm algorithm)
{
    return QtConcurrent::run(m_context.pool(), [algorithm] { return makeDkimKey(algorithm); })
        .then([this, session, place](Result<DkimKeyPair> pair) {
            return keep(session, place, std::move(pair));
        })
        .unwrap();
}

QFuture<Result<AddedDkimKey>> DkimDesk::import(Session session, DkimPlace place, Secret pem)
{
    return QtConcurrent::run(m_context.pool(), [pem] { return importDkimKey(pem.bytes()); })
        .then([this, session, place](Result<DkimKeyPair> pair) {
            return keep(session, place, std::move(pair));
        })
        .unwrap();
}

/// The row first, since it names the secret; then the secret; then the record of it, or the row
/// goes again.
QFuture<Result<AddedDkimKey>> DkimDesk::keep(Session session, DkimPlace place,
                                             Result<DkimKeyPair> pair)
{
    const Deed deed{Permission::ManageRelays, u"dkim.added"_s, subjectOf(place.sender)};
    return act<DkimSnapshot>(
               m_context, session, deed,
               [this, place, pair](Connection& connection,
                                   const PersonRecord&) mutable -> Result<DkimSnapshot> {
                   if (!pair)
                       return failure(pair);
                   if (auto ok = placeIsFit(connection, place); !ok)
                       return failure(ok);
                   DkimSnapshot key{.id = {},
                                    .identity = {.domain = place.domain,
                                                 .selector = place.selector,
                                                 .algorithm = pair->algorithm,
                                                 .publicKey = pair->publicKey}};
                   const auto id = DkimKeyGateway(connection)
                                       .insert(place.sender, key.identity, m_context.now());
                   if (!id)
                       return id.error().code == ErrorCode::AlreadyExists
                                  ? failure(ErrorCode::AlreadyExists, u"dkim key"_s)
                                  : failure(id);
                   key.id = *id;
                   return key;
               })
        .then([this, session, place, deed, pair](Result<DkimSnapshot> key) {
            if (!key)
                return QtFuture::makeReadyFuture(Result<AddedDkimKey>(failure(key)));
            return m_context.secrets()
                .write(dkimSecretKey(m_context.workspace().uuid, key->id), pair->privateKey)
                .then([this, session, place, deed, key](Result<SecretHome> home) {
                    return note(session, deed, place, *key, std::move(home));
                })
                .unwrap();
        })
        .unwrap();
}

QFuture<Result<AddedDkimKey>> DkimDesk::note(Session session, Deed deed, DkimPlace place,
                                             DkimSnapshot key, Result<SecretHome> home)
{
    return act<std::optional<AddedDkimKey>>(
               m_context, session, std::move(deed),
               [this, place, key, home](Connection& connection, const PersonRecord& actor)
                   -> Result<std::optional<AddedDkimKey>> {
                   if (!home) {
                       if (auto gone = DkimKeyGateway(connection).remove(key.id); !gone)
                           return failure(gone);
                       return std::optional<AddedDkimKey>();
                   }
                   if (auto ok =
                           m_context.record(connection, actor, u"dkim.added"_s,
                                            subjectOfKey(key.id), detailsOf(place, key, *home));
                       !ok)
                       return failure(ok);
                   if (auto ok = lapseChanged(m_context, connection, actor); !ok)
                       return failure(ok);
                   AddedDkimKey added{.card = cardOf(key), .home = *home};
                   added.card.canSign = true;
                   return std::optional(added);
               })
        .then([home](Result<std::optional<AddedDkimKey>> added) -> Result<AddedDkimKey> {
            if (!added)
                return failure(added);
            return *added ? Result<AddedDkimKey>(**added) : failure(home);
        });
}

QFuture<Status> DkimDesk::remove(Session session, DkimKeyId key)
{
    return act<void>(
               m_context, session, {Permission::ManageRelays, u"dkim.removed"_s, subjectOfKey(key)},
               [this, key](Connection& connection, const PersonRecord& actor) -> Status {
                   DkimKeyGateway keys(connection);
                   const auto row = keys.find(key);
                   if (!row)
                       return failure(row);
                   if (auto ok = keys.remove(key); !ok)
                       return ok;
                   if (auto ok = m_context.record(connection, actor, u"dkim.removed"_s,
                                                  subjectOfKey(key),
                                                  {{u"domain"_s, row->identity.domain},
                                                   {u"selector"_s, row->identity.selector}});
                       !ok)
                       return ok;
                   return lapseChanged(m_context, connection, actor);
               })
        .then([this, key](Status removed) {
            if (!removed)
                return QtFuture::makeReadyFuture(std::move(removed));
            return m_context.secrets().remove(dkimSecretKey(m_context.workspace().uuid, key));
        })
        .unwrap();
}

} // namespace ringi
