// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/run_desk.h"
#include "ui/shell/page.h"

#include <QTimer>

class QBoxLayout;

namespace ringi {

class RunHistories;
class RunList;
class RunView;

/// Runs now, next and past: how far they are, who got it and who did not, and what is unknown.
class DeliveryPage final : public Page {
    Q_OBJECT

public:
    explicit DeliveryPage(UiContext& context, QWidget* parent = nullptr);

    void refresh() override;
    void showCampaign(CampaignId campaign) override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildBody();
    void connectPanel();
    void connectService();
    void arrange();
    /// Soon, and at most four times a second.
    void refreshSoon();
    void onRuns(const QList<RunCard>& runs);
    void showChosen();
    void steer(QFuture<Status> step);
    void askToStop();
    void askToGoOn();
    void exportPeople();
    void startTheRest();
    void writeReport();

    RunHistories* m_histories;
    RunList* m_list = nullptr;
    RunView* m_view = nullptr;
    QBoxLayout* m_columns = nullptr;
    QTimer m_soon;
    QTimer m_second; ///< countdowns, and runs of other desks
    bool m_loading = false;
    bool m_again = false; ///< asked for while it was loading
};

} // namespace ringi
