// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace ringi {

/// What a file is, by what it holds; its name does not count.
enum class PaperKind {
    Workbook, ///< .xlsx, .xlsm, .ods
    Document, ///< .docx, .docm, .odt
    Slides,   ///< .pptx, .pptm, .odp
    Table,    ///< .csv, .tsv
    Text,
    Pdf,
    Picture,
    Archive,   ///< ZIP
    OldOffice, ///< .doc, .xls, .ppt and whatever else is a compound file
    Program,
    Unknown,
};

/// The enumerator as findings name it: "workbook", "old-office".
QString paperKindName(PaperKind kind);

/// Why nobody could look into a file, or not into all of it.
enum class PaperFault {
    None,
    Encrypted,
    TooLarge,  ///< unpacked it would be larger than PaperLimits allow
    Damaged,   ///< or made so that two programs would see two files
    NotReadBy, ///< a format that Ringi does not read
};

/// "none", "encrypted", "too-large", "damaged", "not-read".
QString paperFaultName(PaperFault fault);

/// Something that a file holds and its reader does not see at once, or that it does.
enum class PaperSecret {
    HiddenSheet,
    VeryHiddenSheet, ///< hidden by a macro; the program itself does not offer to show it
    HiddenRow,
    HiddenColumn,
    FilteredRow, ///< hidden by a filter
    HiddenSlide,
    HiddenText,
    Comment,
    TrackedChange,
    SpeakerNote,
    Macro,
    ExternalLink, ///< it loads something from elsewhere
    EmbeddedFile, ///< another file inside, with all its own
    CopiedData,   ///< what a pivot table was made of, kept beside it
    Script,       ///< of a PDF
    Action,       ///< of a PDF: starts or sends something
    Position,     ///< of a picture: where it was taken
    UnreadMember, ///< a file in an archive: nobody looked into it
};

/// The enumerator as findings name it: "hidden-sheet".
QString paperSecretName(PaperSecret secret);

struct PaperNote {
    PaperSecret secret = PaperSecret::HiddenSheet;
    qint64 count = 0;
    QStringList names; ///< of sheets, people, ...: as many as PaperLimits::names, no two alike
};

/// Who made it, as the file says.
struct PaperOrigin {
    QString author;
    QString lastEditor;
    QString company;
};

/// A piece of text, and what is special about it.
struct PaperRun {
    enum class Mark { Plain, Inserted, Deleted, MovedHere, MovedAway, Hidden, Comment, Note };

    QString text;
    Mark mark = Mark::Plain;
    QString by = {}; ///< who inserted, deleted, commented; may be empty

    friend bool operator==(const PaperRun&, const PaperRun&) = default;
};

using PaperParagraph = QList<PaperRun>;

struct PaperRow {
    int number = 0; ///< as the program counts, from 1
    bool hidden = false;
    QStringList cells;
};

/// A sheet, a slide, a text: what is shown under one heading.
struct PaperSection {
    QString name; ///< may be empty
    bool hidden = false;
    bool isTable = false;
    QList<PaperRow> rows;
    QList<int> hiddenColumns;         ///< from 0
    QList<PaperParagraph> paragraphs; ///< of a table: its comments
    bool cut = false; ///< there is more than PaperLimits show; it was searched all the same
};

struct PaperMember {
    QString name;
    qint64 size = 0;
    bool encrypted = false;
};

/// What a file is, what it hides, and what there is to see.
struct PaperReport {
    PaperKind kind = PaperKind::Unknown;
    /// What a file of that name would be; Unknown where its name says nothing.
    PaperKind named = PaperKind::Unknown;
    PaperFault fault = PaperFault::None;
    QList<PaperNote> notes;
    PaperOrigin origin;
    QList<PaperSection> sections;
    QList<PaperMember> members; ///< of an archive
    QStringList addresses;      ///< mail addresses in it, by MailAddress::key(), no two alike
    qint64 addressRows = 0;     ///< rows or paragraphs with one
    bool addressesCut = false;  ///< there are more than PaperLimits::addresses

    /// The content is not what the name says.
    [[nodiscard]] bool isMisnamed() const;
    [[nodiscard]] qint64 count(PaperSecret secret) const;
};

/// What is read and kept at most. Unpacked bytes are counted as they come, whatever the file says.
struct PaperLimits {
    qint64 members = 10'000;
    qint64 memberBytes = qint64{96} * 1024 * 1024; ///< unpacked
    qint64 allBytes = qint64{192} * 1024 * 1024;   ///< unpacked
    qint64 ratio = 400; ///< unpacked to packed, once more than a tenth of allBytes
    qsizetype shownCells = 200'000;
    qsizetype shownCharacters = 1'000'000;
    qsizetype sharedCharacters = 50'000'000; ///< of a workbook's table of texts
    qsizetype columns = 1'024;               ///< shown of a table
    qint64 searchedCharacters = 1'000'000'000;
    qsizetype addresses = 200'000;
    qsizetype names = 20;
};

} // namespace ringi
