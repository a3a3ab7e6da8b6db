// SPDX-License-Identifier: Apache-2.0
#include "ui/pdf/pdf_document.h"

#include "papers/address_finder.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfDocument>
#include <QPdfSelection>
#include <QtConcurrentRun>

#include <algorithm>

namespace ringi {
namespace {

constexpr int kWidest = 2000;        ///< pixels
constexpr int kMostSearched = 2'000; ///< pages
constexpr qsizetype kMostAddresses = 100'000;

/// Lives and ends on one thread of the pool.
class OpenPdf final {
public:
    explicit OpenPdf(const QByteArray& bytes)
    {
        m_buffer.setData(bytes);
        m_buffer.open(QIODevice::ReadOnly);
        m_pdf.load(&m_buffer);
    }
    ~OpenPdf() { m_pdf.close(); }

    [[nodiscard]] QPdfDocument& pdf() { return m_pdf; }
    [[nodiscard]] bool isReady() const { return m_pdf.status() == QPdfDocument::Status::Ready; }

private:
    QBuffer m_buffer;
    QPdfDocument m_pdf;
};

} // namespace

QFuture<PdfPage> renderPdfPage(const QByteArray& bytes, int page, int width)
{
    return QtConcurrent::run([bytes, page, width] {
        PdfPage shown;
        OpenPdf open(bytes);
        shown.needsPassword = open.pdf().error() == QPdfDocument::Error::IncorrectPassword;
        if (!open.isReady())
            return shown;
        shown.pages = open.pdf().pageCount();
        const QSizeF points = open.pdf().pagePointSize(page);
        if (page < 0 || page >= shown.pages || points.isEmpty())
            return shown;
        // A page may say that it is a mile long.
        const QSize size =
            points.scaled(QSizeF(std::min(width, kWidest), 4.0 * kWidest), Qt::KeepAspectRatio)
                .toSize()
                .expandedTo({1, 1});
        const QImage drawn = open.pdf().render(page, size);
        if (drawn.isNull())
            return shown;
        // Ink on paper, whatever the theme.
        shown.image = QImage(drawn.size(), QImage::Format_RGB32);
        shown.image.fill(Qt::white);
        QPainter(&shown.image).drawImage(0, 0, drawn);
        shown.text = open.pdf().getAllText(page).text().left(10'000);
        return shown;
    });
}

QFuture<PdfAddresses> searchPdf(const QByteArray& bytes,
                                std::shared_ptr<const std::atomic_bool> over)
{
    return QtConcurrent::run([bytes, over] {
        PdfAddresses found;
        OpenPdf open(bytes);
        const int pages = open.isReady() ? open.pdf().pageCount() : 0;
        AddressFinder finder(kMostAddresses);
        for (int page = 0; page < std::min(pages, kMostSearched) && !*over; ++page) {
            const QString text = open.pdf().getAllText(page).text();
            for (const auto line : QStringTokenizer(text, u'\n'))
                finder.look(line);
        }
        found.addresses = finder.found().size();
        found.cut = pages > kMostSearched || finder.isFull();
        return found;
    });
}

} // namespace ringi
