// SPDX-License-Identifier: Apache-2.0
#include "ui/preview/mail_view.h"

#include "ui/editor/flow_layout.h"
#include "ui/preview/html_page.h"
#include "ui/preview/mail_colors.h"
#include "ui/preview/toggle_pair.h"
#include "ui/shell/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kMostText = 1024 * 1024;
/// A single paragraph is laid out as a whole.
constexpr qsizetype kLongestLine = 64 * 1024;
constexpr qsizetype kBeginning = 8 * 1024;

bool isTooLarge(QStringView text)
{
    if (text.size() > kMostText)
        return true;
    qsizetype start = 0;
    while (text.size() - start > kLongestLine) {
        const qsizetype end = text.indexOf(u'\n', start);
        if (end < 0 || end - start > kLongestLine)
            return true;
        start = end + 1;
    }
    return false;
}

QLabel* makeLine(const QString& name, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setFont(textFont(TextSize::Small));
    label->hide();
    return label;
}

} // namespace

MailView::MailView(const QString& name, QWidget* parent)
    : QWidget(parent), m_controls(new QWidget(this)), m_note(makeLine(name + u"Note"_s, this)),
      m_files(makeLine(name + u"Files"_s, this)), m_linkLine(new QWidget(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    buildControls(name);
    column->addWidget(m_controls);
    column->addWidget(m_files);
    buildPage(name);
    column->addLayout(m_page, 1);
    buildLinkLine(name);
    column->addWidget(m_linkLine);
    column->addWidget(m_note);
    m_look.setSingleShot(true);
    m_look.setInterval(0);
    connect(&m_look, &QTimer::timeout, this, &MailView::noteRead);
    connect(m_form, &TogglePair::chosen, this, &MailView::showForm);
    connect(m_width, &TogglePair::chosen, this, &MailView::showWidth);
    connect(m_light, &TogglePair::chosen, this, &MailView::showColors);
    showColors();
    showForm();
    showWidth();
}

void MailView::buildControls(const QString& name)
{
    m_form =
        new TogglePair({tr("Text"), tr("The mail as plain text"), name + u"TextToggle"_s},
                       {tr("HTML"), tr("The mail as HTML"), name + u"HtmlToggle"_s}, m_controls);
    m_width = new TogglePair({tr("Wide"), tr("As wide as there is room"), name + u"WideToggle"_s},
                             {tr("Phone"), tr("As wide as on a phone"), name + u"PhoneToggle"_s},
                             m_controls);
    m_light =
        new TogglePair({tr("Light"), tr("On a light page"), name + u"LightToggle"_s},
                       {tr("Dark"), tr("On a dark page"), name + u"DarkToggle"_s}, m_controls);
    m_form->choose(true);
    auto* flow = new FlowLayout(m_controls);
    for (TogglePair* pair : {m_form, m_width, m_light})
        flow->addWidget(pair);
}

void MailView::buildPage(const QString& name)
{
    m_stack = new QStackedWidget(this);
    m_text = new QPlainTextEdit(m_stack);
    m_text->setObjectName(name + u"Body"_s);
    m_text->setAccessibleName(tr("The mail as plain text"));
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setTabChangesFocus(true);
    m_text->document()->setDocumentMargin(2 * kGrid);
    m_html = new HtmlPage(m_stack);
    m_html->setObjectName(name + u"Html"_s);
    m_html->setAccessibleName(tr("The mail as HTML"));
    m_stack->addWidget(m_text);
    m_stack->addWidget(m_html);
    m_stack->setMinimumHeight(lines(this, 10));
    m_page = new QHBoxLayout;
    m_page->setSpacing(0);
    m_page->addStretch(0);
    m_page->addWidget(m_stack, 1);
    m_page->addStretch(0);
    watch(m_text->verticalScrollBar());
    watch(m_html->verticalScrollBar());
    // Keys scroll a plain text without a word from its scroll bar.
    connect(m_text, &QPlainTextEdit::updateRequest, this, [this](const QRect& shown, int by) {
        if (by != 0 || shown.contains(m_text->viewport()->rect()))
            m_look.start();
    });
    connect(m_html, &HtmlPage::imageWanted, this, &MailView::imageWanted);
    connect(m_html, &HtmlPage::linkChosen, this, &MailView::showTarget);
    connect(m_html, &HtmlPage::changed, &m_look, qOverload<>(&QTimer::start));
}

void MailView::buildLinkLine(const QString& name)
{
    auto* label = new QLabel(tr("This link goes to"), m_linkLine);
    m_target = new QLineEdit(m_linkLine);
    m_target->setObjectName(name + u"LinkEdit"_s);
    m_target->setAccessibleName(tr("Where the link goes"));
    m_target->setReadOnly(true);
    label->setBuddy(m_target);
    label->setFont(textFont(TextSize::Small));
    auto* row = new QHBoxLayout(m_linkLine);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGrid);
    row->addWidget(label);
    row->addWidget(m_target, 1);
    m_linkLine->hide();
}

