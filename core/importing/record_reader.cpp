// SPDX-License-Identifier: Apache-2.0
#include "importing/record_reader.h"

#include <algorithm>

namespace ringi {

bool Record::isBlank() const
{
    return fault == Fault::None &&
           std::all_of(cells.cbegin(), cells.cend(),
                       [](const QString& cell) { return QStringView(cell).trimmed().isEmpty(); });
}

RecordReader::RecordReader(QStringView text, const Options& options)
    : m_text{text}, m_options{options}, m_pos{options.start}, m_line{options.line}
{
}

std::optional<Record> RecordReader::next()
{
    if (m_pos >= m_text.size())
        return std::nullopt;
    m_record = Record{};
    m_record.line = m_line;
    while (true) {
        readCell();
        m_record.lastLine = m_line;
        if (m_pos >= m_text.size() || takeLineBreak())
            return std::move(m_record);
        ++m_pos; // the delimiter
        if (m_pos >= m_text.size()) {
            keep({}); // the file ends right behind a delimiter: one more, empty cell
            return std::move(m_record);
        }
    }
}

void RecordReader::readCell()
{
    if (m_pos < m_text.size() && m_text[m_pos] == u'"') {
        readQuoted();
        return;
    }
    const qsizetype end = endOfPlain(m_pos);
    keep(m_text.sliced(m_pos, end - m_pos).toString());
    m_pos = end;
}

void RecordReader::readQuoted()
{
    const int openedOn = m_line;
    QString cell;
    qsizetype pieceStart = ++m_pos;
    const auto takePiece = [&] {
        // An unclosed quote swallows the rest of the file; there is no need to keep it all.
        if (cell.size() <= m_options.maxCellSize)
            cell += m_text.sliced(pieceStart, m_pos - pieceStart);
    };
    while (m_pos < m_text.size()) {
        const QChar c = m_text[m_pos];
        if (c == u'"') {
            takePiece();
            if (m_pos + 1 < m_text.size() && m_text[m_pos + 1] == u'"') {
                pieceStart = m_pos + 1; // the second of the two is text
                m_pos += 2;
                continue;
            }
            ++m_pos;
            const qsizetype end = endOfPlain(m_pos);
            if (end != m_pos)
                fail(Record::Fault::TextAfterQuote, m_record.line);
            m_pos = end;
            keep(std::move(cell));
            return;
        }
        if (c == u'\r' || c == u'\n') {
            takePiece();
            cell += u'\n';
            takeLineBreak();
            pieceStart = m_pos;
            continue;
        }
        ++m_pos;
    }
    fail(Record::Fault::UnterminatedQuote, openedOn);
}

void RecordReader::keep(QString cell)
{
    if (m_record.cells.size() >= m_options.maxCells)
        fail(Record::Fault::TooManyCells, m_record.line);
    else if (cell.size() > m_options.maxCellSize)
        fail(Record::Fault::CellTooLong, m_record.line);
    else
        m_record.cells.append(std::move(cell));
}

void RecordReader::fail(Record::Fault fault, int line)
{
    if (m_record.fault != Record::Fault::None)
        return; // the first one explains the others
    m_record.fault = fault;
    m_record.faultLine = line;
}

qsizetype RecordReader::endOfPlain(qsizetype from) const
{
    const char16_t* const begin = m_text.utf16();
    const char16_t* const end = begin + m_text.size();
    const char16_t delimiter = m_options.delimiter;
    return std::find_if(
               begin + from, end,
               [delimiter](char16_t c) { return c == delimiter || c == u'\n' || c == u'\r'; }) -
           begin;
}

bool RecordReader::takeLineBreak()
{
    const QChar c = m_text[m_pos];
    if (c != u'\r' && c != u'\n')
        return false;
    const bool pair = c == u'\r' && m_pos + 1 < m_text.size() && m_text[m_pos + 1] == u'\n';
    m_pos += pair ? 2 : 1;
    ++m_line;
    return true;
}

} // namespace ringi
