// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/list_desk.h"
#include "ui/shell/dialog.h"
#include "ui/shell/ui_context.h"

#include <QFuture>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QStandardItemModel;
class QTableView;

namespace ringi {

class Form;

/// Reads a file, shows what would become of it, and imports it: nothing is stored before.
class ImportDialog final : public Dialog {
    Q_OBJECT

public:
    ImportDialog(UiContext& context, QWidget* parent);
    ~ImportDialog() override;

Q_SIGNALS:
    void imported(ringi::ListId list, const QString& name, const ringi::ImportJudgement& judgement);

private:
    void buildFile();
    void buildReading();
    void buildJudgement();
    void browse();
    void pathChanged();
    void read();
    void onPreview(const ImportPreview& preview);
    void showRows(const ImportPreview& preview);
    void grow();
    void judge();
    void onJudgement(const ImportJudgement& judgement);
    void showRefused(const ImportJudgement& judgement);
    void store();
    void onStored(const Result<ListId>& list);
    [[nodiscard]] ReadOptions options() const;
    [[nodiscard]] QString path() const;

    UiContext& m_context;
    QFuture<Result<ImportPreview>> m_reading;
    QFuture<Result<ImportJudgement>> m_judging;
    std::optional<ImportJudgement> m_judgement; ///< of the file and column as they are shown
    QString m_readPath;                         ///< the file that is shown; empty: none yet
    int m_asked = 0;                            ///< answers to earlier questions are dropped

    Form* m_form;
    QLineEdit* m_path = nullptr;
    QPushButton* m_read = nullptr;
    QPushButton* m_import = nullptr;
    Form* m_found = nullptr; ///< everything that is there after reading
    QLabel* m_guess = nullptr;
    QComboBox* m_encoding = nullptr;
    QComboBox* m_delimiter = nullptr;
    QLabel* m_warning = nullptr;
    QStandardItemModel* m_rows = nullptr;
    QTableView* m_rowsTable = nullptr;
    QComboBox* m_column = nullptr;
    QLabel* m_verdict = nullptr;
    QStandardItemModel* m_refused = nullptr;
    QTableView* m_refusedTable = nullptr;
    QLineEdit* m_name = nullptr;
};

} // namespace ringi
