// SPDX-License-Identifier: Apache-2.0
#include "papers/open_document.h"

#include "papers/open_document_content.h"
#include "papers/open_package.h"
#include "papers/xml_part.h"

namespace ringi {

using namespace Qt::StringLiterals;

namespace {

void lookAround(ZipArchive& archive, PaperMaker& maker)
{
    bool macro = false;
    for (const PaperMember& member : archive.members()) {
        const QString name = member.name.toLower();
        const bool isFile = !name.endsWith(u'/');
        // "Basic/script-lc.xml" alone only says that there are no libraries.
        macro = macro || (isFile && name.startsWith("scripts/"_L1)) ||
                (name.startsWith("basic/"_L1) && name.endsWith(".xml"_L1) &&
                 !name.endsWith("script-lc.xml"_L1) && !name.endsWith("script-lb.xml"_L1));
        const bool isObject = name.startsWith("object "_L1) && name.endsWith("/content.xml"_L1);
        if (isObject || name.startsWith("objectreplacements/ole"_L1))
            maker.note(PaperSecret::EmbeddedFile, 1, member.name.section(u'/', 0, 0));
    }
    if (macro)
        maker.note(PaperSecret::Macro);
    walkXml(archive, u"META-INF/manifest.xml"_s, maker, [&maker](QXmlStreamReader& xml) {
        if (xml.isStartElement() && xml.name() == "encryption-data"_L1)
            maker.setFault(PaperFault::Encrypted);
    });
}

void readOrigin(ZipArchive& archive, PaperMaker& maker)
{
    QString text;
    walkXml(archive, u"meta.xml"_s, maker, [&](QXmlStreamReader& xml) {
        if (xml.isStartElement())
            text.clear();
        else if (xml.isCharacters())
            text += xml.text().left(200);
        else if (!xml.isEndElement())
            return;
        else if (xml.name() == "initial-creator"_L1)
            maker.origin().author = text.simplified();
        else if (xml.name() == "creator"_L1)
            maker.origin().lastEditor = text.simplified();
    });
}

} // namespace

bool readOpenDocument(ZipArchive& archive, PaperMaker& maker)
{
    const QString type = QString::fromLatin1(archive.read(u"mimetype"_s).left(200)).trimmed();
    const QString family = u"application/vnd.oasis.opendocument."_s;
    const struct {
        QLatin1StringView word;
        PaperKind kind;
    } kinds[] = {{"spreadsheet"_L1, PaperKind::Workbook},
                 {"text"_L1, PaperKind::Document},
                 {"presentation"_L1, PaperKind::Slides}};
    for (const auto& kind : kinds) {
        if (!type.startsWith(family + kind.word))
            continue;
        maker.setKind(kind.kind);
        lookAround(archive, maker);
        if (maker.hasFault())
            return true;
        readOrigin(archive, maker);
        HiddenStyles styles;
        const auto learn = [&styles](QXmlStreamReader& xml) { styles.learn(xml); };
        walkXml(archive, u"styles.xml"_s, maker, learn);
        OpenDocumentContent content(styles, maker);
        if (!walkXml(archive, u"content.xml"_s, maker,
                     [&content](QXmlStreamReader& xml) { content.token(xml); }))
            maker.setFault(PaperFault::Damaged);
        searchTheRest(archive, maker);
        return true;
    }
    return false;
}

} // namespace ringi
