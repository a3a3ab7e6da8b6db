// SPDX-License-Identifier: Apache-2.0
#include "store/content_json.h"

#include "base/strict_object.h"
#include "store/json_text.h"

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kDigestSize = 32;
constexpr auto kCopiedFrom = "copiedFrom"_L1;

QJsonObject jsonOf(const FileRef& file)
{
    return {{u"name"_s, file.name},
            {u"type"_s, file.type},
            {u"size"_s, file.size},
            {u"sha256"_s, QString::fromLatin1(file.digest.toHex())}};
}

FileRef fileFrom(StrictObject& json)
{
    return {.name = json.text("name"_L1),
            .type = json.text("type"_L1),
            .size = json.whole("size"_L1, 0),
            .digest = json.hex("sha256"_L1, kDigestSize)};
}

QJsonArray jsonOf(const std::optional<PersonalFiles>& files)
{
    if (!files)
        return {};
    return {QJsonObject{{u"set"_s, files->set.value},
                        {u"folder"_s, files->folder},
                        {u"field"_s, files->field},
                        {u"name"_s, files->name}}};
}

PersonalFiles personalFilesFrom(StrictObject& json)
{
    return {.set = FileSetId{json.whole("set"_L1)},
            .folder = json.text("folder"_L1),
            .field = json.text("field"_L1),
            .name = json.text("name"_L1)};
}

} // namespace

Result<QString> contentText(const Draft& draft, const std::optional<CopySource>& copiedFrom)
{
    QJsonArray images;
    for (const EmbeddedFile& image : draft.images) {
        QJsonObject json = jsonOf(image.file);
        json.insert("contentId"_L1, image.contentId);
        images.append(json);
    }
    QJsonArray files;
    for (const FileRef& file : draft.files)
        files.append(jsonOf(file));
    QJsonObject content{{u"form"_s, bodyFormName(draft.form)},
                        {u"textFollowsHtml"_s, draft.textFollowsHtml},
                        {u"images"_s, images},
                        {u"files"_s, files},
                        {u"personalFiles"_s, jsonOf(draft.personalFiles)},
                        {u"carriedOver"_s, QJsonArray::fromStringList(draft.carriedOver)}};
    if (copiedFrom)
        content.insert(kCopiedFrom, QJsonObject{{u"campaign"_s, copiedFrom->campaign.value},
                                                {u"revision"_s, copiedFrom->revision}});
    return jsonText(content);
}

Result<std::optional<CopySource>> copySourceIn(const QString& text)
{
    const auto object = jsonObjectFrom(text, u"content"_s);
    if (!object)
        return failure(object);
    std::optional<CopySource> source;
    if (!object->contains(kCopiedFrom)) // an original, or written before this was kept
        return source;
    StrictObject json(object->value(kCopiedFrom).toObject());
    source = {CampaignId{json.whole("campaign"_L1, 1)}, json.number("revision"_L1)};
    if (json.fault())
        return failure(ErrorCode::WorkspaceDamaged, u"content"_s);
    return source;
}

Status readContent(const QString& text, Draft& draft)
{
    const auto object = jsonObjectFrom(text, u"content"_s);
    if (!object)
        return failure(object);
    if (object->isEmpty()) // written before there was any of this
        return {};
    QJsonObject known = *object;
    known.remove(kCopiedFrom);
    StrictObject json(known);
    const auto form = bodyFormFromName(json.text("form"_L1));
    if (!form)
        json.reject("form"_L1);
    draft.form = form.value_or(BodyForm::Plain);
    draft.textFollowsHtml = json.flag("textFollowsHtml"_L1);
    json.objects("images"_L1, [&](StrictObject& image) {
        draft.images.append({.contentId = image.text("contentId"_L1), .file = fileFrom(image)});
    });
    json.objects("files"_L1, [&](StrictObject& file) { draft.files.append(fileFrom(file)); });
    json.objects("personalFiles"_L1,
                 [&](StrictObject& files) { draft.personalFiles = personalFilesFrom(files); });
    draft.carriedOver = json.texts("carriedOver"_L1);
    if (json.fault())
        return failure(ErrorCode::WorkspaceDamaged, u"content"_s);
    return {};
}

} // namespace ringi
