// SPDX-License-Identifier: Apache-2.0
#include "base/strict_object.h"

#include <utility>

namespace ringi
{
namespace
{

std::optional<qint64> wholeNumber(const QJsonValue& value)
{
    // Two different fallbacks agree only when the value is a number that is whole and fits.
    if (!value.isDouble() || value.toInteger(0) != value.toInteger(1))
        return std::nullopt;
    return value.toInteger();
}

std::optional<QByteArray> bytesFromHex(const QJsonValue& value, qsizetype count)
{
    if (!value.isString())
        return std::nullopt;
    const QByteArray digits = value.toString().toUtf8();
    QByteArray bytes = QByteArray::fromHex(digits);
    // fromHex skips what it does not know; only the canonical spelling survives the way back.
    if (bytes.size() != count || bytes.toHex() != digits)
        return std::nullopt;
    return bytes;
}

} // namespace

StrictObject::StrictObject(QJsonObject object, QString path)
    : m_rest(std::move(object)), m_path(std::move(path))
{
}

QJsonValue StrictObject::take(QLatin1StringView member)
{
    if (!m_rest.contains(member)) {
        reject(member);
        return QJsonValue::Undefined;
    }
    return m_rest.take(member);
}

void StrictObject::note(const QString& name)
{
    if (!m_fault)
        m_fault = m_path.isEmpty() ? name : m_path + u'.' + name;
}

void StrictObject::reject(QLatin1StringView member)
{
    note(QString(member));
}

QString StrictObject::text(QLatin1StringView member)
{
    const QJsonValue value = take(member);
    if (!value.isString())
        reject(member);
    return value.toString();
}

bool StrictObject::flag(QLatin1StringView member)
{
    const QJsonValue value = take(member);
    if (!value.isBool())
        reject(member);
    return value.toBool();
}

qint64 StrictObject::whole(QLatin1StringView member, qint64 least, qint64 most)
{
    const auto number = wholeNumber(take(member));
    if (number && *number >= least && *number <= most)
        return *number;
    reject(member);
    return 0;
}

int StrictObject::number(QLatin1StringView member)
{
    return static_cast<int>(
        whole(member, std::numeric_limits<int>::min(), std::numeric_limits<int>::max()));
}

std::optional<qint64> StrictObject::wholeOrNull(QLatin1StringView member)
{
    const QJsonValue value = take(member);
    if (value.isNull())
        return std::nullopt;
    const auto number = wholeNumber(value);
    if (!number)
        reject(member);
    return number;
}

QByteArray StrictObject::hex(QLatin1StringView member, qsizetype bytes)
{
    auto read = bytesFromHex(take(member), bytes);
    if (!read)
        reject(member);
    return std::move(read).value_or(QByteArray());
}

QByteArray StrictObject::hexOrNull(QLatin1StringView member, qsizetype bytes)
{
    if (m_rest.contains(member) && m_rest.value(member).isNull()) {
        m_rest.remove(member);
        return {};
    }
    return hex(member, bytes);
}

QStringList StrictObject::texts(QLatin1StringView member)
{
    QStringList all;
    for (const QJsonValue value : array(member)) {
        if (!value.isString())
            reject(member);
        all.append(value.toString());
    }
    return all;
}

QJsonObject StrictObject::anyObject(QLatin1StringView member)
{
    const QJsonValue value = take(member);
    if (!value.isObject())
        reject(member);
    return value.toObject();
}

QJsonArray StrictObject::array(QLatin1StringView member)
{
    const QJsonValue value = take(member);
    if (!value.isArray())
        reject(member);
    return value.toArray();
}

void StrictObject::constant(QLatin1StringView member, QLatin1StringView value)
{
    if (text(member) != value)
        reject(member);
}

void StrictObject::object(QLatin1StringView member, const std::function<void(StrictObject&)>& read)
{
    StrictObject inner(anyObject(member), QString(member));
    read(inner);
    if (const auto found = inner.fault())
        note(*found);
}

void StrictObject::objectOrNull(QLatin1StringView member,
                                const std::function<void(StrictObject&)>& read)
{
    if (m_rest.contains(member) && m_rest.value(member).isNull())
        m_rest.remove(member);
    else
        object(member, read);
}

void StrictObject::objects(QLatin1StringView member, const std::function<void(StrictObject&)>& read)
{
    for (const QJsonValue value : array(member)) {
        if (!value.isObject())
            reject(member);
        StrictObject inner(value.toObject(), QString(member));
        read(inner);
        if (const auto found = inner.fault())
            note(*found);
    }
}

std::optional<QString> StrictObject::fault() const
{
    if (m_fault || m_rest.isEmpty())
        return m_fault;
    // The name of an extra member is anybody's text, so it is not repeated.
    const QString extra = QStringLiteral("(extra)");
    return m_path.isEmpty() ? extra : m_path + u'.' + extra;
}

} // namespace ringi
