// SPDX-License-Identifier: Apache-2.0
#include "office/list_desk.h"

#include "importing/recipient_table.h"
#include "office/import_plan.h"
#include "office/use_case.h"
#include "store/list_gateway.h"
#include "store/person_gateway.h"

#include <QFileInfo>
#include <QtConcurrent>

namespace ringi {
namespace {

constexpr int kPreviewRows = 20;
constexpr int kShownRefusals = 1000;

Result<RecipientFile> readFile(const QString& path, const ReadOptions& options)
{
    RecipientFileOptions how;
    how.encoding = options.encoding;
    how.delimiter = options.delimiter;
    return readRecipientFile(path, how);
}

ImportPreview previewOf(const QString& path, const RecipientFile& file)
{
    ImportPreview preview;
    preview.path = path;
    preview.encoding = file.encoding;
    preview.hadBom = file.hadBom;
    preview.delimiter = file.table.delimiter;
    preview.header = file.table.header;
    preview.firstRows = file.table.rows.first(qMin(file.table.rows.size(), kPreviewRows));
    preview.rowCount = file.table.rows.size() + file.table.problems.size();
    preview.addressColumn = file.addressColumn.value_or(-1);
    preview.headerLooksLikeData = file.headerLooksLikeData;
    return preview;
}

QList<RefusalRow> refusalRows(const QList<RefusedLine>& refused)
{
    QList<RefusalRow> rows;
    rows.reserve(refused.size());
    for (const RefusedLine& line : refused) {
        // Two faults of one line are one refused line.
        if (rows.isEmpty() || rows.last().line != line.line)
            rows.append({line.line, line.reason, line.detail});
    }
    return rows;
}

/// Stores a plan as a list, whole or not at all.
Result<ListId> storeList(Connection& connection, const ListRow& row, const ImportPlan& plan)
{
    ListGateway lists(connection);
    const auto known = lists.all();
    if (!known)
        return failure(known);
    for (const ListRow& other : *known) {
        if (other.name.compare(row.name, Qt::CaseInsensitive) == 0)
            return failure(ErrorCode::AlreadyExists, QStringLiteral("list"));
    }
    const auto id = lists.insert(row);
    if (!id)
        return failure(id);
    if (auto ok = lists.appendRecipients(*id, plan.recipients, plan.keys); !ok)
        return failure(ok);
    if (auto ok = lists.appendRefusals(*id, refusalRows(plan.refused)); !ok)
        return failure(ok);
    return *id;
}

} // namespace

ListDesk::ListDesk(OfficeContext& context) : m_context(context) {}

QFuture<Result<QList<ListCard>>> ListDesk::all()
{
    return m_context.read([](Connection& connection) -> Result<QList<ListCard>> {
        const auto rows = ListGateway(connection).all();
        if (!rows)
            return failure(rows);
        QList<ListCard> cards;
        for (const ListRow& row : *rows) {
            const auto person = PersonGateway(connection).find(row.importedBy);
            cards.append({row.id, row.name, row.fields, row.count, row.refusedCount, row.sourceFile,
                          person ? person->identity.record.name : QString(), row.createdAt});
        }
        return cards;
    });
}

QFuture<Result<QList<Recipient>>> ListDesk::page(ListId list, qint64 afterOrdinal, int limit)
{
    return m_context.read([=](Connection& connection) {
        return ListGateway(connection).recipientsAfter(list, afterOrdinal, limit);
    });
}

QFuture<Result<QList<RefusedLine>>> ListDesk::refusals(ListId list, qint64 afterLine, int limit)
{
    return m_context.read([=](Connection& connection) -> Result<QList<RefusedLine>> {
        const auto rows = ListGateway(connection).refusalsAfter(list, afterLine, limit);
        if (!rows)
            return failure(rows);
        QList<RefusedLine> lines;
        for (const RefusalRow& row : *rows)
            lines.append({row.line, row.reason, row.detail});
        return lines;
    });
}

QFuture<Result<ImportPreview>> ListDesk::preview(QString path, ReadOptions options)
{
    return QtConcurrent::run(m_context.pool(), [=](QPromise<Result<ImportPreview>>& promise) {
        const auto file = readFile(path, options);
        if (promise.isCanceled())
            return;
        promise.addResult(file ? Result<ImportPreview>(previewOf(path, *file))
                               : Result<ImportPreview>(failure(file)));
    });
}

QFuture<Result<ImportJudgement>> ListDesk::judge(QString path, ReadOptions options,
                                                 int addressColumn)
{
    return QtConcurrent::run(m_context.pool(), [=](QPromise<Result<ImportJudgement>>& promise) {
        const auto file = readFile(path, options);
        if (!file) {
            promise.addResult(Result<ImportJudgement>(failure(file)));
            return;
        }
        const auto plan =
            planImport(file->table, addressColumn, [&] { return promise.isCanceled(); });
        if (promise.isCanceled())
            return;
        if (!plan) {
            promise.addResult(Result<ImportJudgement>(failure(plan)));
            return;
        }
        promise.addResult(Result<ImportJudgement>(ImportJudgement{
            plan->recipients.size(), plan->refused.size(),
            plan->refused.first(qMin(plan->refused.size(), kShownRefusals))}));
    });
}

QFuture<Result<ListId>> ListDesk::import(Session session, ImportRequest request)
{
    request.listName = request.listName.trimmed();
    return QtConcurrent::run(m_context.pool(),
                             [request]() -> Result<ImportPlan> {
                                 if (request.listName.isEmpty())
                                     return failure(ErrorCode::InvalidInput,
                                                    QStringLiteral("listName"));
                                 const auto file = readFile(request.path, request.options);
                                 if (!file)
                                     return failure(file);
                                 auto plan = planImport(file->table, request.addressColumn);
                                 if (plan && plan->recipients.isEmpty())
                                     return failure(ErrorCode::InvalidInput,
                                                    QStringLiteral("no rows"));
                                 return plan;
                             })
        .then([this, session, request](Result<ImportPlan> plan) {
            return act<ListId>(
                m_context, session, {Permission::ManageLists, QStringLiteral("list.imported"), {}},
                [this, request, plan](Connection& connection,
                                      const PersonRecord& actor) -> Result<ListId> {
                    if (!plan)
                        return failure(plan);
                    ListRow row;
                    row.name = request.listName;
                    row.fields = plan->fields;
                    row.sourceFile = QFileInfo(request.path).fileName();
                    row.importedBy = actor.id;
                    row.createdAt = m_context.now();
                    const auto id = storeList(connection, row, *plan);
                    if (!id)
                        return failure(id);
                    if (auto ok = m_context.record(
                            connection, actor, QStringLiteral("list.imported"), subjectOf(*id),
                            {{QStringLiteral("name"), row.name},
                             {QStringLiteral("file"), row.sourceFile},
                             {QStringLiteral("accepted"), plan->recipients.size()},
                             {QStringLiteral("refused"), plan->refused.size()}});
                        !ok)
                        return failure(ok);
                    return *id;
                });
        })
        .unwrap();
}

} // namespace ringi
