// SPDX-License-Identifier: Apache-2.0
#include "papers/pdf_paper.h"

#include <zlib.h>

#include <algorithm>
#include <array>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kLongestName = 127;

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

bool isRegular(char c)
{
    return !isSpace(c) && !QByteArrayView("()<>[]{}/%").contains(c);
}

/// Unpacks as far as `most` bytes; nothing where it is not packed so or would be more.
std::optional<QByteArray> inflated(QByteArrayView packed, qint64 most)
{
    z_stream stream{};
    if (inflateInit(&stream) != Z_OK)
        return std::nullopt;
    // zlib only reads from there; its older headers do not say so.
    stream.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    QByteArray all;
    std::array<char, 65'536> piece;
    int code = Z_OK;
    while (code == Z_OK && all.size() <= most) {
        stream.next_out = reinterpret_cast<Bytef*>(piece.data());
        stream.avail_out = static_cast<uInt>(piece.size());
        code = inflate(&stream, Z_NO_FLUSH);
        all.append(piece.data(), static_cast<qsizetype>(piece.size() - stream.avail_out));
    }
    inflateEnd(&stream);
    if (code != Z_STREAM_END || all.size() > most)
        return std::nullopt;
    return all;
}

/// Goes through the tokens of a PDF or of an object stream.
class PdfScan final {
public:
    explicit PdfScan(PaperMaker& maker) : m_maker(maker) {}

    void scan(QByteArrayView bytes, bool streams)
    {
        qsizetype at = 0;
        while (at < bytes.size()) {
            const char c = bytes[at];
            if (c == '/') {
                at = name(bytes, at + 1);
            } else if (c == '(') {
                at = skipText(bytes, at);
                m_expected.clear();
            } else if (c == '%') {
                while (at < bytes.size() && bytes[at] != '\n' && bytes[at] != '\r')
                    ++at;
            } else if (streams && bytes.sliced(at).startsWith("stream")) {
                at = stream(bytes, at);
            } else if (isRegular(c)) {
                at = word(bytes, at);
            } else {
                ++at;
            }
        }
    }

    void conclude()
    {
        m_maker.note(PaperSecret::Script, m_scripts);
        m_maker.note(PaperSecret::EmbeddedFile, m_files);
        m_maker.note(PaperSecret::Comment, m_comments);
        m_maker.note(PaperSecret::Action, m_actions);
        if (m_encrypted)
            m_maker.setFault(PaperFault::Encrypted);
        else if (m_unread)
            m_maker.setFault(PaperFault::NotReadBy);
        if (m_pages == 0)
            m_maker.setFault(PaperFault::Damaged);
    }

private:
    /// "/J#61vaScript" is a way to write "/JavaScript".
    qsizetype name(QByteArrayView bytes, qsizetype at)
    {
        QByteArray text;
        while (at < bytes.size() && isRegular(bytes[at])) {
            char c = bytes[at++];
            if (c == '#' && at + 2 <= bytes.size()) {
                bool isHex = false;
                const int code = bytes.sliced(at, 2).toByteArray().toInt(&isHex, 16);
                if (isHex) {
                    c = static_cast<char>(code);
                    at += 2;
                }
            }
            if (text.size() < kLongestName)
                text += c;
        }
        take(text);
        return at;
    }

    void take(const QByteArray& text)
    {
        // A name may be what another one asked for: /Type /ObjStm, /Subtype /Text.
        const QByteArray key = std::exchange(m_expected, text);
        if (key == "Type")
            m_pages += text == "Page" || text == "Pages" ? 1 : 0;
        m_isObjectStream = m_isObjectStream || text == "ObjStm";
        m_isFlate = m_isFlate || text == "FlateDecode" || text == "Fl";
        m_hasParameters = m_hasParameters || text == "Predictor";
        if (text == "Encrypt")
            m_encrypted = true;
        if (text == "JS" || text == "Rendition")
            ++m_scripts;
        if (text == "EmbeddedFile" || text == "RichMedia" || text == "3D" || text == "Sound" ||
            text == "Movie")
            ++m_files;
        // Links and fields of a form are what a page shows.
        static constexpr std::array kComments{
            "Text",   "FreeText", "Highlight",      "Underline", "Squiggly", "StrikeOut",
            "Caret",  "Ink",      "Stamp",          "Polygon",   "PolyLine", "Square",
            "Circle", "Line",     "FileAttachment", "Redact"};
        if (key == "Subtype" &&
            std::ranges::any_of(kComments, [&](const char* one) { return text == one; }))
            ++m_comments;
        static constexpr std::array kActions{"Launch", "SubmitForm", "ImportData",
                                             "GoToR",  "GoToE",      "XFA"};
        if (std::ranges::any_of(kActions, [&](const char* one) { return text == one; }))
            ++m_actions;
    }

    /// Numbers, keywords. At the end of an object its dictionary is forgotten.
    qsizetype word(QByteArrayView bytes, qsizetype at)
    {
        const qsizetype begin = at;
        while (at < bytes.size() && isRegular(bytes[at]))
            ++at;
        if (bytes.sliced(begin, at - begin) == "obj")
            forget();
        m_expected.clear();
        return at;
    }
    void forget()
    {
        m_isObjectStream = false;
        m_isFlate = false;
        m_hasParameters = false;
    }

    /// (Nested (brackets) and \) escapes.)
    static qsizetype skipText(QByteArrayView bytes, qsizetype at)
    {
        qint64 depth = 0;
        for (; at < bytes.size(); ++at) {
            if (bytes[at] == '\\')
                ++at;
            else if (bytes[at] == '(')
                ++depth;
            else if (bytes[at] == ')' && --depth == 0)
                return at + 1;
        }
        return bytes.size();
    }

    qsizetype stream(QByteArrayView bytes, qsizetype at)
    {
        qsizetype begin = at + 6;
        if (begin < bytes.size() && bytes[begin] == '\r')
            ++begin;
        if (begin < bytes.size() && bytes[begin] == '\n')
            ++begin;
        const qsizetype found = bytes.indexOf("endstream", begin);
        const qsizetype end = found < 0 ? bytes.size() : found;
        if (m_isObjectStream)
            unpack(bytes.sliced(begin, end - begin));
        forget();
        m_expected.clear();
        return found < 0 ? end : end + 9;
    }

    void unpack(QByteArrayView packed)
    {
        const auto objects = m_isFlate && !m_hasParameters
                                 ? inflated(packed, m_maker.limits().allBytes / 4 - m_unpacked)
                                 : std::nullopt;
        if (!objects) {
            m_unread = true;
            return;
        }
        m_unpacked += objects->size();
        PdfScan inner(m_maker);
        inner.scan(*objects, false);
        m_scripts += inner.m_scripts;
        m_files += inner.m_files;
        m_comments += inner.m_comments;
        m_actions += inner.m_actions;
        m_pages += inner.m_pages;
    }

    PaperMaker& m_maker;
    QByteArray m_expected; ///< the name before this one
    bool m_isObjectStream = false;
    bool m_isFlate = false;
    bool m_hasParameters = false;
    bool m_encrypted = false;
    bool m_unread = false;
    qint64 m_unpacked = 0;
    qint64 m_pages = 0;
    qint64 m_scripts = 0;
    qint64 m_files = 0;
    qint64 m_comments = 0;
    qint64 m_actions = 0;
};

} // namespace

void readPdf(const QByteArray& bytes, PaperMaker& maker)
{
    PdfScan scan(maker);
    scan.scan(bytes, true);
    scan.conclude();
}

} // namespace ringi
