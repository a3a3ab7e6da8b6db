// SPDX-License-Identifier: Apache-2.0
#include "ui/editor/html_writer.h"

#include "ui/editor/house_format.h"
#include "ui/editor/html_runs.h"

#include <QTextBlock>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextList>
#include <QTextTable>

#include <vector>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

/// A block or a table, in the order of the document.
struct Part {
    QTextBlock block;
    const QTextTable* table = nullptr;
};

std::vector<Part> partsOf(QTextFrame::iterator it, const QTextFrame::iterator& end)
{
    std::vector<Part> parts;
    for (; it != end; ++it) {
        if (const QTextFrame* frame = it.currentFrame()) {
            if (const auto* table = qobject_cast<const QTextTable*>(frame)) {
                parts.push_back({{}, table});
            } else {
                const std::vector<Part> inner = partsOf(frame->begin(), frame->end());
                parts.insert(parts.end(), inner.begin(), inner.end());
            }
        } else {
            parts.push_back({it.currentBlock(), nullptr});
        }
    }
    return parts;
}

/// Beside a table an empty block has no height: there is nothing to see, so nothing is written.
std::vector<Part> withoutHidden(const std::vector<Part>& all)
{
    std::vector<Part> shown;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const bool empty = all[i].table == nullptr && all[i].block.length() <= 1 &&
                           all[i].block.textList() == nullptr && !house::kindOf(all[i].block).rule;
        const bool beside = (i > 0 && all[i - 1].table != nullptr) ||
                            (i + 1 < all.size() && all[i + 1].table != nullptr);
        if (!empty || !beside)
            shown.push_back(all[i]);
    }
    return shown;
}

QString sideOf(Qt::Alignment alignment)
{
    if (alignment == Qt::AlignHCenter)
        return u"text-align:center"_s;
    if (alignment == Qt::AlignRight)
        return u"text-align:right"_s;
    return alignment == Qt::AlignJustify ? u"text-align:justify"_s : QString();
}

QString styleAttribute(const QStringList& styles)
{
    QStringList kept = styles;
    kept.removeAll(QString());
    return kept.isEmpty() ? QString() : u" style=\""_s + kept.join(u';') + u'"';
}

QString widthAttribute(const QTextLength& width)
{
    if (width.type() == QTextLength::PercentageLength)
        return u" width=\"%1%\""_s.arg(qRound(width.rawValue()));
    if (width.type() == QTextLength::FixedLength && width.rawValue() > 0)
        return u" width=\"%1\""_s.arg(qRound(width.rawValue()));
    return {};
}

class Writer final {
public:
    explicit Writer(const PictureSource& source) : m_source(source) {}

    void parts(const std::vector<Part>& all)
    {
        for (const Part& part : all) {
            if (part.table != nullptr) {
                closeLists(0);
                table(*part.table);
            } else {
                block(part.block);
            }
        }
        closeLists(0);
    }

    [[nodiscard]] QString text() const { return m_out; }

private:
    struct OpenList {
        int level;
        const QTextList* list;
        bool ordered;
    };

    void block(const QTextBlock& block);
    void item(const QTextBlock& block, const QTextList& list);
    void closeLists(int level);
    void closeList();
    void table(const QTextTable& table);
    void cell(const QTextTable& table, int row, int column);
    void startLine()
    {
        if (!m_out.isEmpty() && !m_out.endsWith(u'\n'))
            m_out += u'\n';
    }
    [[nodiscard]] QString inside(const QTextBlock& block) const
    {
        return writeRuns(block, m_source);
    }

    const PictureSource& m_source;
    QString m_out;
    std::vector<OpenList> m_lists;
};

void Writer::block(const QTextBlock& block)
{
    if (const QTextList* list = block.textList()) {
        item(block, *list);
        return;
    }
    closeLists(0);
    startLine();
    const house::BlockKind kind = house::kindOf(block);
    if (kind.rule && block.length() <= 1) {
        m_out += u"<hr>"_s;
        return;
    }
    const QString tag = kind.heading > 0 ? u"h%1"_s.arg(kind.heading) : u"p"_s;
    QString margin;
    const int left = kind.steps * house::kIndent;
    if (kind.heading == 0 && !kind.gap)
        margin = left > 0 ? u"margin:0 0 0 %1px"_s.arg(left) : u"margin:0"_s;
    else if (left > 0)
        margin = u"margin-left:%1px"_s.arg(left);
    const QString words = inside(block);
    m_out += u'<' + tag + styleAttribute({margin, sideOf(kind.alignment)}) + u'>' +
             (words.isEmpty() ? u"&nbsp;"_s : words) + u"</"_s + tag + u'>';
    if (kind.rule)
        m_out += u"\n<hr>"_s;
}

