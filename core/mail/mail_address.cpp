// SPDX-License-Identifier: Apache-2.0
#include "mail/mail_address.h"

#include "mail/wire_text.h"

#include <QList>
#include <QUrl>

#include <algorithm>
#include <optional>

namespace ringi {
namespace {

constexpr qsizetype kMaxLocal = 64;
constexpr qsizetype kMaxLabel = 63;
constexpr qsizetype kMaxDomain = 255;
constexpr qsizetype kMaxTotal = 254;

std::unexpected<Error> invalid(QString rule)
{
    return failure(ErrorCode::InvalidAddress, std::move(rule));
}

/// The ASCII look-alikes of Japanese input methods, and their space and full stops.
bool isFullWidth(char16_t c)
{
    return (c >= 0xFF01 && c <= 0xFF5E) || c == 0x3000 || c == 0x3002 || c == 0xFF61;
}

/// What comes along when an address is copied from a web page.
bool isInvisible(char16_t c)
{
    return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF;
}

/// The rule a single character breaks wherever it stands, quoted or not.
std::optional<QString> ruleAgainst(QChar character)
{
    const char16_t c = character.unicode();
    if (c < 0x20 || (c >= 0x7F && c <= 0x9F))
        return QStringLiteral("control character or line break");
    if (isFullWidth(c))
        return QStringLiteral("full-width characters");
    if (isInvisible(c))
        return QStringLiteral("invisible character");
    if (c == u',' || c == u';')
        return QStringLiteral("more than one address");
    if (c == u'<' || c == u'>')
        return QStringLiteral("angle brackets; the address alone is wanted");
    if (character.isSpace())
        return QStringLiteral("white space inside");
    return std::nullopt;
}

/// What a quoted string says, or nothing where its quoting is broken.
std::optional<QByteArray> unquoted(const QByteArray& text)
{
    if (text.size() < 2 || !text.endsWith('"'))
        return std::nullopt;
    QByteArray content;
    const QByteArray inside = text.mid(1, text.size() - 2);
    for (qsizetype i = 0; i < inside.size(); ++i) {
        if (inside.at(i) == '"')
            return std::nullopt;
        if (inside.at(i) == '\\' && ++i == inside.size())
            return std::nullopt; // the closing quote is itself escaped
        content += inside.at(i);
    }
    return content;
}

QByteArray quoted(QByteArray content)
{
    content.replace('\\', "\\\\").replace('"', "\\\"");
    return '"' + content + '"';
}

Result<QByteArray> wireLocalPart(QStringView local)
{
    if (local.isEmpty())
        return invalid(QStringLiteral("nothing before the @"));
    if (std::any_of(local.cbegin(), local.cend(), [](QChar c) { return c.unicode() > 0x7F; }))
        return failure(ErrorCode::UnsupportedAddress, QStringLiteral("local part is not ASCII"));

    QByteArray octets = local.toLatin1();
    if (octets.startsWith('"')) {
        const auto content = unquoted(octets);
        if (!content || content->isEmpty())
            return invalid(QStringLiteral("broken quotes before the @"));
        octets = wire::isDotAtom(*content) ? *content : quoted(*content);
    } else if (!wire::isDotAtom(octets)) {
        const bool dots = octets.startsWith('.') || octets.endsWith('.') || octets.contains("..");
        return invalid(dots ? QStringLiteral("a dot at the edge or two in a row before the @")
                            : QStringLiteral("character not allowed before the @"));
    }
    if (octets.size() > kMaxLocal)
        return invalid(QStringLiteral("more than 64 octets before the @"));
    return octets;
}

/// A-labels, lower case; empty where the name is none.
QByteArray toAscii(QStringView domain)
{
    const QString lower = domain.toString().toLower();
    const bool ascii =
        std::all_of(lower.cbegin(), lower.cend(), [](QChar c) { return c.unicode() < 0x80; });
    const QByteArray name = ascii ? lower.toLatin1() : QUrl::toAce(lower).toLower();
    if (!name.contains("xn--"))
        return name;
    // What claims to be an A-label must have a Unicode form, and come back the same from it.
    const QString unicode = QUrl::fromAce(name, QUrl::IgnoreIDNWhitelist);
    const bool decoded = !unicode.contains(u"xn--");
    return decoded && QUrl::toAce(unicode) == name ? name : QByteArray{};
}

/// Latin and the East Asian scripts: their letters are not taken for each other's.
bool isSafeToShow(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Common:
    case QChar::Script_Inherited:
    case QChar::Script_Latin:
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul: return true;
    default: return false;
    }
}

QString shownDomain(const QByteArray& ascii)
{
    if (!ascii.contains("xn--"))
        return QString::fromLatin1(ascii);
    // QUrl's own list of trusted registries lets Cyrillic look-alikes through under .com.
    const QString unicode = QUrl::fromAce(ascii, QUrl::IgnoreIDNWhitelist);
    const auto letters = unicode.toUcs4();
    return std::all_of(letters.cbegin(), letters.cend(), isSafeToShow) ? unicode
                                                                       : QString::fromLatin1(ascii);
}

bool isHostLabel(const QByteArray& label)
{
    return !label.isEmpty() && label.size() <= kMaxLabel && !label.startsWith('-') &&
           !label.endsWith('-') && std::all_of(label.cbegin(), label.cend(), [](char c) {
               return c == '-' || wire::isAsciiAlnum(c);
           });
}

Result<QByteArray> wireDomain(QStringView domain)
{
    if (domain.isEmpty())
        return invalid(QStringLiteral("nothing after the @"));
    if (domain.startsWith(u'['))
        return invalid(QStringLiteral("address literal instead of a domain"));
    const QByteArray name = toAscii(domain);
    if (name.isEmpty())
        return invalid(QStringLiteral("no valid international domain name"));
    if (name.size() > kMaxDomain)
        return invalid(QStringLiteral("more than 255 octets after the @"));
    const auto labels = name.split('.');
    if (!std::all_of(labels.cbegin(), labels.cend(), isHostLabel))
        return invalid(QStringLiteral("no valid domain name"));
    if (labels.size() < 2)
        return invalid(QStringLiteral("domain without a dot"));
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (std::all_of(labels.last().cbegin(), labels.last().cend(), isDigit))
        return invalid(QStringLiteral("number instead of a top-level domain"));
    return name;
}

} // namespace

