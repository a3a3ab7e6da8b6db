// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QList>
#include <QStringList>
#include <QStringView>

#include <optional>

namespace ringi {

/// One record of the file. `line` is the physical line on which it starts, 1-based, as an editor
/// shows it: a quoted cell may hold line breaks.
struct TableRow {
    int line = 0;
    QStringList cells; ///< as many as the header has

    friend bool operator==(const TableRow&, const TableRow&) = default;
};

/// A record that was left out, and why. Never guessed at: a cell too many means that columns have
/// shifted, and a shifted column is somebody else's name in the letter.
struct TableProblem {
    enum class Kind {
        TooManyCells,      ///< more than the header has
        UnterminatedQuote, ///< the quote opened on `line`, in a record read to the end of the file
        TextAfterQuote,    ///< something other than a delimiter follows a closing quote
    };

    Kind kind = Kind::TooManyCells;
    int line = 0;     ///< where it starts; for UnterminatedQuote where the quote opened
    int lastLine = 0; ///< the last line that went with it

    friend bool operator==(const TableProblem&, const TableProblem&) = default;
};

/// A CSV or TSV file, read.
struct Table {
    QStringList header; ///< trimmed, no two alike, none empty: fit for merge fields
    QList<TableRow> rows;
    QList<TableProblem> problems;
    char16_t delimiter = u',';
};

struct TableLimits {
    qsizetype rows = 2'000'000;
    qsizetype columns = 256;
    qsizetype cellSize = 32'767; ///< UTF-16 units, Excel's own limit
};

/// Reads text as RFC 4180 and as spreadsheets write it: lines end in CRLF, LF or CR, quoted cells
/// may hold line breaks (which become LF), doubled quotes and delimiters. A first line "sep=;" as
/// Excel writes it names the delimiter and is not a record. Without `delimiter` and without that
/// line it is guessed from the header: comma, tab or semicolon, whichever occurs most outside
/// quotes.
///
/// The first record that is not blank is the header; its names are trimmed and white space inside
/// becomes one space. Nameless columns become "Column N", repeated names get " (2)". Blank records
/// (no cell holds anything) are skipped. A record with fewer cells than the header is filled up
/// with blanks, one with more is a problem. Cells are not trimmed. Pure; any thread.
///
/// MalformedTable ("line 1: no header", or "line N: what" where the header itself is broken),
/// TooLarge (detail says the limit).
Result<Table> parseTable(QStringView text, std::optional<char16_t> delimiter = std::nullopt,
                         const TableLimits& limits = {});

} // namespace ringi
