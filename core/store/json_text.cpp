// SPDX-License-Identifier: Apache-2.0
#include "store/json_text.h"

#include "base/canonical_json.h"

#include <QJsonDocument>

namespace ringi {

Result<QString> jsonText(const QJsonValue& value)
{
    const auto bytes = canonicalJson(value);
    if (!bytes)
        return failure(bytes);
    return QString::fromUtf8(*bytes);
}

Result<QString> jsonText(const QStringList& texts)
{
    return jsonText(QJsonArray::fromStringList(texts));
}

Result<QJsonObject> jsonObjectFrom(const QString& text, const QString& what)
{
    auto object = parseJsonObject(text.toUtf8());
    if (!object)
        return failure(ErrorCode::WorkspaceDamaged, what);
    return object;
}

Result<QJsonArray> jsonArrayFrom(const QString& text, const QString& what)
{
    const auto document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isArray())
        return failure(ErrorCode::WorkspaceDamaged, what);
    return document.array();
}

Result<QStringList> textsFrom(const QString& text, const QString& what)
{
    const auto array = jsonArrayFrom(text, what);
    if (!array)
        return failure(array);
    QStringList texts;
    texts.reserve(array->size());
    for (const QJsonValue value : *array) {
        if (!value.isString())
            return failure(ErrorCode::WorkspaceDamaged, what);
        texts.append(value.toString());
    }
    return texts;
}

} // namespace ringi
