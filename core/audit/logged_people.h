// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QSet>
#include <QString>

#include <optional>

namespace ringi {

/// The people as the log's own entries make them known, each record checked as it comes. Works on
/// the entries' JSON alone and shares no code with people/: what a stranger can check.
class LoggedPeople final {
public:
    struct Record {
        QString publicKey; ///< hex, 64 digits
        QSet<QString> roles;
        bool active = false;
        qint64 version = 0;
        qint64 signedBy = 0;

        [[nodiscard]] bool is(const QString& role) const { return active && roles.contains(role); }
    };

    /// details of "workspace.created".
    Status found(const QJsonObject& details);
    /// details of "person.added": somebody new.
    Status add(const QJsonObject& details);
    /// details of "person.changed": somebody known, with a higher version.
    Status change(const QJsonObject& details);

    /// The latest record, if every signer on the way to the founder is an active administrator now.
    [[nodiscard]] std::optional<Record> trusted(qint64 id) const;
    [[nodiscard]] QByteArray founderKey() const { return m_founderKey; }

private:
    struct Claim {
        qint64 id = 0;
        Record record;
        QByteArray message;   ///< what was signed
        QByteArray signature; ///< 64 bytes
    };
    static Result<Claim> claimFrom(const QJsonObject& details);
    Status accept(const Claim& claim);

    QHash<qint64, Record> m_records;
    QByteArray m_founderKey;
    qint64 m_founder = 0;
};

} // namespace ringi
