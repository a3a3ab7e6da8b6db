// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/review_desk.h"
#include "office/review_talk.h"
#include "ui/shell/page.h"

#include <QHash>
#include <QPointer>
#include <QTimer>

class QPushButton;
class QTableWidget;

namespace ringi {

class ReviewWindow;

/// Submitted campaigns that wait for a second pair of eyes.
class ReviewPage final : public Page {
    Q_OBJECT

public:
    explicit ReviewPage(UiContext& context, QWidget* parent = nullptr);

    void refresh() override;
    void showCampaign(CampaignId campaign) override;

private:
    void onWaiting(const QList<CampaignCard>& waiting);
    void onVisits(const QHash<CampaignId, QList<ReviewVisit>>& visits);
    void showRows();
    void onSelection();
    [[nodiscard]] QString yourPart(const CampaignCard& card) const;
    void openSelected();
    void open(CampaignId campaign);
    void onFolder(const ReviewFolder& folder);
    void openWindow(const ReviewFolder& folder, std::optional<Share> share);

    QList<CampaignCard> m_waiting;
    QHash<CampaignId, QList<ReviewVisit>> m_visits; ///< who else has which open
    QTimer m_pulse; ///< at other desks something changes without a word to this one
    QTableWidget* m_table;
    QPushButton* m_open;
    QPointer<ReviewWindow> m_window;
};

} // namespace ringi
