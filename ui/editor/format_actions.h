// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QObject>

class QAction;
class QColor;
class QTextCharFormat;

namespace ringi {

class TextArea;

/// What can be done to the text.
enum class Tool {
    Undo,
    Redo,
    Bold,
    Italic,
    Underline,
    Clear,
    Points,
    Numbers,
    StepLeft,
    StepRight,
    Left,
    Center,
    Right,
    Link,
    Picture,
    PictureLook,
    PastePlain,
};

/// The actions of an editor, with their keys; each shows what is so at the cursor.
class FormatActions final : public QObject {
    Q_OBJECT

public:
    /// The keys work inside `owner`.
    FormatActions(TextArea* area, QWidget* owner);

    [[nodiscard]] QAction* action(Tool tool) const { return m_actions.value(tool); }
    void setWritable(bool writable);
    [[nodiscard]] bool isWritable() const { return m_writable; }

    /// 0: text; 1..3. Of the paragraph at the cursor.
    [[nodiscard]] int heading() const;
    void setHeading(int heading);
    void setColor(const QColor& color);
    void insertField(const QString& field);
    /// A link over the selection, or with new words; the words may be those that are selected.
    void setLink(const QString& words, const QString& address);
    void removeLink();
    /// Selects the link that the cursor is in. Returns its address; empty: none there.
    QString selectLink();

public Q_SLOTS:
    void refresh();

Q_SIGNALS:
    /// What is so at the cursor is another now.
    void refreshed();

private:
    void build(QWidget* owner);
    void buildText(QWidget* owner);
    void buildBlocks(QWidget* owner);
    QAction* add(Tool tool, QWidget* owner, const QString& name, const QString& iconName,
                 const QString& words);
    void setKeys(Tool tool, const QList<QKeySequence>& keys);
    void merge(const QTextCharFormat& format);
    void check(Tool tool, bool on);
    void allow(Tool tool, bool on);

    TextArea* m_area;
    QHash<Tool, QAction*> m_actions;
    bool m_writable = true;
};

} // namespace ringi