MailAddress::MailAddress(const QByteArray& local, const QByteArray& domain)
    : m_wire{local + '@' + domain}, m_localSize{local.size()}, m_domain{shownDomain(domain)}
{
}

Result<MailAddress> MailAddress::parse(const QString& text)
{
    const QStringView address = QStringView(text).trimmed();
    if (address.isEmpty())
        return invalid(QStringLiteral("empty"));
    for (const QChar c : address) {
        if (const auto rule = ruleAgainst(c))
            return invalid(*rule);
    }
    const qsizetype at = address.lastIndexOf(u'@');
    if (at < 0)
        return invalid(QStringLiteral("no @"));
    if (address.indexOf(u'@') != at)
        return invalid(QStringLiteral("more than one @"));

    const auto local = wireLocalPart(address.first(at));
    if (!local)
        return failure(local);
    const auto domain = wireDomain(address.mid(at + 1));
    if (!domain)
        return failure(domain);
    if (local->size() + 1 + domain->size() > kMaxTotal)
        return invalid(QStringLiteral("more than 254 octets"));
    return MailAddress{*local, *domain};
}

QString MailAddress::localPart() const
{
    return QString::fromLatin1(m_wire.constData(), m_localSize);
}

QString MailAddress::text() const
{
    return localPart() + u'@' + m_domain;
}

QString MailAddress::key() const
{
    return QString::fromLatin1(m_wire.toLower());
}

} // namespace ringi
