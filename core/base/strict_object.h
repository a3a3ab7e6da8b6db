// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <limits>
#include <optional>

namespace ringi
{

/// Reads a JSON object whose members are all known beforehand: each is taken once, and one that is
/// missing, extra or of another type is a fault. The first fault sticks; reading goes on with
/// blanks, so that a reader is a plain list of members and asks fault() once, at its end.
class StrictObject final
{
public:
    /// `path` is put before the names of members in faults: "sender" gives "sender.relay".
    explicit StrictObject(QJsonObject object, QString path = {});

    QString text(QLatin1StringView member);
    bool flag(QLatin1StringView member);
    /// Whole, and within the limits.
    qint64 whole(QLatin1StringView member, qint64 least = std::numeric_limits<qint64>::min(),
                 qint64 most = std::numeric_limits<qint64>::max());
    /// As whole(), for an int.
    int number(QLatin1StringView member);
    std::optional<qint64> wholeOrNull(QLatin1StringView member);
    /// Lower-case hex of so many bytes.
    QByteArray hex(QLatin1StringView member, qsizetype bytes);
    /// As hex(); null gives no bytes.
    QByteArray hexOrNull(QLatin1StringView member, qsizetype bytes);
    QStringList texts(QLatin1StringView member);
    QJsonObject anyObject(QLatin1StringView member);
    QJsonArray array(QLatin1StringView member);
    /// The member must be exactly this text.
    void constant(QLatin1StringView member, QLatin1StringView value);
    /// A member that is an object of known members; its fault becomes this one's.
    void object(QLatin1StringView member, const std::function<void(StrictObject&)>& read);
    /// As object(); null reads nothing.
    void objectOrNull(QLatin1StringView member, const std::function<void(StrictObject&)>& read);
    /// A member that is a list of such objects.
    void objects(QLatin1StringView member, const std::function<void(StrictObject&)>& read);

    /// Further members are no fault: for objects that may grow.
    void allowMore() { m_rest = {}; }
    /// For a reader that finds a member's value impossible.
    void reject(QLatin1StringView member);

    /// The path of the first member at fault, "(extra)" for one that is not known; nothing when all
    /// is well.
    [[nodiscard]] std::optional<QString> fault() const;

private:
    QJsonValue take(QLatin1StringView member);
    void note(const QString& name);

    QJsonObject m_rest; ///< members nobody asked for yet
    QString m_path;
    std::optional<QString> m_fault;
};

} // namespace ringi
