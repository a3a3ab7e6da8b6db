// SPDX-License-Identifier: Apache-2.0
#include "html/pasted_writer.h"

#include <algorithm>

namespace ringi {
namespace {

constexpr int kMaxBreaks = 2;
constexpr qsizetype kMaxContainers = 100;

bool isFolding(QChar c)
{
    return c == u' ' || c == u'\n' || c == u'\t' || c == u'\r' || c == u'\f' || c == QChar::Nbsp;
}

QList<HtmlAttribute> styled(const QString& css)
{
    return css.isEmpty() ? QList<HtmlAttribute>{}
                         : QList<HtmlAttribute>{{QStringLiteral("style"), css, 0}};
}

} // namespace

void PastedWriter::block(const QString& name, const QString& align)
{
    endBlock();
    m_block = name;
    m_align = align;
}

void PastedWriter::endBlock()
{
    closeStyle();
    m_space = false;
    m_nbsp = false;
    if (!m_openBlock.isEmpty())
        m_out.close(m_openBlock);
    m_openBlock.clear();
    m_block = QStringLiteral("p");
    m_align.clear();
    // In items and cells, paragraphs are kept apart by a line break.
    const bool follows = !m_containers.isEmpty() && m_containers.constLast().hasText;
    m_breaks = follows ? 1 : 0;
    m_blockHasText = false;
}

void PastedWriter::text(const QString& text, const PastedStyle& style)
{
    QString words;
    for (const QChar c : text) {
        if (isFolding(c)) {
            if (!words.isEmpty()) {
                prepare(style);
                m_out.text(words);
                words.clear();
            }
            // A single no-break space was meant; a row of blanks was somebody's layout.
            m_nbsp = c == QChar::Nbsp && !m_space;
            m_space = true;
        } else {
            if (m_space && words.isEmpty() && !m_openBlock.isEmpty())
                words = QString();
            words += c;
        }
    }
    if (words.isEmpty())
        return;
    prepare(style);
    m_out.text(words);
}

void PastedWriter::preformatted(const QString& text, const PastedStyle& style)
{
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (i > 0)
            lineBreak();
        this->text(lines.at(i), style);
    }
}

void PastedWriter::lineBreak()
{
    if (m_blockHasText)
        m_breaks = std::min(m_breaks + 1, kMaxBreaks);
    m_space = false;
}

void PastedWriter::image(const QList<HtmlAttribute>& attributes, const PastedStyle& style)
{
    prepare(style);
    m_out.open(QStringLiteral("img"), attributes);
}

/// Opens what the text stands in, and writes the breaks and the space in front of it.
void PastedWriter::prepare(const PastedStyle& style)
{
    if (isIn(QLatin1StringView{"ul"}) || isIn(QLatin1StringView{"ol"}))
        openContainer(QStringLiteral("li"));
    if (isIn(QLatin1StringView{"table"}))
        openContainer(QStringLiteral("tr"));
    if (isIn(QLatin1StringView{"tr"}))
        openContainer(QStringLiteral("td"));
    if (m_containers.isEmpty() && m_openBlock.isEmpty()) {
        m_openBlock = m_block;
        m_out.open(m_block,
                   styled(m_align.isEmpty() ? QString() : QLatin1String("text-align: ") + m_align));
    }
    if (m_breaks > 0)
        closeStyle();
    for (; m_breaks > 0; --m_breaks) {
        m_out.open(QStringLiteral("br"));
        m_space = false;
    }
    const bool spaced = m_space && m_blockHasText;
    PastedStyle wanted = style;
    wanted.align.clear();
    if (m_openBlock.startsWith(u'h') || isIn(QLatin1StringView{"th"}))
        wanted.bold = false;
    const bool changes = wanted != m_style;
    const QString space = m_nbsp ? QString(QChar::Nbsp) : QStringLiteral(" ");
    // The space between differently styled words belongs to neither.
    if (changes)
        closeStyle();
    if (spaced)
        m_out.text(space);
    if (changes)
        openStyle(wanted);
    m_space = false;
    m_nbsp = false;
    m_blockHasText = true;
    if (!m_containers.isEmpty())
        m_containers.last().hasText = true;
}

void PastedWriter::openStyle(const PastedStyle& style)
{
    const auto inlineElement = [this](const QString& name, const QList<HtmlAttribute>& attributes) {
        m_out.open(name, attributes);
        m_openInlines.append(name);
    };
    if (!style.target.isEmpty())
        inlineElement(QStringLiteral("a"), {{QStringLiteral("href"), style.target, 0}});
    QStringList css;
    if (!style.color.isEmpty())
        css.append(QLatin1String("color: ") + style.color);
    if (!style.background.isEmpty())
        css.append(QLatin1String("background-color: ") + style.background);
    if (!css.isEmpty())
        inlineElement(QStringLiteral("span"), styled(css.join(QLatin1String("; "))));
    if (style.bold)
        inlineElement(QStringLiteral("b"), {});
    if (style.italic)
        inlineElement(QStringLiteral("i"), {});
    if (style.underlined)
        inlineElement(QStringLiteral("u"), {});
    if (style.struck)
        inlineElement(QStringLiteral("s"), {});
    m_style = style;
}

