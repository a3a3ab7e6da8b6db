// SPDX-License-Identifier: Apache-2.0
#include "html/html_scan.h"

#include "html/open_elements.h"

#include <algorithm>

namespace ringi {
namespace {

constexpr std::string_view kRaw =
    " script style xmp iframe noembed noframes title textarea plaintext ";
/// The parser compares each attribute of a tag with all before it.
constexpr int kMaxAttributes = 100;

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isBlank(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\f';
}

std::string lower(std::string_view text)
{
    std::string out{text};
    std::transform(out.begin(), out.end(), out.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return out;
}

bool startsWith(std::string_view text, std::string_view lowerCase)
{
    return text.size() >= lowerCase.size() && lower(text.substr(0, lowerCase.size())) == lowerCase;
}

QByteArray plainUtf8(const QString& source)
{
    QString text;
    text.reserve(source.size());
    for (qsizetype i = 0; i < source.size(); ++i) {
        const QChar c = source.at(i);
        if (c == u'\r') {
            if (i + 1 == source.size() || source.at(i + 1) != u'\n')
                text += u'\n';
        } else if (c >= u' ' ? (c < u'\x7F' || c > u'\x9F') && c != u'\xFEFF'
                             : c == u'\n' || c == u'\t' || c == u'\f') {
            text += c;
        }
    }
    return text.toUtf8();
}

class Scanner final {
public:
    explicit Scanner(const QByteArray& source)
        : m_text{source.constData(), static_cast<std::size_t>(source.size())},
          m_open{m_text.size() / 4 + 100'000}
    {
        m_result.source.reserve(source.size() + 64);
    }

    ScannedHtml run()
    {
        while (m_at < m_text.size() && !m_open.isExhausted()) {
            const std::string_view rest = m_text.substr(m_at);
            if (rest.starts_with("{{"))
                mergeTag(rest);
            else if (rest.front() != '<' || rest.size() < 2)
                copy(1);
            else if (rest.starts_with("<!--"))
                comment(rest, commentLength(rest));
            else if (startsWith(rest.substr(1), "!doctype"))
                doctype(rest);
            else if (rest[1] == '!' || rest[1] == '?' ||
                     (rest[1] == '/' && rest.size() > 2 && !isLetter(rest[2])))
                comment(rest, std::min(rest.find('>'), rest.size() - 1) + 1);
            else if (isLetter(rest[1]) || (rest[1] == '/' && rest.size() > 2))
                tag();
            else
                copy(1);
        }
        if (m_open.isExhausted() && m_result.nestedTooDeeply == 0)
            m_result.nestedTooDeeply = m_line;
        return std::move(m_result);
    }

private:
    void append(std::string_view text)
    {
        m_result.source.append(text.data(), static_cast<qsizetype>(text.size()));
    }
    void skip(std::size_t length)
    {
        const std::string_view text = m_text.substr(m_at, length);
        m_line += static_cast<int>(std::count(text.cbegin(), text.cend(), '\n'));
        m_at += text.size();
    }
    void copy(std::size_t length)
    {
        append(m_text.substr(m_at, length));
        skip(length);
    }

    void mergeTag(std::string_view rest)
    {
        const std::size_t end = rest.find_first_of("{}<>\n", 2);
        if (end == std::string_view::npos || rest.substr(end, 2) != "}}") {
            copy(2);
            return;
        }
        const bool moved = m_open.isBetweenCells() || (m_result.isDocument && !m_inBody);
        append(moved ? "<!--" : "");
        copy(end + 2);
        append(moved ? "-->" : "");
    }

    /// WHATWG HTML 13.2.5.43 and on: "<!-->" and "<!--->" are whole comments, "--!>" ends one too.
    static std::size_t commentLength(std::string_view rest)
    {
        if (rest.starts_with("<!-->"))
            return 5;
        if (rest.starts_with("<!--->"))
            return 6;
        for (std::size_t at = rest.find("--", 4); at != std::string_view::npos;
             at = rest.find("--", at + 1)) {
            if (rest.substr(at + 2, 1) == ">")
                return at + 3;
            if (rest.substr(at + 2, 2) == "!>")
                return at + 4;
        }
        return rest.size();
    }

    void comment(std::string_view rest, std::size_t length)
    {
        const std::string_view text = rest.substr(0, length);
        const std::size_t mark = text.find('[');
        if (mark != std::string_view::npos && mark < 8 && m_result.conditionalComment == 0 &&
            (startsWith(text.substr(mark), "[if") || startsWith(text.substr(mark), "[endif")))
            m_result.conditionalComment = m_line;
        append("<!--");
        append(std::string(static_cast<std::size_t>(std::count(text.cbegin(), text.cend(), '\n')),
                           '\n'));
        append("-->");
        skip(length);
    }

    void doctype(std::string_view rest)
    {
        m_result.isDocument = true;
        copy(std::min(rest.find('>'), rest.size() - 1) + 1);
    }

    void tag()
    {
        const bool isEnd = m_text[m_at + 1] == '/';
        const std::size_t nameAt = m_at + (isEnd ? 2 : 1);
        std::size_t end = nameAt;
        while (end < m_text.size() && !isBlank(m_text[end]) && m_text[end] != '/' &&
               m_text[end] != '>')
            ++end;
        const std::string name = lower(m_text.substr(nameAt, end - nameAt));
        const Attributes attributes = readAttributes(end);
        const std::string_view all = m_text.substr(m_at, attributes.end - m_at);
        if (isEnd) {
            m_open.close(name);
            copy(all.size());
            return;
        }
        const bool isPage = isWordOf(" html head body ", name);
        m_result.isDocument = m_result.isDocument || isPage;
        m_inBody = m_inBody || (name != "html" && !isWordOf(kHead, name));
        if (!isPage && !m_open.open(name, all)) {
            if (m_result.nestedTooDeeply == 0)
                m_result.nestedTooDeeply = m_line;
            skip(all.size());
            return;
        }
        if (attributes.cut > 0) {
            append(m_text.substr(m_at, attributes.cut - m_at));
            append(">");
            skip(all.size());
        } else {
            copy(all.size());
        }
        if (isWordOf(kRaw, name))
            rawText(name);
    }

    struct Attributes {
        std::size_t end = 0; ///< after the ">"
        std::size_t cut = 0; ///< where too many begin, 0: nowhere
    };
    [[nodiscard]] Attributes readAttributes(std::size_t at) const
    {
        Attributes result;
        int count = 0;
        while (at < m_text.size() && m_text[at] != '>') {
            if (isBlank(m_text[at]) || m_text[at] == '/') {
                ++at;
                continue;
            }
            if (++count > kMaxAttributes && result.cut == 0)
                result.cut = at;
            at = readAttribute(at);
        }
        result.end = std::min(at + 1, m_text.size());
        return result;
    }
    [[nodiscard]] std::size_t readAttribute(std::size_t at) const
    {
        ++at; // a name may begin with "="
        while (at < m_text.size() && !isBlank(m_text[at]) && m_text[at] != '/' &&
               m_text[at] != '>' && m_text[at] != '=')
            ++at;
        const std::size_t nameEnd = at;
        while (at < m_text.size() && isBlank(m_text[at]))
            ++at;
        if (at >= m_text.size() || m_text[at] != '=')
            return nameEnd;
        ++at;
        while (at < m_text.size() && isBlank(m_text[at]))
            ++at;
        if (at < m_text.size() && (m_text[at] == '"' || m_text[at] == '\''))
            return std::min(m_text.find(m_text[at], at + 1), m_text.size() - 1) + 1;
        while (at < m_text.size() && !isBlank(m_text[at]) && m_text[at] != '>')
            ++at;
        return at;
    }

    void rawText(const std::string& name)
    {
        const std::string end = "</" + name;
        std::size_t at = m_at;
        for (; name != "plaintext" && at < m_text.size(); ++at) {
            at = std::min(m_text.find("</", at), m_text.size());
            if (!startsWith(m_text.substr(at), end))
                continue;
            const std::string_view after = m_text.substr(at + end.size(), 1);
            if (after.empty() || isBlank(after.front()) || after == "/" || after == ">")
                break;
        }
        copy((name == "plaintext" ? m_text.size() : std::min(at, m_text.size())) - m_at);
    }

    static constexpr std::string_view kHead = " head title style meta link base script noscript ";

    std::string_view m_text;
    std::size_t m_at = 0;
    int m_line = 1;
    bool m_inBody = false;
    OpenElements m_open;
    ScannedHtml m_result;
};

} // namespace

ScannedHtml scanHtml(const QString& source)
{
    const QByteArray text = plainUtf8(source);
    return Scanner{text}.run();
}

} // namespace ringi
