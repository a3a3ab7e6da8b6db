// SPDX-License-Identifier: Apache-2.0
// Texts as WordprocessingML (ECMA-376 part 1, section 17).
#include "papers/open_package.h"
#include "papers/xml_part.h"

#include <QSet>

#include <vector>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

/// Elements that say, by being there, that somebody's change waits to be accepted.
bool isFormatChange(QStringView name)
{
    return name.endsWith("PrChange"_L1) || name == "cellIns"_L1 || name == "cellDel"_L1 ||
           name == "numberingChange"_L1;
}

/// "off", "0", "false" switch a property off that is otherwise on by being there.
bool isSet(const QXmlStreamReader& xml)
{
    const QString value = attribute(xml, "val"_L1);
    return value.isEmpty() || isOn(value);
}

/// Styles whose text is hidden.
QSet<QString> hiddenStyles(ZipArchive& archive, const QString& member, PaperMaker& maker)
{
    QSet<QString> hidden;
    QString style;
    walkXml(archive, member, maker, [&](QXmlStreamReader& xml) {
        if (!xml.isStartElement())
            return;
        if (xml.name() == "style"_L1)
            style = attribute(xml, "styleId"_L1);
        else if (xml.name() == "vanish"_L1 && isSet(xml) && !style.isEmpty())
            hidden.insert(style);
    });
    return hidden;
}

/// A story: the text itself, a header, the footnotes. Boxes stand inside of paragraphs, so that
/// paragraphs are kept in a stack.
class StoryReader final {
public:
    StoryReader(const QSet<QString>& hiddenStyles, PaperMaker& maker)
        : m_hiddenStyles(hiddenStyles), m_maker(maker)
    {
    }

    void token(QXmlStreamReader& xml)
    {
        if (m_fallback.skips(xml))
            return;
        if (xml.isStartElement())
            begin(xml);
        else if (xml.isEndElement())
            end(xml.name());
        else if (xml.isCharacters() && m_inText)
            add(xml.text().toString());
    }

private:
    struct Change {
        PaperRun::Mark mark = PaperRun::Mark::Plain;
        QString by;
    };

    void begin(const QXmlStreamReader& xml)
    {
        const auto name = xml.name();
        if (name == "p"_L1) {
            m_paragraphs.push_back({});
            m_hiddenParagraph = false;
        } else if (name == "r"_L1) {
            m_hidden = m_hiddenParagraph;
        } else if (name == "rPr"_L1 || name == "pPr"_L1 || name == "trPr"_L1) {
            ++m_inProperties;
        } else if (name == "vanish"_L1 && m_inProperties > 0) {
            m_hidden = isSet(xml);
        } else if (name == "rStyle"_L1 || name == "pStyle"_L1) {
            const bool hidden = m_hiddenStyles.contains(attribute(xml, "val"_L1));
            (name == "rStyle"_L1 ? m_hidden : m_hiddenParagraph) |= hidden;
        } else if (name == "t"_L1 || name == "delText"_L1) {
            m_inText = true;
        } else if (name == "tab"_L1 && m_inProperties == 0) {
            add(u"\t"_s);
        } else if (name == "br"_L1 || name == "cr"_L1) {
            add(u"\n"_s);
        } else if (name == "docPr"_L1 && isOn(attribute(xml, "hidden"_L1))) {
            m_maker.note(PaperSecret::HiddenText);
        } else {
            beginChange(xml);
        }
    }
    void beginChange(const QXmlStreamReader& xml)
    {
        const auto name = xml.name();
        const QString by = attribute(xml, "author"_L1);
        const struct {
            QLatin1StringView name;
            PaperRun::Mark mark;
        } changes[] = {{"ins"_L1, PaperRun::Mark::Inserted},
                       {"del"_L1, PaperRun::Mark::Deleted},
                       {"moveTo"_L1, PaperRun::Mark::MovedHere},
                       {"moveFrom"_L1, PaperRun::Mark::MovedAway}};
        for (const auto& change : changes) {
            if (name != change.name)
                continue;
            m_maker.note(PaperSecret::TrackedChange, 1, by);
            m_changes.push_back({change.mark, by});
        }
        if (isFormatChange(name))
            m_maker.note(PaperSecret::TrackedChange, 1, by);
    }
    void end(QStringView name)
    {
        if (name == "p"_L1 && !m_paragraphs.empty()) {
            m_maker.addParagraph(m_paragraphs.back());
            m_paragraphs.pop_back();
            m_hiddenParagraph = false;
        } else if (name == "rPr"_L1 || name == "pPr"_L1 || name == "trPr"_L1) {
            --m_inProperties;
            // Of the mark at a paragraph's end, not of its text.
            if (name == "pPr"_L1)
                m_hidden = false;
        } else if (name == "t"_L1 || name == "delText"_L1) {
            m_inText = false;
        } else if (name == "r"_L1) {
            m_hidden = false;
        } else if ((name == "ins"_L1 || name == "del"_L1 || name == "moveTo"_L1 ||
                    name == "moveFrom"_L1) &&
                   !m_changes.empty()) {
            m_changes.pop_back();
        }
    }
    void add(const QString& text)
    {
        const Change change = m_changes.empty() ? Change{} : m_changes.back();
        PaperRun run{text, change.mark, change.by};
        if (m_hidden && !text.trimmed().isEmpty())
            m_maker.note(PaperSecret::HiddenText);
        if (m_hidden && run.mark == PaperRun::Mark::Plain)
            run.mark = PaperRun::Mark::Hidden;
        if (m_paragraphs.empty())
            m_paragraphs.push_back({});
        m_paragraphs.back().append(run);
    }

    const QSet<QString>& m_hiddenStyles;
    PaperMaker& m_maker;
    SkippedElements m_fallback{{u"Fallback"_s}}; ///< the same again for old programs
    std::vector<PaperParagraph> m_paragraphs;
    std::vector<Change> m_changes;
    int m_inProperties = 0;
    bool m_inText = false;
    bool m_hidden = false;
    bool m_hiddenParagraph = false;
};

void readComments(ZipArchive& archive, const QString& member, PaperMaker& maker)
{
    QString by;
    QString text;
    bool inText = false;
    walkXml(archive, member, maker, [&](QXmlStreamReader& xml) {
        const auto name = xml.name();
        if (xml.isStartElement() && name == "comment"_L1) {
            by = attribute(xml, "author"_L1);
            text.clear();
        } else if (xml.isEndElement() && name == "comment"_L1) {
            maker.addComment({}, by, text);
        } else if (name == "t"_L1) {
            inText = xml.isStartElement();
        } else if (xml.isEndElement() && name == "p"_L1) {
            text += u'\n';
        } else if (xml.isCharacters() && inText) {
            text += xml.text();
        }
    });
}

} // namespace

void readWordDocument(ZipArchive& archive, const QString& part, PaperMaker& maker)
{
    const auto relations = relationsOf(archive, part, maker);
    const auto hidden = hiddenStyles(archive, relationTarget(relations, "styles"_L1), maker);
    const auto story = [&](const QString& member) {
        StoryReader reader(hidden, maker);
        walkXml(archive, member, maker, [&](QXmlStreamReader& xml) { reader.token(xml); });
    };
    maker.beginText({});
    story(part);
    for (const PaperRelation& one : relations) {
        if (one.isOutside)
            continue;
        if (one.type == "header"_L1 || one.type == "footer"_L1 || one.type == "footnotes"_L1 ||
            one.type == "endnotes"_L1)
            story(one.target);
        else if (one.type == "comments"_L1)
            readComments(archive, one.target, maker);
    }
}

} // namespace ringi
