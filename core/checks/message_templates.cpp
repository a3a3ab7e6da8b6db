// SPDX-License-Identifier: Apache-2.0
#include "checks/message_templates.h"

namespace ringi {

using namespace Qt::StringLiterals;

QList<MessageText> messageTexts(const Snapshot& snapshot)
{
    QList<MessageText> all{
        {snapshot.subject, MergeKind::Header, u"subject"_s, u"subject"_s},
        {snapshot.body, MergeKind::Text, u"body"_s, u"body"_s},
        {snapshot.html, MergeKind::Html, u"body"_s, u"html"_s},
        {snapshot.sender.headers.unsubscribeUrl, MergeKind::Url, u"sender"_s, u"unsubscribeUrl"_s}};
    for (const FileRef& file : snapshot.files)
        all.append({file.name, MergeKind::FileName, u"body"_s, u"file"_s});
    if (snapshot.personalFiles)
        all.append({snapshot.personalFiles->name, MergeKind::FileName, u"body"_s, u"file"_s});
    all.removeIf([](const MessageText& text) { return text.source.isEmpty(); });
    return all;
}

QList<MessageTemplate> messageTemplates(const Snapshot& snapshot)
{
    QList<MessageTemplate> all;
    for (const MessageText& text : messageTexts(snapshot)) {
        if (auto parsed = MergeTemplate::parse(text.source, text.kind))
            all.append({text, *std::move(parsed)});
    }
    return all;
}

} // namespace ringi
