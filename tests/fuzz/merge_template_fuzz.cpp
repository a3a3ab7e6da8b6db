// SPDX-License-Identifier: Apache-2.0
#include "mail/header_text.h"
#include "mail/html_place.h"
#include "mail/merge_template.h"

#include <algorithm>
#include <string_view>
#include <vector>

// Any text as a template of each kind, with hostile values. What must hold:
// - source() is the input, and a refusal names a place in it;
// - rendering by columns and by names agree, and unresolved() foretells it;
// - no value changes what the template's own text means where it lands: HTML keeps its elements and
//   attributes, an address its parts;
// - a header never holds a control character, a file name never a path.

using namespace ringi;

namespace {

void require(bool isSo)
{
    if (!isSo)
        __builtin_trap();
}

/// How often a byte occurs.
qsizetype countOf(const QByteArray& text, char c)
{
    return std::count(text.cbegin(), text.cend(), c);
}

Result<QByteArray> renderWith(const MergeTemplate& source, const QString& value)
{
    QStringList fields;
    QStringList values;
    QMap<QString, QString> byName;
    for (const auto& placeholder : source.placeholders()) {
        fields.append(placeholder.field);
        values.append(value);
        byName.insert(placeholder.field, value);
    }
    const BoundTemplate bound = source.bind(fields);
    const auto text = bound.render(values);
    const auto named = source.render(byName);
    require(text.has_value() == named.has_value());
    if (text)
        require(named->toUtf8() == *text);
    else
        require(text.error() == named.error());
    const bool isUnresolved = !bound.unresolved(values).isEmpty();
    require(text ? !isUnresolved : isUnresolved || text.error().code != ErrorCode::UnresolvedField);
    return text;
}

/// The kinds of places that an HTML text goes through.
std::vector<HtmlPlace::Kind> skeletonOf(const QByteArray& html)
{
    HtmlPlace place;
    std::vector<HtmlPlace::Kind> kinds{place.kind()};
    for (const QChar c : QString::fromUtf8(html)) {
        place.feed(c.unicode());
        if (place.kind() != kinds.back())
            kinds.push_back(place.kind());
    }
    return kinds;
}

/// A hostile value leaves as many angle brackets, elements and attributes as a harmless one.
void checkHtml(const MergeTemplate& source)
{
    // Each may begin a link target, so that both are refused or neither is.
    const QString harmless = QStringLiteral("https://a");
    const auto plain = renderWith(source, harmless);
    for (const char16_t* ending :
         {u"<script>'\"`={{x}}</title></textarea>-->]]>", u"\"'><img src=x onerror='a'>", u"' \" <",
          u"javascript:alert(1)<b>", u"\u2028<\u2029\">"}) {
        const auto hostile = renderWith(source, harmless + QString::fromUtf16(ending));
        require(plain.has_value() == hostile.has_value());
        if (!plain)
            return;
        require(countOf(*plain, '<') == countOf(*hostile, '<'));
        require(countOf(*plain, '>') == countOf(*hostile, '>'));
        require(skeletonOf(*plain) == skeletonOf(*hostile));
    }
}

void checkHeader(const MergeTemplate& source)
{
    for (const char16_t* value : {u"a", u"a\r\nBcc: b", u"a\u0085", u"\u2028a", u"a\tb"}) {
        if (const auto text = renderWith(source, QString::fromUtf16(value)))
            require(HeaderText::make(QString::fromUtf8(*text)).has_value());
    }
}

void checkUrl(const MergeTemplate& source)
{
    const auto plain = renderWith(source, QStringLiteral("tel:a"));
    const auto hostile = renderWith(source, QStringLiteral("tel:a\r\n <>\"'\u202E\u3042"));
    require(plain.has_value() == hostile.has_value());
    if (!plain)
        return;
    for (const char c : std::string_view(" <>\"'\r\n:&\x80"))
        require(countOf(*plain, c) == countOf(*hostile, c));
}

void checkFileName(const MergeTemplate& source)
{
    for (const char16_t* value : {u"a", u"../../x", u"..\\x:y\r\n\u202E", u". . "}) {
        const auto name = renderWith(source, QString::fromUtf16(value));
        if (!name || name->isEmpty())
            continue;
        require(!name->startsWith('.') && !name->endsWith('.') && !name->endsWith(' '));
        for (const char c : std::string_view("/\\:*?\"<>|\r\n\t\x7F"))
            require(!name->contains(c));
    }
}

void checkKind(const QString& text, MergeKind kind)
{
    const auto source = MergeTemplate::parse(text, kind);
    if (!source) {
        require(source.error().code == ErrorCode::TemplateSyntax);
        const QString place = source.error().detail.section(u' ', 0, 0);
        require(place.section(u':', 0, 0).toInt() > 0 && place.section(u':', 1, 1).toInt() > 0);
        return;
    }
    require(source->source() == text && source->kind() == kind);
    renderWith(*source, QString());
    renderWith(*source, QString(QChar(0xD800)));
    renderWith(*source, QString(QChar(0)));
    switch (kind) {
    case MergeKind::Text:
        require(renderWith(*source, QStringLiteral("{{x}}{{#if")).has_value());
        break;
    case MergeKind::Header: checkHeader(*source); break;
    case MergeKind::Html: checkHtml(*source); break;
    case MergeKind::Url: checkUrl(*source); break;
    case MergeKind::FileName: checkFileName(*source); break;
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const auto text =
        QString::fromUtf8(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    for (const MergeKind kind :
         {MergeKind::Text, MergeKind::Header, MergeKind::Html, MergeKind::Url, MergeKind::FileName})
        checkKind(text, kind);
    return 0;
}
