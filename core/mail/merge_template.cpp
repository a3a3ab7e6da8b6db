// SPDX-License-Identifier: Apache-2.0
#include "mail/merge_template.h"

#include "mail/merge_parser.h"
#include "mail/merge_program.h"

#include <algorithm>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;
using Action = MergeStep::Action;

/// Without what hides a file or gets lost in saving it.
void trimFileName(QByteArray& name)
{
    const auto isLost = [](char c) { return c == '.' || c == ' '; };
    const auto begin = std::find_if_not(name.cbegin(), name.cend(), isLost);
    const auto end = std::find_if_not(name.crbegin(), std::make_reverse_iterator(begin), isLost);
    name = QByteArray(begin, end.base() - begin);
}

/// What may still be wrong with the whole, or has to be done to it.
Status finish(QByteArray& text, const MergeProgram& program)
{
    if (program.isUnsafeHeader)
        return failure(ErrorCode::HeaderInjection, u"line break or control character"_s);
    if (program.kind != MergeKind::FileName || program.steps.empty())
        return {};
    trimFileName(text);
    return text.isEmpty() ? Status(failure(ErrorCode::InvalidInput, u"file name"_s)) : Status();
}

/// Goes through the steps as they apply to one recipient.
/// @param valueOf the value for a placeholder's index, blank where there is none
/// @param visit called with each Literal and Value; stops where it returns an error
template <typename ValueOf, typename Visit>
Status walk(const MergeProgram& program, const ValueOf& valueOf, const Visit& visit)
{
    const auto count = program.steps.size();
    for (std::size_t i = 0; i < count; ++i) {
        const MergeStep& step = program.steps[i];
        const bool isSkip = step.action == Action::Skip || step.action == Action::SkipBlank;
        if (!isSkip) {
            if (auto done = visit(step); !done)
                return done;
        } else if (step.action == Action::Skip || isBlankValue(valueOf(step.placeholder))) {
            i = static_cast<std::size_t>(step.next) - 1;
        }
    }
    return {};
}

template <typename ValueOf>
Result<QByteArray> renderProgram(const MergeProgram& program, const ValueOf& valueOf)
{
    QByteArray text;
    qsizetype expected = program.literals.size() + 16;
    for (qsizetype i = 0; i < program.placeholders.size(); ++i)
        expected += valueOf(i).size() * 9;
    text.reserve(expected);
    const auto done = walk(program, valueOf, [&](const MergeStep& step) -> Status {
        if (step.action == Action::Literal) {
            text.append(program.literals.constData() + step.begin, step.size);
            return {};
        }
        const auto& placeholder = program.placeholders.at(step.placeholder);
        const QStringView value = valueOf(step.placeholder);
        if (!isBlankValue(value))
            return appendMergeValue(text, value, step.place);
        if (placeholder.fallback)
            return appendMergeValue(text, *placeholder.fallback, step.place);
        return failure(ErrorCode::UnresolvedField, placeholder.field);
    });
    if (!done)
        return failure(done);
    if (const auto finished = finish(text, program); !finished)
        return failure(finished);
    return text;
}

const MergeProgram& programOf(const std::shared_ptr<const MergeProgram>& program)
{
    static const MergeProgram kEmpty;
    return program ? *program : kEmpty;
}

} // namespace

MergeTemplate::MergeTemplate(std::shared_ptr<const MergeProgram> program)
    : m_program{std::move(program)}
{
}

Result<MergeTemplate> MergeTemplate::parse(const QString& source, MergeKind kind)
{
    auto program = parseMergeProgram(source, kind);
    if (!program)
        return failure(program);
    return MergeTemplate(std::make_shared<const MergeProgram>(*std::move(program)));
}

const QString& MergeTemplate::source() const
{
    return programOf(m_program).source;
}

MergeKind MergeTemplate::kind() const
{
    return programOf(m_program).kind;
}

const QList<MergeTemplate::Placeholder>& MergeTemplate::placeholders() const
{
    return programOf(m_program).placeholders;
}

Result<QString> MergeTemplate::render(const QMap<QString, QString>& values) const
{
    const MergeProgram& program = programOf(m_program);
    const auto valueOf = [&](qsizetype placeholder) -> QStringView {
        const auto value = values.constFind(program.placeholders.at(placeholder).field);
        return value == values.cend() ? QStringView() : QStringView(*value);
    };
    const auto text = renderProgram(program, valueOf);
    if (!text)
        return failure(text);
    return QString::fromUtf8(*text);
}

QStringList MergeTemplate::fixedTexts() const
{
    const MergeProgram& program = programOf(m_program);
    QStringList texts;
    for (const MergeStep& step : program.steps) {
        if (step.action == Action::Literal)
            texts.append(QString::fromUtf8(program.literals.constData() + step.begin, step.size));
    }
    return texts;
}

BoundTemplate MergeTemplate::bind(const QStringList& fields) const
{
    BoundTemplate bound;
    bound.m_program = m_program;
    for (const Placeholder& placeholder : placeholders())
        bound.m_columns.append(fields.indexOf(placeholder.field));
    qsizetype fixed = 0;
    for (const MergeStep& step : programOf(m_program).steps)
        bound.m_fixed.append(step.action == Action::Literal ? fixed++ : -1);
    return bound;
}

QStringView BoundTemplate::value(const QStringList& values, qsizetype placeholder) const
{
    const qsizetype column = m_columns.at(placeholder);
    const bool isThere = column >= 0 && column < values.size();
    return isThere ? QStringView(values.at(column)) : QStringView();
}

Result<QByteArray> BoundTemplate::render(const QStringList& values) const
{
    return renderProgram(programOf(m_program),
                         [&](qsizetype placeholder) { return value(values, placeholder); });
}

void BoundTemplate::forEachPiece(const QStringList& values,
                                 const std::function<void(const MergePiece&)>& visit) const
{
    const MergeProgram& program = programOf(m_program);
    const auto valueOf = [&](qsizetype placeholder) { return value(values, placeholder); };
    const auto visitStep = [&](const MergeStep& step) -> Status {
        if (step.action == Action::Literal) {
            visit({.fixed = m_fixed.at(&step - program.steps.data())});
            return {};
        }
        const QStringView own = valueOf(step.placeholder);
        const auto& fallback = program.placeholders.at(step.placeholder).fallback;
        if (!isBlankValue(own))
            visit({.column = m_columns.at(step.placeholder), .text = own});
        else if (fallback)
            visit({.text = *fallback});
        return {};
    };
    // No step of these fails.
    static_cast<void>(walk(program, valueOf, visitStep));
}

QList<qsizetype> BoundTemplate::unresolved(const QStringList& values) const
{
    QList<qsizetype> indexes;
    const MergeProgram& program = programOf(m_program);
    const auto valueOf = [&](qsizetype placeholder) { return value(values, placeholder); };
    const auto visit = [&](const MergeStep& step) -> Status {
        if (step.action == Action::Value && !program.placeholders.at(step.placeholder).fallback &&
            isBlankValue(valueOf(step.placeholder)))
            indexes.append(step.placeholder);
        return {};
    };
    return walk(program, valueOf, visit) ? indexes : QList<qsizetype>();
}

} // namespace ringi
