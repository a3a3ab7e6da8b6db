// SPDX-License-Identifier: Apache-2.0
#include "mail/header_encoding.h"

#include "mail/wire_text.h"

#include <algorithm>
#include <optional>

namespace ringi {
namespace {

constexpr qsizetype kMaxLine = 78;            // RFC 5322 section 2.1.1
constexpr qsizetype kMaxLineWithEncoded = 76; // RFC 2047 section 2
constexpr qsizetype kEncodedWordFrame = 12;   // =?UTF-8?B??=

bool isPrintableAscii(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
}

/// Text that some reader would take for an encoded word must become a real one.
bool looksEncoded(QByteArrayView text)
{
    return text.contains("=?");
}

/// What may stand bare in a Q-encoded word within a phrase (RFC 2047 section 5, rule 3).
bool isBareInQ(char c)
{
    return wire::isAsciiAlnum(c) || c == '!' || c == '*' || c == '+' || c == '-' || c == '/';
}

qsizetype sizeInQ(QByteArrayView text)
{
    const auto bare =
        std::count_if(text.begin(), text.end(), [](char c) { return c == ' ' || isBareInQ(c); });
    return bare + 3 * (text.size() - bare);
}

qsizetype sizeInB(qsizetype bytes)
{
    return (bytes + 2) / 3 * 4;
}

QByteArray inQ(QByteArrayView text)
{
    QByteArray out;
    for (const char c : text) {
        if (c == ' ')
            out += '_';
        else if (isBareInQ(c))
            out += c;
        else
            wire::appendEscaped(out, c);
    }
    return out;
}

/// The value of one header field while it grows.
class FieldWriter final {
public:
    explicit FieldWriter(const QByteArray& name) : m_bytes{name + ": "}, m_column{m_bytes.size()}
    {
        Q_ASSERT(name.size() < 32); // an encoded word must fit beside it
    }

    [[nodiscard]] qsizetype room() const { return kMaxLine - m_column; }

    void append(QByteArrayView bytes)
    {
        m_bytes += bytes;
        m_column += bytes.size();
    }

    /// A new line; what follows has to begin with the space that was there anyway.
    void fold()
    {
        m_bytes += "\r\n";
        m_column = 0;
    }

    /// The text as encoded words, one to a line; the breaks between them vanish in decoding
    /// (RFC 2047 section 6.2). A character never spans two words (section 5).
    void appendEncoded(QByteArrayView utf8)
    {
        const bool useQ = sizeInQ(utf8) <= sizeInB(utf8.size());
        while (!utf8.isEmpty()) {
            // There is at least a space before it, so no word gets over its 75 octets either.
            const qsizetype room = kMaxLineWithEncoded - m_column - kEncodedWordFrame;
            const qsizetype take = fitting(utf8, room, useQ);
            const QByteArrayView word = utf8.first(take);
            append(useQ ? "=?UTF-8?Q?" : "=?UTF-8?B?");
            append(useQ ? inQ(word) : word.toByteArray().toBase64());
            append("?=");
            utf8 = utf8.sliced(take);
            if (!utf8.isEmpty()) {
                fold();
                append(" ");
            }
        }
    }

    QByteArray finish() { return m_bytes + "\r\n"; }

private:
    /// How many bytes, in whole characters, fit into `room` encoded characters.
    static qsizetype fitting(QByteArrayView utf8, qsizetype room, bool useQ)
    {
        qsizetype taken = 0;
        qsizetype usedByQ = 0;
        while (taken < utf8.size()) {
            const qsizetype size = wire::characterSize(utf8[taken]);
            usedByQ += sizeInQ(utf8.sliced(taken, size));
            if ((useQ ? usedByQ : sizeInB(taken + size)) > room)
                break;
            taken += size;
        }
        return taken;
    }

