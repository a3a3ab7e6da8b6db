// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/campaign_desk.h"
#include "ui/shell/page.h"

#include <functional>

class QPushButton;
class QTableView;
class QVBoxLayout;

namespace ringi {

class CampaignTableModel;
class ComposeView;
class Notice;

/// All campaigns; one of them at a time is opened to be written or read.
class CampaignsPage final : public Page {
    Q_OBJECT

public:
    explicit CampaignsPage(UiContext& context, QWidget* parent = nullptr);

    void refresh() override;
    void showCampaign(CampaignId campaign) override;
    void leave() override;

private:
    void buildHeadButtons();
    void buildBody();
    void showList();
    void showEditor();
    void showButtons();
    void onCards(const QList<CampaignCard>& cards);
    void open(CampaignId campaign);
    void openSelected();
    void buildNew();
    /// Goes on after what was typed is saved, or after the person gave it up.
    void leaveEditor(const std::function<void()>& next);
    void buildUnfinished(QVBoxLayout* column);
    void submit();
    void saveAndHandIn();
    void handIn();
    void onFindings(const QList<Finding>& findings);
    void withdraw();
    void revise();
    void reopen(CampaignId campaign, const QString& title, const QString& text);
    void onFailed(const Error& error);

    CampaignTableModel* m_model;
    QTableView* m_table = nullptr;
    ComposeView* m_view = nullptr;
    Notice* m_unfinished = nullptr; ///< not everything that was asked for is done
    QPushButton* m_new = nullptr;
    QPushButton* m_open = nullptr;
    QPushButton* m_submit = nullptr;
    QPushButton* m_withdraw = nullptr;
    QPushButton* m_revise = nullptr;
    bool m_editing = false;
};

} // namespace ringi
