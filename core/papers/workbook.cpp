// SPDX-License-Identifier: Apache-2.0
// Workbooks as SpreadsheetML (ECMA-376 part 1, section 18).
#include "papers/open_package.h"
#include "papers/workbook_styles.h"
#include "papers/xml_part.h"

#include <algorithm>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

struct Sheet {
    QString name;
    QString state;
    QString relation;
};

struct Workbook {
    QList<Sheet> sheets;
    QStringList texts; ///< that cells share
    WorkbookStyles styles;
    QHash<QString, QString> people; ///< of threaded comments, by id
};

/// "BC12" is column 54 from 0; nothing where it names none.
qsizetype columnOf(QStringView reference)
{
    qsizetype column = 0;
    qsizetype letters = 0;
    for (const QChar c : reference) {
        if (c < u'A' || c > u'Z' || ++letters > 3)
            break;
        column = column * 26 + (c.unicode() - u'A' + 1);
    }
    return column - 1;
}

/// One sheet, row by row as it comes.
class SheetReader final {
public:
    SheetReader(const Workbook& book, PaperMaker& maker) : m_book(book), m_maker(maker) {}

    void token(QXmlStreamReader& xml)
    {
        if (xml.isStartElement())
            begin(xml);
        else if (xml.isEndElement())
            end(xml);
        else if (xml.isCharacters() && m_inValue)
            m_value += xml.text();
    }
    /// Only now it is known whether a filter hid them.
    void finish(const QString& name)
    {
        m_maker.note(m_filtered ? PaperSecret::FilteredRow : PaperSecret::HiddenRow, m_hiddenRows,
                     name);
        m_maker.note(PaperSecret::HiddenColumn, m_hiddenColumns, name);
        m_maker.note(PaperSecret::HiddenText, m_hiddenCells, name);
    }

private:
    void begin(const QXmlStreamReader& xml)
    {
        const auto name = xml.name();
        if (name == "row"_L1) {
            beginRow(xml);
        } else if (name == "c"_L1) {
            m_type = attribute(xml, "t"_L1);
            m_style = attribute(xml, "s"_L1).toInt();
            const qsizetype column = columnOf(attribute(xml, "r"_L1));
            m_column = column >= 0 ? column : m_column + 1;
            m_value.clear();
        } else if (name == "v"_L1 || name == "t"_L1) {
            m_inValue = !m_inPhonetic;
        } else if (name == "rPh"_L1) {
            m_inPhonetic = true;
        } else if (name == "col"_L1) {
            hideColumns(xml);
        } else if (name == "filterColumn"_L1) {
            m_filtered = true;
        }
    }
    void end(const QXmlStreamReader& xml)
    {
        const auto name = xml.name();
        if (name == "v"_L1 || name == "t"_L1)
            m_inValue = false;
        else if (name == "rPh"_L1)
            m_inPhonetic = false;
        else if (name == "c"_L1)
            endCell();
        else if (name == "row"_L1)
            m_maker.addRow(m_row);
    }
    void beginRow(const QXmlStreamReader& xml)
    {
        bool numbered = false;
        const int number = attribute(xml, "r"_L1).toInt(&numbered);
        const QString height = attribute(xml, "ht"_L1);
        m_row.number = std::clamp(numbered ? number : m_row.number + 1, 1, 1 << 30);
        m_row.hidden =
            isOn(attribute(xml, "hidden"_L1)) || (!height.isEmpty() && height.toDouble() <= 0);
        m_hiddenRows += m_row.hidden ? 1 : 0;
        m_row.cells.clear();
        m_column = -1;
    }
    void endCell()
    {
        QString shown = m_value;
        if (m_type == "s"_L1)
            shown = m_book.texts.value(m_value.toInt());
        else if (m_type == "b"_L1)
            shown = m_value == "1"_L1 ? u"TRUE"_s : u"FALSE"_s;
        else if (m_type.isEmpty() || m_type == "n"_L1)
            shown = m_book.styles.shown(m_value, m_style);
        if (shown.isEmpty())
            return;
        m_hiddenCells += m_book.styles.hides(m_style) ? 1 : 0;
        if (m_column >= m_maker.limits().columns) {
            m_maker.searchOnly(shown);
            m_maker.markCut();
            return;
        }
        // Without room for more, cells need not stand in their places any more.
        while (m_maker.isShowing() && m_row.cells.size() < m_column)
            m_row.cells.append(QString());
        if (m_row.cells.size() > m_column)
            m_row.cells[m_column] = shown;
        else
            m_row.cells.append(shown);
    }
    void hideColumns(const QXmlStreamReader& xml)
    {
        const QString width = attribute(xml, "width"_L1);
        if (!isOn(attribute(xml, "hidden"_L1)) && (width.isEmpty() || width.toDouble() > 0))
            return;
        const int first = attribute(xml, "min"_L1).toInt();
        const int last = attribute(xml, "max"_L1).toInt();
        if (first < 1 || last < first)
            return;
        m_hiddenColumns += last - first + 1;
        for (int column = first; column <= last && column <= m_maker.limits().columns; ++column)
            m_maker.hideColumn(column - 1);
    }

    const Workbook& m_book;
    PaperMaker& m_maker;
    PaperRow m_row;
    QString m_type;
    QString m_value;
    int m_style = 0;
    qsizetype m_column = -1;
    bool m_inValue = false;
    bool m_inPhonetic = false; ///< how Japanese is read: a second time the same
    bool m_filtered = false;
    qint64 m_hiddenRows = 0;
    qint64 m_hiddenColumns = 0;
    qint64 m_hiddenCells = 0;
};

