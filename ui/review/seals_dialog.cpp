// SPDX-License-Identifier: Apache-2.0
#include "ui/review/seals_dialog.h"

#include "base/when_done.h"
#include "office/review_desk.h"
#include "ui/review/seal_card_view.h"
#include "ui/shell/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace ringi {

using namespace Qt::StringLiterals;

SealsDialog::SealsDialog(UiContext& context, CampaignId campaign, QWidget* parent)
    : Dialog(tr("Seals"), tr("Who approved this campaign, and exactly what."), parent),
      m_context(context)
{
    setObjectName(u"sealsDialog"_s);
    addRejectButton(tr("Close"), u"closeSealsButton"_s)->setFocus();
    whenDone(this, context.office->review().sealCards(*context.session, campaign),
             [this](const Result<QList<SealCard>>& cards) {
                 if (cards)
                     showCards(*cards);
                 else
                     messages().showError(cards.error());
             });
}

void SealsDialog::showCards(const QList<SealCard>& cards)
{
    auto* sheet = new QWidget;
    const int room = screen()->availableSize().width() - 16 * kGrid;
    sheet->setMinimumWidth(std::min(lines(this, 28), room));
    auto* column = new QVBoxLayout(sheet);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * kGrid);
    for (const SealCard& card : cards)
        column->addWidget(new SealCardView(card, *m_context.clock, messages(), sheet));
    if (cards.isEmpty())
        column->addWidget(new QLabel(tr("Nobody has sealed it."), sheet));
    column->addStretch(1);
    setContent(sheet);
    // The dialog is there already: what is new in it shows itself later, too late for its size.
    for (QWidget* area = sheet->parentWidget(); area != this; area = area->parentWidget())
        area->show();
    sheet->show();
    fit();
}

} // namespace ringi
