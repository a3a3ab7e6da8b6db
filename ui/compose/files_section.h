// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/draft.h"
#include "ui/shell/ui_context.h"

#include <QWidget>

#include <deque>

class QLabel;
class QPushButton;
class QTableWidget;

namespace ringi {

class Notice;

/// Attachments that everybody gets, in order. Files are taken into the workspace one after the
/// other; what could not be taken is said by name. What is in them can be
/// looked at as a reviewer will see it.
class FilesSection final : public QWidget {
    Q_OBJECT

public:
    FilesSection(UiContext& context, QWidget* parent);

    void setFiles(CampaignId campaign, const QList<FileRef>& files);
    [[nodiscard]] const QList<FileRef>& files() const { return m_files; }
    void addFiles(const QList<FileRef>& files);
    void addPaths(const QStringList& paths);
    void setWritable(bool writable);
    void focusFirst();

Q_SIGNALS:
    void changed();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void build();
    QWidget* makeButtons();
    void takeNext();
    void onTaken(const QString& name, const Result<FileRef>& file);
    void showFiles(int selected);
    void showSum();
    void showButtons();
    void onRenamed(int row, int column);
    void move(int by);
    void remove();

    UiContext& m_context;
    CampaignId m_campaign;
    QList<FileRef> m_files;
    std::deque<QString> m_waiting; ///< paths
    bool m_taking = false;
    bool m_writable = true;
    QStringList m_faults;
    QTableWidget* m_table = nullptr;
    QLabel* m_sum = nullptr;
    Notice* m_problem = nullptr;
    QPushButton* m_add = nullptr;
    QPushButton* m_look = nullptr;
    QPushButton* m_rename = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_up = nullptr;
    QPushButton* m_down = nullptr;
};

} // namespace ringi
