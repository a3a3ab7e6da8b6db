// SPDX-License-Identifier: Apache-2.0
#include "papers/open_package.h"

#include "papers/xml_part.h"

#include <QDir>

namespace ringi {

using namespace Qt::StringLiterals;

namespace {

/// [Content_Types].xml: what the parts are.
struct ContentTypes {
    QHash<QString, QString> byPart; ///< lower case, without the slash in front
    bool anyMacro = false;
};

ContentTypes contentTypes(ZipArchive& archive, PaperMaker& maker)
{
    ContentTypes types;
    walkXml(archive, u"[Content_Types].xml"_s, maker, [&types](QXmlStreamReader& xml) {
        if (!xml.isStartElement())
            return;
        const QString type = attribute(xml, "ContentType"_L1).toLower();
        // Visual Basic, and the macro sheets from before it, which still run.
        if (type.contains("vbaproject"_L1) || type.contains("macrosheet"_L1))
            types.anyMacro = true;
        if (xml.name() == "Override"_L1)
            types.byPart.insert(attribute(xml, "PartName"_L1).mid(1).toLower(), type);
    });
    return types;
}

/// What is beside the content: macros, files inside, what is loaded from elsewhere.
void lookAround(ZipArchive& archive, const ContentTypes& types, PaperMaker& maker)
{
    bool macro = types.anyMacro;
    QStringList relationParts;
    for (const PaperMember& member : archive.members()) {
        const QString name = member.name.toLower();
        macro = macro || name.endsWith("vbaproject.bin"_L1);
        if (name.contains("/embeddings/"_L1) || name.contains("/activex/"_L1))
            maker.note(PaperSecret::EmbeddedFile, 1, member.name.section(u'/', -1));
        if (name.contains("pivotcacherecords"_L1) && name.endsWith(".xml"_L1))
            maker.note(PaperSecret::CopiedData);
        if (name.startsWith("xl/revisions/revisionlog"_L1))
            maker.note(PaperSecret::TrackedChange);
        if (name == "xl/connections.xml"_L1)
            maker.note(PaperSecret::ExternalLink);
        if (name.endsWith(".rels"_L1))
            relationParts.append(member.name);
    }
    if (macro)
        maker.note(PaperSecret::Macro);
    for (const QString& part : std::as_const(relationParts)) {
        walkXml(archive, part, maker, [&maker](QXmlStreamReader& xml) {
            if (!xml.isStartElement() || xml.name() != "Relationship"_L1)
                return;
            const QString type = attribute(xml, "Type"_L1).section(u'/', -1);
            const QString target = attribute(xml, "Target"_L1);
            maker.searchOnly(target);
            // A hyperlink waits until somebody follows it; all else is loaded.
            if (attribute(xml, "TargetMode"_L1) == "External"_L1 && type != "hyperlink"_L1)
                maker.note(PaperSecret::ExternalLink, 1, target);
            if (type == "aFChunk"_L1)
                maker.note(PaperSecret::EmbeddedFile, 1, target);
        });
    }
}

void readOrigin(ZipArchive& archive, const QList<PaperRelation>& relations, PaperMaker& maker)
{
    QString text;
    const auto take = [&](QXmlStreamReader& xml) {
        if (xml.isStartElement())
            text.clear();
        else if (xml.isCharacters())
            text += xml.text().left(200);
        else if (!xml.isEndElement())
            return;
        else if (xml.name() == "creator"_L1)
            maker.origin().author = text.simplified();
        else if (xml.name() == "lastModifiedBy"_L1)
            maker.origin().lastEditor = text.simplified();
        else if (xml.name() == "Company"_L1)
            maker.origin().company = text.simplified();
    };
    walkXml(archive, relationTarget(relations, "core-properties"_L1), maker, take);
    walkXml(archive, relationTarget(relations, "extended-properties"_L1), maker, take);
}

} // namespace

QList<PaperRelation> relationsOf(ZipArchive& archive, const QString& part, PaperMaker& maker)
{
    const QString folder = part.contains(u'/') ? part.section(u'/', 0, -2) + u'/' : QString();
    const QString member = folder + u"_rels/"_s + part.section(u'/', -1) + u".rels"_s;
    QList<PaperRelation> relations;
    walkXml(archive, member, maker, [&](QXmlStreamReader& xml) {
        if (!xml.isStartElement() || xml.name() != "Relationship"_L1)
            return;
        PaperRelation one;
        one.id = attribute(xml, "Id"_L1);
        one.type = attribute(xml, "Type"_L1).section(u'/', -1);
        one.target = attribute(xml, "Target"_L1);
        one.isOutside = attribute(xml, "TargetMode"_L1) == "External"_L1;
        if (!one.isOutside) {
            const QString path =
                one.target.startsWith(u'/') ? one.target : u'/' + folder + one.target;
            one.target = QDir::cleanPath(path).mid(1);
        }
        relations.append(one);
    });
    return relations;
}

QString relationTarget(const QList<PaperRelation>& relations, QLatin1StringView type)
{
    for (const PaperRelation& one : relations) {
        if (one.type == type && !one.isOutside)
            return one.target;
    }
    return {};
}

QString relationId(const QXmlStreamReader& xml)
{
    for (const QXmlStreamAttribute& one : xml.attributes()) {
        if (one.name() == "id"_L1 && one.namespaceUri().endsWith("/relationships"_L1))
            return one.value().toString();
    }
    return {};
}

bool readOpenPackage(ZipArchive& archive, PaperMaker& maker)
{
    if (!archive.contains(u"[Content_Types].xml"_s))
        return false;
    const ContentTypes types = contentTypes(archive, maker);
    const auto relations = relationsOf(archive, {}, maker);
    const QString main = relationTarget(relations, "officeDocument"_L1);
    const QString type = types.byPart.value(main.toLower());
    const struct {
        QLatin1StringView word;
        PaperKind kind;
        void (*read)(ZipArchive&, const QString&, PaperMaker&);
    } kinds[] = {{"sheet.binary"_L1, PaperKind::Workbook, nullptr},
                 {"spreadsheetml"_L1, PaperKind::Workbook, readWorkbook},
                 {"ms-excel"_L1, PaperKind::Workbook, readWorkbook},
                 {"wordprocessingml"_L1, PaperKind::Document, readWordDocument},
                 {"ms-word"_L1, PaperKind::Document, readWordDocument},
                 {"presentationml"_L1, PaperKind::Slides, readPresentation},
                 {"ms-powerpoint"_L1, PaperKind::Slides, readPresentation}};
    for (const auto& kind : kinds) {
        if (!type.contains(kind.word))
            continue;
        maker.setKind(kind.kind);
        lookAround(archive, types, maker);
        readOrigin(archive, relations, maker);
        if (kind.read == nullptr || !archive.contains(main))
            maker.setFault(kind.read == nullptr ? PaperFault::NotReadBy : PaperFault::Damaged);
        else
            kind.read(archive, main, maker);
        searchTheRest(archive, maker);
        return true;
    }
    return false;
}

void searchTheRest(ZipArchive& archive, PaperMaker& maker)
{
    const QStringList rest = archive.unopened();
    for (const QString& member : rest) {
        if (!member.endsWith(".xml"_L1, Qt::CaseInsensitive))
            continue;
        walkXml(archive, member, maker, [&maker](QXmlStreamReader& xml) {
            if (xml.isCharacters())
                maker.searchOnly(xml.text());
            if (!xml.isStartElement())
                return;
            for (const QXmlStreamAttribute& one : xml.attributes()) {
                if (one.value().contains(u'@'))
                    maker.searchOnly(one.value());
            }
        });
    }
}

} // namespace ringi
