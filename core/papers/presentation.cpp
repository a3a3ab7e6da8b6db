// SPDX-License-Identifier: Apache-2.0
// Slides as PresentationML (ECMA-376 part 1, section 19).
#include "papers/open_package.h"
#include "papers/xml_part.h"

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

/// What a slide or its notes say.
struct Words {
    QStringList paragraphs;
    bool hidden = false;
    qint64 hiddenShapes = 0;
};

Words readWords(ZipArchive& archive, const QString& member, PaperMaker& maker)
{
    Words words;
    QString text;
    bool inText = false;
    // The same again for old programs; numbers of slides, dates.
    SkippedElements skipped({u"Fallback"_s, u"fld"_s});
    walkXml(archive, member, maker, [&](QXmlStreamReader& xml) {
        if (skipped.skips(xml))
            return;
        const auto name = xml.name();
        if (xml.isStartElement() && name == "sld"_L1) {
            const QString show = attribute(xml, "show"_L1);
            words.hidden = !show.isEmpty() && !isOn(show);
        } else if (xml.isStartElement() && name == "cNvPr"_L1) {
            words.hiddenShapes += isOn(attribute(xml, "hidden"_L1)) ? 1 : 0;
        } else if (name == "t"_L1) {
            inText = xml.isStartElement();
        } else if (xml.isCharacters() && inText) {
            text += xml.text();
        } else if (xml.isStartElement() && name == "br"_L1) {
            text += u'\n';
        } else if (xml.isEndElement() && name == "p"_L1) {
            if (!text.trimmed().isEmpty())
                words.paragraphs.append(text);
            text.clear();
        }
    });
    return words;
}

/// Comments of old (cm, with the author's number) and of now (cm and reply, with a text body).
void readComments(ZipArchive& archive, const QString& member, const QHash<QString, QString>& people,
                  PaperMaker& maker)
{
    QStringList by; // of a comment, and of the reply to it
    QString text;
    bool inText = false;
    walkXml(archive, member, maker, [&](QXmlStreamReader& xml) {
        const auto name = xml.name();
        const bool isComment = name == "cm"_L1 || name == "reply"_L1;
        if (xml.isStartElement() && isComment) {
            // A comment's own words may stand behind its replies.
            if (!text.isEmpty())
                maker.addComment({}, by.value(by.size() - 1), text);
            by.append(people.value(attribute(xml, "authorId"_L1)));
            text.clear();
        } else if (xml.isEndElement() && isComment) {
            if (!text.isEmpty())
                maker.addComment({}, by.last(), text);
            by.removeLast();
            text.clear();
        } else if (name == "t"_L1 || name == "text"_L1) {
            inText = xml.isStartElement();
        } else if (xml.isCharacters() && inText) {
            text += xml.text();
        }
    });
}

void readSlide(ZipArchive& archive, const QString& member, int number,
               const QHash<QString, QString>& people, PaperMaker& maker)
{
    const Words words = readWords(archive, member, maker);
    const QString name = QString::number(number);
    if (words.hidden)
        maker.note(PaperSecret::HiddenSlide, 1, name);
    maker.note(PaperSecret::HiddenText, words.hiddenShapes);
    maker.beginText(name, words.hidden);
    for (const QString& paragraph : words.paragraphs)
        maker.addParagraph({{paragraph}});
    const auto relations = relationsOf(archive, member, maker);
    for (const PaperRelation& one : relations) {
        if (one.isOutside)
            continue;
        if (one.type == "comments"_L1)
            readComments(archive, one.target, people, maker);
        if (one.type != "notesSlide"_L1)
            continue;
        const Words notes = readWords(archive, one.target, maker);
        if (!notes.paragraphs.isEmpty())
            maker.note(PaperSecret::SpeakerNote, 1, name);
        for (const QString& paragraph : notes.paragraphs)
            maker.addParagraph({{paragraph, PaperRun::Mark::Note}});
    }
}

} // namespace

void readPresentation(ZipArchive& archive, const QString& part, PaperMaker& maker)
{
    const auto relations = relationsOf(archive, part, maker);
    QStringList slides;
    walkXml(archive, part, maker, [&](QXmlStreamReader& xml) {
        if (!xml.isStartElement() || xml.name() != "sldId"_L1)
            return;
        for (const PaperRelation& one : relations) {
            if (one.id == relationId(xml) && !one.isOutside)
                slides.append(one.target);
        }
    });
    QHash<QString, QString> people;
    for (const auto type : {"commentAuthors"_L1, "authors"_L1}) {
        walkXml(archive, relationTarget(relations, type), maker, [&](QXmlStreamReader& xml) {
            if (xml.isStartElement() && attribute(xml, "id"_L1) != QString())
                people.insert(attribute(xml, "id"_L1), attribute(xml, "name"_L1));
        });
    }
    if (slides.isEmpty())
        maker.setFault(PaperFault::Damaged);
    for (qsizetype i = 0; i < slides.size(); ++i) {
        if (!archive.contains(slides.at(i)))
            maker.setFault(PaperFault::Damaged);
        readSlide(archive, slides.at(i), static_cast<int>(i) + 1, people, maker);
    }
}

} // namespace ringi
