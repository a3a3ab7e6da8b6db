// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace ringi {

/// JSON columns hold canonical JSON. Reading something else is WorkspaceDamaged (detail: `what`).
Result<QString> jsonText(const QJsonValue& value);
Result<QString> jsonText(const QStringList& texts);
Result<QJsonObject> jsonObjectFrom(const QString& text, const QString& what);
Result<QJsonArray> jsonArrayFrom(const QString& text, const QString& what);
Result<QStringList> textsFrom(const QString& text, const QString& what);

} // namespace ringi
