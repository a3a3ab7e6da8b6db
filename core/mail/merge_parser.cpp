// SPDX-License-Identifier: Apache-2.0
#include "mail/merge_parser.h"

#include "mail/merge_surroundings.h"

#include <algorithm>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

constexpr char16_t kFullWidthOpen = 0xFF5B;
constexpr char16_t kFullWidthClose = 0xFF5D;
constexpr char16_t kFullWidthBar = 0xFF5C;
constexpr qsizetype kDeepest = 16;

/// A block that has begun.
struct OpenBlock {
    qsizetype skipBlank; ///< the step that leaves the first part out
    qsizetype skip = -1; ///< the step at {{else}}; -1: there was none
    int line;            ///< of the tag that began it
    int column;
    MergeSurroundings atIf;
    MergeSurroundings atElse; ///< where the first part ended; without {{else}}, as atIf
};

/// Keeps the line and column for the messages.
class MergeParser final {
public:
    MergeParser(const QString& source, MergeKind kind) : m_text{source}, m_now{kind}
    {
        m_program.source = source;
        m_program.kind = kind;
    }

    Result<MergeProgram> run();

private:
    Status readOne();
    Status readPlain();
    Status readTag();
    Status readField(QStringView name, std::optional<QStringView> fallback, qsizetype at);
    Status readIf(QStringView field, qsizetype at);
    Status readElse(qsizetype at);
    Status readEndIf(qsizetype at);
    [[nodiscard]] Result<qsizetype> findEnd(qsizetype from) const;
    void endLiteral(qsizetype end);

    [[nodiscard]] bool isPair(char16_t c) const;
    [[nodiscard]] bool isHalf(qsizetype at) const;
    [[nodiscard]] qsizetype nextStep() const;
    [[nodiscard]] int columnOf(qsizetype at) const;
    [[nodiscard]] std::unexpected<Error> syntaxError(qsizetype at, QLatin1StringView what) const;

    QStringView m_text;
    qsizetype m_pos = 0;
    qsizetype m_literalStart = 0;
    qsizetype m_lineStart = 0;
    int m_line = 1;
    MergeSurroundings m_now;
    std::vector<OpenBlock> m_blocks;
    MergeProgram m_program;
};

Result<MergeProgram> MergeParser::run()
{
    while (m_pos < m_text.size()) {
        if (const auto done = readOne(); !done)
            return failure(done);
    }
    if (!m_blocks.empty()) {
        const OpenBlock& block = m_blocks.back();
        return failure(ErrorCode::TemplateSyntax,
                       u"%1:%2 {{#if}} without {{/if}}"_s.arg(block.line).arg(block.column));
    }
    endLiteral(m_text.size());
    return std::move(m_program);
}

Status MergeParser::readOne()
{
    if (isPair(u'{'))
        return readTag();
    if (isPair(u'}'))
        return syntaxError(m_pos, "}} without {{"_L1);
    if (isPair(kFullWidthOpen) || isPair(kFullWidthClose))
        return syntaxError(m_pos, "full-width braces"_L1);
    return readPlain();
}

bool MergeParser::isPair(char16_t c) const
{
    return m_pos + 1 < m_text.size() && m_text.at(m_pos) == c && m_text.at(m_pos + 1) == c;
}

/// NUL or half a character: nothing that could be sent.
bool MergeParser::isHalf(qsizetype at) const
{
    const QChar c = m_text.at(at);
    if (c.isHighSurrogate())
        return at + 1 == m_text.size() || !m_text.at(at + 1).isLowSurrogate();
    return c.isNull() || (c.isLowSurrogate() && (at == 0 || !m_text.at(at - 1).isHighSurrogate()));
}

qsizetype MergeParser::nextStep() const
{
    return static_cast<qsizetype>(m_program.steps.size());
}

int MergeParser::columnOf(qsizetype at) const
{
    return static_cast<int>(at - m_lineStart) + 1;
}

std::unexpected<Error> MergeParser::syntaxError(qsizetype at, QLatin1StringView what) const
{
    return failure(ErrorCode::TemplateSyntax,
                   u"%1:%2 %3"_s.arg(m_line).arg(columnOf(at)).arg(what));
}

Status MergeParser::readPlain()
{
    if (isHalf(m_pos))
        return syntaxError(m_pos, "NUL or half a character"_L1);
    const QChar c = m_text.at(m_pos++);
    m_now.feed(c.unicode());
    const bool beforeLf = m_pos < m_text.size() && m_text.at(m_pos) == u'\n';
    if (c == u'\n' || (c == u'\r' && !beforeLf)) {
        ++m_line;
        m_lineStart = m_pos;
    }
    return {};
}

/// A tag is read whole before its place is judged.
Status MergeParser::readTag()
{
    const qsizetype start = m_pos;
    const auto end = findEnd(start + 2);
    if (!end)
        return failure(end);
    const QStringView inside = m_text.mid(start + 2, *end - start - 2);
    const qsizetype bar = inside.indexOf(u'|');
    const QStringView name = (bar < 0 ? inside : inside.first(bar)).trimmed();
    if (name.isEmpty())
        return syntaxError(start, "no field name"_L1);
    if (const auto reason = m_now.refusal(); !reason.isEmpty())
        return syntaxError(start, reason);
    endLiteral(start);
    m_pos = *end + 2;
    m_literalStart = m_pos;

    const bool isBlock = name.startsWith(u'#') || name.startsWith(u'/') || name == "else"_L1;
    if (!isBlock) {
        return bar < 0 ? readField(name, std::nullopt, start)
                       : readField(name, inside.mid(bar + 1).trimmed(), start);
    }
    if (bar >= 0)
        return syntaxError(start, "a fallback in a block's tag"_L1);
    if (name == "else"_L1)
        return readElse(start);
    if (name == "/if"_L1)
        return readEndIf(start);
    const bool isIf = name.startsWith("#if"_L1) && (name.size() == 3 || name.at(3).isSpace());
    return isIf ? readIf(name.mid(3).trimmed(), start)
                : Status(syntaxError(start, "unknown block"_L1));
}

