// SPDX-License-Identifier: Apache-2.0
#include "html/text_converter.h"

#include "html/html_rules.h"
#include "html/link_rules.h"
#include "html/open_elements.h"

#include <QStringList>

#include <algorithm>

namespace ringi {
namespace {

constexpr std::string_view kParagraphs =
    " p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote pre hr figure ";
constexpr std::string_view kLines =
    " address article aside body caption center dd dir div dt fieldset figcaption footer form "
    "header"
    " hgroup html legend li main menu nav section tbody td tfoot th thead tr option ";

bool is(const HtmlToken& token, std::string_view words)
{
    return isWordOf(words, token.name.toLatin1().toStdString());
}

bool isHidden(const HtmlToken& token)
{
    switch (elementRule(token.name)) {
    case ElementRule::Keep:
    case ElementRule::Unwrap:
    case ElementRule::UnwrapForm:
    case ElementRule::UnwrapUnknown: break;
    default: return true;
    }
    if (is(token, " head rp ") || !token.attribute(QLatin1StringView{"hidden"}).isNull())
        return true;
    QString style = token.attribute(QLatin1StringView{"style"}).toLower();
    style.removeIf([](QChar c) { return c.isSpace(); });
    return style.contains(QLatin1String("display:none"));
}

/// As people compare addresses: without scheme, case of the host and a last slash.
QString comparable(const QString& address)
{
    QString text = address.toLower();
    for (const auto scheme : {QLatin1StringView{"https://"}, QLatin1StringView{"http://"},
                              QLatin1StringView{"mailto:"}, QLatin1StringView{"tel:"}}) {
        if (text.startsWith(scheme))
            text.remove(0, scheme.size());
    }
    if (text.endsWith(u'/'))
        text.chop(1);
    return text;
}

QString digitsOf(const QString& text)
{
    QString digits;
    std::copy_if(text.cbegin(), text.cend(), std::back_inserter(digits),
                 [](QChar c) { return c.isDigit(); });
    return digits;
}

/// The address to write, empty if none says more than the text.
QString shownTarget(const QString& href)
{
    const QString target = trimmedAddress(href);
    if (target.startsWith(u'#') || !isAllowedLink(target))
        return {};
    if (target.startsWith(QLatin1String("mailto:"), Qt::CaseInsensitive))
        return target.mid(7).section(u'?', 0, 0);
    if (target.startsWith(QLatin1String("tel:"), Qt::CaseInsensitive))
        return target.mid(4);
    return target;
}

} // namespace

QString TextConverter::run(qsizetype from, qsizetype to)
{
    for (m_at = from; m_at < to; ++m_at) {
        const HtmlToken& token = m_tree.tokens.at(m_at);
        switch (token.kind) {
        case HtmlToken::Kind::Open: open(token); break;
        case HtmlToken::Kind::Close: close(token); break;
        case HtmlToken::Kind::MergeTag: m_writer.mergeTag(token.text); break;
        case HtmlToken::Kind::Text:
            if (m_pre > 0)
                m_writer.preformatted(token.text);
            else
                m_writer.text(token.text);
            break;
        }
    }
    return m_writer.result();
}

void TextConverter::open(const HtmlToken& token)
{
    if (isHidden(token)) {
        m_at = token.end;
    } else if (token.name == QLatin1String("br")) {
        m_writer.lineBreak();
    } else if (token.name == QLatin1String("img")) {
        m_writer.text(token.attribute(QLatin1StringView{"alt"}));
    } else if (token.name == QLatin1String("a")) {
        m_links.append(
            {shownTarget(token.attribute(QLatin1StringView{"href"})), m_writer.position()});
    } else if (token.name == QLatin1String("rt")) {
        m_writer.text(QStringLiteral("("));
    } else if (token.name == QLatin1String("tr")) {
        openRow(token);
    } else {
        openBlock(token);
    }
}

void TextConverter::openBlock(const HtmlToken& token)
{
    if (is(token, kParagraphs))
        m_writer.separate(m_lists.isEmpty() ? 2 : 1);
    else if (is(token, kLines))
        m_writer.separate(1);

    if (is(token, " ul ol dir menu ")) {
        bool hasStart = false;
        const int start = token.attribute(QLatin1StringView{"start"}).toInt(&hasStart);
        m_lists.append({token.name == QLatin1String("ol"), hasStart ? start : 1});
    } else if (token.name == QLatin1String("li")) {
        beginItem(token);
    } else if (token.name == QLatin1String("blockquote")) {
        m_writer.beginIndent(QStringLiteral("> "), QStringLiteral("> "));
    } else if (token.name == QLatin1String("dd")) {
        m_writer.beginIndent(QStringLiteral("  "), QStringLiteral("  "));
    } else if (token.name == QLatin1String("pre")) {
        ++m_pre;
    } else if (token.name == QLatin1String("table")) {
        const QString border = token.attribute(QLatin1StringView{"border"});
        m_keepsEmptyCells.append(!border.isEmpty() && border != QLatin1String("0"));
    } else if (token.name == QLatin1String("hr")) {
        m_writer.text(QStringLiteral("--------------------"));
    }
}

void TextConverter::beginItem(const HtmlToken& token)
{
    if (m_lists.isEmpty() || !m_lists.constLast().ordered) {
        m_writer.beginIndent(QStringLiteral("- "), QStringLiteral("  "));
        return;
    }
    bool hasValue = false;
    const int value = token.attribute(QLatin1StringView{"value"}).toInt(&hasValue);
    int& next = m_lists.last().next;
    if (hasValue)
        next = value;
    const QString marker = QString::number(next) + QLatin1String(". ");
    next = next < 1'000'000'000 ? next + 1 : next;
    m_writer.beginIndent(marker, QString(marker.size(), u' '));
}

/// A row whose cells hold a line each is written as one line.
void TextConverter::openRow(const HtmlToken& token)
{
    m_writer.separate(1);
    if (!isSimpleRow(token))
        return;
    const bool keepsEmpty = !m_keepsEmptyCells.isEmpty() && m_keepsEmptyCells.constLast();
    QStringList cells;
    for (qsizetype i = m_at + 1; i < token.end; ++i) {
        const HtmlToken& cell = m_tree.tokens.at(i);
        if (cell.kind != HtmlToken::Kind::Open) {
            if (cell.kind == HtmlToken::Kind::MergeTag)
                cells.append(cell.text);
            continue;
        }
        if (!isHidden(cell)) {
            QString text = TextConverter{m_tree, m_targets}.run(i + 1, cell.end);
            text.chop(text.endsWith(u'\n') ? 1 : 0);
            if (keepsEmpty || !text.isEmpty())
                cells.append(text.replace(u'\n', u' '));
        }
        i = cell.end;
    }
    if (std::ranges::any_of(cells, [](const QString& cell) { return !cell.isEmpty(); }))
        m_writer.text(cells.join(QLatin1String(" | ")));
    m_at = token.end;
    m_writer.separate(1);
}

bool TextConverter::isSimpleRow(const HtmlToken& row) const
{
    int blocks = 0;
    for (qsizetype i = m_at + 1; i < row.end; ++i) {
        const HtmlToken& token = m_tree.tokens.at(i);
        if (token.kind != HtmlToken::Kind::Open)
            continue;
        if (is(token, " td th ")) {
            blocks = 0;
            continue;
        }
        if (is(token, " table ul ol dl pre blockquote h1 h2 h3 h4 h5 h6 br hr "))
            return false;
        blocks += is(token, kParagraphs) || is(token, kLines) ? 1 : 0;
        if (blocks > 1)
            return false;
    }
    return true;
}

void TextConverter::close(const HtmlToken& token)
{
    if (token.name == QLatin1String("a") && !m_links.isEmpty())
        endLink();
    else if (token.name == QLatin1String("rt"))
        m_writer.text(QStringLiteral(")"));
    else if (is(token, " li blockquote dd "))
        m_writer.endIndent();
    else if (is(token, " ul ol dir menu "))
        m_lists.removeLast();
    else if (token.name == QLatin1String("pre"))
        --m_pre;
    else if (token.name == QLatin1String("table"))
        m_keepsEmptyCells.removeLast();

    if (is(token, kParagraphs))
        m_writer.separate(m_lists.isEmpty() ? 2 : 1);
    else if (is(token, kLines))
        m_writer.separate(1);
}

void TextConverter::endLink()
{
    const Link link = m_links.takeLast();
    if (link.target.isEmpty() || m_targets == LinkTargets::Hidden)
        return;
    const QString shown = m_writer.written(link.position);
    if (shown.isEmpty()) {
        m_writer.text(link.target);
        return;
    }
    const QString digits = digitsOf(link.target);
    const bool isNumber = digits.size() > 5 && !link.target.contains(u'/') &&
                          !link.target.contains(u'@') && !link.target.contains(u'{');
    if (comparable(shown) != comparable(link.target) && !(isNumber && digitsOf(shown) == digits))
        m_writer.attach(QLatin1String(" (") + link.target + u')');
}

} // namespace ringi
