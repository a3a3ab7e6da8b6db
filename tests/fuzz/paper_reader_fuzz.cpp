// SPDX-License-Identifier: Apache-2.0
// Whatever is attached: it is read within the limits, and what could not be looked into is said.
#include "papers/paper_reader.h"

#include "fuzz/fuzz_target.h"

using ringi::test::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    ringi::PaperLimits limits;
    limits.memberBytes = 1'000'000;
    limits.allBytes = 2'000'000;
    limits.shownCells = 2'000;
    limits.shownCharacters = 20'000;
    limits.addresses = 100;
    const ringi::PaperReport report = ringi::readPaper(bytes, QStringLiteral("a.csv"), limits);
    qsizetype cells = 0;
    qsizetype characters = 0;
    for (const ringi::PaperSection& section : report.sections) {
        for (const ringi::PaperRow& row : section.rows)
            cells += row.cells.size();
        for (const ringi::PaperParagraph& paragraph : section.paragraphs) {
            for (const ringi::PaperRun& run : paragraph)
                characters += run.text.size();
        }
        require(section.hiddenColumns.size() <= limits.columns);
    }
    require(cells <= limits.shownCells && characters <= limits.shownCharacters);
    require(report.addresses.size() <= limits.addresses);
    for (const ringi::PaperNote& note : report.notes)
        require(note.count > 0 && note.names.size() <= limits.names);
    const bool readable = report.kind != ringi::PaperKind::Unknown &&
                          report.kind != ringi::PaperKind::Program &&
                          report.kind != ringi::PaperKind::OldOffice;
    require(readable || report.fault != ringi::PaperFault::None);
    return 0;
}