    QByteArray m_bytes;
    qsizetype m_column;
};

/// Adds ASCII text folded before its spaces, so that unfolding gives back the very same text. False
/// and nothing added where that cannot be done within the line length.
bool appendFolded(FieldWriter& field, QByteArrayView text)
{
    QList<QByteArrayView> pieces; // each word with the spaces before it
    for (qsizetype start = 0; start < text.size();) {
        qsizetype end = start;
        while (end < text.size() && text[end] == ' ')
            ++end;
        while (end < text.size() && text[end] != ' ')
            ++end;
        pieces.append(text.sliced(start, end - start));
        start = end;
    }
    const auto tooLong = [](QByteArrayView piece) { return piece.size() > kMaxLine; };
    if ((!pieces.isEmpty() && pieces.first().size() > field.room()) ||
        std::any_of(pieces.cbegin(), pieces.cend(), tooLong))
        return false;
    for (const QByteArrayView piece : pieces) {
        if (piece.size() > field.room())
            field.fold();
        field.append(piece);
    }
    return true;
}

/// The name as atoms or a quoted string (RFC 5322 section 3.2.5); nothing where it needs encoding.
std::optional<QByteArray> plainPhrase(const QByteArray& name)
{
    if (!isPrintableAscii(name) || looksEncoded(name))
        return std::nullopt;
    const auto words = name.split(' ');
    const bool atoms = std::all_of(words.cbegin(), words.cend(), [&](const QByteArray& word) {
        return !word.isEmpty() && std::all_of(word.cbegin(), word.cend(), wire::isAtext);
    });
    if (atoms)
        return name;
    QByteArray content = name;
    content.replace('\\', "\\\\").replace('"', "\\\"");
    return '"' + content + '"';
}

QByteArray twoDigits(unsigned value)
{
    return QByteArray::number(value).rightJustified(2, '0');
}

} // namespace

QByteArray textHeader(const QByteArray& name, const HeaderText& value)
{
    FieldWriter field{name};
    const QByteArray utf8 = value.text().toUtf8();
    // Readers drop white space at either end of a value, so it survives only encoded.
    const bool plain = isPrintableAscii(utf8) && !looksEncoded(utf8) && !utf8.startsWith(' ') &&
                       !utf8.endsWith(' ');
    if (!plain || !appendFolded(field, utf8))
        field.appendEncoded(utf8);
    return field.finish();
}

QByteArray mailboxHeader(const QByteArray& name, const Mailbox& mailbox)
{
    FieldWriter field{name};
    if (mailbox.name.isEmpty()) {
        field.append(mailbox.address.wire());
        return field.finish();
    }
    const QByteArray utf8 = mailbox.name.text().toUtf8();
    const auto phrase = plainPhrase(utf8);
    const bool plain = phrase && phrase->size() <= field.room();
    if (plain)
        field.append(*phrase);
    else
        field.appendEncoded(utf8);
    const QByteArray address = " <" + mailbox.address.wire() + '>';
    const qsizetype reserve = plain ? 0 : kMaxLine - kMaxLineWithEncoded;
    if (address.size() + reserve > field.room())
        field.fold();
    field.append(address);
    return field.finish();
}

QByteArray dateHeader(Moment moment)
{
    static constexpr const char* kDays[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr const char* kMonths[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                              "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    using namespace std::chrono;
    const auto day = floor<days>(moment);
    const year_month_day date{day};
    const hh_mm_ss time{floor<seconds>(moment - day)};
    return QByteArray("Date: ") + kDays[weekday{day}.c_encoding()] + ", " +
           twoDigits(unsigned{date.day()}) + ' ' + kMonths[unsigned{date.month()} - 1] + ' ' +
           QByteArray::number(int{date.year()}) + ' ' +
           twoDigits(static_cast<unsigned>(time.hours().count())) + ':' +
           twoDigits(static_cast<unsigned>(time.minutes().count())) + ':' +
           twoDigits(static_cast<unsigned>(time.seconds().count())) + " +0000\r\n";
}

bool canBeDated(Moment moment)
{
    using namespace std::chrono;
    return moment >= sys_days{year{1900} / 1 / 1} && moment < sys_days{year{10000} / 1 / 1};
}

} // namespace ringi