QStringList readTexts(ZipArchive& archive, const QString& member, PaperMaker& maker)
{
    QStringList texts;
    QString text;
    bool inText = false;
    qsizetype characters = 0;
    SkippedElements phonetic({u"rPh"_s});
    walkXml(archive, member, maker, [&](QXmlStreamReader& xml) {
        if (phonetic.skips(xml))
            return;
        if (xml.isCharacters() && inText)
            text += xml.text();
        else if (xml.isStartElement() && xml.name() == "t"_L1)
            inText = true;
        else if (xml.isEndElement() && xml.name() == "t"_L1)
            inText = false;
        else if (xml.isEndElement() && xml.name() == "si"_L1) {
            characters += text.size();
            if (characters <= maker.limits().sharedCharacters) {
                texts.append(text);
            } else {
                maker.setFault(PaperFault::TooLarge);
                maker.searchOnly(text);
            }
            text.clear();
        }
    });
    return texts;
}

/// Both forms: the notes of old, and the threads of now, of which each has a note for old programs.
void readComments(ZipArchive& archive, const QList<PaperRelation>& relations, const Workbook& book,
                  PaperMaker& maker)
{
    QString thread = relationTarget(relations, "threadedComment"_L1);
    const QString member = thread.isEmpty() ? relationTarget(relations, "comments"_L1) : thread;
    QStringList authors;
    QString place;
    QString by;
    QString text;
    bool inText = false;
    SkippedElements phonetic({u"rPh"_s});
    walkXml(archive, member, maker, [&](QXmlStreamReader& xml) {
        if (phonetic.skips(xml))
            return;
        const auto name = xml.name();
        const bool isText = name == "t"_L1 || name == "text"_L1 || name == "author"_L1;
        if (xml.isStartElement() && isText) {
            inText = true;
            if (name != "t"_L1)
                text.clear();
        } else if (xml.isStartElement() && (name == "comment"_L1 || name == "threadedComment"_L1)) {
            place = attribute(xml, "ref"_L1);
            by = thread.isEmpty() ? authors.value(attribute(xml, "authorId"_L1).toInt())
                                  : book.people.value(attribute(xml, "personId"_L1));
        } else if (xml.isCharacters() && inText) {
            text += xml.text();
        } else if (xml.isEndElement() && name == "author"_L1) {
            authors.append(text);
            inText = false;
        } else if (xml.isEndElement() && (name == "comment"_L1 || name == "threadedComment"_L1)) {
            maker.addComment(place, by, text);
        } else if (xml.isEndElement() && isText) {
            // White space between the pieces is layout, not text.
            inText = false;
        }
    });
}

/// Words in boxes and shapes that lie on the sheet.
void readDrawing(ZipArchive& archive, const QString& member, PaperMaker& maker)
{
    QString text;
    bool inText = false;
    walkXml(archive, member, maker, [&](QXmlStreamReader& xml) {
        if (xml.isStartElement() && xml.name() == "t"_L1) {
            inText = true;
        } else if (xml.isCharacters() && inText) {
            text += xml.text();
        } else if (xml.isEndElement() && xml.name() == "t"_L1) {
            inText = false;
        } else if (xml.isEndElement() && xml.name() == "p"_L1) {
            if (!text.isEmpty())
                maker.addParagraph({{text}});
            text.clear();
        } else if (xml.isStartElement() && isOn(attribute(xml, "hidden"_L1))) {
            maker.note(PaperSecret::HiddenText);
        }
    });
}

Workbook readBook(ZipArchive& archive, const QString& part, const QList<PaperRelation>& relations,
                  PaperMaker& maker)
{
    Workbook book;
    bool from1904 = false;
    walkXml(archive, part, maker, [&](QXmlStreamReader& xml) {
        if (!xml.isStartElement())
            return;
        if (xml.name() == "sheet"_L1)
            book.sheets.append(
                {attribute(xml, "name"_L1), attribute(xml, "state"_L1), relationId(xml)});
        else if (xml.name() == "workbookPr"_L1)
            from1904 = isOn(attribute(xml, "date1904"_L1));
    });
    book.styles = WorkbookStyles::read(archive, relationTarget(relations, "styles"_L1), maker);
    book.styles.setFrom1904(from1904);
    book.texts = readTexts(archive, relationTarget(relations, "sharedStrings"_L1), maker);
    walkXml(archive, relationTarget(relations, "person"_L1), maker, [&](QXmlStreamReader& xml) {
        if (xml.isStartElement() && xml.name() == "person"_L1)
            book.people.insert(attribute(xml, "id"_L1), attribute(xml, "displayName"_L1));
    });
    return book;
}

} // namespace

void readWorkbook(ZipArchive& archive, const QString& part, PaperMaker& maker)
{
    const auto relations = relationsOf(archive, part, maker);
    const Workbook book = readBook(archive, part, relations, maker);
    if (book.sheets.isEmpty())
        maker.setFault(PaperFault::Damaged);
    for (const Sheet& sheet : book.sheets) {
        const bool veryHidden = sheet.state == "veryHidden"_L1;
        const bool hidden = veryHidden || sheet.state == "hidden"_L1;
        if (hidden)
            maker.note(veryHidden ? PaperSecret::VeryHiddenSheet : PaperSecret::HiddenSheet, 1,
                       sheet.name);
        maker.beginTable(sheet.name, hidden);
        QString member;
        for (const PaperRelation& one : relations) {
            if (one.id == sheet.relation)
                member = one.target;
        }
        SheetReader reader(book, maker);
        if (!walkXml(archive, member, maker, [&](QXmlStreamReader& xml) { reader.token(xml); }))
            maker.setFault(PaperFault::Damaged);
        reader.finish(sheet.name);
        const auto around = relationsOf(archive, member, maker);
        readComments(archive, around, book, maker);
        readDrawing(archive, relationTarget(around, "drawing"_L1), maker);
    }
}

} // namespace ringi
