// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/run_desk.h"
#include "ui/shell/ui_context.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;
class QTableView;

namespace ringi {

class LineDetails;
class RunLineModel;

/// The exact list of who got it and who did not: searched, filtered, exported.
class PeopleView final : public QWidget {
    Q_OBJECT

public:
    explicit PeopleView(UiContext& context, QWidget* parent = nullptr);

    /// The same run again reads what is seen afresh; another one starts at the top, unfiltered.
    void showRun(const RunCard& run);
    /// People of that domain alone; empty: of all.
    void showDomain(const QString& domain);
    /// Whoever has this in the address or the reply.
    void search(const QString& text);
    [[nodiscard]] LineFilter filter() const;

Q_SIGNALS:
    void exportAsked();
    void failed(const ringi::Error& error);

private:
    QWidget* buildHead();
    void buildTable();
    void reload();
    void showDetails();
    void resetFilter();

    UiContext& m_context;
    RunCard m_run;
    QString m_domain;
    QLineEdit* m_search;
    QComboBox* m_filter;
    QPushButton* m_allDomains;
    QPushButton* m_export;
    RunLineModel* m_model;
    QTableView* m_table = nullptr;
    LineDetails* m_details;
    QTimer m_typed; ///< reads once somebody has stopped typing
};

} // namespace ringi
