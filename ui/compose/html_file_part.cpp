// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/html_file_part.h"

#include "base/when_done.h"
#include "ui/compose/body_edit.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"
#include "ui/words/format.h"

#include <QFontDatabase>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <QtConcurrent>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kMostNamed = 30;

// Not an alias of a longer name: lupdate does not follow aliases.
struct W {
    Q_DECLARE_TR_FUNCTIONS(ringi::HtmlFilePart)
};

QString removalWord(const QString& what)
{
    if (what == "script"_L1)
        return W::tr("a program (script)");
    if (what == "form"_L1)
        return W::tr("a form");
    if (what == "event-handler"_L1)
        return W::tr("a program that runs by itself");
    if (what == "meta-refresh"_L1)
        return W::tr("a jump to another page");
    if (what == "external-object"_L1)
        return W::tr("something embedded from elsewhere");
    if (what == "external-style"_L1)
        return W::tr("a style sheet from elsewhere");
    if (what == "frame"_L1)
        return W::tr("another page inside the page");
    if (what == "dangerous-link"_L1)
        return W::tr("a link that may do harm");
    if (what == "dangerous-style"_L1)
        return W::tr("a style that may do harm");
    if (what == "conditional-comment"_L1)
        return W::tr("parts for old Outlook only");
    return W::tr("something that mails do not have");
}

QString removalLine(const HtmlRemoval& removal)
{
    const QString what = removal.detail.isEmpty()
                             ? removalWord(removal.what)
                             : W::tr("%1: %2", "what was taken out, its source")
                                   .arg(removalWord(removal.what), removal.detail);
    return removal.line > 0 ? W::tr("line %1: %2", "line of a file, what was taken out there")
                                  .arg(formatCount(removal.line), what)
                            : what;
}

/// A heading and one line for each; empty for none.
QString itemized(const QString& heading, QStringList items)
{
    if (items.isEmpty())
        return {};
    const qsizetype more = items.size() - kMostNamed;
    if (more > 0) {
        items = items.first(kMostNamed);
        items.append(W::tr("and %n more", nullptr, static_cast<int>(more)));
    }
    return heading + u"\n  • "_s + items.join(u"\n  • "_s);
}

} // namespace

HtmlFilePart::HtmlFilePart(QWidget* parent)
    : QWidget(parent), m_source(new BodyEdit(this)),
      m_choose(new QPushButton(icon(u"code"_s), QString(), this)), m_report(new QLabel(this))
{
    m_choose->setObjectName(u"useHtmlFileButton"_s);
    m_source->setObjectName(u"htmlSourceEdit"_s);
    m_source->setAccessibleName(tr("Source of the HTML file"));
    m_source->setAccessibleDescription(tr("To be read only; it is changed by using another file."));
    m_source->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_source->setMinimumHeight(lines(this, 8));
    m_source->setWritable(false);
    m_report->setObjectName(u"htmlReport"_s);
    m_report->setWordWrap(true);
    m_report->setTextFormat(Qt::PlainText);
    m_report->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addWidget(m_choose, 0, Qt::AlignLeading);
    column->addWidget(m_source);
    column->addWidget(m_report);
    connect(m_choose, &QPushButton::clicked, this, &HtmlFilePart::fileWanted);
    setHtml({});
}

QWidget* HtmlFilePart::source() const
{
    return m_source;
}

void HtmlFilePart::setHtml(const QString& html)
{
    m_removed.clear();
    m_choose->setText(html.isEmpty() ? tr("Use an HTML &file…") : tr("Use another &file…"));
    m_source->setVisible(!html.isEmpty());
    if (html != m_html) {
        m_remote.clear();
        m_missing.clear();
        m_source->setText(html);
        examine(html);
    }
    m_html = html;
    showReport();
}

void HtmlFilePart::setReport(const QList<HtmlRemoval>& removed, const QStringList& missingImages)
{
    m_removed = removed;
    m_missing = missingImages;
    showReport();
}

void HtmlFilePart::setWritable(bool writable)
{
    m_choose->setVisible(writable);
}

void HtmlFilePart::examine(const QString& html)
{
    const int asked = ++m_examined;
    if (html.isEmpty())
        return;
    auto work = QtConcurrent::run([html] { return Result<CleanHtml>(cleanHtml(html)); });
    whenDone(this, std::move(work), [this, asked](const Result<CleanHtml>& clean) {
        if (asked != m_examined || !clean)
            return;
        m_remote = clean->remoteImages;
        for (const QString& image : clean->localImages) {
            if (!m_missing.contains(image))
                m_missing.append(image);
        }
        showReport();
    });
}

void HtmlFilePart::showReport()
{
    QStringList removed;
    for (const HtmlRemoval& one : std::as_const(m_removed))
        removed.append(removalLine(one));
    QStringList parts{
        itemized(tr("Taken out, because a mail must not have it:"), removed),
        itemized(tr("Pictures that are not in the mail: they load from elsewhere when somebody "
                    "opens it, and tell that it was opened:"),
                 m_remote),
        itemized(tr("Pictures that are missing: their files were not found beside the HTML file:"),
                 m_missing)};
    parts.removeAll(QString());
    m_report->setText(parts.join(u"\n\n"_s));
    m_report->setVisible(!parts.isEmpty());
}

} // namespace ringi
