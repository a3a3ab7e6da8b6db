// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/ids.h"
#include "base/result.h"
#include "base/secret.h"
#include "office/session.h"
#include "people/person.h"

#include <QFuture>
#include <QList>

#include <optional>

namespace ringi {

class Connection;
class OfficeContext;

/// A person as shown on a page.
struct PersonCard {
    PersonId id;
    QString name;
    QString login;
    Roles roles;
    bool active = true;
    bool trusted = true; ///< the record leads to the founder; false deserves a red word
    QByteArray publicKey;
    std::optional<Moment> codeSince = {}; ///< approves with one-time codes since then
};

struct NewPerson {
    QString name;
    QString login;
    Roles roles;
    Secret password; ///< typed by the person, not by the administrator
};

struct PersonChange {
    PersonId person;
    QString name;
    Roles roles;
    bool active = true;
};

/// Whether somebody approves with one-time codes.
struct CodeStatus {
    std::optional<Moment> since;
};

/// Codes on their way to an app: shown once, kept nowhere until confirmed.
struct NewCode {
    Secret secret;   ///< see codeUri() and codeSecretText()
    QString issuer;  ///< "Ringi" and the office's name
    QString account; ///< the sign-in name
};

/// Signing in and the people of the office.
class PeopleDesk final {
public:
    explicit PeopleDesk(OfficeContext& context);

    /// Everybody, by name. Needs no session: the sign-in page shows it.
    QFuture<Result<QList<PersonCard>>> all();

    /// NotFound and a wrong password both say WrongPassword; UntrustedPerson for a record that no
    /// administrator signed; NotPermitted for somebody deactivated. Success and failure are logged.
    QFuture<Result<Session>> signIn(QString login, Secret password);
    QFuture<Status> signOut(Session session);

    /// Adds somebody; their key is made here and wrapped by their password, their record signed
    /// with the administrator's key, which the administrator's password opens for this moment.
    QFuture<Result<PersonId>> add(Session administrator, Secret administratorPassword,
                                  NewPerson person);
    /// Name, roles, active. LastAdministrator where nobody else could administer.
    QFuture<Status> change(Session administrator, Secret administratorPassword,
                           PersonChange change);
    /// The secret of one-time codes comes along under the new password.
    QFuture<Status> changeOwnPassword(Session session, Secret oldPassword, Secret newPassword);

    // One-time codes (RFC 6238), asked for beside the password when a campaign is approved. Signing in
    // does not ask for one: what it opens can be looked at, and every approval asks for both again.

    QFuture<Result<CodeStatus>> codeStatus(Session session);
    /// A fresh secret for this person's app. Nothing counts before confirmCode(). WrongPassword,
    /// AlreadyExists.
    QFuture<Result<NewCode>> beginCode(Session session, Secret password);
    /// Switches them on with a code of the app; that one is used up. WrongPassword (detail: see
    /// second_factor.h), AlreadyExists.
    QFuture<Status> confirmCode(Session session, Secret password, NewCode made, QString code);
    /// Switches one's own off. WrongPassword as approving says it; NotFound where there are none.
    QFuture<Status> endCode(Session session, Secret password, QString code);
    /// For somebody whose device is lost. NotPermitted ("own code") for one's own; NotFound.
    QFuture<Status> removeCode(Session administrator, Secret administratorPassword,
                               PersonId person);

private:
    /// What makes a record somebody's: their key, and the key that signs for them.
    struct NewKey {
        QByteArray publicKey;
        WrappedKey wrapped;
        Secret signer;
    };
    Result<PersonId> insertPerson(Connection& connection, const PersonRecord& actor,
                                  const NewPerson& person, const NewKey& key);
    Result<Result<Session>> finishSignIn(Connection& connection, const Result<PersonId>& who,
                                         const QString& key);

    OfficeContext& m_context;
};

} // namespace ringi
