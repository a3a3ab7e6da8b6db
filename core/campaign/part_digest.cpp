// SPDX-License-Identifier: Apache-2.0
#include "campaign/part_digest.h"

#include "base/canonical_json.h"
#include "base/crypto.h"

#include <QJsonArray>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

/// By their names in the packet.
QStringList membersShownIn(const QString& part)
{
    if (part == "intent"_L1)
        return {u"intent"_s, u"author"_s, u"touchedBy"_s};
    if (part == "sender"_L1)
        return {u"sender"_s};
    if (part == "recipients"_L1)
        return {u"recipients"_s};
    if (part == "subject"_L1)
        return {u"subject"_s, u"recipients"_s};
    if (part == "body"_L1)
        return {u"body"_s, u"images"_s, u"attachments"_s, u"personalFiles"_s, u"recipients"_s};
    if (part == "timing"_L1)
        return {u"timing"_s, u"handling"_s, u"policy"_s};
    if (part == "findings"_L1)
        return {u"findings"_s};
    return {};
}

/// What the checks found about one part stands there too.
QJsonArray findingsAbout(const QString& part, const QJsonArray& findings)
{
    QJsonArray about;
    for (const QJsonValue finding : findings) {
        if (finding.toObject().value("part"_L1).toString() == part)
            about.append(finding);
    }
    return about;
}

} // namespace

QByteArray partDigest(const Snapshot& snapshot, const QString& part)
{
    const QStringList members = membersShownIn(part);
    if (members.isEmpty())
        return {};
    const QJsonObject packet = packetOf(snapshot);
    QJsonObject shown{{u"part"_s, part}};
    for (const QString& member : members)
        shown.insert(u"packet."_s + member, packet.value(member));
    shown.insert(u"found"_s, findingsAbout(part, packet.value("findings"_L1).toArray()));
    const auto bytes = canonicalJson(shown);
    return bytes ? crypto::sha256(*bytes) : QByteArray();
}

} // namespace ringi
