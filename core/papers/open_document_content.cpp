// SPDX-License-Identifier: Apache-2.0
#include "papers/open_document_content.h"

#include <algorithm>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

/// How often a cell or a row stands there; blank ones a million times.
int repeats(const QXmlStreamReader& xml, QLatin1StringView name)
{
    return std::clamp(attribute(xml, name).toInt(), 1, 1'048'576);
}

} // namespace

void HiddenStyles::learn(const QXmlStreamReader& xml)
{
    if (!xml.isStartElement())
        return;
    if (xml.name() == "style"_L1)
        m_style = attribute(xml, "name"_L1);
    const QString display = attribute(xml, "display"_L1);
    const bool hides = (xml.name() == "table-properties"_L1 && display == "false"_L1) ||
                       (xml.name() == "text-properties"_L1 && display == "none"_L1) ||
                       (xml.name() == "drawing-page-properties"_L1 &&
                        attribute(xml, "visibility"_L1) == "hidden"_L1);
    if (hides)
        m_hidden.insert(m_style);
}

void OpenDocumentContent::token(QXmlStreamReader& xml)
{
    m_styles.learn(xml);
    if (xml.isStartElement())
        begin(xml);
    else if (xml.isEndElement())
        end(xml.name());
    else if (xml.isCharacters())
        characters(xml.text().toString());
}

void OpenDocumentContent::begin(const QXmlStreamReader& xml)
{
    const auto name = xml.name();
    if (name == "p"_L1 || name == "h"_L1) {
        if (m_inComment)
            ++m_commentParagraphs;
        else
            m_paragraphs.push_back({});
        m_hidden.push_back(m_styles.hides(attribute(xml, "style-name"_L1)));
    } else if (name == "span"_L1) {
        m_hidden.push_back((!m_hidden.empty() && m_hidden.back()) ||
                           m_styles.hides(attribute(xml, "style-name"_L1)));
    } else if (name == "s"_L1 || name == "tab"_L1) {
        characters(u" "_s);
    } else if (name == "line-break"_L1) {
        characters(u"\n"_s);
    } else if (name == "annotation"_L1) {
        m_inComment = true;
        m_commentParagraphs = 0;
        m_by.clear();
        m_comment.clear();
    } else if (name == "creator"_L1) {
        m_inCreator = true;
    } else if (!beginPlace(xml) && !beginTable(xml) && !beginChange(xml)) {
        beginHidden(xml);
    }
}

bool OpenDocumentContent::beginPlace(const QXmlStreamReader& xml)
{
    const auto name = xml.name();
    if (name == "page"_L1) {
        const bool hidden = m_styles.hides(attribute(xml, "style-name"_L1));
        const QString number = QString::number(++m_slide);
        if (hidden)
            m_maker.note(PaperSecret::HiddenSlide, 1, number);
        m_maker.beginText(number, hidden);
        return true;
    }
    if (name == "notes"_L1) {
        m_inNotes = true;
        m_anyNote = false;
        return true;
    }
    return false;
}

bool OpenDocumentContent::beginTable(const QXmlStreamReader& xml)
{
    if (m_maker.kind() != PaperKind::Workbook)
        return false;
    const auto name = xml.name();
    if (name == "table"_L1) {
        m_sheet = attribute(xml, "name"_L1);
        const bool hidden = m_styles.hides(attribute(xml, "style-name"_L1));
        if (hidden)
            m_maker.note(PaperSecret::HiddenSheet, 1, m_sheet);
        m_maker.beginTable(m_sheet, hidden);
        m_rowCount = 0;
        m_column = 0;
    } else if (name == "table-column"_L1) {
        const int columns = repeats(xml, "number-columns-repeated"_L1);
        if (attribute(xml, "visibility"_L1) == "collapse"_L1) {
            m_maker.note(PaperSecret::HiddenColumn, columns, m_sheet);
            for (int i = 0; i < columns && m_column + i < m_maker.limits().columns; ++i)
                m_maker.hideColumn(m_column + i);
        }
        m_column = std::min(m_column + columns, 1 << 30);
    } else if (name == "table-row"_L1) {
        const QString visibility = attribute(xml, "visibility"_L1);
        m_rowRepeats = repeats(xml, "number-rows-repeated"_L1);
        m_row = {m_rowCount + 1, visibility == "collapse"_L1 || visibility == "filter"_L1, {}};
        if (m_row.hidden)
            m_maker.note(visibility == "filter"_L1 ? PaperSecret::FilteredRow
                                                   : PaperSecret::HiddenRow,
                         m_rowRepeats, m_sheet);
    } else if (name == "table-cell"_L1 || name == "covered-table-cell"_L1) {
        m_cellRepeats = repeats(xml, "number-columns-repeated"_L1);
        m_cell.clear();
        m_inCell = true;
    } else {
        return false;
    }
    return true;
}

bool OpenDocumentContent::beginChange(const QXmlStreamReader& xml)
{
    const auto name = xml.name();
    if (name == "tracked-changes"_L1) {
        m_inChanges = true;
    } else if (name == "changed-region"_L1) {
        m_change = attribute(xml, "id"_L1);
    } else if (m_inChanges &&
               (name == "insertion"_L1 || name == "deletion"_L1 || name == "format-change"_L1 ||
                name == "movement"_L1 || name == "cell-content-change"_L1)) {
        // Of a sheet, changes have no region.
        if (m_maker.kind() == PaperKind::Workbook)
            m_change = attribute(xml, "id"_L1);
        m_changes[m_change].mark =
            name == "deletion"_L1 ? PaperRun::Mark::Deleted : PaperRun::Mark::Inserted;
        m_maker.note(PaperSecret::TrackedChange);
    } else if (name == "change-start"_L1) {
        m_open.append(attribute(xml, "change-id"_L1));
    } else if (name == "change-end"_L1) {
        m_open.removeAll(attribute(xml, "change-id"_L1));
    } else if (name == "change"_L1) {
        // Once: a small file that names it a million times must not become a large text.
        const Change change = m_changes.take(attribute(xml, "change-id"_L1));
        if (!m_paragraphs.empty())
            m_paragraphs.back().append({change.text, PaperRun::Mark::Deleted, change.by});
    } else {
        return false;
    }
    return true;
}

