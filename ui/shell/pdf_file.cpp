// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/pdf_file.h"

#include "ui/shell/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QPageLayout>
#include <QPageSize>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>

namespace ringi {
namespace {

constexpr double kMarginMillimetres = 18;
constexpr double kLetterGap = 0.05;

} // namespace

Status writePdf(const PdfFile& pdf, const std::function<void(QPdfWriter&)>& paint)
{
    QSaveFile file(pdf.path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(ErrorCode::FileUnwritable, pdf.what);
    {
        QPdfWriter writer(&file);
        writer.setResolution(kPdfDotsPerInch);
        writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait,
                                         QMarginsF(kMarginMillimetres, kMarginMillimetres,
                                                   kMarginMillimetres, kMarginMillimetres),
                                         QPageLayout::Millimeter));
        writer.setTitle(pdf.title);
        writer.setCreator(QStringLiteral("Ringi %1").arg(QCoreApplication::applicationVersion()));
        paint(writer);
    }
    if (!file.commit())
        return failure(ErrorCode::FileUnwritable, pdf.what);
    return {};
}

void preparePdfText(QTextDocument& document, QFont font, double points)
{
    font.setPointSizeF(points);
    // Letters that stand apart are not joined: a digest with "ff" in it can be copied and searched.
    font.setLetterSpacing(QFont::AbsoluteSpacing, kLetterGap);
    document.setDefaultFont(font);
    document.setDocumentMargin(0);
}

void drawPdfText(QPainter& painter, QTextDocument& document, const QRectF& area)
{
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = area;
    context.palette.setColor(QPalette::Text, Colors::light().ink);
    document.documentLayout()->draw(&painter, context);
}

} // namespace ringi
