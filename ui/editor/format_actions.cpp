// SPDX-License-Identifier: Apache-2.0
#include "ui/editor/format_actions.h"

#include "ui/editor/blocks.h"
#include "ui/editor/text_area.h"
#include "ui/shell/icons.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QTextBlock>
#include <QTextDocument>

namespace ringi {

using namespace Qt::StringLiterals;

FormatActions::FormatActions(TextArea* area, QWidget* owner) : QObject(owner), m_area(area)
{
    buildText(owner);
    buildBlocks(owner);
    connect(area, &QTextEdit::cursorPositionChanged, this, &FormatActions::refresh);
    connect(area, &QTextEdit::currentCharFormatChanged, this, &FormatActions::refresh);
    connect(area, &QTextEdit::selectionChanged, this, &FormatActions::refresh);
    connect(area, &QTextEdit::textChanged, this, &FormatActions::refresh);
    connect(area, &QTextEdit::undoAvailable, this, &FormatActions::refresh);
    connect(area, &QTextEdit::redoAvailable, this, &FormatActions::refresh);
    refresh();
}

QAction* FormatActions::add(Tool tool, QWidget* owner, const QString& name, const QString& iconName,
                            const QString& words)
{
    auto* action = new QAction(icon(iconName), words, this);
    action->setObjectName(name);
    action->setToolTip(words);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setAutoRepeat(tool == Tool::Undo || tool == Tool::Redo);
    owner->addAction(action);
    m_actions.insert(tool, action);
    return action;
}

void FormatActions::setKeys(Tool tool, const QList<QKeySequence>& keys)
{
    QAction* const action = m_actions.value(tool);
    action->setShortcuts(keys);
    action->setToolTip(tr("%1 (%2)", "what a button does, its keys")
                           .arg(action->text(), keys.first().toString(QKeySequence::NativeText)));
}

void FormatActions::buildText(QWidget* owner)
{
    connect(add(Tool::Undo, owner, u"undo"_s, u"undo"_s, tr("Undo")), &QAction::triggered, m_area,
            &QTextEdit::undo);
    connect(add(Tool::Redo, owner, u"redo"_s, u"redo"_s, tr("Redo")), &QAction::triggered, m_area,
            &QTextEdit::redo);
    connect(add(Tool::Bold, owner, u"bold"_s, u"bold"_s, tr("Bold")), &QAction::triggered, this,
            [this](bool on) {
                QTextCharFormat format;
                format.setFontWeight(on ? QFont::Bold : QFont::Normal);
                merge(format);
            });
    connect(add(Tool::Italic, owner, u"italic"_s, u"italic"_s, tr("Italic")), &QAction::triggered,
            this, [this](bool on) {
                QTextCharFormat format;
                format.setFontItalic(on);
                merge(format);
            });
    connect(add(Tool::Underline, owner, u"underline"_s, u"underline"_s, tr("Underline")),
            &QAction::triggered, this, [this](bool on) {
                QTextCharFormat format;
                format.setFontUnderline(on);
                merge(format);
            });
    connect(add(Tool::Clear, owner, u"clearFormats"_s, u"clear-formats"_s, tr("Remove formatting")),
            &QAction::triggered, this, [this] {
                blocks::clearFormats(m_area->textCursor());
                if (!m_area->textCursor().hasSelection())
                    m_area->setCurrentCharFormat(house::charFormat(0));
                refresh();
            });
    connect(
        add(Tool::PastePlain, owner, u"pastePlain"_s, u"paste-plain"_s, tr("Paste as plain text")),
        &QAction::triggered, this,
        [this] { m_area->pastePlain(QApplication::clipboard()->text()); });
    add(Tool::Link, owner, u"link"_s, u"link"_s, tr("Link"));
    add(Tool::Picture, owner, u"picture"_s, u"picture"_s, tr("Insert a picture"));
    add(Tool::PictureLook, owner, u"pictureLook"_s, u"picture-look"_s,
        tr("Size and words of the picture"));
    for (const Tool tool : {Tool::Bold, Tool::Italic, Tool::Underline, Tool::Link})
        action(tool)->setCheckable(true);
    setKeys(Tool::Undo, {QKeySequence(u"Ctrl+Z"_s)});
    setKeys(Tool::Redo, {QKeySequence(u"Ctrl+Y"_s), QKeySequence(u"Ctrl+Shift+Z"_s)});
    setKeys(Tool::Bold, {QKeySequence(u"Ctrl+B"_s)});
    setKeys(Tool::Italic, {QKeySequence(u"Ctrl+I"_s)});
    setKeys(Tool::Underline, {QKeySequence(u"Ctrl+U"_s)});
    setKeys(Tool::Link, {QKeySequence(u"Ctrl+K"_s)});
    setKeys(Tool::PastePlain, {QKeySequence(u"Ctrl+Shift+V"_s)});
}

void FormatActions::buildBlocks(QWidget* owner)
{
    connect(add(Tool::Points, owner, u"points"_s, u"list-points"_s, tr("Bulleted list")),
            &QAction::triggered, this, [this] {
                blocks::toggleList(m_area->textCursor(), false);
                refresh();
            });
    connect(add(Tool::Numbers, owner, u"numbers"_s, u"list-numbers"_s, tr("Numbered list")),
            &QAction::triggered, this, [this] {
                blocks::toggleList(m_area->textCursor(), true);
                refresh();
            });
    connect(add(Tool::StepLeft, owner, u"stepLeft"_s, u"step-left"_s, tr("Less indent")),
            &QAction::triggered, this, [this] {
                blocks::shift(m_area->textCursor(), -1);
                refresh();
            });
    connect(add(Tool::StepRight, owner, u"stepRight"_s, u"step-right"_s, tr("More indent")),
            &QAction::triggered, this, [this] {
                blocks::shift(m_area->textCursor(), 1);
                refresh();
            });
    const auto align = [this](Tool tool, Qt::Alignment side) {
        action(tool)->setCheckable(true);
        connect(action(tool), &QAction::triggered, this, [this, side] {
            blocks::setAlignment(m_area->textCursor(), side);
            refresh();
        });
    };
    add(Tool::Left, owner, u"alignLeft"_s, u"align-left"_s, tr("Align left"));
    add(Tool::Center, owner, u"alignCenter"_s, u"align-center"_s, tr("Centre"));
    add(Tool::Right, owner, u"alignRight"_s, u"align-right"_s, tr("Align right"));
    align(Tool::Left, Qt::AlignLeft);
    align(Tool::Center, Qt::AlignHCenter);
    align(Tool::Right, Qt::AlignRight);
    action(Tool::Points)->setCheckable(true);
    action(Tool::Numbers)->setCheckable(true);
}

void FormatActions::merge(const QTextCharFormat& format)
{
    m_area->mergeCurrentCharFormat(format);
    refresh();
}

int FormatActions::heading() const
{
    return house::kindOf(m_area->textCursor().block()).heading;
}

void FormatActions::setHeading(int heading)
{
    blocks::setHeading(m_area->textCursor(), heading);
    refresh();
}

void FormatActions::setColor(const QColor& color)
{
    QTextCharFormat format;
    format.setForeground(color);
    merge(format);
}

void FormatActions::insertField(const QString& field)
{
    QTextCursor cursor = m_area->textCursor();
    cursor.insertText(u"{{"_s + field + u"}}"_s, m_area->currentCharFormat());
    m_area->setTextCursor(cursor);
    m_area->ensureCursorVisible();
}

QString FormatActions::selectLink()
{
    QTextCursor cursor = m_area->textCursor();
    const QTextBlock block = cursor.block();
    const QList<house::Range> all =
        house::ranges(house::at(m_area->document(), block.position(), block.length() - 1));
    const int at = cursor.selectionStart();
    QString address;
    int start = 0;
    int end = 0;
    for (const house::Range& range : all) {
        const QString here = range.format.isAnchor() ? range.format.anchorHref() : QString();
        if (here != address && at > start && at <= end && !address.isEmpty())
            break;
        if (here != address) {
            address = here;
            start = range.position;
        }
        end = range.position + range.length;
    }
    const bool inside = !address.isEmpty() && at >= start && at <= end;
    if (!inside)
        return {};
    if (!cursor.hasSelection())
        m_area->setTextCursor(house::at(m_area->document(), start, end - start));
    return address;
}

void FormatActions::setLink(const QString& words, const QString& address)
{
    QTextCursor cursor = m_area->textCursor();
    cursor.beginEditBlock();
    if (!words.isEmpty() && words != cursor.selectedText()) {
        QTextCharFormat format = m_area->currentCharFormat();
        house::setLink(format, address);
        cursor.insertText(words, format);
    } else {
        QTextCharFormat format;
        house::setLink(format, address);
        cursor.mergeCharFormat(format);
        cursor.setPosition(cursor.selectionEnd());
    }
    cursor.endEditBlock();
    m_area->setTextCursor(cursor);
    refresh();
}

void FormatActions::removeLink()
{
    QTextCursor cursor = m_area->textCursor();
    cursor.beginEditBlock();
    for (house::Range range : house::ranges(cursor)) {
        if (!range.format.isAnchor())
            continue;
        house::setLink(range.format, {});
        house::at(m_area->document(), range.position, range.length).setCharFormat(range.format);
    }
    cursor.endEditBlock();
    refresh();
}

void FormatActions::setWritable(bool writable)
{
    m_writable = writable;
    refresh();
}

void FormatActions::check(Tool tool, bool on)
{
    action(tool)->setChecked(on);
}

void FormatActions::allow(Tool tool, bool on)
{
    action(tool)->setEnabled(on && m_writable);
}

void FormatActions::refresh()
{
    const QTextCursor cursor = m_area->textCursor();
    const QTextCharFormat format = m_area->currentCharFormat();
    const QTextBlock first = m_area->document()->findBlock(cursor.selectionStart());
    const house::BlockKind kind = house::kindOf(first);
    const bool picture =
        m_area->selectedPicture().isValid() && !m_area->selectedPicture().name().isEmpty();
    for (QAction* action : std::as_const(m_actions))
        action->setEnabled(m_writable);
    allow(Tool::Undo, m_area->document()->isUndoAvailable());
    allow(Tool::Redo, m_area->document()->isRedoAvailable());
    allow(Tool::Bold, kind.heading == 0); // a heading is bold already
    allow(Tool::PictureLook, picture);
    allow(Tool::StepLeft, blocks::canShift(cursor, -1));
    allow(Tool::StepRight, blocks::canShift(cursor, 1));
    check(Tool::Bold, kind.heading == 0 && format.fontWeight() >= QFont::DemiBold);
    check(Tool::Italic, format.fontItalic());
    check(Tool::Underline, format.fontUnderline() && !format.isAnchor());
    check(Tool::Link, format.isAnchor());
    check(Tool::Points, blocks::listKind(first) == blocks::ListKind::Points);
    check(Tool::Numbers, blocks::listKind(first) == blocks::ListKind::Numbers);
    check(Tool::Left, kind.alignment == Qt::AlignLeft);
    check(Tool::Center, kind.alignment == Qt::AlignHCenter);
    check(Tool::Right, kind.alignment == Qt::AlignRight);
    Q_EMIT
    refreshed();
}

} // namespace ringi
