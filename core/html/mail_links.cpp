// SPDX-License-Identifier: Apache-2.0
#include "html/mail_links.h"

#include "html/html_tree.h"
#include "html/link_rules.h"

#include <QRegularExpression>
#include <QSet>
#include <QUrl>

#include <algorithm>
#include <array>
#include <utility>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

bool isSlash(QChar c)
{
    return c == u'/' || c == u'\\';
}

QString schemeOf(const QString& address)
{
    const qsizetype colon = address.indexOf(u':');
    const QString scheme = address.first(qMax<qsizetype>(colon, 0)).toLower();
    const bool isScheme =
        !scheme.isEmpty() && std::all_of(scheme.cbegin(), scheme.cend(), [](QChar c) {
            return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'+' || c == u'-' ||
                   c == u'.';
        });
    return isScheme ? scheme : QString();
}

/// Percent signs decoded, lower case, A-labels; dots as they are written in East Asia are dots.
QString plainHost(const QString& written)
{
    const QString host = QUrl::fromPercentEncoding(written.toUtf8()).toLower();
    const QByteArray ace = QUrl::toAce(host);
    return ace.isEmpty() ? host : QString::fromLatin1(ace);
}

/// As browsers read it (WHATWG URL, "authority state"), which is not how RFC 3986 does: any number
/// of slashes, backslashes too, and everything before the last @ is no host.
QString hostOf(const QString& address, const QString& scheme)
{
    qsizetype begin = scheme.size() + 1;
    while (begin < address.size() && isSlash(address.at(begin)))
        ++begin;
    qsizetype end = begin;
    while (end < address.size() && !isSlash(address.at(end)) && address.at(end) != u'?' &&
           address.at(end) != u'#')
        ++end;
    QString host = address.sliced(begin, end - begin);
    host = host.sliced(host.lastIndexOf(u'@') + 1);
    const qsizetype port = host.indexOf(u':', qMax<qsizetype>(host.indexOf(u']'), 0));
    return plainHost(port < 0 ? host : host.first(port));
}

QString mailAddressOf(const QString& address)
{
    QString to = address.mid(address.indexOf(u':') + 1);
    to = to.first(to.indexOf(u'?') < 0 ? to.size() : to.indexOf(u'?'));
    return QUrl::fromPercentEncoding(to.toUtf8()).section(u',', 0, 0).trimmed().toLower();
}

bool isUnusual(const QString& host)
{
    return host.contains(u"xn--") ||
           std::any_of(host.cbegin(), host.cend(), [](QChar c) { return c.unicode() > 0x7F; });
}

QString withoutWww(const QString& host)
{
    return host.startsWith(u"www.") ? host.sliced(4) : host;
}

/// A name without a scheme is taken for a host only at the end of these: "Node.js" and "price.pdf"
/// are none.
constexpr QLatin1StringView kUsualEnds{
    "com|net|org|info|biz|edu|gov|int|mil|jp|uk|us|eu|de|fr|it|es|nl|be|ch|at|se|no|dk|fi|pl|cz|pt|"
    "ie|ru|ua|cn|hk|tw|kr|in|sg|my|th|vn|id|ph|au|nz|ca|mx|br|za|tr|il|ae|co|io|ai|app|dev|shop|"
    "online|site|store|xyz|top|club|live|link|click|example|test"};

/// Characters that are not seen, by which a name could be hidden from a comparison.
bool isInvisible(QChar c)
{
    const char16_t unit = c.unicode();
    return unit == 0xAD || (unit >= 0x200B && unit <= 0x200F) || unit == 0x2060 || unit == 0xFEFF;
}

