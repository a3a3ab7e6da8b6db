// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/ids.h"
#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QVariant>

#include <optional>

namespace ringi {

/// What can be bound to a placeholder: BIGINT, TEXT, BYTEA/BLOB or NULL. Null QStrings and
/// QByteArrays are empty ones; NULL is made by an empty optional or an id that is not valid.
class Value final {
public:
    Value(qint64 number) : m_variant(QVariant::fromValue(number)) {}
    Value(int number) : Value(qint64{number}) {}
    Value(quint32 number) : Value(qint64{number}) {}
    Value(bool truth) : Value(qint64{truth ? 1 : 0}) {}
    Value(const QString& text) : m_variant(text.isNull() ? QStringLiteral("") : text) {}
    Value(const QByteArray& bytes) : m_variant(bytes.isNull() ? QByteArray("") : bytes) {}
    Value(Moment moment) : Value(qint64{toMilliseconds(moment)}) {}
    template <typename Tag>
    Value(Id<Tag> id)
    {
        if (id.isValid())
            m_variant = QVariant::fromValue(id.value);
    }
    template <typename T>
    Value(const std::optional<T>& value)
    {
        if (value)
            *this = Value(*value);
    }
    Value(const char*) = delete;

    [[nodiscard]] const QVariant& variant() const { return m_variant; }

private:
    QVariant m_variant;
};

using Values = QList<Value>;

/// One row of a result. A column that is not there or of another type reads as 0 or empty.
class Row final {
public:
    [[nodiscard]] qint64 integer(qsizetype column) const { return at(column).toLongLong(); }
    [[nodiscard]] int number(qsizetype column) const { return at(column).toInt(); }
    [[nodiscard]] bool truth(qsizetype column) const { return integer(column) != 0; }
    [[nodiscard]] QString text(qsizetype column) const { return at(column).toString(); }
    [[nodiscard]] QByteArray bytes(qsizetype column) const { return at(column).toByteArray(); }
    [[nodiscard]] bool isNull(qsizetype column) const { return at(column).isNull(); }
    [[nodiscard]] Moment moment(qsizetype column) const
    {
        return fromMilliseconds(integer(column));
    }
    [[nodiscard]] std::optional<Moment> optionalMoment(qsizetype column) const
    {
        if (isNull(column))
            return std::nullopt;
        return moment(column);
    }
    template <typename SomeId>
    [[nodiscard]] SomeId id(qsizetype column) const
    {
        return SomeId{integer(column)};
    }

private:
    friend class Connection; // fills it

    [[nodiscard]] const QVariant& at(qsizetype column) const
    {
        static const QVariant none;
        return column < m_columns.size() ? m_columns.at(column) : none;
    }

    QList<QVariant> m_columns;
};

using Rows = QList<Row>;

} // namespace ringi
