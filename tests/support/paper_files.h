// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace ringi::test {

/// A member of a ZIP file and what it holds.
struct Packed {
    QString name;
    QByteArray bytes;
    QByteArray password = {}; ///< empty: not encrypted
};

/// A ZIP file, packed as office programs do.
QByteArray zipOf(const QList<Packed>& members);

/// Relation of an Office Open XML part: `type` is the last word of its address.
struct Relation {
    QByteArray id;
    QByteArray type;
    QByteArray target;
    bool isOutside = false;
};
/// The member that says a part's relations; of the package for an empty name.
Packed relations(const QString& part, const QList<Relation>& all);

/// An Office Open XML package: what `main` is of, the content types, and these parts.
QByteArray packageOf(const QString& main, const QByteArray& contentType, QList<Packed> parts);

/// What a test puts into a workbook. Sheets are named "Prices", "Customers", ...; cells are texts.
struct SheetPlan {
    QByteArray name;
    QByteArray state = {};   ///< "hidden", "veryHidden"
    QByteArray content = {}; ///< of <worksheet>
    QList<Packed> parts = {};
    QList<Relation> relations = {};
};
/// Rows of texts as the content of a sheet.
QByteArray sheetData(const QList<QList<QByteArray>>& rows);
QByteArray workbookOf(const QList<SheetPlan>& sheets, const QList<Packed>& parts = {},
                      const QList<Relation>& relations = {});

/// Prices in sight, three customers with their addresses on a hidden sheet, a comment.
QByteArray sampleWorkbook(const QByteArray& domain = "example.com");
/// A text with an insertion, a deletion, a comment and a hidden word.
QByteArray sampleDocument();

/// A document of these paragraphs (<w:p>...) and what is beside it.
QByteArray wordFile(const QByteArray& body, const QList<Packed>& parts = {},
                    const QList<Relation>& relations = {});
/// An OpenDocument file: "spreadsheet", "text" or "presentation", and content.xml's inner XML.
QByteArray openDocument(const QByteArray& family, const QByteArray& styles, const QByteArray& body,
                        const QList<Packed>& parts = {});
/// A PDF of one page that says this, and objects beside it ("<< ... >>").
QByteArray pdfFile(const QByteArray& words, const QList<QByteArray>& objects = {});

} // namespace ringi::test
