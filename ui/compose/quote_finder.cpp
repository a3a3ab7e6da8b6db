// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/quote_finder.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>

namespace ringi {
namespace {

template <typename Edit>
void chooseIn(Edit* edit, const TextQuote& quote)
{
    const int place = placeOfQuote(edit->toPlainText(), quote);
    if (place < 0)
        return;
    QTextCursor cursor = edit->textCursor();
    cursor.setPosition(place);
    cursor.setPosition(place + static_cast<int>(quote.text.size()), QTextCursor::KeepAnchor);
    edit->setTextCursor(cursor);
    edit->ensureCursorVisible();
}

} // namespace

void showQuote(QWidget* editor, const TextQuote& quote)
{
    if (auto* line = qobject_cast<QLineEdit*>(editor)) {
        const int place = placeOfQuote(line->text(), quote);
        if (place >= 0)
            line->setSelection(place, static_cast<int>(quote.text.size()));
    } else if (auto* plain = qobject_cast<QPlainTextEdit*>(editor)) {
        chooseIn(plain, quote);
    } else if (auto* rich = qobject_cast<QTextEdit*>(editor)) {
        chooseIn(rich, quote);
    }
}

} // namespace ringi
