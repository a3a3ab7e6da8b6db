// SPDX-License-Identifier: Apache-2.0
#include "mail/part_reader.h"

#include "mail/charset.h"
#include "mail/transfer_decoding.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace ringi {
namespace {

constexpr int kDeepest = 64;
constexpr int kMostParts = 1'000;

/// The part of a delimiter's line behind "--boundary" (RFC 2046 section 5.1.1).
enum class Delimiter { None, Next, Last };

Delimiter delimiterIn(QByteArrayView line, QByteArrayView boundary)
{
    if (!line.startsWith("--") || !line.sliced(2).startsWith(boundary))
        return Delimiter::None;
    QByteArrayView rest = line.sliced(2 + boundary.size());
    const bool last = rest.startsWith("--");
    if (last)
        rest = rest.sliced(2);
    if (!rest.trimmed().isEmpty())
        return Delimiter::None;
    return last ? Delimiter::Last : Delimiter::Next;
}

/// Cuts a multipart's body at its delimiters, piece by piece.
class PartCutter final {
public:
    PartCutter(QByteArrayView body, QByteArrayView boundary) : m_body{body}, m_boundary{boundary}
    {
        nextDelimiter(); // what comes before is the preamble
    }

    [[nodiscard]] bool foundAny() const { return m_foundAny; }
    [[nodiscard]] bool closed() const { return m_last == Delimiter::Last; }

    /// The next part, header and body; nothing behind the last one.
    std::optional<QByteArrayView> next()
    {
        if (m_last != Delimiter::Next)
            return std::nullopt;
        const qsizetype start = m_at;
        const qsizetype end = nextDelimiter();
        return m_body.sliced(start, std::max(start, end) - start);
    }

private:
    /// Goes behind the next delimiter. Returns where the text before it ends: its line break
    /// belongs to the delimiter.
    qsizetype nextDelimiter()
    {
        qsizetype textEnd = m_at;
        while (m_at < m_body.size()) {
            const LineSpan line = lineAt(m_body, m_at);
            m_last = delimiterIn(m_body.sliced(m_at, line.end - m_at), m_boundary);
            m_at = line.next;
            if (m_last != Delimiter::None) {
                m_foundAny = true;
                return textEnd;
            }
            textEnd = line.end;
        }
        m_last = Delimiter::None;
        return m_body.size();
    }

    QByteArrayView m_body;
    QByteArrayView m_boundary;
    qsizetype m_at = 0;
    Delimiter m_last = Delimiter::None;
    bool m_foundAny = false;
};

/// The first line that looks like a delimiter, without its dashes.
QByteArray guessedBoundary(QByteArrayView body)
{
    constexpr qsizetype kLongest = 200;
    for (qsizetype at = 0; at < body.size();) {
        const LineSpan span = lineAt(body, at);
        const QByteArrayView line = body.sliced(at, span.end - at);
        if (line.startsWith("--") && line.size() > 2 && line.size() < kLongest)
            return line.sliced(2).trimmed().toByteArray();
        at = span.next;
    }
    return {};
}

QString withLineFeeds(QString text)
{
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    text.replace(u'\r', u'\n');
    text.replace(QChar(0), QChar(QChar::ReplacementCharacter));
    return text;
}

/// Characters that turn text round ("exe.jpg" for "gpj.exe"), and marks nobody sees.
bool isHiddenInNames(QChar c)
{
    return c.category() == QChar::Other_Control || (c >= QChar(0x200B) && c <= QChar(0x200F)) ||
           (c >= QChar(0x2028) && c <= QChar(0x202E)) ||
           (c >= QChar(0x2060) && c <= QChar(0x2069)) || c == QChar(0xFEFF);
}

QByteArray withoutAngles(QByteArray id)
{
    if (id.startsWith('<'))
        id = id.sliced(1);
    const qsizetype end = id.indexOf('>');
    return end < 0 ? id : id.first(end);
}

/// What a message inside a message is called. Its faults are its own.
QString nameBySubject(QByteArrayView message, QByteArrayView charset)
{
    ReadFaults faults;
    QString subject =
        decodeHeaderText(readHeaderSection(message, faults).value("Subject"), charset, faults);
    subject.replace(u'/', u'-').replace(u'\\', u'-');
    return receivedFileName(subject);
}

bool isMessage(const QByteArray& type)
{
    return type == "message/rfc822" || type == "message/global";
}

} // namespace

QString receivedFileName(const QString& name)
{
    constexpr qsizetype kLongest = 255;
    constexpr qsizetype kLongestEnding = 16;
    QString safe = name.sliced(std::max(name.lastIndexOf(u'/'), name.lastIndexOf(u'\\')) + 1);
    safe.removeIf(isHiddenInNames);
    safe = safe.trimmed();
    while (safe.size() > 1 && safe.at(1) == u':')
        safe = safe.sliced(2).trimmed(); // a drive
    if (std::all_of(safe.cbegin(), safe.cend(), [](QChar c) { return c == u'.'; }))
        return {};
    if (safe.toUtf8().size() > kLongest) {
        const qsizetype dot = safe.lastIndexOf(u'.');
        const QString ending =
            dot > 0 && safe.size() - dot <= kLongestEnding ? safe.sliced(dot) : QString();
        safe.truncate(kLongest);
        while (!safe.isEmpty() && (safe + ending).toUtf8().size() > kLongest)
            safe.chop(safe.back().isLowSurrogate() && safe.size() > 1 ? 2 : 1);
        safe += ending;
    }
    return safe;
}

