// SPDX-License-Identifier: Apache-2.0
#include "store/json_text.h"

#include "base/canonical_json.h"

#include <QJsonDocument>

#include <optional>

namespace ringi {
namespace {

/// What a backslash and one more character mean; nothing for longer escapes and faults.
std::optional<QChar> unescaped(QStringView text, qsizetype& at)
{
    if (at >= text.size())
        return std::nullopt;
    switch (text[at++].unicode()) {
    case u'"': return u'"';
    case u'\\': return u'\\';
    case u'b': return u'\b';
    case u'f': return u'\f';
    case u'n': return u'\n';
    case u'r': return u'\r';
    case u't': return u'\t';
    default: return std::nullopt;
    }
}

/// The string whose opening quote stands at `at`; afterwards `at` is behind the closing one.
std::optional<QString> stringAt(QStringView text, qsizetype& at)
{
    if (at >= text.size() || text[at] != u'"')
        return std::nullopt;
    const qsizetype start = ++at;
    while (at < text.size() && text[at] != u'"' && text[at] != u'\\' && text[at] >= u' ')
        ++at;
    QString value = text.sliced(start, at - start).toString();
    while (at < text.size() && text[at] != u'"') {
        QChar c = text[at++];
        if (c < u' ')
            return std::nullopt;
        if (c == u'\\') {
            const auto meant = unescaped(text, at);
            if (!meant)
                return std::nullopt;
            c = *meant;
        }
        value += c;
    }
    if (at >= text.size())
        return std::nullopt;
    ++at;
    return value;
}

/// An array of strings as canonical JSON nearly always writes it. Nothing: a parser has to look.
/// A million recipients have a million of these, and a parser takes most of the time of reading
/// them.
std::optional<QStringList> plainTexts(QStringView text)
{
    QStringList texts;
    qsizetype at = 1;
    if (!text.startsWith(u'[') || text.size() < 4)
        return std::nullopt;
    texts.reserve(text.count(u'"') / 2);
    for (;;) {
        auto value = stringAt(text, at);
        if (!value || at >= text.size())
            return std::nullopt;
        texts.append(*std::move(value));
        const QChar next = text[at++];
        if (next == u']')
            return at == text.size() ? std::optional(texts) : std::nullopt;
        if (next != u',')
            return std::nullopt;
    }
}

} // namespace

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
    if (auto plain = plainTexts(text))
        return *std::move(plain);
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
