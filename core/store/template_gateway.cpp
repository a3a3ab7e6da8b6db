// SPDX-License-Identifier: Apache-2.0
#include "store/template_gateway.h"

#include "store/content_json.h"

namespace ringi {
namespace {

QString selecting(const QString& condition)
{
    return QStringLiteral("SELECT id, name, subject, body, html, content, saved_by, created_at"
                          " FROM campaign_template ") +
           condition;
}

Result<TemplateRow> templateFrom(const Row& row)
{
    TemplateRow found;
    found.id = row.id<TemplateId>(0);
    found.name = row.text(1);
    found.draft.subject = row.text(2);
    found.draft.body = row.text(3);
    found.draft.html = row.text(4);
    if (auto ok = readContent(row.text(5), found.draft); !ok)
        return failure(ok);
    found.savedBy = row.id<PersonId>(6);
    found.createdAt = row.moment(7);
    return found;
}

} // namespace

Result<TemplateId> TemplateGateway::insert(const TemplateRow& row)
{
    const auto content = contentText(row.draft);
    if (!content)
        return failure(content);
    const auto id = m_connection.nextId(QStringLiteral("template"));
    if (!id)
        return failure(id);
    const auto done = m_connection.execute(
        QStringLiteral("INSERT INTO campaign_template (id, name, name_key, subject, body, html,"
                       " content, saved_by, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {*id, row.name, row.name.toCaseFolded(), row.draft.subject, row.draft.body, row.draft.html,
         *content, row.savedBy, row.createdAt});
    if (!done)
        return failure(done);
    return TemplateId{*id};
}

Status TemplateGateway::remove(TemplateId id)
{
    const auto changed =
        m_connection.execute(QStringLiteral("DELETE FROM campaign_template WHERE id = ?"), {id});
    if (!changed)
        return failure(changed);
    if (*changed != 1)
        return failure(ErrorCode::NotFound, QStringLiteral("template"));
    return {};
}

Result<TemplateRow> TemplateGateway::find(TemplateId id)
{
    const auto row = m_connection.selectOne(selecting(QStringLiteral("WHERE id = ?")), {id},
                                            QStringLiteral("template"));
    if (!row)
        return failure(row);
    return templateFrom(*row);
}

Result<QList<TemplateRow>> TemplateGateway::all()
{
    const auto rows = m_connection.select(selecting(QStringLiteral("ORDER BY name_key")));
    if (!rows)
        return failure(rows);
    QList<TemplateRow> all;
    for (const Row& row : *rows) {
        auto found = templateFrom(row);
        if (!found)
            return failure(found);
        all.append(*std::move(found));
    }
    return all;
}

} // namespace ringi
