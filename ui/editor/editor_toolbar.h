// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QAction;
class QComboBox;
class QHBoxLayout;
class QMenu;
class QToolButton;

namespace ringi {

class FlowLayout;
class FormatActions;
enum class Tool;

/// The tools above the page, in groups that wrap to further lines where the window is narrow or the
/// letters are large. Tab goes from tool to tool, so do the arrow keys.
class EditorToolbar final : public QWidget {
    Q_OBJECT

public:
    /// @param tableMenu what can be done with tables
    EditorToolbar(FormatActions* actions, QMenu* tableMenu, QWidget* parent);

Q_SIGNALS:
    /// Something was chosen from a list: the person goes on writing.
    void backToText();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QHBoxLayout* addGroup();
    QToolButton* addButton(QHBoxLayout* group, const QString& name);
    void addTools(std::initializer_list<Tool> tools);
    void addStyles();
    void addColors(QHBoxLayout* group);
    void refresh();

    FormatActions* m_actions;
    FlowLayout* m_flow;
    QComboBox* m_styles = nullptr;
    QToolButton* m_colors = nullptr;
    QToolButton* m_table = nullptr;
};

} // namespace ringi