void MailView::watch(QScrollBar* bar)
{
    connect(bar, &QScrollBar::valueChanged, &m_look, qOverload<>(&QTimer::start));
    connect(bar, &QScrollBar::rangeChanged, &m_look, qOverload<>(&QTimer::start));
}

void MailView::show(const ShownMail& mail)
{
    m_mail = mail;
    m_read.clear();
    m_linkLine->hide();
    m_textCut = m_whole ? mail.text.size() > kMostText : isTooLarge(mail.text);
    m_htmlTooLarge = mail.html.size() > (m_whole ? kMostText : HtmlPage::kMostShown);
    const QString text =
        m_textCut ? mail.text.first(qMin(mail.text.size(), kBeginning)) + u'\u2026' : mail.text;
    if (text != m_text->toPlainText()) {
        const int scrolled = m_text->verticalScrollBar()->value();
        m_text->setPlainText(text);
        m_text->verticalScrollBar()->setValue(scrolled);
    }
    m_html->setPage(m_htmlTooLarge ? QString() : mail.html);
    m_files->setText(
        tr("Attached: %1").arg(mail.attachments.join(tr(", ", "between names of attached files"))));
    m_files->setVisible(!mail.attachments.isEmpty());
    m_form->setVisible(!mail.html.isEmpty());
    showForm();
}

void MailView::scrollToTop()
{
    for (QAbstractScrollArea* area :
         {static_cast<QAbstractScrollArea*>(m_text), static_cast<QAbstractScrollArea*>(m_html)}) {
        area->verticalScrollBar()->setValue(0);
        area->horizontalScrollBar()->setValue(0);
    }
}

void MailView::setImage(const QString& contentId, const QByteArray& bytes)
{
    m_html->setImage(contentId, bytes);
}

void MailView::forgetImages()
{
    m_html->forgetImages();
}

MailView::Form MailView::front() const
{
    return m_form->isSecond() && !m_mail.html.isEmpty() ? Form::Html : Form::Text;
}

void MailView::showForm()
{
    const bool html = front() == Form::Html;
    m_stack->setCurrentWidget(html ? static_cast<QWidget*>(m_html) : m_text);
    if (!html)
        m_linkLine->hide();
    showNote();
    m_look.start();
}

void MailView::showNote()
{
    QString words;
    if (front() == Form::Text && m_textCut) {
        words = tr("The text is too large to show all of it here.");
    } else if (front() == Form::Html && m_htmlTooLarge) {
        words = tr("The HTML is too large to show it here.");
    } else if (const int remote = m_html->remotePictures(); front() == Form::Html && remote > 0) {
        words = tr("%n picture(s) would be fetched from elsewhere when somebody opens the mail.",
                   nullptr, remote);
    }
    m_note->setText(words);
    m_note->setVisible(!words.isEmpty());
}

void MailView::showWidth()
{
    const bool phone = m_width->isSecond();
    const int bar = m_html->verticalScrollBar()->sizeHint().width() + 2 * m_html->frameWidth();
    m_stack->setMaximumWidth(phone ? kPhoneWidth + bar : QWIDGETSIZE_MAX);
    m_page->setStretch(0, phone ? 1 : 0);
    m_page->setStretch(1, phone ? 1000 : 1);
    m_page->setStretch(2, phone ? 1 : 0);
    m_look.start();
}

void MailView::showColors()
{
    const bool dark = m_light->isSecond();
    m_text->setPalette(mailPalette(dark));
    m_html->setDark(dark);
}

void MailView::showTarget(const QString& target)
{
    m_target->setText(target);
    m_target->setCursorPosition(0);
    m_linkLine->show();
}

bool MailView::isReadToEnd() const
{
    return !m_textCut && !m_htmlTooLarge && m_read.contains(Form::Text) &&
           (m_mail.html.isEmpty() || m_read.contains(Form::Html));
}

bool MailView::isOtherFormUnread() const
{
    const Form other = front() == Form::Html ? Form::Text : Form::Html;
    return !m_mail.html.isEmpty() && m_read.contains(front()) && !m_read.contains(other);
}

/// A form counts when its end has been in view while somebody could see it.
void MailView::noteRead()
{
    const QAbstractScrollArea* area = m_text;
    if (front() == Form::Html) {
        area = m_html;
        m_html->document()->pageCount(); // lays all of it out: only then is its end known
    }
    const QScrollBar* bar = area->verticalScrollBar();
    const bool pending = front() == Form::Html && m_html->isWaiting();
    if (area->isVisible() && !pending && bar->value() >= bar->maximum())
        m_read.insert(front());
    Q_EMIT
    readOn();
}

void MailView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_look.start();
}

void MailView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_page != nullptr)
        showWidth();
}

} // namespace ringi
