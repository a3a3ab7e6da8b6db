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
bool isFullWidth(char32_t c)
{
    return (c >= 0xFF01 && c <= 0xFF5E) || c == 0x3000 || c == 0x3002 || c == 0xFF61;
}

/// Letters and marks that show nothing, so that two addresses would look the same.
bool isUnseen(char32_t c)
{
    return c == 0x34F || c == 0x115F || c == 0x1160 || c == 0x17B4 || c == 0x17B5 ||
           (c >= 0x180B && c <= 0x180F) || c == 0x3164 || c == 0xFFA0;
}

/// The rule a single character breaks wherever it stands, quoted or not.
std::optional<QString> ruleAgainst(char32_t c)
{
    if (c < 0x20 || (c >= 0x7F && c <= 0x9F))
        return QStringLiteral("control character or line break");
    if (isFullWidth(c))
        return QStringLiteral("full-width characters");
    const auto category = QChar::category(c);
    // What comes along when an address is copied from a web page, among others.
    if (category == QChar::Other_Format || category == QChar::Separator_Line ||
        category == QChar::Separator_Paragraph || isUnseen(c))
        return QStringLiteral("invisible character");
    if (c == u',' || c == u';')
        return QStringLiteral("more than one address");
    if (c == u'<' || c == u'>')
        return QStringLiteral("angle brackets; the address alone is wanted");
    if (QChar::isSpace(c))
        return QStringLiteral("white space inside");
    return std::nullopt;
}

bool isAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

/// A mark at the beginning would join what stands before the address in a header.
bool beginsWithMark(QStringView text)
{
    const auto first = text.first(std::min<qsizetype>(text.size(), 2)).toUcs4();
    return !first.isEmpty() && QChar::isMark(first.first());
}

bool holdsNonCharacter(QStringView text)
{
    const auto letters = text.toUcs4();
    return !text.isValidUtf16() || std::any_of(letters.cbegin(), letters.cend(),
                                               [](char32_t c) { return QChar::isNonCharacter(c); });
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

/// dot-atom-text, widened by RFC 6531 section 3.3 to UTF-8.
bool isUtf8DotAtom(QByteArray text)
{
    std::replace_if(
        text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; },
        'x');
    return wire::isDotAtom(text);
}

Result<QByteArray> wireLocalPart(QStringView local)
{
    if (local.isEmpty())
        return invalid(QStringLiteral("nothing before the @"));
    const QString unallowed = QStringLiteral("character not allowed before the @");
    if (holdsNonCharacter(local))
        return invalid(unallowed);

    QByteArray octets = local.toUtf8();
    if (octets.startsWith('"')) {
        const auto content = unquoted(octets);
        if (!content || content->isEmpty())
            return invalid(QStringLiteral("broken quotes before the @"));
        // Without its backslashes a character may meet one that it composes with.
        const QString text = QString::fromUtf8(*content).normalized(QString::NormalizationForm_C);
        if (beginsWithMark(text) || text.toUtf8() != *content)
            return invalid(unallowed);
        octets = isUtf8DotAtom(*content) ? *content : quoted(*content);
    } else if (!isUtf8DotAtom(octets)) {
        const bool dots = octets.startsWith('.') || octets.endsWith('.') || octets.contains("..");
        return invalid(dots ? QStringLiteral("a dot at the edge or two in a row before the @")
                            : unallowed);
    } else if (beginsWithMark(local)) {
        return invalid(unallowed);
    }
    if (octets.size() > kMaxLocal)
        return invalid(QStringLiteral("more than 64 octets before the @"));
    return octets;
}

/// A-labels, lower case; empty where the name is none.
QByteArray toAscii(QStringView domain)
{
    const QString lower = domain.toString().toLower();
    const QByteArray name = isAscii(lower) ? lower.toLatin1() : QUrl::toAce(lower).toLower();
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
    QString address = text.trimmed();
    if (!isAscii(address)) // before all rules: composing can turn a character into a ; or a space
        address = address.normalized(QString::NormalizationForm_C);
    if (address.isEmpty())
        return invalid(QStringLiteral("empty"));
    for (const char32_t c : address.toUcs4()) {
        if (const auto rule = ruleAgainst(c))
            return invalid(*rule);
    }
    const qsizetype at = address.lastIndexOf(u'@');
    if (at < 0)
        return invalid(QStringLiteral("no @"));
    if (address.indexOf(u'@') != at)
        return invalid(QStringLiteral("more than one @"));

    const auto local = wireLocalPart(QStringView(address).first(at));
    if (!local)
        return failure(local);
    const auto domain = wireDomain(QStringView(address).mid(at + 1));
    if (!domain)
        return failure(domain);
    if (local->size() + 1 + domain->size() > kMaxTotal)
        return invalid(QStringLiteral("more than 254 octets"));
    return MailAddress{*local, *domain};
}

Result<MailAddress> MailAddress::parseAscii(const QString& text)
{
    auto address = parse(text);
    if (address && address->needsSmtpUtf8())
        return failure(ErrorCode::UnsupportedAddress, QStringLiteral("local part is not ASCII"));
    return address;
}

bool MailAddress::needsSmtpUtf8() const
{
    return std::any_of(m_wire.cbegin(), m_wire.cend(),
                       [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

QString MailAddress::localPart() const
{
    return QString::fromUtf8(m_wire.constData(), m_localSize);
}

QString MailAddress::text() const
{
    return localPart() + u'@' + m_domain;
}

QString MailAddress::key() const
{
    if (!needsSmtpUtf8())
        return QString::fromLatin1(m_wire.toLower());
    return QString::fromUtf8(m_wire).toLower().normalized(QString::NormalizationForm_C);
}

bool operator==(const MailAddress& a, const MailAddress& b)
{
    return a.m_wire == b.m_wire || a.key() == b.key();
}

size_t qHash(const MailAddress& address, size_t seed)
{
    return ::qHash(address.key(), seed);
}

} // namespace ringi
