// SPDX-License-Identifier: Apache-2.0
#include "checks/foreign_text.h"

#include "checks/html_streams.h"

#include <algorithm>

namespace ringi {
namespace {

/// How far beyond a value its being alone is decided.
constexpr qsizetype kBeyond = 2;

} // namespace

FormedRow::FormedRow(const Recipient& recipient) : m_recipient(recipient)
{
    for (auto& forms : m_forms)
        forms.resize(static_cast<std::size_t>(recipient.values.size()));
}

const LeakText& FormedRow::form(const MergePiece& piece, bool decoded)
{
    const auto formed = [&] {
        return decoded ? leakText(withoutPercents(piece.text.toString())) : leakText(piece.text);
    };
    if (piece.column < 0)
        return m_fallback = formed();
    auto& kept = m_forms[decoded ? 1 : 0][static_cast<std::size_t>(piece.column)];
    if (!kept)
        kept = formed();
    return *kept;
}

ForeignText::ForeignText(const MessageTemplate& source, const QStringList& fields)
    : m_source(source.text), m_bound(source.parsed.bind(fields))
{
    HtmlStreams html;
    for (const QString& text : source.parsed.fixedTexts()) {
        const auto split =
            source.text.kind == MergeKind::Html ? html.next(text) : HtmlStreams::Split{text, {}};
        Fixed fixed;
        fixed.endsInTag = html.isInTag();
        fixed.hasPercent = text.contains(u'%');
        const std::array<const QString*, kStreams> streams{&split.read, &split.tags};
        for (std::size_t stream = 0; stream < kStreams; ++stream) {
            fixed.stretches[stream][0].form = leakText(*streams[stream]);
            fixed.stretches[stream][1].form = leakText(withoutPercents(*streams[stream]));
        }
        m_fixed.push_back(std::move(fixed));
    }
}

bool ForeignText::isFirst(const Fixed& fixed) const
{
    return &fixed == &m_fixed.front() && !m_source.source.startsWith(u"{{");
}

bool ForeignText::isLast(const Fixed& fixed) const
{
    return &fixed == &m_fixed.back() && !m_source.source.endsWith(u"}}");
}

/// What stands before and behind the fixed text cannot change that the value stands there alone.
bool ForeignText::isSettled(const Fixed& fixed, const LeakText& form,
                            const LeakFinder::Suspicion& found) const
{
    // White space beside writing without spaces is not seen any more.
    const bool parted = form.spaceBefore && !isUnspaced(form.text.front());
    const bool partedBehind = form.spaceAfter && !isUnspaced(form.text.back());
    return (found.at >= kBeyond || parted || isFirst(fixed)) &&
           (form.text.size() - found.end() >= kBeyond || partedBehind || isLast(fixed));
}

void ForeignText::lookAtFixed(const LeakFinder& finder)
{
    for (Fixed& fixed : m_fixed) {
        for (auto& stream : fixed.stretches) {
            for (Stretch& stretch : stream) {
                stretch.hits.clear();
                finder.look(stretch.form.text, [&](const LeakFinder::Suspicion& found) {
                    if (isSettled(fixed, stretch.form, found))
                        stretch.hits.append(
                            {found, stretch.form.text.mid(found.at, found.length), true});
                });
            }
        }
    }
}

/// The text around some values, as it is put together.
class ForeignText::Window final {
public:
    Window(const ForeignText& text, const LeakFinder& finder, qint64 ordinal,
           const std::function<void(const Hit&)>& visit)
        : m_text(text), m_finder(finder), m_ordinal(ordinal), m_visit(visit),
          m_margin(finder.longest() + kBeyond)
    {
    }

    void addValue(const LeakText& form) { add(form, form.text, {}); }

