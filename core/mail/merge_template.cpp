// SPDX-License-Identifier: Apache-2.0
#include "mail/merge_template.h"

namespace ringi {
namespace {

constexpr char16_t kFullWidthOpen = 0xFF5B;
constexpr char16_t kFullWidthClose = 0xFF5D;
constexpr char16_t kFullWidthBar = 0xFF5C;

bool isBlank(const QString& value)
{
    return QStringView(value).trimmed().isEmpty();
}

} // namespace

/// One pass over the source, which keeps the line and column for the messages.
class MergeTemplateParser final {
public:
    explicit MergeTemplateParser(const QString& source) : m_text{source}
    {
        m_result.m_source = source;
    }

    Result<MergeTemplate> run()
    {
        while (m_pos < m_text.size()) {
            if (isPair(u'{')) {
                if (const auto done = readPlaceholder(); !done)
                    return failure(done);
            } else if (isPair(u'}')) {
                return syntaxError(m_pos, QStringLiteral("}} without {{"));
            } else if (isPair(kFullWidthOpen) || isPair(kFullWidthClose)) {
                return syntaxError(m_pos, QStringLiteral("full-width braces"));
            } else {
                readPlain();
            }
        }
        m_result.m_literals.append(m_text.mid(m_literalStart).toString());
        return std::move(m_result);
    }

private:
    [[nodiscard]] bool isPair(char16_t c) const
    {
        return m_pos + 1 < m_text.size() && m_text.at(m_pos) == c && m_text.at(m_pos + 1) == c;
    }

    [[nodiscard]] std::unexpected<Error> syntaxError(qsizetype at, const QString& what) const
    {
        return failure(ErrorCode::TemplateSyntax,
                       QStringLiteral("%1:%2 %3").arg(m_line).arg(at - m_lineStart + 1).arg(what));
    }

    void readPlain()
    {
        const QChar c = m_text.at(m_pos++);
        const bool beforeLf = m_pos < m_text.size() && m_text.at(m_pos) == u'\n';
        if (c == u'\n' || (c == u'\r' && !beforeLf)) {
            ++m_line;
            m_lineStart = m_pos;
        }
    }

    Status readPlaceholder()
    {
        const qsizetype start = m_pos;
        const auto end = findEnd(start + 2);
        if (!end)
            return failure(end);
        const QStringView inside = m_text.mid(start + 2, *end - start - 2);
        const qsizetype bar = inside.indexOf(u'|');
        const QStringView field = (bar < 0 ? inside : inside.first(bar)).trimmed();
        if (field.isEmpty())
            return syntaxError(start, QStringLiteral("no field name"));

        MergeTemplate::Placeholder placeholder{.field = field.toString(),
                                               .fallback = std::nullopt,
                                               .line = m_line,
                                               .column = static_cast<int>(start - m_lineStart) + 1};
        if (bar >= 0)
            placeholder.fallback = inside.mid(bar + 1).trimmed().toString();
        m_result.m_literals.append(m_text.mid(m_literalStart, start - m_literalStart).toString());
        m_result.m_placeholders.append(std::move(placeholder));
        m_pos = *end + 2;
        m_literalStart = m_pos;
        return {};
    }

    /// Where the closing braces of the field that starts its name at `from` stand.
    [[nodiscard]] Result<qsizetype> findEnd(qsizetype from) const
    {
        for (qsizetype i = from; i < m_text.size(); ++i) {
            const char16_t c = m_text.at(i).unicode();
            if (c == u'\n' || c == u'\r')
                break;
            if (c == u'}' && i + 1 < m_text.size() && m_text.at(i + 1) == u'}')
                return i;
            if (c == u'{' || c == u'}')
                return syntaxError(i, QStringLiteral("brace inside a field"));
            if (c == kFullWidthOpen || c == kFullWidthClose)
                return syntaxError(i, QStringLiteral("full-width braces"));
            if (c == kFullWidthBar)
                return syntaxError(i, QStringLiteral("full-width |"));
        }
        return syntaxError(from - 2, QStringLiteral("{{ without }} on the same line"));
    }

    QStringView m_text;
    qsizetype m_pos = 0;
    qsizetype m_literalStart = 0;
    qsizetype m_lineStart = 0;
    int m_line = 1;
    MergeTemplate m_result;
};

Result<MergeTemplate> MergeTemplate::parse(const QString& source)
{
    return MergeTemplateParser{source}.run();
}

Result<QString> MergeTemplate::render(const QMap<QString, QString>& values) const
{
    QString text = m_literals.first();
    text.reserve(m_source.size() + 32 * m_placeholders.size());
    for (qsizetype i = 0; i < m_placeholders.size(); ++i) {
        const Placeholder& placeholder = m_placeholders.at(i);
        const auto value = values.constFind(placeholder.field);
        if (value != values.cend() && !isBlank(*value))
            text += *value;
        else if (placeholder.fallback)
            text += *placeholder.fallback;
        else
            return failure(ErrorCode::UnresolvedField, placeholder.field);
        text += m_literals.at(i + 1);
    }
    return text;
}

} // namespace ringi
