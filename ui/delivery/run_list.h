// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/run_desk.h"

#include <QListView>

namespace ringi {

class Clock;
class RunListModel;

/// The runs to choose from. What is chosen stays chosen while they change.
class RunList final : public QListView {
    Q_OBJECT

public:
    explicit RunList(const Clock& clock, QWidget* parent = nullptr);

    /// Chooses the first run where nothing is chosen, or what was chosen is gone.
    void setRuns(const QList<RunCard>& runs);
    void choose(CampaignId campaign);
    void tick();
    [[nodiscard]] std::optional<RunCard> chosen() const;

    /// Of every run and heading, without scrolling.
    [[nodiscard]] int heightOfAll() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Another run was chosen.
    void choiceChanged();

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    RunListModel* m_model;
    CampaignId m_chosen;
    bool m_filling = false;
};

} // namespace ringi
