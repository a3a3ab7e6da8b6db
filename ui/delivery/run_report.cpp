// SPDX-License-Identifier: Apache-2.0
#include "ui/delivery/run_report.h"

#include "ui/delivery/outcome_bar.h"
#include "ui/review/seal_stamp.h"
#include "ui/words/format.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QImage>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
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

constexpr int kDotsPerInch = 300;
constexpr double kMarginMillimetres = 18;
constexpr double kFooterMillimetres = 10;
constexpr double kLetterGap = 0.05;

QImage canvas(const QSize& size)
{
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    return image;
}

QImage sealPicture(const ReportSeal& seal, const QFont& font)
{
    QImage image = canvas({420, 420});
    QPainter painter(&image);
    painter.setFont(font);
    painter.setPen(Colors::light().seal);
    paintSeal(painter, QRectF(image.rect()), seal.name, formatDay(seal.at));
    return image;
}

QImage outcomePicture(const RunCounts& counts)
{
    // Half the size it is printed at: the patterns stay wide enough to be told apart.
    QImage image = canvas({960, 33});
    QPainter painter(&image);
    const QRectF frame = QRectF(image.rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    paintOutcomes(painter, frame, counts, Colors::light());
    painter.setPen(Colors::light().frame);
    painter.drawRect(frame);
    return image;
}

double dots(double millimetres)
{
    return millimetres / 25.4 * kDotsPerInch;
}

void fill(QTextDocument& document, const RunReport& report, const ReportOptions& options)
{
    QFont font = options.font;
    font.setPointSizeF(9.5);
    // Letters that stand apart are not joined: a digest with "ff" in it can be copied and searched.
    font.setLetterSpacing(QFont::AbsoluteSpacing, kLetterGap);
    document.setDefaultFont(font);
    document.setDocumentMargin(0);
    for (qsizetype i = 0; i < report.seals.size(); ++i)
        document.addResource(QTextDocument::ImageResource, QUrl(u"seal:%1"_s.arg(i)),
                             sealPicture(report.seals.at(i), options.font));
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
    const QSizeF paper = writer.pageLayout().paintRectPixels(kDotsPerInch).size();
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
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = seen;
        context.palette.setColor(QPalette::Text, Colors::light().ink);
        document.documentLayout()->draw(&painter, context);
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
    QSaveFile file(options.path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(ErrorCode::FileUnwritable, u"report"_s);
    {
        QPdfWriter writer(&file);
        writer.setResolution(kDotsPerInch);
        writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait,
                                         QMarginsF(kMarginMillimetres, kMarginMillimetres,
                                                   kMarginMillimetres, kMarginMillimetres),
                                         QPageLayout::Millimeter));
        writer.setTitle(report.card.subject);
        writer.setCreator(u"Ringi %1"_s.arg(QCoreApplication::applicationVersion()));
        QTextDocument document;
        fill(document, report, options);
        paintPages(writer, document, report, options);
    }
    if (!file.commit())
        return failure(ErrorCode::FileUnwritable, u"report"_s);
    return {};
}

} // namespace ringi
