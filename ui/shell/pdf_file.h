// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QFont>
#include <QString>

#include <functional>

class QPainter;
class QPdfWriter;
class QRectF;
class QTextDocument;

/// What the PDF files that Ringi writes have in common.
namespace ringi {

inline constexpr int kPdfDotsPerInch = 300;

struct PdfFile {
    QString path;  ///< replaced when it is there, whole or not at all
    QString title; ///< as a PDF reader shows it
    QString what;  ///< the detail of FileUnwritable
};

/// A4, upright, with margins; `paint` makes its pages.
Status writePdf(const PdfFile& pdf, const std::function<void(QPdfWriter&)>& paint);
/// Before its text is set: the whole room is the text's, and what is written can be searched.
void preparePdfText(QTextDocument& document, QFont font, double points);
/// What lies in this area of a document that is laid out.
void drawPdfText(QPainter& painter, QTextDocument& document, const QRectF& area);

} // namespace ringi
