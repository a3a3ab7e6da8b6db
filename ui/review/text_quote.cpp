// SPDX-License-Identifier: Apache-2.0
#include "ui/review/text_quote.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QTextEdit>

#include <cstdlib>

namespace ringi {
namespace {

/// Longer quotes help nobody to find the place.
constexpr qsizetype kLongestQuote = 1000;

struct Chosen {
    QString text;
    QString before; ///< what stands ahead of it
};

Chosen chosenIn(const QTextCursor& cursor)
{
    if (!cursor.hasSelection())
        return {};
    QTextCursor ahead(cursor);
    ahead.setPosition(0);
    ahead.setPosition(cursor.selectionStart(), QTextCursor::KeepAnchor);
    return {cursor.selectedText(), ahead.selectedText()};
}

Chosen chosenBelow(const QWidget& shown)
{
    for (const auto* edit : shown.findChildren<QTextEdit*>()) {
        if (edit->isVisible() && edit->textCursor().hasSelection())
            return chosenIn(edit->textCursor());
    }
    for (const auto* edit : shown.findChildren<QPlainTextEdit*>()) {
        if (edit->isVisible() && edit->isReadOnly() && edit->textCursor().hasSelection())
            return chosenIn(edit->textCursor());
    }
    for (const auto* label : shown.findChildren<QLabel*>()) {
        if (label->isVisible() && label->hasSelectedText())
            return {label->selectedText(), label->text().left(label->selectionStart())};
    }
    return {};
}

/// The nth of them, from 0; the last where there are fewer; -1: none.
int nthPlace(const QString& source, const QString& text, qsizetype nth)
{
    qsizetype place = source.indexOf(text);
    for (qsizetype i = 0; i < nth; ++i) {
        const qsizetype next = source.indexOf(text, place + 1);
        if (next < 0)
            break;
        place = next;
    }
    return static_cast<int>(place);
}

QString asTyped(QString text)
{
    return text.replace(QChar::ParagraphSeparator, u'\n')
        .replace(QChar::LineSeparator, u'\n')
        .remove(QChar::Null);
}

} // namespace

TextQuote chosenText(const QWidget& shown, const QStringList& sources)
{
    const Chosen chosen = chosenBelow(shown);
    QString text = asTyped(chosen.text);
    if (text.size() > kLongestQuote)
        text.truncate(text.at(kLongestQuote - 1).isHighSurrogate() ? kLongestQuote - 1
                                                                   : kLongestQuote);
    TextQuote quote{text, -1};
    if (text.trimmed().isEmpty())
        return {};
    const qsizetype nth = asTyped(chosen.before).count(text);
    for (const QString& source : sources) {
        quote.place = nthPlace(source, text, nth);
        if (quote.place >= 0)
            break;
    }
    return quote;
}

int placeOfQuote(const QString& source, const TextQuote& quote)
{
    if (quote.text.isEmpty())
        return -1;
    qsizetype best = -1;
    for (qsizetype at = source.indexOf(quote.text); at >= 0;
         at = source.indexOf(quote.text, at + 1)) {
        if (best < 0 || std::abs(at - quote.place) < std::abs(best - quote.place))
            best = at;
    }
    return static_cast<int>(best);
}

} // namespace ringi
