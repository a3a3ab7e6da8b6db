// SPDX-License-Identifier: Apache-2.0
#include "base/canonical_json.h"

#include "base/json_string.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <limits>

namespace ringi {
namespace {

constexpr qint64 kMaxSafeInteger = 1LL << 53;
constexpr int kMaxDepth = 64;

Status append(QByteArray& out, const QJsonValue& value, int depth);

Status appendObject(QByteArray& out, const QJsonObject& object, int depth)
{
    QStringList keys = object.keys();
    // RFC 8785 section 3.2.3 sorts by UTF-16 code units, as QString compares.
    std::sort(keys.begin(), keys.end());
    out += '{';
    bool first = true;
    for (const QString& key : std::as_const(keys)) {
        if (!first)
            out += ',';
        first = false;
        if (auto ok = appendJsonString(out, key); !ok)
            return ok;
        out += ':';
        if (auto ok = append(out, object.value(key), depth + 1); !ok)
            return ok;
    }
    out += '}';
    return {};
}

Status appendArray(QByteArray& out, const QJsonArray& array, int depth)
{
    out += '[';
    bool first = true;
    for (const QJsonValue element : array) {
        if (!first)
            out += ',';
        first = false;
        if (auto ok = append(out, element, depth + 1); !ok)
            return ok;
    }
    out += ']';
    return {};
}

Status append(QByteArray& out, const QJsonValue& value, int depth)
{
    if (depth > kMaxDepth)
        return failure(ErrorCode::InvalidInput, QStringLiteral("nested too deep"));
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined: out += "null"; return {};
    case QJsonValue::Bool: out += value.toBool() ? "true" : "false"; return {};
    case QJsonValue::Double: {
        // Asked as an integer first: a double would round what lies beyond 2^53 into the range.
        constexpr qint64 kNotWhole = std::numeric_limits<qint64>::min();
        const qint64 number = value.toInteger(kNotWhole);
        if (number < -kMaxSafeInteger || number > kMaxSafeInteger)
            return failure(ErrorCode::InvalidInput, QStringLiteral("not a safe whole number"));
        out += QByteArray::number(number);
        return {};
    }
    case QJsonValue::String: return appendJsonString(out, value.toString());
    case QJsonValue::Array: return appendArray(out, value.toArray(), depth);
    case QJsonValue::Object: return appendObject(out, value.toObject(), depth);
    }
    return failure(ErrorCode::Internal, QStringLiteral("unknown JSON type"));
}

} // namespace

Result<QByteArray> canonicalJson(const QJsonValue& value)
{
    QByteArray out;
    if (auto ok = append(out, value, 0); !ok)
        return failure(ok);
    return out;
}

Result<QJsonObject> parseJsonObject(QByteArrayView bytes)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(bytes.toByteArray(), &error);
    if (error.error != QJsonParseError::NoError)
        return failure(ErrorCode::InvalidInput, QStringLiteral("JSON: ") + error.errorString());
    if (!document.isObject())
        return failure(ErrorCode::InvalidInput, QStringLiteral("JSON: not an object"));
    return document.object();
}

} // namespace ringi