QByteArray PartReader::read(const HeaderSection& head, QByteArrayView body)
{
    readPart(makePart(head, body, nullptr));
    return m_charset;
}

PartReader::Part PartReader::makePart(const HeaderSection& head, QByteArrayView body,
                                      const Part* parent)
{
    Part part{.type = MimeParameters(head.value("Content-Type"), m_faults),
              .disposition = MimeParameters(head.value("Content-Disposition"), m_faults),
              .encoding = MimeParameters(head.value("Content-Transfer-Encoding"), m_faults).value(),
              .contentId = withoutAngles(head.value("Content-ID")),
              .body = body,
              .depth = parent == nullptr ? 0 : parent->depth + 1};
    if (part.type.value().isEmpty()) {
        const bool digest = parent != nullptr && parent->type.value() == "multipart/digest";
        part.type = MimeParameters(digest ? "message/rfc822" : "text/plain", m_faults);
    } else if (part.type.value().count('/') != 1) {
        m_faults.add(QStringLiteral("a media type that is none"));
        part.type = MimeParameters("text/plain", m_faults); // RFC 2045 section 5.2
    }
    return part;
}

void PartReader::readPart(const Part& part)
{
    if (!part.type.value().startsWith("multipart/"))
        readLeaf(part);
    else if (part.depth < kDeepest)
        readMultipart(part);
    else
        m_faults.add(QStringLiteral("parts nested deeper than 64, left out"));
}

QByteArray PartReader::boundaryOf(const Part& part)
{
    QByteArray boundary = part.type.bytes("boundary").value_or(QByteArray());
    while (boundary.endsWith(' ') || boundary.endsWith('\t'))
        boundary.chop(1);
    if (!boundary.isEmpty())
        return boundary;
    m_faults.add(QStringLiteral("a multipart without a boundary"));
    return guessedBoundary(part.body);
}

void PartReader::readMultipart(const Part& part)
{
    if (part.encoding == "base64" || part.encoding == "quoted-printable")
        m_faults.add(
            QStringLiteral("an encoded multipart, taken as it is")); // RFC 2045 section 6.4
    const QByteArray boundary = boundaryOf(part);
    PartCutter cutter(part.body, boundary);
    if (boundary.isEmpty() || !cutter.foundAny()) {
        m_faults.add(QStringLiteral("a multipart without parts"));
        Part whole = part; // shown as it is
        whole.type = MimeParameters("text/plain", m_faults);
        readLeaf(whole);
        return;
    }
    while (const auto inner = cutter.next()) {
        if (++m_parts > kMostParts) {
            m_faults.add(QStringLiteral("more than 1,000 parts, the rest left out"));
            return;
        }
        readInner(part, *inner);
    }
    if (!cutter.closed())
        m_faults.add(QStringLiteral("a multipart without its end"));
}

void PartReader::readInner(const Part& parent, QByteArrayView bytes)
{
    const HeaderSection head = readHeaderSection(bytes, m_faults);
    readPart(makePart(head, bytes.sliced(head.bodyStart), &parent));
}

void PartReader::readText(const Part& part, const QByteArray& bytes, QString& into)
{
    QByteArray charset = part.type.bytes("charset").value_or(QByteArray());
    if (const qsizetype comment = charset.indexOf('('); comment >= 0)
        charset.truncate(comment);
    if (charset.isEmpty() && part.type.value() == "text/html")
        charset = declaredHtmlCharset(bytes);
    const CharsetText decoded = decodeCharset(bytes, charset);
    m_faults.add(decoded.fault);
    if (m_charset.isEmpty())
        m_charset = charset;
    into = withLineFeeds(decoded.text);
}

QString PartReader::fileName(const Part& part)
{
    QString name = receivedFileName(part.disposition.text("filename", m_charset, m_faults));
    if (name.isEmpty())
        name = receivedFileName(part.type.text("name", m_charset, m_faults));
    return name;
}

void PartReader::readLeaf(const Part& part)
{
    QByteArray bytes = fromTransferEncoding(part.body, part.encoding, m_faults);
    const QByteArray& type = part.type.value();
    const bool attached = part.disposition.value() == "attachment";
    QString name = fileName(part);
    const bool maybeBody = !attached && (name.isEmpty() || part.depth == 0);
    if (maybeBody && type == "text/plain" && !std::exchange(m_hasText, true))
        return readText(part, bytes, m_mail.text);
    if (maybeBody && type == "text/html" && !std::exchange(m_hasHtml, true))
        return readText(part, bytes, m_mail.html);
    if (isMessage(type)) {
        if (name.isEmpty())
            name = nameBySubject(bytes, m_charset);
        if (name.isEmpty())
            name = QStringLiteral("message");
        if (!name.endsWith(QLatin1StringView(".eml"), Qt::CaseInsensitive))
            name += QStringLiteral(".eml");
    }
    m_mail.files.append({.name = name,
                         .type = type,
                         .contentId = part.contentId,
                         .bytes = std::move(bytes),
                         .isInline = part.disposition.value() == "inline" ||
                                     (!attached && !part.contentId.isEmpty())});
}

} // namespace ringi
