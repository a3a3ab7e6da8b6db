// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/campaign_desk.h"
#include "office/message_desk.h"
#include "ui/shell/ui_context.h"

#include <QObject>

#include <functional>
#include <optional>

class QPushButton;
class QWidget;

namespace ringi {

/// The menu of "New campaign": what a new one can start from.
class NewCampaign final : public QObject {
    Q_OBJECT

public:
    /// The campaign that "from an earlier campaign" means; nothing: none is selected.
    using Selected = std::function<std::optional<CampaignCard>()>;

    NewCampaign(UiContext& context, QPushButton* button, Selected selected);

Q_SIGNALS:
    void begun(const QString& words);
    /// It is stored. What came from a file is not in it yet.
    void made(const ringi::OpenCampaign& campaign, const std::optional<ringi::TakenMessage>& taken);
    void failed(const ringi::Error& error);

private:
    void showEarlier();
    void startEmpty(const std::optional<TakenMessage>& taken);
    void fromTemplate();
    void fromEarlier();
    void fromFile();
    void take(const QString& path);
    void finish(QFuture<Result<OpenCampaign>> future, const std::optional<TakenMessage>& taken);

    UiContext& m_context;
    QWidget* m_owner;
    Selected m_selected;
    bool m_running = false;
    QAction* m_earlier = nullptr;
};

} // namespace ringi
