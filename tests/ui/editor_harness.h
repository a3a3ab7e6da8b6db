// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/ui_audit.h"
#include "ui/editor/rich_editor.h"
#include "ui/editor/text_area.h"

#include <QAction>
#include <QBuffer>
#include <QClipboard>
#include <QImage>
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest>

#include <memory>

namespace ringi::test {

/// An editor on the screen, and hands that work it.
class EditorHarness {
public:
    void open()
    {
        editor = std::make_unique<RichEditor>();
        editor->resize(900, 600);
        editor->show();
        QVERIFY(QTest::qWaitForWindowActive(editor.get()));
        area = control<TextArea>(editor.get(), "richTextArea");
        area->setFocus();
        QTRY_VERIFY(area->hasFocus());
    }

    /// Types what a person would; '\n' is Enter.
    void type(const QString& text) const
    {
        for (const QChar c : text) {
            if (c == u'\n')
                QTest::keyClick(area, Qt::Key_Return);
            else
                QTest::sendKeyEvent(QTest::Click, area, Qt::Key_unknown, QString(c),
                                    Qt::NoModifier);
        }
    }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QTest::keyClick(area, key, modifiers);
    }

    void click(const char* button) const
    {
        QTest::mouseClick(control<QToolButton>(editor.get(), button), Qt::LeftButton);
    }

    void select(int from, int to) const
    {
        QTextCursor cursor = area->textCursor();
        cursor.setPosition(from);
        cursor.setPosition(to, QTextCursor::KeepAnchor);
        area->setTextCursor(cursor);
    }

    [[nodiscard]] static QByteArray png(int width, int height)
    {
        QImage image(width, height, QImage::Format_RGB32);
        image.fill(Qt::darkGreen);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
        return bytes;
    }

    std::unique_ptr<RichEditor> editor;
    TextArea* area = nullptr;
};

} // namespace ringi::test
