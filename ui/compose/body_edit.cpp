// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/body_edit.h"

#include <QMimeData>
#include <QScopedValueRollback>
#include <QTextCursor>

#include <utility>

namespace ringi {

BodyEdit::BodyEdit(QWidget* parent) : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_filling)
            Q_EMIT
        changed();
    });
}

bool BodyEdit::isTooLargeToShow(QStringView text)
{
    if (text.size() > kMostShown)
        return true;
    qsizetype start = 0;
    while (text.size() - start > kLongestLine) {
        const qsizetype end = text.indexOf(u'\n', start);
        if (end < 0 || end - start > kLongestLine)
            return true;
        start = end + 1;
    }
    return false;
}

QString BodyEdit::beginningOf(const QString& text)
{
    constexpr qsizetype kBeginning = 8 * 1024;
    return isTooLargeToShow(text) ? text.first(qMin(text.size(), kBeginning)) + QChar(0x2026)
                                  : text;
}

void BodyEdit::setText(const QString& text)
{
    m_before.clear();
    if (isTooLargeToShow(text)) {
        keep(text);
        return;
    }
    const bool was = isKeptAside();
    m_kept.clear();
    const QScopedValueRollback filling(m_filling, true);
    setPlainText(text);
    setReadOnly(!m_writable);
    if (was)
        Q_EMIT
    keptAsideChanged();
}

QString BodyEdit::text() const
{
    return isKeptAside() ? m_kept : toPlainText();
}

void BodyEdit::dropKept()
{
    setText(std::exchange(m_before, {}));
    Q_EMIT
    changed();
}

void BodyEdit::setWritable(bool writable)
{
    m_writable = writable;
    setReadOnly(!writable || isKeptAside());
}

void BodyEdit::keep(const QString& text)
{
    m_kept = text;
    const QScopedValueRollback filling(m_filling, true);
    setPlainText(beginningOf(text));
    setReadOnly(true);
    Q_EMIT
    keptAsideChanged();
}

void BodyEdit::insertFromMimeData(const QMimeData* source)
{
    const QString pasted = source->text();
    const QString before = toPlainText();
    if (!isTooLargeToShow(pasted) && before.size() + pasted.size() <= kMostShown) {
        QPlainTextEdit::insertFromMimeData(source);
        return;
    }
    const QTextCursor cursor = textCursor();
    QString whole = before;
    whole.replace(cursor.selectionStart(), cursor.selectionEnd() - cursor.selectionStart(), pasted);
    m_before = before;
    keep(whole);
    Q_EMIT
    changed();
}

} // namespace ringi
