// SPDX-License-Identifier: Apache-2.0
#include "ui/review/figures_part.h"

#include "ui/words/policy_words.h"

#include <QVBoxLayout>

namespace ringi {

FiguresPart::FiguresPart(UiContext& context, const ReviewFolder& folder, QWidget* parent)
    : ReviewPart(shareName(Share::Figures), shareWord(Share::Figures), parent),
      m_count(new BlindCount(context, folder, this))
{
    addWords(tr("Take the number from where it comes from - the members' register, the customer "
                "system - and not from this program or from a colleague. What the others say is "
                "shown to nobody before all have said theirs."));
    addFact(tr("Who gets this"), folder.intent.audience);
    addFact(tr("List"), folder.listName);
    content()->addWidget(m_count);
    content()->addStretch(1);
    connect(m_count, &BlindCount::changed, this, &FiguresPart::look);
}

} // namespace ringi
