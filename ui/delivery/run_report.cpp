// SPDX-License-Identifier: Apache-2.0
#include "ui/delivery/run_report.h"

#include "ui/delivery/outcome_bar.h"
#include "ui/review/seal_stamp.h"
#include "ui/shell/pdf_file.h"
#include "ui/shell/theme.h"
#include "ui/words/format.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QImage>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>
#include <QUrl>

#include <cmath>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

// Not an alias of a longer name: lupdate does not follow aliases.
struct W {
    Q_DECLARE_TR_FUNCTIONS(ringi::ReportWords)
};

constexpr double kFooterMillimetres = 10;
constexpr int kSealDots = 420;

QImage outcomePicture(const RunCounts& counts)
{
    // Half the size it is printed at: the patterns stay wide enough to be told apart.
    QImage image(960, 33, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    const QRectF frame = QRectF(image.rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    paintOutcomes(painter, frame, counts, Colors::light());
    painter.setPen(Colors::light().frame);
    painter.drawRect(frame);
    return image;
}

double dots(double millimetres)
{
    return millimetres / 25.4 * kPdfDotsPerInch;
}

void fill(QTextDocument& document, const RunReport& report, const ReportOptions& options)
{
    preparePdfText(document, options.font, 9.5);
    for (qsizetype i = 0; i < report.seals.size(); ++i) {
        const ReportSeal& seal = report.seals.at(i);
        document.addResource(QTextDocument::ImageResource, QUrl(u"seal:%1"_s.arg(i)),
                             printedSeal(seal.name, formatDay(seal.at), options.font, kSealDots));
    }
    document.addResource(QTextDocument::ImageResource, QUrl(u"outcomes:bar"_s),
                         outcomePicture(report.card.counts));
    document.setHtml(runReportHtml(report, options));
}

void paintFooter(QPainter& painter, const QRectF& area, const QString& subject, const QString& page)
{
    painter.setPen(Colors::light().inkSoft);
    const double half = area.width() * 0.75;
    const QString left =
        painter.fontMetrics().elidedText(subject, Qt::ElideRight, static_cast<int>(half));
    painter.drawText(area, Qt::AlignLeft | Qt::AlignBottom, left);
    painter.drawText(area, Qt::AlignRight | Qt::AlignBottom, page);
}

/// No heading stands alone at the end of a page: the first row of its table is with it.
void keepHeadingsWithTables(QTextDocument& document)
{
    const auto* layout = document.documentLayout();
    const double page = document.pageSize().height();
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() != 2)
            continue;
        QTextBlock with = block.next();
        const QTextTable* table = QTextCursor(with).currentTable();
        if (table != nullptr && table->rows() > 1)
            with = table->cellAt(1, table->columns() - 1).lastCursorPosition().block();
        const QRectF heading = layout->blockBoundingRect(block);
        const double top = heading.top();
        // Below the words of a row come its padding and its line.
        const double bottom = layout->blockBoundingRect(with).bottom() + heading.height();
        if (std::floor(top / page) == std::floor(bottom / page))
            continue;
        QTextBlockFormat format;
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        QTextCursor(block).mergeBlockFormat(format);
        document.setPageSize(document.pageSize()); // lays out afresh all that follows
    }
}

void paintPages(QPdfWriter& writer, QTextDocument& document, const RunReport& report,
                const ReportOptions& options)
{
    const QSizeF paper = writer.pageLayout().paintRectPixels(kPdfDotsPerInch).size();
    const QSizeF room(paper.width(), paper.height() - dots(kFooterMillimetres));
    document.documentLayout()->setPaintDevice(&writer);
    document.setPageSize(room);
    keepHeadingsWithTables(document);
    QFont small = options.font;
    small.setPointSizeF(8);
    QPainter painter(&writer);
    const int pages = document.pageCount();
    for (int page = 0; page < pages; ++page) {
        if (page > 0)
            writer.newPage();
        painter.save();
        painter.translate(0, -page * room.height());
        const QRectF seen(0, page * room.height(), room.width(), room.height());
        painter.setClipRect(seen);
        drawPdfText(painter, document, seen);
        painter.restore();
        painter.setFont(small);
        paintFooter(painter, QRectF(0, room.height(), room.width(), dots(kFooterMillimetres)),
                    report.card.subject,
                    W::tr("Page %1 of %2").arg(formatCount(page + 1), formatCount(pages)));
    }
}

} // namespace

Status writeRunReport(const RunReport& report, const ReportOptions& options)
{
    return writePdf({options.path, report.card.subject, u"report"_s}, [&](QPdfWriter& writer) {
        QTextDocument document;
        fill(document, report, options);
        paintPages(writer, document, report, options);
    });
}

} // namespace ringi
