// SPDX-License-Identifier: Apache-2.0
#include "store/bulk_insert.h"

namespace ringi {
namespace {

/// One statement for so many rows; the rest go one by one, so two statements stay prepared.
constexpr qsizetype kChunk = 100;

QString statementFor(const QString& into, qsizetype columns, qsizetype rows)
{
    const QString row =
        u'(' + QStringList(columns, QStringLiteral("?")).join(QStringLiteral(", ")) + u')';
    return into + QStringList(rows, row).join(QStringLiteral(", "));
}

} // namespace

Status insertMany(Connection& connection, const QString& into, const QList<Values>& rows,
                  const QString& after)
{
    if (rows.isEmpty())
        return {};
    const qsizetype columns = rows.first().size();
    const QString many = statementFor(into, columns, kChunk) + after;
    const QString one = statementFor(into, columns, 1) + after;
    qsizetype next = 0;
    while (next < rows.size()) {
        const qsizetype count = rows.size() - next >= kChunk ? kChunk : 1;
        Values values;
        values.reserve(count * columns);
        for (qsizetype i = 0; i < count; ++i)
            values += rows.at(next + i);
        if (auto done = connection.execute(count == 1 ? one : many, values); !done)
            return failure(done);
        next += count;
    }
    return {};
}

} // namespace ringi