    void addFixed(const Fixed& fixed, const Stretch& stretch)
    {
        for (const Hit& hit : stretch.hits) {
            if (hit.found.ordinal != m_ordinal)
                m_visit(hit);
        }
        const QStringView text = stretch.form.text;
        Span span{.fixed = &fixed, .form = &stretch.form};
        if (text.size() <= 2 * m_margin) {
            add(stretch.form, text, span);
            return;
        }
        add(stretch.form, text.first(m_margin), span);
        // What begins behind stands wholly in the fixed text.
        look(m_spans.back().from + kBeyond);
        span.offset = text.size() - m_margin;
        add(stretch.form, text.last(m_margin), span);
    }

    void look() { look(m_all.size()); }

private:
    /// For what begins before `until`; then the next window begins.
    void look(qsizetype until)
    {
        const auto suspect = [this](const LeakFinder::Suspicion& found) {
            if (found.ordinal != m_ordinal && !isSettled(found))
                m_visit({found, m_all.mid(found.at, found.length), false});
        };
        m_finder.look(m_all, suspect, until);
        m_all.clear();
        m_spans.clear();
        m_spaceAfter = false;
    }

    struct Span {
        const Fixed* fixed = nullptr;
        const LeakText* form = nullptr;
        qsizetype offset = 0; ///< in the form
        qsizetype from = 0;
        qsizetype to = 0;
    };

    void add(const LeakText& form, QStringView text, Span span)
    {
        const bool space = m_spaceAfter || form.spaceBefore;
        if (text.isEmpty()) {
            m_spaceAfter = space || form.spaceAfter;
            return;
        }
        if (space && !m_all.isEmpty() && !isUnspaced(m_all.back()) && !isUnspaced(text.front()))
            m_all += u' ';
        span.from = m_all.size();
        m_all += text;
        span.to = m_all.size();
        m_spaceAfter = form.spaceAfter;
        if (span.fixed != nullptr)
            m_spans.push_back(span);
    }

    /// Told of the fixed text already.
    [[nodiscard]] bool isSettled(const LeakFinder::Suspicion& found) const
    {
        return std::ranges::any_of(m_spans, [&](const Span& span) {
            if (found.at < span.from || found.end() > span.to)
                return false;
            LeakFinder::Suspicion inForm = found;
            inForm.at += span.offset - span.from;
            return m_text.isSettled(*span.fixed, *span.form, inForm);
        });
    }

    const ForeignText& m_text;
    const LeakFinder& m_finder;
    qint64 m_ordinal;
    const std::function<void(const Hit&)>& m_visit;
    qsizetype m_margin;
    QString m_all;
    bool m_spaceAfter = false;
    std::vector<Span> m_spans;
};

void ForeignText::look(const LeakFinder& finder, FormedRow& row,
                       const std::function<void(const Hit&)>& visit) const
{
    std::vector<MergePiece> pieces;
    bool hasPercent = false;
    m_bound.forEachPiece(row.recipient().values, [&](const MergePiece& piece) {
        hasPercent |= piece.fixed < 0 ? piece.text.contains(u'%')
                                      : m_fixed[static_cast<std::size_t>(piece.fixed)].hasPercent;
        pieces.push_back(piece);
    });
    const std::size_t streams = m_source.kind == MergeKind::Html ? kStreams : 1;
    for (std::size_t stream = 0; stream < streams; ++stream) {
        for (std::size_t decoded = 0; decoded < (hasPercent ? 2 : 1); ++decoded) {
            Window window(*this, finder, row.recipient().ordinal, visit);
            bool inTag = false;
            for (const MergePiece& piece : pieces) {
                if (piece.fixed >= 0) {
                    const Fixed& fixed = m_fixed[static_cast<std::size_t>(piece.fixed)];
                    window.addFixed(fixed, fixed.stretches[stream][decoded]);
                    inTag = fixed.endsInTag;
                } else if (inTag == (stream == 1)) {
                    window.addValue(row.form(piece, decoded == 1));
                }
            }
            window.look();
        }
    }
}

} // namespace ringi