Status MergeParser::readField(QStringView name, std::optional<QStringView> fallback, qsizetype at)
{
    if (const auto reason = m_now.valueRefusal(); !reason.isEmpty())
        return syntaxError(at, reason);
    MergeTemplate::Placeholder placeholder{
        .field = name.toString(), .fallback = std::nullopt, .line = m_line, .column = columnOf(at)};
    if (fallback)
        placeholder.fallback = fallback->toString();
    m_program.steps.push_back({.action = MergeStep::Action::Value,
                               .place = m_now.place(),
                               .placeholder = m_program.placeholders.size()});
    m_program.placeholders.append(std::move(placeholder));
    m_now.noteValue();
    return {};
}

Status MergeParser::readIf(QStringView field, qsizetype at)
{
    if (field.isEmpty())
        return syntaxError(at, "no field name"_L1);
    if (static_cast<qsizetype>(m_blocks.size()) == kDeepest)
        return syntaxError(at, "blocks in more than 16 blocks"_L1);
    m_blocks.push_back({.skipBlank = nextStep(),
                        .line = m_line,
                        .column = columnOf(at),
                        .atIf = m_now,
                        .atElse = m_now});
    m_program.steps.push_back(
        {.action = MergeStep::Action::SkipBlank, .placeholder = m_program.placeholders.size()});
    m_program.placeholders.append({.field = field.toString(),
                                   .fallback = std::nullopt,
                                   .line = m_line,
                                   .column = columnOf(at),
                                   .isCondition = true});
    return {};
}

Status MergeParser::readElse(qsizetype at)
{
    if (m_blocks.empty())
        return syntaxError(at, "{{else}} without {{#if}}"_L1);
    OpenBlock& block = m_blocks.back();
    if (block.skip >= 0)
        return syntaxError(at, "a second {{else}}"_L1);
    if (!m_now.isSameAs(block.atIf))
        return syntaxError(at, "a block that ends in another place than it began"_L1);
    block.atElse = m_now;
    m_now = block.atIf;
    block.skip = nextStep();
    m_program.steps.push_back({.action = MergeStep::Action::Skip});
    m_program.steps[static_cast<std::size_t>(block.skipBlank)].next = nextStep();
    return {};
}

Status MergeParser::readEndIf(qsizetype at)
{
    if (m_blocks.empty())
        return syntaxError(at, "{{/if}} without {{#if}}"_L1);
    const OpenBlock block = m_blocks.back();
    m_blocks.pop_back();
    if (!m_now.isSameAs(block.atIf))
        return syntaxError(at, "a block that ends in another place than it began"_L1);
    m_now.mergeWith(block.atElse);
    const qsizetype open = block.skip >= 0 ? block.skip : block.skipBlank;
    m_program.steps[static_cast<std::size_t>(open)].next = nextStep();
    return {};
}

void MergeParser::endLiteral(qsizetype end)
{
    if (end == m_literalStart)
        return;
    QString text = m_text.mid(m_literalStart, end - m_literalStart).toString();
    if (m_program.kind == MergeKind::FileName) {
        for (QChar& c : text)
            c = fileNameCharacter(c.unicode());
    }
    if (m_program.kind == MergeKind::Header) {
        m_program.isUnsafeHeader |=
            std::ranges::any_of(text, [](QChar c) { return isUnsafeInHeader(c.unicode()); });
    }
    const QByteArray bytes = text.toUtf8();
    m_program.steps.push_back({.action = MergeStep::Action::Literal,
                               .begin = m_program.literals.size(),
                               .size = bytes.size()});
    m_program.literals += bytes;
}

/// Where the closing braces of the tag that starts its name at `from` stand.
Result<qsizetype> MergeParser::findEnd(qsizetype from) const
{
    for (qsizetype i = from; i < m_text.size(); ++i) {
        const char16_t c = m_text.at(i).unicode();
        if (c == u'\n' || c == u'\r')
            break;
        if (c == u'}' && i + 1 < m_text.size() && m_text.at(i + 1) == u'}')
            return i;
        if (c == u'{' || c == u'}')
            return syntaxError(i, "brace inside a field"_L1);
        if (c == kFullWidthOpen || c == kFullWidthClose)
            return syntaxError(i, "full-width braces"_L1);
        if (c == kFullWidthBar)
            return syntaxError(i, "full-width |"_L1);
        if (isHalf(i))
            return syntaxError(i, "NUL or half a character"_L1);
    }
    return syntaxError(from - 2, "{{ without }} on the same line"_L1);
}

} // namespace

Result<MergeProgram> parseMergeProgram(const QString& source, MergeKind kind)
{
    return MergeParser(source, kind).run();
}

} // namespace ringi
