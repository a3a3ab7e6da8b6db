// SPDX-License-Identifier: Apache-2.0
#include "campaign/packet_content.h"

#include "base/crypto.h"
#include "base/strict_object.h"

#include <QJsonObject>

namespace ringi::packet {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kSha256Size = 32;

QString hexText(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

/// Lone surrogates would all become the same replacement character in UTF-8.
bool isTheText(const QByteArray& digest, const QString& text)
{
    return text.isValidUtf16() && digest == crypto::sha256(text.toUtf8());
}

QJsonObject fileJson(const FileRef& file)
{
    return {{u"name"_s, file.name},
            {u"type"_s, file.type},
            {u"size"_s, file.size},
            {u"sha256"_s, hexText(file.digest)}};
}

} // namespace

QJsonObject bodyJson(const Snapshot& snapshot)
{
    const auto digest = [](const QString& text) { return hexText(crypto::sha256(text.toUtf8())); };
    return {{u"textSha256"_s, digest(snapshot.body)},
            {u"htmlSha256"_s, snapshot.html.isEmpty() ? QJsonValue(QJsonValue::Null)
                                                      : QJsonValue(digest(snapshot.html))}};
}

void readBody(StrictObject& json, const PacketTexts& texts, Snapshot& out)
{
    if (!isTheText(json.hex("textSha256"_L1, kSha256Size), texts.body))
        json.reject("textSha256"_L1);
    const QByteArray html = json.hexOrNull("htmlSha256"_L1, kSha256Size);
    if (html.isEmpty() ? !texts.html.isEmpty()
                       : texts.html.isEmpty() || !isTheText(html, texts.html))
        json.reject("htmlSha256"_L1);
    out.body = texts.body;
    out.html = texts.html;
}

QJsonArray imagesJson(const QList<EmbeddedFile>& images)
{
    QJsonArray all;
    for (const EmbeddedFile& image : images) {
        QJsonObject json = fileJson(image.file);
        json.insert(u"contentId"_s, image.contentId);
        all.append(json);
    }
    return all;
}

EmbeddedFile readImage(StrictObject& json)
{
    return {.contentId = json.text("contentId"_L1), .file = readFile(json)};
}

QJsonArray filesJson(const QList<FileRef>& files)
{
    QJsonArray all;
    for (const FileRef& file : files)
        all.append(fileJson(file));
    return all;
}

FileRef readFile(StrictObject& json)
{
    return {.name = json.text("name"_L1),
            .type = json.text("type"_L1),
            .size = json.whole("size"_L1, 0),
            .digest = json.hex("sha256"_L1, kSha256Size)};
}

QJsonArray personalFilesJson(const std::optional<PersonalFilesSummary>& files)
{
    if (!files)
        return {};
    return {QJsonObject{{u"set"_s, files->set.value},
                        {u"field"_s, files->field},
                        {u"name"_s, files->name},
                        {u"count"_s, files->count},
                        {u"sha256"_s, hexText(files->digest)}}};
}

PersonalFilesSummary readPersonalFiles(StrictObject& json)
{
    return {.set = FileSetId{json.whole("set"_L1)},
            .field = json.text("field"_L1),
            .name = json.text("name"_L1),
            .count = json.whole("count"_L1, 0),
            .digest = json.hex("sha256"_L1, kSha256Size)};
}

QJsonObject headersJson(const ListHeaders& headers)
{
    return {{u"unsubscribeUrl"_s, headers.unsubscribeUrl},
            {u"unsubscribeMail"_s, headers.unsubscribeMail},
            {u"listId"_s, headers.listId},
            {u"feedbackId"_s, headers.feedbackId},
            {u"autoSubmitted"_s, headers.autoSubmitted}};
}

ListHeaders readHeaders(StrictObject& json)
{
    return {.unsubscribeUrl = json.text("unsubscribeUrl"_L1),
            .unsubscribeMail = json.text("unsubscribeMail"_L1),
            .listId = json.text("listId"_L1),
            .feedbackId = json.text("feedbackId"_L1),
            .autoSubmitted = json.flag("autoSubmitted"_L1)};
}

QJsonArray dkimJson(const QList<DkimSnapshot>& keys)
{
    QJsonArray all;
    for (const DkimSnapshot& key : keys) {
        all.append(
            QJsonObject{{u"id"_s, key.id.value},
                        {u"domain"_s, key.identity.domain},
                        {u"selector"_s, key.identity.selector},
                        {u"algorithm"_s, dkimAlgorithmName(key.identity.algorithm)},
                        {u"publicKey"_s, QString::fromLatin1(key.identity.publicKey.toBase64())}});
    }
    return all;
}

DkimSnapshot readDkim(StrictObject& json)
{
    DkimSnapshot key;
    key.id = DkimKeyId{json.whole("id"_L1)};
    key.identity.domain = json.text("domain"_L1);
    key.identity.selector = json.text("selector"_L1);
    const auto algorithm = dkimAlgorithmFromName(json.text("algorithm"_L1));
    if (!algorithm)
        json.reject("algorithm"_L1);
    key.identity.algorithm = algorithm.value_or(DkimAlgorithm::RsaSha256);
    const QString publicKey = json.text("publicKey"_L1);
    key.identity.publicKey = QByteArray::fromBase64(publicKey.toLatin1());
    if (QString::fromLatin1(key.identity.publicKey.toBase64()) != publicKey)
        json.reject("publicKey"_L1);
    return key;
}

} // namespace ringi::packet
