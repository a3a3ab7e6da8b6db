// SPDX-License-Identifier: Apache-2.0
#include "ui/review/link_list.h"

#include "base/when_done.h"
#include "ui/review/link_words.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QLabel>
#include <QScrollBar>
#include <QSet>
#include <QTextCursor>
#include <QTextEdit>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <algorithm>
#include <cmath>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

QTextBlockFormat blockWith(int above, int indent)
{
    QTextBlockFormat format;
    format.setTopMargin(above);
    format.setLeftMargin(indent);
    return format;
}

QTextCharFormat charsIn(TextSize size, bool bold, const QColor& color)
{
    QTextCharFormat format;
    format.setFont(textFont(size, bold));
    format.setForeground(color);
    return format;
}

} // namespace

LinkList::LinkList(QWidget* parent)
    : QWidget(parent), m_heading(new QLabel(tr("Where the links of this sample really go"), this)),
      m_view(new QTextEdit(this))
{
    m_heading->setFont(textFont(TextSize::Normal, true));
    m_heading->setWordWrap(true);
    m_heading->setBuddy(m_view);
    m_view->setObjectName(u"sampleLinks"_s);
    m_view->setAccessibleName(m_heading->text());
    m_view->setReadOnly(true);
    m_view->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_view->setTabChangesFocus(true);
    m_view->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->document()->setDocumentMargin(kGrid);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addWidget(m_heading);
    column->addWidget(m_view);
    m_look.setSingleShot(true);
    m_look.setInterval(0);
    connect(&m_look, &QTimer::timeout, this, &LinkList::noteRead);
    connect(m_view->document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged,
            this, &LinkList::fit);
    connect(m_view->verticalScrollBar(), &QScrollBar::valueChanged, &m_look,
            qOverload<>(&QTimer::start));
    connect(m_view->verticalScrollBar(), &QScrollBar::rangeChanged, &m_look,
            qOverload<>(&QTimer::start));
}

void LinkList::look(const QString& text, const QString& html)
{
    m_waiting = true;
    m_read = false;
    m_view->clear();
    const auto finding = QtConcurrent::run([text, html]() -> Result<Found> {
        Found found{linksOfHtml(html), linksOfText(text), !html.isEmpty()};
        QSet<QString> known;
        for (const MailLink& link : found.html)
            known.insert(link.target);
        found.text.removeIf([&known](const MailLink& link) { return known.contains(link.target); });
        return found;
    });
    whenDone(this, finding, [this, asked = ++m_asked](const Result<Found>& found) {
        if (asked == m_asked && found)
            list(*found);
    });
}

void LinkList::list(const Found& found)
{
    m_found = found;
    m_waiting = false;
    write();
}

void LinkList::write()
{
    m_view->clear();
    QTextCursor cursor(m_view->document());
    cursor.beginEditBlock();
    if (m_found.hasHtml)
        writeSection(cursor,
                     tr("%n link(s) in the HTML", nullptr, static_cast<int>(m_found.html.size())),
                     m_found.html);
    // The text is made from the HTML as a rule, and has the same links.
    const int inText = static_cast<int>(m_found.text.size());
    writeSection(cursor,
                 m_found.hasHtml ? tr("%n link(s) in the text alone", nullptr, inText)
                                 : tr("%n link(s) in the text", nullptr, inText),
                 m_found.text);
    cursor.endEditBlock();
    m_view->moveCursor(QTextCursor::Start);
    m_look.start();
}

void LinkList::writeSection(QTextCursor& cursor, const QString& heading,
                            const QList<MailLink>& links)
{
    const bool isFirst = cursor.atStart();
    if (isFirst)
        cursor.setBlockFormat(blockWith(0, 0));
    else
        cursor.insertBlock(blockWith(2 * kGrid, 0));
    cursor.insertText(heading, charsIn(TextSize::Small, false, Colors::of(palette()).inkSoft));
    for (const MailLink& link : links)
        writeLink(cursor, link);
}

void LinkList::writeLink(QTextCursor& cursor, const MailLink& link)
{
    const Colors colors = Colors::of(palette());
    const auto plain = charsIn(TextSize::Normal, false, colors.ink);
    const QString target = LinkWords::target(link);
    cursor.insertBlock(blockWith(kGrid, 0));
    cursor.insertText(LinkWords::shown(link), plain);
    cursor.insertBlock(blockWith(0, 2 * kGrid));
    cursor.insertText(LinkWords::leads(link), plain);
    if (!link.goesTo.isEmpty()) {
        cursor.insertText(u" "_s, plain);
        cursor.insertText(link.goesTo, charsIn(TextSize::Normal, true, colors.ink));
    }
    if (target != link.shown) {
        cursor.insertBlock(blockWith(0, 2 * kGrid));
        cursor.insertText(target, charsIn(TextSize::Small, false, colors.inkSoft));
    }
    for (const QString& words : LinkWords::oddities(link))
        writeOddity(cursor, words);
}

void LinkList::writeOddity(QTextCursor& cursor, const QString& words)
{
    const auto format = charsIn(TextSize::Normal, true, Colors::of(palette()).warning);
    const int size = QFontMetrics(format.font()).height();
    cursor.insertBlock(blockWith(0, 2 * kGrid));
    const QPixmap sign =
        icon(u"warning"_s, Tone::Warning).pixmap(QSize(size, size), devicePixelRatioF());
    cursor.insertImage(sign.toImage());
    cursor.insertText(u" "_s + words, format);
}

/// As high as its text, up to a third of what a small screen shows.
void LinkList::fit()
{
    const auto height = static_cast<int>(std::ceil(m_view->document()->size().height()));
    m_view->setFixedHeight(
        std::clamp(height + 2 * m_view->frameWidth(), lines(this, 2), lines(this, 14)));
    m_look.start();
}

/// The list counts when its end has been in view while somebody could see it.
void LinkList::noteRead()
{
    const QScrollBar* bar = m_view->verticalScrollBar();
    if (!m_waiting && m_view->isVisible() && bar->value() >= bar->maximum())
        m_read = true;
    Q_EMIT readOn();
}

void LinkList::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_look.start();
}

void LinkList::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    const bool isLook =
        event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange;
    if (isLook && !m_waiting)
        write();
}

} // namespace ringi
