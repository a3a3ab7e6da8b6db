// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/dialog.h"
#include "ui/shell/ui_context.h"

namespace ringi {

struct SealCard;

/// The seals of a campaign as cards, each to be kept as PDF. Loads when it is made.
class SealsDialog final : public Dialog {
    Q_OBJECT

public:
    SealsDialog(UiContext& context, CampaignId campaign, QWidget* parent);

private:
    void showCards(const QList<SealCard>& cards);

    UiContext& m_context;
};

} // namespace ringi
