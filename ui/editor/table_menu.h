// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMenu>

class QTextTable;

namespace ringi {

class TextArea;

/// What can be done with the table at the cursor, and a new one.
class TableMenu final : public QMenu {
    Q_OBJECT

public:
    TableMenu(TextArea* area, QWidget* parent);

    /// A table of that many rows and columns at the cursor, as wide as the page.
    void insertTable(int rows, int columns, bool withLines);

Q_SIGNALS:
    void insertWanted();

private:
    using Change = void (*)(QTextTable& table, int row, int column);
    void add(const QString& name, const QString& words, Change change);
    void refresh();

    TextArea* m_area;
    QList<QAction*> m_inTable;
};

} // namespace ringi
