// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/run_desk.h"
#include "ui/shell/page.h"

#include <QTimer>

class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace ringi {

class RunLineModel;
class RunPanel;

/// Runs now, next and past: how far they are, who got it and who did not, and what is unknown.
class DeliveryPage final : public Page {
    Q_OBJECT

public:
    explicit DeliveryPage(UiContext& context, QWidget* parent = nullptr);

    void refresh() override;
    void showCampaign(CampaignId campaign) override;

private:
    void buildBody();
    void buildTable(QWidget* body);
    QWidget* buildSettling(QWidget* body);
    void connectService();
    void onRuns(const QList<RunCard>& runs);
    void showSelected();
    void showSettling();
    void steer(QFuture<Status> step);
    void askToStop();
    void settle(bool wasSent);
    [[nodiscard]] std::optional<RunCard> selected() const;

    QList<RunCard> m_runs;
    CampaignId m_wanted; ///< asked for by showCampaign before it was loaded
    QComboBox* m_choice = nullptr;
    RunPanel* m_panel = nullptr;
    QComboBox* m_filter = nullptr;
    RunLineModel* m_model = nullptr;
    QTableView* m_table = nullptr;
    QWidget* m_settling = nullptr;
    QPushButton* m_wasSent = nullptr;
    QPushButton* m_sendAgain = nullptr;
    QTimer m_poll; ///< while something is being sent
    bool m_loading = false;
};

} // namespace ringi