/// The first host or mail address that the text names; empty: none.
QString namedIn(const QString& shown)
{
    constexpr qsizetype kMostLookedAt = 2000;
    QString text = shown.left(kMostLookedAt);
    text.removeIf(isInvisible);
    const QString label = u"[a-z0-9_-]+"_s;
    const QString end = u"(?:%1)(?![\\w-]|\\.\\w)"_s.arg(kUsualEnds);
    const QRegularExpression pattern(
        u"[a-z][a-z0-9+.-]*://(?:[^\\s/?#\\\\]*@)?(?<url>[^\\s/?#\\\\:“”„«»「」『』【】（）、。]+)|"
        "(?<mail>[\\w.!#$%&'*+/=?^`{|}~-]+@(?:%1\\.)+%1)|"
        "(?<![\\w.-])(?<www>www\\.(?:%1\\.)*%1)|"
        "(?<![\\w.-])(?<bare>(?:%1\\.)+%2)"_s.arg(label, end),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return {};
    if (const QString mail = match.captured(u"mail"_s); !mail.isEmpty())
        return mail.toLower();
    for (const auto& name : {u"url"_s, u"www"_s, u"bare"_s}) {
        if (const QString host = match.captured(name); !host.isEmpty())
            return plainHost(host);
    }
    return {};
}

/// A mail address that is shown is held against a host by its domain alone.
bool isSamePlace(const QString& named, const QString& goesTo)
{
    if (named.contains(u'@') && goesTo.contains(u'@'))
        return named == goesTo;
    const auto host = [](const QString& place) {
        return withoutWww(plainHost(place.sliced(place.lastIndexOf(u'@') + 1)));
    };
    return host(named) == host(goesTo);
}

MailLink judged(const QString& shown, const QString& target)
{
    MailLink link;
    link.shown = shown;
    link.target = target;
    const QString address = trimmedAddress(target);
    const QString scheme = schemeOf(address);
    const bool isWeb = scheme == "https"_L1 || scheme == "http"_L1;
    if (isWeb)
        link.goesTo = hostOf(address, scheme);
    else if (scheme == "mailto"_L1)
        link.goesTo = mailAddressOf(address);
    const QString named = namedIn(shown);
    if (!named.isEmpty() && !isSamePlace(named, link.goesTo)) {
        link.named = named;
        link.oddities.append(MailLink::Oddity::OtherHost);
    }
    if (isUnusual(link.goesTo))
        link.oddities.append(MailLink::Oddity::UnusualHost);
    if (scheme == "http"_L1)
        link.oddities.append(MailLink::Oddity::NotEncrypted);
    else if (!isWeb && scheme != "mailto"_L1 && scheme != "tel"_L1 && !address.startsWith(u'#'))
        link.oddities.append(MailLink::Oddity::OtherKind);
    return link;
}

/// Each pair of text and target once, in order.
class Links final {
public:
    void add(MailLink link)
    {
        const auto key = std::pair(link.shown, link.target);
        if (m_known.contains(key))
            return;
        m_known.insert(key);
        m_links.append(std::move(link));
    }
    [[nodiscard]] QList<MailLink> all() const { return m_links; }

private:
    QSet<std::pair<QString, QString>> m_known;
    QList<MailLink> m_links;
};

/// What does not part the letters to its left from those to its right.
bool isInline(const QString& element)
{
    static constexpr std::array kInline{"a"_L1,    "b"_L1,      "i"_L1,    "u"_L1,    "s"_L1,
                                        "em"_L1,   "strong"_L1, "span"_L1, "font"_L1, "small"_L1,
                                        "big"_L1,  "sub"_L1,    "sup"_L1,  "code"_L1, "abbr"_L1,
                                        "mark"_L1, "ins"_L1,    "del"_L1,  "wbr"_L1};
    return std::ranges::any_of(kInline,
                               [&element](QLatin1StringView name) { return element == name; });
}

/// Text and pictures between an element's tags, in words.
MailLink linkAt(const QList<HtmlToken>& tokens, qsizetype open)
{
    QString shown;
    bool hasPicture = false;
    for (qsizetype i = open; i < tokens.at(open).end; ++i) {
        const HtmlToken& token = tokens.at(i);
        if (token.kind == HtmlToken::Kind::Text) {
            shown += token.text;
        } else if (token.kind == HtmlToken::Kind::Open) {
            const bool isPicture = token.name == "img"_L1 || token.name == "area"_L1;
            hasPicture = hasPicture || isPicture;
            if (isPicture)
                shown += u' ' + token.attribute("alt"_L1) + u' ';
            else if (!isInline(token.name))
                shown += u' ';
        }
    }
    MailLink link = judged(shown.simplified(), tokens.at(open).attribute("href"_L1));
    link.hasPicture = hasPicture;
    return link;
}

} // namespace

QList<MailLink> linksOfHtml(const QString& html)
{
    Links links;
    const HtmlTree tree = parseHtml(html);
    for (qsizetype i = 0; i < tree.tokens.size(); ++i) {
        const HtmlToken& token = tree.tokens.at(i);
        const bool mayLead = token.kind == HtmlToken::Kind::Open &&
                             (token.name == "a"_L1 || token.name == "area"_L1);
        if (mayLead && !token.attribute("href"_L1).isNull())
            links.add(linkAt(tree.tokens, i));
    }
    return links.all();
}

QList<MailLink> linksOfText(const QString& text)
{
    // The host may hold letters beyond ASCII; behind it an address holds none (RFC 3986).
    const QRegularExpression pattern(
        u"(?:\\b[a-z][a-z0-9+.-]{0,20}://|\\bwww\\.)[^\\s/?#\\\\<>\"“”„«»「」『』【】（）、。]+"
        "[!#-;=?-\\x{5B}\\x{5D}_a-~\\\\]*"_s,
        QRegularExpression::CaseInsensitiveOption);
    Links links;
    for (auto found = pattern.globalMatch(text); found.hasNext();) {
        QString address = found.next().captured();
        const auto isLoose = [&address] {
            const QChar last = address.back();
            return (last == u')' && !address.contains(u'(')) || u".,;:!?'*]"_s.contains(last);
        };
        while (!address.isEmpty() && isLoose())
            address.chop(1);
        if (address.isEmpty())
            continue;
        // What is read is where it goes: it cannot name another host.
        MailLink link = judged({}, address.contains(u"://") ? address : u"http://"_s + address);
        link.shown = address;
        links.add(std::move(link));
    }
    return links.all();
}

} // namespace ringi
