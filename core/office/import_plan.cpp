// SPDX-License-Identifier: Apache-2.0
#include "office/import_plan.h"

#include "mail/mail_address.h"

#include <QHash>

#include <algorithm>

namespace ringi {
namespace {

RefusedLine refusalOf(const TableProblem& problem)
{
    switch (problem.kind) {
    case TableProblem::Kind::TooManyCells:
        return {problem.line, QStringLiteral("too-many-cells"), {}};
    case TableProblem::Kind::UnterminatedQuote:
        return {problem.line, QStringLiteral("unterminated-quote"),
                QString::number(problem.lastLine)};
    case TableProblem::Kind::TextAfterQuote:
        return {problem.line, QStringLiteral("text-after-quote"), {}};
    }
    return {problem.line, QStringLiteral("malformed"), {}};
}

QString refusalCode(ErrorCode code)
{
    return code == ErrorCode::UnsupportedAddress ? QStringLiteral("unsupported-address")
                                                 : QStringLiteral("invalid-address");
}

/// Text with NUL or other control characters cannot be stored faithfully, nor mailed.
bool hasControlCharacters(const QStringList& cells)
{
    return std::any_of(cells.begin(), cells.end(), [](const QString& cell) {
        return std::any_of(cell.begin(), cell.end(), [](QChar c) {
            return c.unicode() < 0x20 && c != u'\n' && c != u'\t';
        });
    });
}

} // namespace

Result<ImportPlan> planImport(const Table& table, int addressColumn,
                              const std::function<bool()>& cancelled)
{
    if (addressColumn < 0 || addressColumn >= table.header.size())
        return failure(ErrorCode::InvalidInput, QStringLiteral("addressColumn"));
    ImportPlan plan;
    plan.fields = table.header;
    plan.fields.removeAt(addressColumn);
    for (const TableProblem& problem : table.problems)
        plan.refused.append(refusalOf(problem));

    QHash<QString, int> lineOfKey;
    for (const TableRow& row : table.rows) {
        if (cancelled && cancelled())
            return failure(ErrorCode::Cancelled);
        QStringList values = row.cells;
        const QString cell = values.takeAt(addressColumn).trimmed();
        if (cell.isEmpty()) {
            plan.refused.append({row.line, QStringLiteral("no-address"), {}});
            continue;
        }
        const auto address = MailAddress::parse(cell);
        if (!address) {
            plan.refused.append(
                {row.line, refusalCode(address.error().code), address.error().detail});
            continue;
        }
        if (hasControlCharacters(values)) {
            plan.refused.append({row.line, QStringLiteral("control-characters"), {}});
            continue;
        }
        const QString key = address->key();
        if (const auto first = lineOfKey.constFind(key); first != lineOfKey.constEnd()) {
            plan.refused.append({row.line, QStringLiteral("duplicate"), QString::number(*first)});
            continue;
        }
        lineOfKey.insert(key, row.line);
        plan.recipients.append({plan.recipients.size() + 1, address->text(), values});
        plan.keys.append(key);
    }
    std::stable_sort(plan.refused.begin(), plan.refused.end(),
                     [](const RefusedLine& a, const RefusedLine& b) { return a.line < b.line; });
    return plan;
}

} // namespace ringi
