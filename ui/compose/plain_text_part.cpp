// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/plain_text_part.h"

#include "base/when_done.h"
#include "html/html_text.h"
#include "ui/compose/body_edit.h"
#include "ui/compose/notice.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QCheckBox>
#include <QToolButton>
#include <QVBoxLayout>
#include <QtConcurrent>

#include <chrono>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

constexpr std::chrono::milliseconds kPause{500};
/// Below this the two no longer say the same; see likeness().
constexpr int kAlike = 60;

} // namespace

PlainTextPart::PlainTextPart(std::function<QString()> html, QWidget* parent)
    : QWidget(parent), m_html(std::move(html)), m_toggle(new QToolButton(this)),
      m_fields(new QWidget(this)),
      m_follows(new QCheckBox(tr("&Made from the formatted text automatically"), m_fields)),
      m_edit(new BodyEdit(m_fields)), m_apart(new Notice(u"textApartNotice"_s, this))
{
    m_toggle->setObjectName(u"plainTextToggle"_s);
    m_toggle->setText(tr("Plain text version"));
    m_toggle->setToolTip(tr("For mail programs and people that want no formatted text."));
    m_toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toggle->setCheckable(true);
    setButtonKind(m_toggle, ButtonKind::Quiet);
    m_follows->setObjectName(u"textFollowsCheck"_s);
    m_edit->setObjectName(u"plainTextEdit"_s);
    m_edit->setAccessibleName(tr("Plain text version"));
    m_edit->setMinimumHeight(lines(this, 6));
    auto* inner = new QVBoxLayout(m_fields);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(kGrid);
    inner->addWidget(m_follows);
    inner->addWidget(m_edit);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addWidget(m_toggle, 0, Qt::AlignLeading);
    column->addWidget(m_apart);
    column->addWidget(m_fields);
    m_timer.setSingleShot(true);
    m_timer.setInterval(kPause);
    connect(&m_timer, &QTimer::timeout, this, &PlainTextPart::compare);
    connect(m_toggle, &QToolButton::toggled, this, &PlainTextPart::setOpen);
    connect(m_follows, &QCheckBox::clicked, this, &PlainTextPart::onFollows);
    connect(m_edit, &BodyEdit::changed, this, [this] {
        m_typed = true;
        htmlChanged();
        Q_EMIT
        changed();
    });
    setOpen(false);
}

void PlainTextPart::setOpen(bool open)
{
    m_fields->setVisible(open);
    m_toggle->setIcon(icon(open ? u"down"_s : u"next"_s));
}

void PlainTextPart::setText(const QString& text, bool followsHtml)
{
    m_typed = false;
    m_follows->setChecked(followsHtml);
    m_edit->setText(text);
    m_edit->setVisible(!followsHtml);
    m_toggle->setChecked(!followsHtml);
    compare();
}

bool PlainTextPart::followsHtml() const
{
    return m_follows->isChecked();
}

QString PlainTextPart::text() const
{
    return m_edit->text();
}

void PlainTextPart::setWritable(bool writable)
{
    m_follows->setEnabled(writable);
    m_edit->setWritable(writable);
}

void PlainTextPart::onFollows(bool follows)
{
    if (!follows && !m_typed)
        m_edit->setText(textFromHtml(m_html()));
    m_edit->setVisible(!follows);
    if (!follows)
        m_edit->setFocus();
    compare();
    Q_EMIT
    changed();
}

void PlainTextPart::htmlChanged()
{
    if (!followsHtml())
        m_timer.start();
}

void PlainTextPart::compare()
{
    m_timer.stop();
    const int asked = ++m_compared;
    if (followsHtml()) {
        m_apart->setWords({});
        return;
    }
    auto work = QtConcurrent::run([text = text(), html = m_html()] {
        return Result<int>(text.trimmed().isEmpty() || html.isEmpty() ? 100
                                                                       : likeness(text, html));
    });
    whenDone(this, std::move(work), [this, asked](const Result<int>& found) {
        const int alike = found.value_or(100);
        if (asked != m_compared)
            return;
        m_apart->setWords(alike >= kAlike
                              ? QString()
                              : tr("The plain text version and the formatted text no longer say "
                                   "the same. People read one or the other, depending on their "
                                   "mail program."));
    });
}

} // namespace ringi