void PastedWriter::closeStyle()
{
    while (!m_openInlines.isEmpty())
        m_out.close(m_openInlines.takeLast());
    m_style = {};
}

bool PastedWriter::isIn(QLatin1StringView name) const
{
    return !m_containers.isEmpty() && m_containers.constLast().name == name;
}

/// The index of the innermost container with one of the names, or -1.
qsizetype PastedWriter::nearest(std::initializer_list<QLatin1StringView> names) const
{
    for (qsizetype i = m_containers.size() - 1; i >= 0; --i) {
        if (std::ranges::any_of(
                names, [&](QLatin1StringView name) { return m_containers.at(i).name == name; }))
            return i;
    }
    return -1;
}

void PastedWriter::openContainer(const QString& name, const QList<HtmlAttribute>& attributes)
{
    m_out.open(name, attributes);
    m_containers.append({name, false});
    m_breaks = 0;
    m_blockHasText = false;
}

void PastedWriter::closeTo(qsizetype depth)
{
    endBlock();
    while (m_containers.size() > depth)
        m_out.close(m_containers.takeLast().name);
    m_breaks = 0;
    m_blockHasText = false;
}

void PastedWriter::beginList(bool ordered)
{
    endBlock();
    if (isIn(QLatin1StringView{"ul"}) || isIn(QLatin1StringView{"ol"}))
        openContainer(QStringLiteral("li"));
    if (m_containers.size() < kMaxContainers)
        openContainer(ordered ? QStringLiteral("ol") : QStringLiteral("ul"));
}

void PastedWriter::endList()
{
    const qsizetype list =
        nearest({QLatin1StringView{"ul"}, QLatin1StringView{"ol"}, QLatin1StringView{"table"}});
    if (list >= 0 && m_containers.at(list).name != QLatin1String("table"))
        closeTo(list);
    endBlock();
}

void PastedWriter::beginItem()
{
    const qsizetype list =
        nearest({QLatin1StringView{"ul"}, QLatin1StringView{"ol"}, QLatin1StringView{"table"}});
    if (list < 0 || m_containers.at(list).name == QLatin1String("table"))
        return block(QStringLiteral("p"), {});
    closeTo(list + 1);
    openContainer(QStringLiteral("li"));
}

int PastedWriter::listDepth() const
{
    int depth = 0;
    for (qsizetype i = m_containers.size() - 1; i >= 0; --i) {
        const QString& name = m_containers.at(i).name;
        if (name == QLatin1String("table"))
            break;
        depth += name == QLatin1String("ul") || name == QLatin1String("ol") ? 1 : 0;
    }
    return depth;
}

bool PastedWriter::isOrdered() const
{
    const qsizetype list = nearest({QLatin1StringView{"ul"}, QLatin1StringView{"ol"}});
    return list >= 0 && m_containers.at(list).name == QLatin1String("ol");
}

void PastedWriter::beginTable()
{
    endBlock();
    if (isIn(QLatin1StringView{"ul"}) || isIn(QLatin1StringView{"ol"}))
        openContainer(QStringLiteral("li"));
    if (m_containers.size() < kMaxContainers)
        openContainer(QStringLiteral("table"));
}

void PastedWriter::endTable()
{
    const qsizetype table = nearest({QLatin1StringView{"table"}});
    if (table >= 0)
        closeTo(table);
    endBlock();
}

void PastedWriter::beginRow()
{
    const qsizetype table = nearest({QLatin1StringView{"table"}});
    if (table < 0)
        return;
    closeTo(table + 1);
    openContainer(QStringLiteral("tr"));
}

void PastedWriter::beginCell(const QString& name, const QList<HtmlAttribute>& attributes)
{
    const qsizetype row = nearest({QLatin1StringView{"tr"}, QLatin1StringView{"table"}});
    if (row < 0 || m_containers.at(row).name != QLatin1String("tr"))
        return;
    closeTo(row + 1);
    openContainer(name, attributes);
}

void PastedWriter::endCell()
{
    const qsizetype row = nearest({QLatin1StringView{"tr"}, QLatin1StringView{"table"}});
    if (row >= 0 && m_containers.at(row).name == QLatin1String("tr"))
        closeTo(row + 1);
}

QString PastedWriter::finish()
{
    closeTo(0);
    return m_out.html();
}

} // namespace ringi
