// SPDX-License-Identifier: Apache-2.0
#include "papers/paper_maker.h"

#include <algorithm>

namespace ringi {

PaperMaker::PaperMaker(const PaperLimits& limits) : m_limits(limits), m_addresses(limits.addresses)
{
}

void PaperMaker::setFault(PaperFault fault)
{
    if (!hasFault())
        m_report.fault = fault;
}

void PaperMaker::note(PaperSecret secret, qint64 count, const QString& name)
{
    if (count <= 0)
        return;
    auto note = std::ranges::find(m_report.notes, secret, &PaperNote::secret);
    if (note == m_report.notes.end())
        note = m_report.notes.insert(m_report.notes.end(), {secret, 0, {}});
    note->count += count;
    const QString words = name.left(200).simplified();
    if (!words.isEmpty() && note->names.size() < m_limits.names && !note->names.contains(words))
        note->names.append(words);
}

PaperSection& PaperMaker::section()
{
    if (m_report.sections.isEmpty())
        m_report.sections.append(PaperSection{});
    return m_report.sections.last();
}

void PaperMaker::beginTable(const QString& name, bool hidden)
{
    beginText(name, hidden);
    m_report.sections.last().isTable = true;
}

void PaperMaker::beginText(const QString& name, bool hidden)
{
    PaperSection next;
    next.name = name.left(200).simplified();
    next.hidden = hidden;
    m_report.sections.append(next);
}

bool PaperMaker::holdsAddress(QStringView text)
{
    m_searched += text.size();
    if (m_searched <= m_limits.searchedCharacters)
        return m_addresses.look(text);
    setFault(PaperFault::TooLarge);
    return false;
}

bool PaperMaker::isShowing() const
{
    return m_cells < m_limits.shownCells && m_characters < m_limits.shownCharacters;
}

void PaperMaker::addRow(const PaperRow& row)
{
    bool any = false;
    qsizetype characters = 0;
    for (const QString& cell : row.cells) {
        any = holdsAddress(cell) || any;
        characters += cell.size();
    }
    if (any)
        ++m_report.addressRows;
    PaperSection& table = section();
    if (m_cells + row.cells.size() > m_limits.shownCells ||
        m_characters + characters > m_limits.shownCharacters) {
        // Nothing smaller slips in after it: what is shown ends here.
        m_cells = m_limits.shownCells;
        table.cut = true;
        return;
    }
    m_cells += row.cells.size();
    m_characters += characters;
    table.rows.append(row);
}

void PaperMaker::hideColumn(int column)
{
    QList<int>& columns = section().hiddenColumns;
    if (columns.size() < m_limits.columns)
        columns.append(column);
}

void PaperMaker::addParagraph(const PaperParagraph& paragraph)
{
    PaperParagraph joined;
    QString text;
    for (const PaperRun& run : paragraph) {
        text += run.text;
        if (run.text.isEmpty())
            continue;
        if (!joined.isEmpty() && joined.last().mark == run.mark && joined.last().by == run.by)
            joined.last().text += run.text;
        else
            joined.append(run);
    }
    if (holdsAddress(text))
        ++m_report.addressRows;
    PaperSection& part = section();
    // An empty one takes room, too.
    if (m_characters + text.size() + 1 > m_limits.shownCharacters) {
        m_characters = m_limits.shownCharacters;
        part.cut = true;
        return;
    }
    m_characters += text.size() + 1;
    part.paragraphs.append(joined);
}

void PaperMaker::addComment(const QString& place, const QString& by, const QString& text)
{
    note(PaperSecret::Comment, 1, by);
    PaperParagraph paragraph;
    if (!place.isEmpty())
        paragraph.append({place + u' '});
    paragraph.append({text.trimmed(), PaperRun::Mark::Comment, by});
    addParagraph(paragraph);
}

PaperReport PaperMaker::finish()
{
    m_report.addresses = m_addresses.found();
    m_report.addressesCut = m_addresses.isFull();
    return m_report;
}

} // namespace ringi
