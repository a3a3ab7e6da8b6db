// SPDX-License-Identifier: Apache-2.0
#include "importing/delimited_table.h"

#include "importing/record_reader.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace ringi {
namespace {

/// Where the records begin, and what the "sep=" line says.
struct Preamble {
    qsizetype size = 0;
    int lines = 0;
    std::optional<char16_t> delimiter;
};

Preamble readPreamble(QStringView text)
{
    constexpr qsizetype kSepSize = 5; // "sep=;"
    if (text.size() < kSepSize || !text.startsWith(u"sep=", Qt::CaseInsensitive))
        return {};
    const char16_t delimiter = text[kSepSize - 1].unicode();
    const QStringView rest = text.sliced(kSepSize);
    if (rest.isEmpty() || delimiter == u'\r' || delimiter == u'\n')
        return {};
    const qsizetype lineBreak = rest.startsWith(u"\r\n")                           ? 2
                                : rest.startsWith(u'\n') || rest.startsWith(u'\r') ? 1
                                                                                   : 0;
    if (lineBreak == 0)
        return {}; // a header that merely begins like one
    return {.size = kSepSize + lineBreak, .lines = 1, .delimiter = delimiter};
}

/// Counts the candidates on the header: the first line that is not empty, as far as quotes let it.
char16_t guessDelimiter(QStringView text)
{
    constexpr std::array<char16_t, 3> kCandidates{u',', u'\t', u';'};
    std::array<qsizetype, kCandidates.size()> counts{};
    bool quoted = false;
    bool anything = false;
    for (const QChar c : text) {
        if (c == u'"')
            quoted = !quoted;
        if (quoted)
            continue;
        if (c == u'\r' || c == u'\n') {
            if (anything)
                break;
            continue;
        }
        anything = true;
        for (std::size_t i = 0; i < kCandidates.size(); ++i)
            counts[i] += c == kCandidates[i] ? 1 : 0;
    }
    const auto most = std::max_element(counts.cbegin(), counts.cend());
    return kCandidates[static_cast<std::size_t>(most - counts.cbegin())];
}

QStringList columnNames(const QStringList& cells)
{
    QStringList names;
    QSet<QString> used;
    for (const QString& cell : cells) {
        QString base = cell.simplified();
        if (base.isEmpty())
            base = QStringLiteral("Column %1").arg(names.size() + 1);
        QString name = base;
        for (int n = 2; used.contains(name); ++n)
            name = QStringLiteral("%1 (%2)").arg(base).arg(n);
        used.insert(name);
        names.append(name);
    }
    return names;
}

std::unexpected<Error> tooLarge(const QString& what, qsizetype limit)
{
    return failure(ErrorCode::TooLarge, QStringLiteral("limit: %1 %2").arg(limit).arg(what));
}

std::unexpected<Error> malformed(int line, const QString& what)
{
    return failure(ErrorCode::MalformedTable, QStringLiteral("line %1: %2").arg(line).arg(what));
}

Result<QStringList> readHeader(RecordReader& reader, const TableLimits& limits)
{
    auto record = reader.next();
    while (record && record->isBlank())
        record = reader.next();
    if (!record)
        return malformed(1, QStringLiteral("no header"));
    switch (record->fault) {
    case Record::Fault::None: return columnNames(record->cells);
    case Record::Fault::CellTooLong:
        return tooLarge(QStringLiteral("characters in a cell"), limits.cellSize);
    case Record::Fault::TooManyCells: return tooLarge(QStringLiteral("columns"), limits.columns);
    case Record::Fault::UnterminatedQuote:
        return malformed(record->faultLine, QStringLiteral("quote without an end"));
    case Record::Fault::TextAfterQuote:
        return malformed(record->faultLine, QStringLiteral("text after a closing quote"));
    }
    return malformed(record->line, QStringLiteral("no header"));
}

TableProblem problemFrom(const Record& record, TableProblem::Kind kind)
{
    return {.kind = kind, .line = record.faultLine, .lastLine = record.lastLine};
}

/// Puts the record where it belongs: among the rows or among the problems.
Status addRecord(Table& table, Record record, const TableLimits& limits)
{
    using Kind = TableProblem::Kind;
    switch (record.fault) {
    case Record::Fault::CellTooLong:
        return tooLarge(QStringLiteral("characters in a cell, line %1").arg(record.line),
                        limits.cellSize);
    case Record::Fault::TooManyCells:
        table.problems.append(problemFrom(record, Kind::TooManyCells));
        return {};
    case Record::Fault::UnterminatedQuote:
        table.problems.append(problemFrom(record, Kind::UnterminatedQuote));
        return {};
    case Record::Fault::TextAfterQuote:
        table.problems.append(problemFrom(record, Kind::TextAfterQuote));
        return {};
    case Record::Fault::None: break;
    }
    if (record.cells.size() > table.header.size()) {
        record.faultLine = record.line;
        table.problems.append(problemFrom(record, Kind::TooManyCells));
        return {};
    }
    if (table.rows.size() >= limits.rows)
        return tooLarge(QStringLiteral("rows"), limits.rows);
    while (record.cells.size() < table.header.size())
        record.cells.append(QString{});
    table.rows.append({.line = record.line, .cells = std::move(record.cells)});
    return {};
}

} // namespace

Result<Table> parseTable(QStringView text, std::optional<char16_t> delimiter,
                         const TableLimits& limits)
{
    const Preamble preamble = readPreamble(text);
    if (!delimiter)
        delimiter = preamble.delimiter;
    if (!delimiter)
        delimiter = guessDelimiter(text);
    RecordReader reader{text,
                        {.delimiter = *delimiter,
                         .maxCells = limits.columns,
                         .maxCellSize = limits.cellSize,
                         .start = preamble.size,
                         .line = 1 + preamble.lines}};

    Table table;
    table.delimiter = *delimiter;
    auto header = readHeader(reader, limits);
    if (!header)
        return failure(header);
    table.header = std::move(*header);
    while (auto record = reader.next()) {
        if (record->isBlank())
            continue;
        if (const auto added = addRecord(table, std::move(*record), limits); !added)
            return failure(added);
    }
    return table;
}

} // namespace ringi
