// SPDX-License-Identifier: Apache-2.0
#include "html/pasted_html.h"

#include "html/html_rules.h"
#include "html/link_rules.h"
#include "html/open_elements.h"
#include "html/pasted_writer.h"

#include <QRegularExpression>

namespace ringi {
namespace {

/// The clipboard says where the copied part begins; around it stands the page it was taken from.
QString copiedPart(const QString& html)
{
    const QLatin1StringView begin{"<!--StartFragment-->"};
    const QLatin1StringView end{"<!--EndFragment-->"};
    const qsizetype from = html.indexOf(begin);
    const qsizetype to = html.lastIndexOf(end);
    if (from < 0)
        return html;
    const QString part =
        html.mid(from + begin.size(), to < from ? -1 : to - from - begin.size()).trimmed();
    // Excel marks the inside of its table only.
    static const QRegularExpression rows{QStringLiteral("^<(?:col|colgroup|tr|tbody|thead)[\\s>]"),
                                         QRegularExpression::CaseInsensitiveOption};
    static const QRegularExpression cells{QStringLiteral("^<t[dh][\\s>]"),
                                          QRegularExpression::CaseInsensitiveOption};
    if (rows.match(part).hasMatch())
        return QLatin1String("<table>") + part + QLatin1String("</table>");
    if (cells.match(part).hasMatch())
        return QLatin1String("<table><tr>") + part + QLatin1String("</tr></table>");
    return part;
}

bool is(const HtmlToken& token, std::string_view words)
{
    return isWordOf(words, token.name.toLatin1().toStdString());
}

constexpr std::string_view kBlocks =
    " address article aside blockquote body caption center dd dir div dl dt fieldset figcaption "
    "figure"
    " footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend main menu nav p pre section ";

bool isHidden(const HtmlToken& token)
{
    switch (elementRule(token.name)) {
    case ElementRule::Keep:
    case ElementRule::Unwrap:
    case ElementRule::UnwrapForm:
    case ElementRule::UnwrapUnknown: break;
    default: return true;
    }
    return token.name == QLatin1String("head") ||
           styleProperty(token, QLatin1StringView{"display"}) == QLatin1String("none") ||
           styleProperty(token, QLatin1StringView{"mso-list"}) == QLatin1String("ignore");
}

class Pasting final {
public:
    QString run(const QString& html)
    {
        m_tree = parseHtml(copiedPart(html));
        m_styles.append(PastedStyle{});
        for (m_at = 0; m_at < m_tree.tokens.size(); ++m_at) {
            const HtmlToken& token = m_tree.tokens.at(m_at);
            if (token.kind == HtmlToken::Kind::Open)
                open(token);
            else if (token.kind == HtmlToken::Kind::Close)
                close(token);
            else if (m_pre > 0)
                m_writer.preformatted(token.text, m_styles.constLast());
            else
                m_writer.text(token.text, m_styles.constLast());
        }
        return m_writer.finish();
    }

private:
    void open(const HtmlToken& token)
    {
        if (isHidden(token)) {
            m_at = token.end;
            return;
        }
        m_styles.append(pastedStyle(m_styles.constLast(), token));
        const PastedStyle& style = m_styles.constLast();
        if (token.name == QLatin1String("br")) {
            m_writer.lineBreak();
        } else if (token.name == QLatin1String("img")) {
            image(token);
        } else if (is(token, " ul ol ")) {
            endWordLists();
            m_writer.beginList(token.name == QLatin1String("ol"));
        } else if (token.name == QLatin1String("li")) {
            m_writer.beginItem();
        } else if (is(token, " table tr td th ")) {
            openTablePart(token);
        } else if (is(token, kBlocks)) {
            openBlock(token, style);
        }
    }

    void openBlock(const HtmlToken& token, const PastedStyle& style)
    {
        m_pre += token.name == QLatin1String("pre") ? 1 : 0;
        if (openWordItem(token))
            return;
        if (!is(token, " div body center form section "))
            endWordLists();
        QString name = QStringLiteral("p");
        if (is(token, " h1 h2 h3 "))
            name = token.name;
        else if (is(token, " h4 h5 h6 "))
            name = QStringLiteral("h3");
        m_writer.block(name, style.align);
    }

    void openTablePart(const HtmlToken& token)
    {
        if (token.name == QLatin1String("table")) {
            endWordLists();
            m_writer.beginTable();
        } else if (token.name == QLatin1String("tr")) {
            m_writer.beginRow();
        } else {
            m_writer.beginCell(token.name, cellAttributes(token));
            // The cell's colour and side are on the cell, not on all that is in it.
            m_styles.last().background.clear();
            m_styles.last().align.clear();
        }
    }

