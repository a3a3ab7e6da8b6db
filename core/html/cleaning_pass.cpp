// SPDX-License-Identifier: Apache-2.0
#include "html/cleaning_pass.h"

#include "html/css_cleaner.h"
#include "html/link_rules.h"

namespace ringi {
namespace {

constexpr int kMaxDetail = 200;
/// Less than what scanHtml() lets through, so that what was written once is read back whole.
constexpr int kMaxDepth = 400;

void appendOnce(QStringList& list, const QString& value)
{
    if (!list.contains(value))
        list.append(value);
}

const QLatin1StringView kUnknown{"unknown"};
const QLatin1StringView kExternalObject{"external-object"};
const QLatin1StringView kDangerousLink{"dangerous-link"};
const QLatin1StringView kDangerousStyle{"dangerous-style"};

} // namespace

CleanHtml CleaningPass::run(const QString& source)
{
    m_tree = parseHtml(source);
    if (m_tree.conditionalComment > 0)
        report(QStringLiteral("conditional-comment"), QStringLiteral("[if ...]"),
               m_tree.conditionalComment);
    if (m_tree.nestedTooDeeply > 0)
        report(kUnknown, QStringLiteral("nested too deeply"), m_tree.nestedTooDeeply);
    if (m_tree.hasDoctype)
        m_writer.doctype();
    for (m_at = 0; m_at < m_tree.tokens.size(); ++m_at) {
        const HtmlToken& token = m_tree.tokens.at(m_at);
        switch (token.kind) {
        case HtmlToken::Kind::Open: open(token); break;
        case HtmlToken::Kind::Close: close(token); break;
        case HtmlToken::Kind::Text: m_writer.text(token.text); break;
        case HtmlToken::Kind::MergeTag: m_writer.raw(token.text); break;
        }
    }
    m_result.html = m_writer.html();
    return std::move(m_result);
}

void CleaningPass::open(const HtmlToken& token)
{
    switch (elementRule(token.name)) {
    case ElementRule::Keep: write(token); break;
    case ElementRule::Unwrap: unwrap(); break;
    case ElementRule::UnwrapForm:
        report(QStringLiteral("form"),
               token.name + u' ' + token.attribute(QLatin1StringView{"action"}), token.line);
        unwrap();
        break;
    case ElementRule::UnwrapUnknown:
        reportOnce(kUnknown, token.name, token.line);
        unwrap();
        break;
    case ElementRule::Style: openStyle(token); break;
    case ElementRule::Meta: writeMeta(token); break;
    case ElementRule::Title:
        if (m_inHead)
            write(token);
        else
            drop(token);
        break;
    case ElementRule::Link: {
        const bool isSheet = token.attribute(QLatin1StringView{"rel"})
                                 .contains(QLatin1String("stylesheet"), Qt::CaseInsensitive);
        report(isSheet ? QStringLiteral("external-style") : QString(kExternalObject),
               token.attribute(QLatin1StringView{"href"}), token.line);
        drop(token);
        break;
    }
    case ElementRule::DropBase:
        report(kDangerousLink, QLatin1String("base ") + token.attribute(QLatin1StringView{"href"}),
               token.line);
        drop(token);
        break;
    case ElementRule::DropScript: dropAs(token, QStringLiteral("script")); break;
    case ElementRule::DropForm: dropAs(token, QStringLiteral("form")); break;
    case ElementRule::DropFrame: dropAs(token, QStringLiteral("frame")); break;
    case ElementRule::DropObject: dropAs(token, kExternalObject); break;
    case ElementRule::DropUnknown:
        reportOnce(kUnknown, token.name, token.line);
        drop(token);
        break;
    }
}

void CleaningPass::dropAs(const HtmlToken& token, const QString& what)
{
    QString detail = token.name;
    for (const auto name : {QLatin1StringView{"src"}, QLatin1StringView{"data"}}) {
        const QString address = token.attribute(name);
        if (!address.isEmpty())
            detail += u' ' + address;
    }
    report(what, detail, token.line);
    drop(token);
}

void CleaningPass::write(const HtmlToken& token)
{
    if (m_depth >= kMaxDepth) {
        reportOnce(kUnknown, QStringLiteral("nested too deeply"), token.line);
        unwrap();
        return;
    }
    const QList<HtmlAttribute> attributes = attributesOf(token);
    if (token.name == QLatin1String("img") && attributes.isEmpty()) {
        drop(token);
        return;
    }
    ++m_depth;
    m_written.append(true);
    m_inHead = m_inHead || token.name == QLatin1String("head");
    m_writer.open(token.name, attributes);
}

void CleaningPass::close(const HtmlToken& token)
{
    if (!m_written.takeLast())
        return;
    --m_depth;
    if (token.name == QLatin1String("head"))
        m_inHead = false;
    m_writer.close(token.name);
}

void CleaningPass::openStyle(const HtmlToken& token)
{
    QString sheet;
    for (qsizetype i = m_at + 1; i < token.end; ++i)
        sheet += m_tree.tokens.at(i).text;
    const CleanCss clean = cleanStyleSheet(sheet);
    for (const QString& rule : clean.dangerous) {
        const bool isImport = rule.startsWith(QLatin1String("@import"), Qt::CaseInsensitive);
        report(isImport ? QStringLiteral("external-style") : QString(kDangerousStyle), rule,
               token.line);
    }
    if (!clean.css.isEmpty()) {
        m_writer.open(token.name, attributesOf(token));
        m_writer.raw(u'\n' + clean.css);
        m_writer.close(token.name);
    }
    drop(token);
}

void CleaningPass::writeMeta(const HtmlToken& token)
{
    const QString equivalent = token.attribute(QLatin1StringView{"http-equiv"}).trimmed().toLower();
    const QString name = token.attribute(QLatin1StringView{"name"}).trimmed().toLower();
    const QString content = token.attribute(QLatin1StringView{"content"});
    if (equivalent == QLatin1String("refresh")) {
        report(QStringLiteral("meta-refresh"), content, token.line);
    } else if (!token.attribute(QLatin1StringView{"charset"}).isNull() ||
               equivalent == QLatin1String("content-type")) {
        // Whoever writes the mail writes it as UTF-8, whatever the source was in.
        if (m_inHead && !m_reported.contains(QStringLiteral("charset")))
            m_writer.open(token.name, {{QStringLiteral("charset"), QStringLiteral("utf-8")}});
        m_reported.insert(QStringLiteral("charset"));
    } else if (m_inHead &&
               (name == QLatin1String("viewport") || name == QLatin1String("color-scheme") ||
                name == QLatin1String("supported-color-schemes"))) {
        m_writer.open(token.name,
                      {{QStringLiteral("name"), name}, {QStringLiteral("content"), content}});
    }
    drop(token);
}

QList<HtmlAttribute> CleaningPass::attributesOf(const HtmlToken& token)
{
    QList<HtmlAttribute> kept;
    for (const HtmlAttribute& attribute : token.attributes)
        addAttribute(kept, token.name, attribute);
    const bool hasPlace = std::ranges::any_of(kept, [](const HtmlAttribute& attribute) {
        return attribute.name == QLatin1String("src") || attribute.name == QLatin1String("alt");
    });
    return token.name == QLatin1String("img") && !hasPlace ? QList<HtmlAttribute>{} : kept;
}

void CleaningPass::addAttribute(QList<HtmlAttribute>& kept, const QString& element,
                                const HtmlAttribute& attribute)
{
    const QString& name = attribute.name;
    QString value;
    if (name.startsWith(QLatin1String("on"))) {
        report(QStringLiteral("event-handler"), name, attribute.line);
    } else if (name == QLatin1String("style")) {
        value = styleOf(attribute);
    } else if (name == QLatin1String("href") &&
               (element == QLatin1String("a") || element == QLatin1String("area"))) {
        value = linkOf(attribute);
    } else if (name == QLatin1String("src") && element == QLatin1String("img")) {
        value = imageOf(attribute);
    } else if (name == QLatin1String("background")) {
        report(kExternalObject, QLatin1String("background ") + attribute.value, attribute.line);
    } else if (isAllowedAttribute(element, name)) {
        kept.append({name, attribute.value, 0});
    }
    if (!value.isEmpty())
        kept.append({name, value, 0});
}

QString CleaningPass::styleOf(const HtmlAttribute& attribute)
{
    const CleanCss clean = cleanDeclarations(attribute.value);
    for (const QString& declaration : clean.dangerous)
        report(kDangerousStyle, declaration, attribute.line);
    return clean.css;
}

QString CleaningPass::linkOf(const HtmlAttribute& attribute)
{
    const QString address = trimmedAddress(attribute.value);
    if (isAllowedLink(address))
        return address;
    if (!address.isEmpty())
        report(kDangerousLink, address, attribute.line);
    return {};
}

QString CleaningPass::imageOf(const HtmlAttribute& attribute)
{
    QString address = trimmedAddress(attribute.value);
    if (address.startsWith(QLatin1String("//")))
        address.prepend(QLatin1String("https:"));
    address = m_sources.value(address, address);
    if (address.isEmpty())
        return {};
    switch (imageSourceOf(address)) {
    case ImageSource::Remote: appendOnce(m_result.remoteImages, address); break;
    case ImageSource::ContentId: appendOnce(m_result.contentIds, address.mid(4)); break;
    case ImageSource::Local: appendOnce(m_result.localImages, address); break;
    case ImageSource::Data:
    case ImageSource::MergeTag: break;
    case ImageSource::Dangerous: report(kDangerousLink, address, attribute.line); return {};
    }
    return address;
}

void CleaningPass::report(const QString& what, const QString& detail, int line)
{
    m_result.removed.append({what, detail.simplified().left(kMaxDetail), line});
}

void CleaningPass::reportOnce(const QString& what, const QString& detail, int line)
{
    const QString key = what + u' ' + detail;
    if (!m_reported.contains(key))
        report(what, detail, line);
    m_reported.insert(key);
}

} // namespace ringi