void OpenDocumentContent::beginHidden(const QXmlStreamReader& xml)
{
    const auto name = xml.name();
    const bool isHidden = name == "hidden-text"_L1 || name == "hidden-paragraph"_L1 ||
                          (name == "section"_L1 && attribute(xml, "display"_L1) == "none"_L1);
    if (isHidden) {
        m_maker.note(PaperSecret::HiddenText);
        const QString text = attribute(xml, "string-value"_L1);
        if (!m_paragraphs.empty() && !text.isEmpty())
            m_paragraphs.back().append({text, PaperRun::Mark::Hidden});
    }
    const bool loads = name == "table-source"_L1 || name == "section-source"_L1 ||
                       name == "dde-source"_L1 || name == "cell-range-source"_L1;
    const QString target = attribute(xml, "href"_L1);
    // Pictures of the file itself have no scheme.
    if (loads || (name == "image"_L1 && target.contains("://"_L1)))
        m_maker.note(PaperSecret::ExternalLink, 1, target);
    if (name == "event-listener"_L1)
        m_maker.note(PaperSecret::Macro);
}

void OpenDocumentContent::characters(const QString& text)
{
    if (m_inCreator) {
        (m_inComment ? m_by : m_changes[m_change].by) += text.simplified();
    } else if (m_inComment) {
        // The date stands beside the paragraphs.
        m_comment += m_commentParagraphs > 0 ? text : QString();
    } else if (m_inChanges) {
        if (!m_paragraphs.empty())
            m_changes[m_change].text += text;
    } else if (!m_paragraphs.empty()) {
        PaperRun run{text};
        const bool hidden = !m_hidden.empty() && m_hidden.back();
        if (hidden && !text.trimmed().isEmpty())
            m_maker.note(PaperSecret::HiddenText);
        if (!m_open.isEmpty()) {
            run.mark = PaperRun::Mark::Inserted;
            run.by = m_changes.value(m_open.last()).by;
        } else if (m_inNotes) {
            run.mark = PaperRun::Mark::Note;
        } else if (hidden) {
            run.mark = PaperRun::Mark::Hidden;
        }
        m_paragraphs.back().append(run);
    }
}

void OpenDocumentContent::end(QStringView name)
{
    if (name == "p"_L1 || name == "h"_L1) {
        endParagraph();
    } else if (name == "span"_L1) {
        if (!m_hidden.empty())
            m_hidden.pop_back();
    } else if (name == "creator"_L1) {
        m_inCreator = false;
    } else if (name == "annotation"_L1) {
        m_inComment = false;
        m_maker.addComment({}, m_by, m_comment);
    } else if (name == "notes"_L1) {
        m_inNotes = false;
    } else if (name == "tracked-changes"_L1) {
        m_inChanges = false;
    } else {
        endTable(name);
    }
}

void OpenDocumentContent::endParagraph()
{
    if (!m_hidden.empty())
        m_hidden.pop_back();
    if (m_inComment) {
        m_commentParagraphs = std::max(0, m_commentParagraphs - 1);
        m_comment += u'\n';
        return;
    }
    if (m_paragraphs.empty())
        return;
    const PaperParagraph paragraph = m_paragraphs.back();
    m_paragraphs.pop_back();
    if (m_inChanges)
        return;
    QString text;
    for (const PaperRun& run : paragraph)
        text += run.text;
    if (m_inNotes && !m_anyNote && !text.trimmed().isEmpty()) {
        m_anyNote = true;
        m_maker.note(PaperSecret::SpeakerNote, 1, QString::number(m_slide));
    }
    if (m_inCell)
        m_cell += m_cell.isEmpty() ? text : u'\n' + text;
    else
        m_maker.addParagraph(paragraph);
}

bool OpenDocumentContent::endTable(QStringView name)
{
    if (m_maker.kind() != PaperKind::Workbook)
        return false;
    if (name == "table-cell"_L1 || name == "covered-table-cell"_L1) {
        endCell();
    } else if (name == "table-row"_L1) {
        while (!m_row.cells.isEmpty() && m_row.cells.last().isEmpty())
            m_row.cells.removeLast();
        if (!m_row.cells.isEmpty())
            m_maker.addRow(m_row);
        m_rowCount = std::min(m_rowCount + m_rowRepeats, 1 << 30);
    } else {
        return false;
    }
    return true;
}

void OpenDocumentContent::endCell()
{
    m_inCell = false;
    const auto room = static_cast<int>(m_maker.limits().columns - m_row.cells.size());
    if (m_cellRepeats > room && !m_cell.isEmpty()) {
        m_maker.searchOnly(m_cell);
        m_maker.markCut();
    }
    const int wanted = m_maker.isShowing() ? std::min(m_cellRepeats, room) : 1;
    for (int i = 0; i < wanted; ++i)
        m_row.cells.append(m_cell);
}

} // namespace ringi
