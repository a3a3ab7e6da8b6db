// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "papers/paper_maker.h"
#include "papers/zip_archive.h"

#include <QXmlStreamReader>

namespace ringi {

/// A way from one part of an Office Open XML package to another (ECMA-376 part 2, section 9.3).
struct PaperRelation {
    QString id;
    QString type;   ///< the last word of its address: "worksheet", "hyperlink"
    QString target; ///< a member's name; outside: as it stands there
    bool isOutside = false;
};

/// Those of a part; of the package itself for an empty name.
QList<PaperRelation> relationsOf(ZipArchive& archive, const QString& part, PaperMaker& maker);
/// The target of the first of that type; empty: none.
QString relationTarget(const QList<PaperRelation>& relations, QLatin1StringView type);
/// Which relation an element names ("r:id").
QString relationId(const QXmlStreamReader& xml);

/// True for an Office Open XML package that we read; then `maker` knows its kind and has all of it.
/// Fails closed: what could not be read is a fault.
bool readOpenPackage(ZipArchive& archive, PaperMaker& maker);

// One for each kind, in a file of its own; `part` is the main one.
void readWorkbook(ZipArchive& archive, const QString& part, PaperMaker& maker);
void readWordDocument(ZipArchive& archive, const QString& part, PaperMaker& maker);
void readPresentation(ZipArchive& archive, const QString& part, PaperMaker& maker);

/// Searches the XML that nobody read for mail addresses: data behind pivot tables, links, headers.
void searchTheRest(ZipArchive& archive, PaperMaker& maker);

} // namespace ringi
