// SPDX-License-Identifier: Apache-2.0
#include "ui/review/seal_card_pdf.h"

#include "ui/review/seal_card_words.h"
#include "ui/review/seal_stamp.h"
#include "ui/shell/pdf_file.h"
#include "ui/words/format.h"
#include "ui/words/shown_text.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>
#include <QUrl>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

// Not an alias of a longer name: lupdate does not follow aliases.
struct W {
    Q_DECLARE_TR_FUNCTIONS(ringi::SealCardWords)
};

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
    preparePdfText(document, pdf.font, 10);
    document.addResource(
        QTextDocument::ImageResource, QUrl(u"seal:0"_s),
        printedSeal(card.approver, formatDay(card.sealedAt), pdf.font, kSealDots));
    document.setHtml(htmlOf(card, pdf));
    document.documentLayout()->setPaintDevice(&writer);
    document.setPageSize(writer.pageLayout().paintRectPixels(kPdfDotsPerInch).size());
    QPainter painter(&writer);
    drawPdfText(painter, document, QRectF(QPointF(), document.pageSize()));
}

} // namespace

Status writeSealCard(const SealCard& card, const SealCardPdf& pdf)
{
    if (card.fault != SealFault::None)
        return failure(ErrorCode::SealInvalid);
    return writePdf({pdf.path, sealCardHeading(card), u"seal card"_s},
                    [&](QPdfWriter& writer) { paintCard(writer, card, pdf); });
}

} // namespace ringi