    QList<HtmlAttribute> cellAttributes(const HtmlToken& token) const
    {
        QList<HtmlAttribute> attributes;
        for (const auto name : {QLatin1StringView{"colspan"}, QLatin1StringView{"rowspan"}}) {
            const int span = token.attribute(name).toInt();
            if (span > 1 && span <= 1000)
                attributes.append({name, QString::number(span), 0});
        }
        const PastedStyle& style = m_styles.constLast();
        QStringList css;
        if (!style.align.isEmpty())
            css.append(QLatin1String("text-align: ") + style.align);
        if (!style.background.isEmpty())
            css.append(QLatin1String("background-color: ") + style.background);
        if (!css.isEmpty())
            attributes.append({QStringLiteral("style"), css.join(QLatin1String("; ")), 0});
        return attributes;
    }

    void close(const HtmlToken& token)
    {
        m_styles.removeLast();
        if (is(token, " ul ol "))
            m_writer.endList();
        else if (token.name == QLatin1String("table"))
            m_writer.endTable();
        else if (is(token, " td th "))
            m_writer.endCell();
        else if (is(token, kBlocks))
            m_writer.endBlock();
        m_pre -= token.name == QLatin1String("pre") ? 1 : 0;
        if (is(token, " td th table li "))
            m_wordLevels = 0;
    }

    void image(const HtmlToken& token)
    {
        const QString source = trimmedAddress(token.attribute(QLatin1StringView{"src"}));
        const ImageSource kind = imageSourceOf(source);
        if (kind != ImageSource::Data && kind != ImageSource::ContentId)
            return;
        QList<HtmlAttribute> attributes{{QStringLiteral("src"), source, 0}};
        const QString alt = token.attribute(QLatin1StringView{"alt"}).simplified();
        if (!alt.isEmpty())
            attributes.append({QStringLiteral("alt"), alt, 0});
        for (const auto name : {QLatin1StringView{"width"}, QLatin1StringView{"height"}}) {
            const int size = token.attribute(name).toInt();
            if (size > 0 && size <= 10'000)
                attributes.append({name, QString::number(size), 0});
        }
        m_writer.image(attributes, m_styles.constLast());
    }

    /// Word writes list items as paragraphs with "mso-list: l0 level2 lfo1" and their marker as
    /// text.
    bool openWordItem(const HtmlToken& token)
    {
        static const QRegularExpression level{QStringLiteral("\\blevel([1-9])\\b")};
        const auto match = level.match(styleProperty(token, QLatin1StringView{"mso-list"}));
        if (!match.hasMatch())
            return false;
        const int wanted = match.captured(1).toInt();
        const bool ordered = isNumber(markerOf(token));
        while (m_wordLevels > wanted)
            endWordList();
        if (m_wordLevels == wanted && m_writer.isOrdered() != ordered)
            endWordList();
        while (m_wordLevels < wanted) {
            m_writer.beginList(ordered);
            ++m_wordLevels;
        }
        m_writer.beginItem();
        return true;
    }

    void endWordList()
    {
        m_writer.endList();
        --m_wordLevels;
    }
    void endWordLists()
    {
        while (m_wordLevels > 0)
            endWordList();
    }

    [[nodiscard]] QString markerOf(const HtmlToken& paragraph) const
    {
        QString marker;
        qsizetype end = 0;
        for (qsizetype i = m_at + 1; i < paragraph.end; ++i) {
            const HtmlToken& token = m_tree.tokens.at(i);
            if (token.kind == HtmlToken::Kind::Open && end == 0 &&
                styleProperty(token, QLatin1StringView{"mso-list"}) == QLatin1String("ignore"))
                end = token.end;
            if (i < end)
                marker += token.text;
        }
        return marker.simplified();
    }

    /// "1.", "(2)", "iv)", "一、", "①"; not the bullets "o", "·" and the like.
    static bool isNumber(const QString& marker)
    {
        static const QRegularExpression number{
            QStringLiteral("^[(（]?(?:\\p{N}+|[A-Za-z]{1,5}|[一二三四五六七八九十百ア-ンｱ-ﾝ]{1,4})"
                           "(?:\\.\\p{N}+)*[.)）、．]|^\\p{N}+$"),
            QRegularExpression::UseUnicodePropertiesOption};
        return number.match(marker).hasMatch();
    }

    HtmlTree m_tree;
    PastedWriter m_writer;
    QList<PastedStyle> m_styles;
    qsizetype m_at = 0;
    int m_wordLevels = 0;
    int m_pre = 0;
};

} // namespace

QString cleanPastedHtml(const QString& html)
{
    return Pasting{}.run(html);
}

} // namespace ringi
