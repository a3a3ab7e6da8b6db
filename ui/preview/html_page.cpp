// SPDX-License-Identifier: Apache-2.0
#include "ui/preview/html_page.h"

#include "ui/preview/closed_document.h"
#include "ui/preview/mail_colors.h"
#include "ui/preview/mail_picture.h"

#include <QEvent>
#include <QFutureWatcher>
#include <QScrollBar>
#include <QTextFrame>

#include <utility>

namespace ringi {

using namespace Qt::StringLiterals;

HtmlPage::HtmlPage(QWidget* parent) : QTextBrowser(parent)
{
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setUndoRedoEnabled(false);
    setAcceptDrops(false);
    setPalette(mailPalette(false));
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl& target) {
        Q_EMIT
        linkChosen(QString::fromUtf8(target.toEncoded()));
    });
    build();
}

void HtmlPage::setPage(const QString& html)
{
    if (html == m_html)
        return;
    m_html = html;
    build();
}

void HtmlPage::setDark(bool dark)
{
    if (dark == m_dark)
        return;
    m_dark = dark;
    build();
}

void HtmlPage::build()
{
    const MailColors colors = m_dark ? MailColors::dark() : MailColors::light();
    const int scrolled = verticalScrollBar()->value();
    auto* page = new ClosedDocument(m_html, {font(), colors.link, m_dark, devicePixelRatioF()},
                                    m_pictures, this);
    ClosedDocument* before = std::exchange(m_page, page);
    m_fittedTo = 0;
    fit();
    // The mail's own background goes as far as the page does.
    QPalette palette = mailPalette(m_dark);
    const QBrush background = page->rootFrame()->frameFormat().background();
    if (background.style() == Qt::SolidPattern)
        palette.setColor(QPalette::Base, background.color());
    setPalette(palette);
    setDocument(page);
    delete before;
    verticalScrollBar()->setValue(scrolled);
    ask();
    Q_EMIT
    changed();
}

/// Content ids are asked for, "data:" brings its bytes along.
void HtmlPage::ask()
{
    m_awaited.clear();
    const QStringList wanted = m_page->wanted();
    for (const QString& source : wanted) {
        if (!m_pictures.contains(source))
            m_awaited.insert(source);
    }
    const QSet<QString> awaited = m_awaited;
    for (const QString& source : awaited) {
        if (source.startsWith("data:"_L1))
            take(source, bytesOfDataUrl(source));
        else
            Q_EMIT
        imageWanted(source.mid(4));
    }
}

void HtmlPage::setImage(const QString& contentId, const QByteArray& bytes)
{
    take(ClosedDocument::sourceOf(contentId), bytes);
}

void HtmlPage::take(const QString& source, const QByteArray& bytes)
{
    auto* watcher = new QFutureWatcher<QImage>(this);
    connect(watcher, &QFutureWatcherBase::finished, this,
            [this, watcher, source, generation = m_generation] {
                watcher->deleteLater();
                if (generation == m_generation)
                    settle(source, watcher->result());
            });
    watcher->setFuture(decodePicture(bytes));
}

void HtmlPage::settle(const QString& source, const QImage& image)
{
    m_pictures.insert(source, image);
    m_awaited.remove(source);
    if (m_page->isBackground(source)) {
        build();
        return;
    }
    m_page->setPictures(m_pictures);
    m_fittedTo = 0;
    fit();
    Q_EMIT
    changed();
}

void HtmlPage::forgetImages()
{
    ++m_generation;
    m_pictures.clear();
    if (!m_page->wanted().isEmpty())
        build();
}

int HtmlPage::remotePictures() const
{
    return m_page->remotePictures();
}

void HtmlPage::fit()
{
    // As if the scroll bar were there: else the page would swing between two widths.
    const int width = contentsRect().width() - verticalScrollBar()->sizeHint().width();
    if (width == m_fittedTo)
        return;
    m_fittedTo = width;
    m_page->fitPictures(width);
}

QVariant HtmlPage::loadResource(int, const QUrl&)
{
    return {};
}

void HtmlPage::doSetSource(const QUrl&, QTextDocument::ResourceType) {}

void HtmlPage::resizeEvent(QResizeEvent* event)
{
    fit();
    QTextBrowser::resizeEvent(event);
}

void HtmlPage::changeEvent(QEvent* event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_page != nullptr)
        build();
}

} // namespace ringi
