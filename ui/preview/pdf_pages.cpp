// SPDX-License-Identifier: Apache-2.0
#include "ui/preview/pdf_pages.h"

#include "ui/pdf/pdf_document.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QFutureWatcher>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace ringi {

using namespace Qt::StringLiterals;

PdfPages::PdfPages(const QByteArray& bytes, QWidget* parent)
    : QWidget(parent), m_bytes(bytes), m_area(new QScrollArea(this)), m_picture(new QLabel(this)),
      m_where(new QLabel(this)),
      m_previous(new QPushButton(icon(u"back"_s), tr("&Previous page"), this)),
      m_next(new QPushButton(icon(u"next"_s), tr("&Next page"), this))
{
    m_area->setObjectName(u"pdfPage"_s);
    m_area->setAccessibleName(tr("Page"));
    m_area->setWidget(m_picture);
    m_area->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_picture->setObjectName(u"pdfPicture"_s);
    m_picture->setTextFormat(Qt::PlainText);
    m_previous->setObjectName(u"pdfPreviousButton"_s);
    m_next->setObjectName(u"pdfNextButton"_s);
    m_where->setObjectName(u"pdfWhere"_s);
    auto* row = new QHBoxLayout;
    row->setSpacing(kGrid);
    for (QPushButton* button : {m_previous, m_next}) {
        button->setAutoDefault(false);
        button->setEnabled(false);
        row->addWidget(button);
    }
    row->addWidget(m_where, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addLayout(row);
    column->addWidget(m_area, 1);
    connect(m_previous, &QPushButton::clicked, this, [this] { showPage(m_page - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { showPage(m_page + 1); });
    m_where->setText(tr("The page is drawn…"));
    showPage(0);
}

void PdfPages::showPage(int page)
{
    m_page = page;
    const double ratio = devicePixelRatioF();
    const int width = std::max(lines(this, 36), m_area->viewport()->width() - 2 * kGrid);
    auto* watcher = new QFutureWatcher<PdfPage>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, page, ratio] {
        watcher->deleteLater();
        if (page != m_page)
            return;
        PdfPage drawn = watcher->result();
        drawn.image.setDevicePixelRatio(ratio);
        take(drawn);
    });
    watcher->setFuture(renderPdfPage(m_bytes, page, static_cast<int>(width * ratio)));
}

void PdfPages::take(const PdfPage& page)
{
    m_pages = page.pages;
    m_previous->setEnabled(m_page > 0);
    m_next->setEnabled(m_page + 1 < m_pages);
    if (page.image.isNull()) {
        m_where->setText(page.needsPassword ? tr("It needs a password: no page can be shown.")
                                            : tr("This page cannot be shown."));
        m_picture->setPixmap({});
    } else {
        m_where->setText(tr("Page %1 of %2").arg(m_page + 1).arg(m_pages));
        m_picture->setPixmap(QPixmap::fromImage(page.image));
        m_area->setAccessibleDescription(page.text);
    }
    m_picture->adjustSize();
    m_area->verticalScrollBar()->setValue(0);
    Q_EMIT
    shown();
}

} // namespace ringi
