// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/run_desk.h"
#include "ui/shell/ui_context.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace ringi {

class TallyModel;

/// A run by recipient domain or by reason, the largest first, with a small bar each.
class TallyView final : public QWidget {
    Q_OBJECT

public:
    TallyView(TallyKind kind, UiContext& context, QWidget* parent = nullptr);

    /// Reads afresh; at most one reading is under way.
    void showRun(const RunCard& run);

Q_SIGNALS:
    /// The people behind a row are wanted: of this domain, or with this reply.
    void peopleAsked(const QString& name);
    void failed(const ringi::Error& error);

private:
    void onRows(CampaignId campaign, const Result<QList<TallyRow>>& rows);
    [[nodiscard]] bool showOutcomesThere(const QList<TallyRow>& rows);
    void ask();

    TallyKind m_kind;
    UiContext& m_context;
    CampaignId m_campaign;
    CampaignId m_loading;
    TallyModel* m_model;
    QTableView* m_table;
    QLabel* m_nothing;
    QLabel* m_cut;
    QPushButton* m_people;
};

} // namespace ringi