void Writer::item(const QTextBlock& block, const QTextList& list)
{
    const int level = std::max(1, list.format().indent());
    const bool ordered = list.format().style() <= QTextListFormat::ListDecimal;
    closeLists(level);
    if (!m_lists.empty() && m_lists.back().level == level) {
        const OpenList& open = m_lists.back();
        if (open.ordered != ordered || (ordered && open.list != &list))
            closeList();
    }
    if (m_lists.empty() || m_lists.back().level < level) {
        if (m_lists.empty())
            startLine(); // inside an item a line end would be read as a space
        m_out += ordered ? u"<ol>"_s : u"<ul>"_s;
        m_lists.push_back({level, &list, ordered});
    } else {
        m_out += u"</li>"_s;
    }
    const QString words = inside(block);
    m_out += u"\n<li"_s + styleAttribute({sideOf(house::kindOf(block).alignment)}) + u'>' +
             (words.isEmpty() ? u"&nbsp;"_s : words);
}

void Writer::closeList()
{
    m_out += m_lists.back().ordered ? u"</li>\n</ol>"_s : u"</li>\n</ul>"_s;
    m_lists.pop_back();
}

void Writer::closeLists(int level)
{
    while (!m_lists.empty() && m_lists.back().level > level) {
        // An item between two levels belongs to the deeper one: HTML knows no gaps.
        const bool between =
            level > 0 && (m_lists.size() == 1 || m_lists[m_lists.size() - 2].level < level);
        if (between) {
            m_lists.back().level = level;
            return;
        }
        closeList();
    }
}

void Writer::table(const QTextTable& table)
{
    const QTextTableFormat format = table.format();
    startLine();
    m_out += u"<table border=\"%1\" cellpadding=\"%2\" cellspacing=\"0\""_s
                 .arg(format.border() > 0 ? 1 : 0)
                 .arg(qRound(format.cellPadding())) +
             widthAttribute(format.width()) + u" style=\"border-collapse:collapse\">"_s;
    for (int row = 0; row < table.rows(); ++row) {
        m_out += u"\n<tr>"_s;
        for (int column = 0; column < table.columns(); ++column) {
            const QTextTableCell at = table.cellAt(row, column);
            if (at.row() == row && at.column() == column)
                cell(table, row, column);
        }
        m_out += u"</tr>"_s;
    }
    m_out += u"\n</table>"_s;
}

void Writer::cell(const QTextTable& table, int row, int column)
{
    const QTextTableCell at = table.cellAt(row, column);
    const std::vector<Part> all = withoutHidden(partsOf(at.begin(), at.end()));
    m_out += u"<td"_s;
    if (at.columnSpan() > 1)
        m_out += u" colspan=\"%1\""_s.arg(at.columnSpan());
    if (at.rowSpan() > 1)
        m_out += u" rowspan=\"%1\""_s.arg(at.rowSpan());
    const QList<QTextLength> widths = table.format().columnWidthConstraints();
    if (row == 0 && at.columnSpan() == 1 && column < widths.size())
        m_out += widthAttribute(widths.at(column));
    QStringList styles;
    const QBrush behind = at.format().background();
    if (behind.style() == Qt::SolidPattern)
        styles.append(u"background-color:"_s + behind.color().name());
    const bool plain =
        all.size() == 1 && all.front().table == nullptr &&
        all.front().block.textList() == nullptr && house::kindOf(all.front().block).heading == 0 &&
        house::kindOf(all.front().block).steps == 0 && !house::kindOf(all.front().block).rule;
    if (plain) {
        styles.append(sideOf(house::kindOf(all.front().block).alignment));
        const QString words = inside(all.front().block);
        m_out += styleAttribute(styles) + u'>' + (words.isEmpty() ? u"&nbsp;"_s : words);
    } else {
        m_out += styleAttribute(styles) + u'>';
        Writer inner(m_source);
        inner.parts(all);
        m_out += inner.text();
    }
    m_out += u"</td>"_s;
}

} // namespace

QString writeHtml(const QTextDocument& document, const PictureSource& source)
{
    const QTextFrame* root = document.rootFrame();
    const std::vector<Part> all = withoutHidden(partsOf(root->begin(), root->end()));
    if (all.size() == 1 && all.front().table == nullptr &&
        all.front().block.textList() == nullptr && all.front().block.text().trimmed().isEmpty() &&
        !house::kindOf(all.front().block).rule)
        return {};
    Writer writer(source);
    writer.parts(all);
    return writer.text();
}

} // namespace ringi
