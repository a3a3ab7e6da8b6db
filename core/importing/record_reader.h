// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>
#include <QStringView>

#include <optional>

namespace ringi {

/// One record of a delimited file, before it is held against a header.
struct Record {
    enum class Fault { None, UnterminatedQuote, TextAfterQuote, CellTooLong, TooManyCells };

    QStringList cells;
    int line = 0;     ///< 1-based, where the record starts
    int lastLine = 0; ///< where it ends
    Fault fault = Fault::None;
    int faultLine = 0;

    [[nodiscard]] bool isBlank() const;
};

/// Splits text into records (RFC 4180 section 2), one at a time. The text must outlive it.
class RecordReader final {
public:
    struct Options {
        char16_t delimiter = u',';
        qsizetype maxCells = 0; ///< CellTooLong and TooManyCells stop the growing, not the reading
        qsizetype maxCellSize = 0; ///< UTF-16 units
        qsizetype start = 0;       ///< where in the text to begin
        int line = 1;              ///< the number of the line there
    };

    RecordReader(QStringView text, const Options& options);

    /// The next record, or nothing at the end of the text. A line with nothing on it is a record
    /// with one empty cell.
    std::optional<Record> next();

private:
    void readCell();
    void readQuoted();
    void keep(QString cell);
    void fail(Record::Fault fault, int line);
    qsizetype endOfPlain(qsizetype from) const;
    bool takeLineBreak();

    QStringView m_text;
    Options m_options;
    qsizetype m_pos;
    int m_line;
    Record m_record;
};

} // namespace ringi
