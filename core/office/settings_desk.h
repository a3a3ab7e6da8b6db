// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/ids.h"
#include "base/result.h"
#include "base/secret.h"
#include "campaign/policy_book.h"
#include "campaign/relay_limits.h"
#include "keychain/secret_store.h"
#include "mail/list_headers.h"
#include "office/session.h"

#include <QFuture>
#include <QList>

namespace ringi {

class Connection;
class OfficeContext;
struct PersonRecord;

/// A relay as shown and edited. The password is not part of it (promise P6).
struct RelayCard {
    RelayId id; ///< invalid: a new one
    QString name;
    QString host;
    quint16 port = 587;
    QString tlsRule = QStringLiteral("starttls"); ///< or "implicit"
    QString userName;       ///< empty: no sign-in
    QByteArray caPem;       ///< private CA certificates; empty: the system's only
    bool passwordSaved = false; ///< a password was handed to the keychain at some time
    bool token = false; ///< the secret is an OAuth 2 access token, not a password
    RelayLimits limits = {};
};

/// Who a campaign comes from.
struct SenderCard {
    SenderId id; ///< invalid: a new one
    QString name;           ///< display name in From
    QString address;
    QString replyTo;        ///< empty: none
    QString envelopeSender; ///< where bounces go; empty: the From address
    RelayId relay;
    ListHeaders headers;    ///< about the mailing as a whole; all optional
};

/// Relays, sender identities, policy.
class SettingsDesk final {
public:
    explicit SettingsDesk(OfficeContext& context);

    QFuture<Result<QList<RelayCard>>> relays();
    /// InvalidInput with the field's name ("host", "port", "tlsRule", "caPem", "userName", "token"
    /// for one without a user name, "connections", "window", "perMinute", ...: 0 to 1,000,000 but for
    /// the first two); in the practice office only loopback hosts. The log tells what it is now and
    /// what changed. Seals on campaigns that would go another way now lapse; limits are not sealed.
    QFuture<Result<RelayId>> saveRelay(Session session, RelayCard relay);
    /// Straight to the keychain and nowhere else. MemoryOnly: tell the user.
    QFuture<Result<SecretHome>> saveRelayPassword(Session session, RelayId relay, Secret password);
    /// For the connection test and the delivery thread.
    QFuture<Result<Secret>> relayPassword(RelayId relay);

    QFuture<Result<QList<SenderCard>>> senders();
    /// InvalidInput ("name", "relay", "unsubscribeUrl", "unsubscribeMail", "listId", "feedbackId"),
    /// TemplateSyntax ("unsubscribeUrl ..."), InvalidAddress and UnsupportedAddress (detail starts
    /// with the field's name). Seals on campaigns of this sender lapse where it changed.
    QFuture<Result<SenderId>> saveSender(Session session, SenderCard sender);

    QFuture<Result<PolicyBook>> policy();
    /// Errors as checkBook(). Seals on what would be reviewed in another way now lapse.
    QFuture<Status> savePolicy(Session session, PolicyBook policy);

private:
    Result<SecretHome> notePasswordSaved(Connection& connection, const PersonRecord& actor,
                                         RelayId relay, SecretHome home);

    OfficeContext& m_context;
};


} // namespace ringi
