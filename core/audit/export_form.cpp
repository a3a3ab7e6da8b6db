// SPDX-License-Identifier: Apache-2.0
#include "audit/export_form.h"

#include "base/canonical_json.h"
#include "base/strict_object.h"

namespace ringi::exporting {

using namespace Qt::StringLiterals;

namespace {

const auto kFormatText = QLatin1StringView(kFormat.data(), kFormat.size());

QString hexText(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

QByteArray csvLine(const QStringList& cells)
{
    QByteArray line;
    for (const QString& cell : cells) {
        if (!line.isEmpty())
            line += ',';
        line += '"' + cell.toUtf8().replace('"', "\"\"") + '"';
    }
    return line + "\r\n";
}

QJsonObject aboutJson(const ExportAbout& about)
{
    return {{u"format"_s, QString(kFormatText)},
            {u"workspace"_s, about.workspace},
            {u"exportedAt"_s, toMilliseconds(about.exportedAt)}};
}

ExportAbout readAbout(StrictObject& members)
{
    members.constant("format"_L1, kFormatText);
    return {.workspace = members.text("workspace"_L1),
            .exportedAt = fromMilliseconds(members.whole("exportedAt"_L1, 0, kLatestMoment))};
}

QJsonObject trailerJson(const Trailer& trailer)
{
    QJsonObject object = aboutJson(trailer.about);
    object.insert("end"_L1, true);
    object.insert("entries"_L1, trailer.entries);
    object.insert("head"_L1, hexText(trailer.head.hash));
    if (!trailer.digest.isEmpty())
        object.insert("digest"_L1, hexText(trailer.digest));
    return object;
}

} // namespace

Result<QByteArray> headerLine(const ExportAbout& about)
{
    auto json = canonicalJson(aboutJson(about));
    if (json)
        *json += '\n';
    return json;
}

Result<ExportAbout> aboutFromJson(const QJsonObject& object)
{
    StrictObject members(object);
    ExportAbout about = readAbout(members);
    if (const auto fault = members.fault())
        return failure(ErrorCode::InvalidInput, *fault);
    return about;
}

QByteArray csvHeadLine(const QStringList& columns)
{
    QStringList cells;
    for (const QString& column : columns)
        cells.append(defused(column));
    return kByteOrderMark.toByteArray() + csvLine(cells);
}

Result<QByteArray> entryLine(const AuditEntry& entry, ExportFormat format)
{
    auto json = canonicalJson(toJson(entry));
    if (!json)
        return json;
    if (format == ExportFormat::JsonLines)
        return *json + '\n';
    return csvLine({QString::number(entry.sequence), isoTime(entry.at), defused(entry.actorName),
                    defused(entry.action), defused(entry.subject),
                    defused(readableDetails(entry.details)), hexText(entry.hash),
                    QString::fromUtf8(*json)});
}

Result<QByteArray> digestOf(const Trailer& trailer, crypto::Sha256& before)
{
    Trailer bare = trailer;
    bare.digest.clear();
    const auto json = canonicalJson(trailerJson(bare));
    if (!json)
        return json;
    before.add(*json);
    return before.finish();
}

Result<QByteArray> trailerLine(const Trailer& trailer, ExportFormat format)
{
    auto json = canonicalJson(trailerJson(trailer));
    if (!json)
        return json;
    if (format == ExportFormat::JsonLines)
        return *json + '\n';
    return csvLine({QString(), isoTime(trailer.about.exportedAt), QString(), u"export.end"_s,
                    QString(), u"entries: %1"_s.arg(trailer.entries), hexText(trailer.head.hash),
                    QString::fromUtf8(*json)});
}

Result<Trailer> trailerFromJson(const QJsonObject& object)
{
    StrictObject members(object);
    Trailer trailer;
    trailer.about = readAbout(members);
    trailer.entries = members.whole("entries"_L1, 0);
    trailer.head = {.sequence = trailer.entries, .hash = members.hex("head"_L1, 32)};
    trailer.digest = members.hex("digest"_L1, 32);
    if (!members.flag("end"_L1))
        members.reject("end"_L1);
    if (const auto fault = members.fault())
        return failure(ErrorCode::InvalidInput, *fault);
    return trailer;
}

std::optional<QByteArrayList> csvCells(QByteArrayView line)
{
    if (!line.endsWith("\r\n"))
        return std::nullopt;
    line.chop(2);
    QByteArrayList cells;
    qsizetype at = 0;
    while (true) {
        if (at >= line.size() || line[at] != '"')
            return std::nullopt;
        QByteArray cell;
        for (++at;; ++at) {
            const qsizetype quote = line.indexOf('"', at);
            if (quote < 0)
                return std::nullopt;
            cell += line.sliced(at, quote - at);
            at = quote + 1;
            if (at >= line.size() || line[at] != '"')
                break;
            cell += '"';
        }
        cells.append(cell);
        if (at == line.size())
            return cells;
        if (line[at++] != ',')
            return std::nullopt;
    }
}

} // namespace ringi::exporting
