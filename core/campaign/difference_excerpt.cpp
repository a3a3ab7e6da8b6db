// SPDX-License-Identifier: Apache-2.0
#include "campaign/text_words.h"
#include "campaign/word_difference.h"

#include <algorithm>

namespace ringi {
namespace {

/// At most so much of the beginning; no character is cut in two.
QString startOf(const QString& text, qsizetype size)
{
    if (size < text.size() && size > 0 && text[size - 1].isHighSurrogate())
        --size;
    return text.first(size);
}

QString endOf(const QString& text, qsizetype size)
{
    if (size < text.size() && size > 0 && text[text.size() - size].isLowSurrogate())
        --size;
    return text.last(size);
}

/// How far what stands around a change may go on to the edge of a word.
constexpr qsizetype kEdgeReach = 20;

/// So much of the beginning, and the word that stands there.
QString wordsFrom(const QString& text, qsizetype size)
{
    const qsizetype most = std::min(text.size(), size + kEdgeReach);
    qsizetype end = size;
    while (end < most && !isWordEdge(text, end))
        ++end;
    return startOf(text, isWordEdge(text, end) ? end : size);
}

QString wordsUpTo(const QString& text, qsizetype size)
{
    const qsizetype least = std::max<qsizetype>(0, text.size() - size - kEdgeReach);
    qsizetype start = text.size() - size;
    while (start > least && !isWordEdge(text, start))
        --start;
    return endOf(text, isWordEdge(text, start) ? text.size() - start : size);
}

bool isChange(const TextPiece& piece)
{
    return piece.kind == PieceKind::Removed || piece.kind == PieceKind::Added;
}

class Excerpt final {
public:
    explicit Excerpt(const ExcerptLimits& limits) : m_limits(limits) {}

    void leaveOut()
    {
        if (m_out.pieces.isEmpty() || m_out.pieces.last().kind != PieceKind::LeftOut)
            m_out.pieces.append({PieceKind::LeftOut, {}});
    }
    void change(const TextPiece& piece, bool isNewPlace)
    {
        if (isNewPlace)
            ++m_out.places;
        if (m_out.places > m_limits.places) {
            leaveOut();
            return;
        }
        m_out.shown = m_out.places;
        if (piece.text.size() <= m_limits.longest) {
            m_out.pieces.append(piece);
            return;
        }
        m_out.shortened = true;
        m_out.pieces.append({piece.kind, startOf(piece.text, m_limits.longest / 2)});
        leaveOut();
        m_out.pieces.append({piece.kind, endOf(piece.text, m_limits.longest / 2)});
    }
    void same(const QString& text, bool isFirst, bool isLast)
    {
        if (m_out.places > m_limits.places)
            return; // what it stands around is not shown either
        const qsizetype head = isFirst ? 0 : m_limits.context;
        const bool isAfterLast = isLast || m_out.places == m_limits.places;
        const qsizetype tail = isAfterLast ? 0 : m_limits.context;
        if (text.size() <= head + tail + 2 * kEdgeReach) {
            m_out.pieces.append({PieceKind::Same, text});
            return;
        }
        if (head > 0)
            m_out.pieces.append({PieceKind::Same, wordsFrom(text, head)});
        leaveOut();
        if (tail > 0)
            m_out.pieces.append({PieceKind::Same, wordsUpTo(text, tail)});
    }
    DifferenceExcerpt take() { return std::move(m_out); }

private:
    ExcerptLimits m_limits;
    DifferenceExcerpt m_out;
};

} // namespace

DifferenceExcerpt excerptOf(const QList<TextPiece>& difference, const ExcerptLimits& limits)
{
    Excerpt excerpt(limits);
    for (qsizetype i = 0; i < difference.size(); ++i) {
        const TextPiece& piece = difference[i];
        if (isChange(piece))
            excerpt.change(piece, i == 0 || !isChange(difference[i - 1]));
        else
            excerpt.same(piece.text, i == 0, i + 1 == difference.size());
    }
    return excerpt.take();
}

} // namespace ringi
