// SPDX-License-Identifier: Apache-2.0
// The cells of the CSV form that people read in a table program.
#include "audit/export_form.h"

#include "base/canonical_json.h"

#include <QJsonArray>

#include <algorithm>
#include <chrono>

namespace ringi::exporting {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxReadable = 1000; // code points; the whole is in the Record column
constexpr int kMaxReadableDepth = 8;

bool isControl(QChar c)
{
    return c < u' ' || c == u'\u007f';
}

/// Full-width forms too: a Japanese Excel takes them for the plain ones.
bool startsFormula(QChar c)
{
    return u"=+-@\uff1d\uff0b\uff0d\uff20"_s.contains(c);
}

QString readableScalar(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::String: return value.toString();
    case QJsonValue::Bool: return value.toBool() ? u"true"_s : u"false"_s;
    case QJsonValue::Double: return QString::number(value.toInteger());
    default: return u"null"_s;
    }
}

QString readableArray(const QJsonArray& array)
{
    QStringList parts;
    for (const QJsonValue value : array) {
        if (value.isObject() || value.isArray())
            return u"(%1)"_s.arg(array.size());
        parts.append(readableScalar(value));
    }
    return parts.join(u", "_s);
}

void collect(const QJsonObject& object, const QString& path, int depth, QStringList& parts)
{
    QStringList keys = object.keys();
    std::sort(keys.begin(), keys.end()); // by UTF-16 code units, as canonical JSON
    for (const QString& key : std::as_const(keys)) {
        const QJsonValue value = object.value(key);
        const QString name = path.isEmpty() ? key : path + u'.' + key;
        if (value.isObject() && depth < kMaxReadableDepth)
            collect(value.toObject(), name, depth + 1, parts);
        else if (value.isObject())
            parts.append(name + u": (%1)"_s.arg(value.toObject().size()));
        else if (value.isArray())
            parts.append(name + u": "_s + readableArray(value.toArray()));
        else
            parts.append(name + u": "_s + readableScalar(value));
    }
}

} // namespace

QString defused(const QString& text)
{
    QString clean = text;
    for (QChar& c : clean) {
        if (isControl(c))
            c = u' ';
    }
    const auto first =
        std::find_if(clean.cbegin(), clean.cend(), [](QChar c) { return c != u' '; });
    const bool risky = (first != clean.cend() && startsFormula(*first)) ||
                       (!text.isEmpty() && isControl(text.front()));
    return risky ? u'\'' + clean : clean;
}

QString readableDetails(const QJsonObject& details)
{
    QStringList parts;
    collect(details, QString(), 1, parts);
    const QString whole = parts.join(u"; "_s);
    const QList<uint> characters = whole.toUcs4();
    if (characters.size() <= kMaxReadable)
        return whole;
    return QString::fromUcs4(reinterpret_cast<const char32_t*>(characters.data()), kMaxReadable) +
           u'\u2026';
}

QString isoTime(Moment at)
{
    const auto day = std::chrono::floor<std::chrono::days>(at);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss time(at - day);
    const auto padded = [](auto number, int width) {
        return QString::number(qint64{number}).rightJustified(width, u'0');
    };
    return padded(int{date.year()}, 4) + u'-' + padded(unsigned{date.month()}, 2) + u'-' +
           padded(unsigned{date.day()}, 2) + u'T' + padded(time.hours().count(), 2) + u':' +
           padded(time.minutes().count(), 2) + u':' + padded(time.seconds().count(), 2) + u'.' +
           padded(time.subseconds().count(), 3) + u'Z';
}

} // namespace ringi::exporting
