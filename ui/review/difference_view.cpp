// SPDX-License-Identifier: Apache-2.0
#include "ui/review/difference_view.h"

#include "ui/review/change_words.h"
#include "ui/shell/theme.h"

#include <QEvent>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

/// Longer words may be broken, so that none makes the window wider.
constexpr int kLongWord = 30;

/// As HTML that shows exactly these characters and nothing else. A line break that changed is seen.
QString shown(const QString& text, bool changed)
{
    QString html;
    int run = 0;
    QString plain = text;
    plain.replace(u"\r\n"_s, u"\n"_s);
    for (const QChar c : std::as_const(plain)) {
        run = c.isSpace() ? 0 : run + 1;
        if (run > kLongWord && !c.isLowSurrogate() && !c.isMark()) {
            html += QChar(0x200B); // zero width space
            run = 1;
        }
        if (c == u'\n' || c == u'\r' || c == QChar(0x2028) || c == QChar(0x2029))
            html += changed ? u"↵<br>"_s : u"<br>"_s;
        else if (c.category() == QChar::Other_Control && c != u'\t')
            html += QChar(0xFFFD);
        else
            html += QString(c).toHtmlEscaped();
    }
    return html;
}

QString marked(QLatin1StringView tag, const QColor& tint, const QString& text)
{
    return u"<%1 style=\"background-color:%2\">%3</%1>"_s.arg(tag, tint.name(), shown(text, true));
}

} // namespace

DifferenceView::DifferenceView(const QString& name, const DifferenceExcerpt& difference,
                               QWidget* parent)
    : QLabel(parent), m_difference(difference)
{
    setTextFormat(Qt::RichText);
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFocusPolicy(Qt::StrongFocus); // Tab reaches it too
    setAccessibleName(name);
    setAccessibleDescription(spokenWords(difference));
    paintWords();
}

void DifferenceView::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintWords();
}

void DifferenceView::paintWords()
{
    const Colors colors = Colors::of(palette());
    QString html;
    for (const TextPiece& piece : std::as_const(m_difference.pieces)) {
        switch (piece.kind) {
        case PieceKind::Same: html += shown(piece.text, false); break;
        case PieceKind::Removed: html += marked("s"_L1, colors.errorTint, piece.text); break;
        case PieceKind::Added: html += marked("u"_L1, colors.successTint, piece.text); break;
        case PieceKind::LeftOut: html += u" … "_s; break;
        }
    }
    setText(u"<p style=\"white-space:pre-wrap\">%1</p>"_s.arg(html));
}

} // namespace ringi
