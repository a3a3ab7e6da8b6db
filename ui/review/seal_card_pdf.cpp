// SPDX-License-Identifier: Apache-2.0
#include "ui/review/seal_card_pdf.h"

#include "ui/review/seal_card_words.h"
#include "ui/review/seal_stamp.h"
#include "ui/shell/theme.h"
#include "ui/words/format.h"
#include "ui/words/shown_text.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QImage>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>
#include <QUrl>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

// Not an alias of a longer name: lupdate does not follow aliases.
struct W {
    Q_DECLARE_TR_FUNCTIONS(ringi::SealCardWords)
};

constexpr int kDotsPerInch = 300;
constexpr double kMarginMillimetres = 18;
constexpr double kLetterGap = 0.05;
constexpr int kSealDots = 600;
constexpr qsizetype kLongestName = 60;

constexpr auto kStyle = R"(
body { color: #1d1c1a; }
h1 { font-size: 20pt; margin-bottom: 2pt; }
h2 { font-size: 11pt; margin-top: 14pt; margin-bottom: 4pt; }
p { margin-top: 2pt; margin-bottom: 4pt; }
.soft { color: #5e5b54; }
.hex { font-size: 8pt; }
)"_L1;

/// Behind a table the margin of what follows is lost; an empty line is not.
constexpr auto kAfterTable = "<p style=\"font-size: 9pt; margin: 0\">&nbsp;</p>"_L1;

QImage sealPicture(const SealCard& card, const QFont& font)
{
    QImage image(QSize(kSealDots, kSealDots), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setFont(font);
    painter.setPen(Colors::light().seal);
    paintSeal(painter, QRectF(image.rect()), card.approver, formatDay(card.sealedAt));
    return image;
}

QString row(const SealCardFact& fact)
{
    return u"<tr><td width=\"24%\" class=\"soft\">%1</td><td>%2</td></tr>"_s.arg(
        fact.name.toHtmlEscaped(), fact.value.toHtmlEscaped());
}

QString proofRow(const QString& name, const QString& value)
{
    return u"<tr><td width=\"24%\" class=\"soft\">%1</td><td class=\"hex\">%2</td></tr>"_s.arg(
        name.toHtmlEscaped(), value.toHtmlEscaped());
}

QString htmlOf(const SealCard& card, const SealCardPdf& pdf)
{
    constexpr auto table = "<table width=\"100%\" cellpadding=\"3\" cellspacing=\"0\">"_L1;
    QString facts;
    for (const SealCardFact& fact : sealCardFacts(card))
        facts += row(fact);
    const QString proof =
        proofRow(W::tr("Packet digest (SHA-256)"), QString::fromLatin1(card.packetDigest.toHex())) +
        proofRow(W::tr("Public key (Ed25519)"), QString::fromLatin1(card.publicKey.toHex())) +
        proofRow(W::tr("Signature"), QString::fromLatin1(card.signature.toHex())) +
        proofRow(W::tr("Statement"), QString::fromUtf8(card.statement));
    return u"<style>%1</style><table width=\"100%\"><tr><td valign=\"middle\"><h1>%2</h1>"
           "<p class=\"soft\">%3</p></td><td align=\"right\"><img src=\"seal:0\" width=\"150\""
           " height=\"150\"></td></tr></table>"_s.arg(
               kStyle, sealCardHeading(card).toHtmlEscaped(),
               quotedText(card.officeName, kLongestName).toHtmlEscaped()) +
           table + facts + u"</table>"_s + kAfterTable +
           u"<h2>%1</h2><p class=\"soft\">%2</p>"_s.arg(
               W::tr("To check this seal without Ringi").toHtmlEscaped(),
               W::tr("The signature is over “ringi-seal-2”, a line feed and the statement, without "
                     "line breaks in it. That the key is the approver’s, the office’s audit log "
                     "says.")
                   .toHtmlEscaped()) +
           table + proof + u"</table>"_s + kAfterTable +
           u"<p class=\"soft\">%1</p>"_s.arg(W::tr("Written %1 by Ringi %2", "time, version")
                                                 .arg(formatMoment(pdf.writtenAt, card.zone),
                                                      QCoreApplication::applicationVersion())
                                                 .toHtmlEscaped());
}

void paintCard(QPdfWriter& writer, const SealCard& card, const SealCardPdf& pdf)
{
    QTextDocument document;
    QFont font = pdf.font;
    font.setPointSizeF(10);
    // Letters that stand apart are not joined: a digest with "ff" in it can be copied and searched.
    font.setLetterSpacing(QFont::AbsoluteSpacing, kLetterGap);
    document.setDefaultFont(font);
    document.setDocumentMargin(0);
    document.addResource(QTextDocument::ImageResource, QUrl(u"seal:0"_s),
                         sealPicture(card, pdf.font));
    document.setHtml(htmlOf(card, pdf));
    document.documentLayout()->setPaintDevice(&writer);
    document.setPageSize(writer.pageLayout().paintRectPixels(kDotsPerInch).size());
    QPainter painter(&writer);
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = QRectF(QPointF(), document.pageSize());
    context.palette.setColor(QPalette::Text, Colors::light().ink);
    document.documentLayout()->draw(&painter, context);
}

} // namespace

Status writeSealCard(const SealCard& card, const SealCardPdf& pdf)
{
    if (card.fault != SealFault::None)
        return failure(ErrorCode::SealInvalid);
    QSaveFile file(pdf.path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(ErrorCode::FileUnwritable, u"seal card"_s);
    {
        QPdfWriter writer(&file);
        writer.setResolution(kDotsPerInch);
        writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait,
                                         QMarginsF(kMarginMillimetres, kMarginMillimetres,
                                                   kMarginMillimetres, kMarginMillimetres),
                                         QPageLayout::Millimeter));
        writer.setTitle(sealCardHeading(card));
        writer.setCreator(u"Ringi %1"_s.arg(QCoreApplication::applicationVersion()));
        paintCard(writer, card, pdf);
    }
    if (!file.commit())
        return failure(ErrorCode::FileUnwritable, u"seal card"_s);
    return {};
}

} // namespace ringi
