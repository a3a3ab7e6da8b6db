// SPDX-License-Identifier: Apache-2.0
#include "ui/review/share_dialog.h"

#include "ui/shell/theme.h"
#include "ui/words/format.h"
#include "ui/words/policy_words.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

QString explained(Share share)
{
    switch (share) {
    case Share::Content:
        return ShareDialog::tr("Intent, sender, subject, body and attachments, timing, findings.");
    case Share::Recipients: return ShareDialog::tr("Who they are: the whole list.");
    case Share::Figures:
        return ShareDialog::tr("How many people there should be, from a source of your own.");
    }
    return {};
}

} // namespace

ShareDialog::ShareDialog(const ReviewFolder& folder, QWidget* parent)
    : Dialog(tr("Which share do you take?"),
             tr("Three people look at this campaign, each at one share of it."), parent)
{
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    for (const Share share : kShares) {
        const auto sealed = std::ranges::find_if(folder.seals, [share](const GivenSeal& seal) {
            return shareOf(seal.parts) == share;
        });
        auto* button = new QPushButton(shareWord(share), box);
        button->setObjectName(u"share_"_s + shareName(share));
        button->setAutoDefault(false);
        const bool isFree = sealed == folder.seals.end();
        button->setEnabled(isFree);
        const QString words = isFree ? explained(share)
                                     : tr("Sealed by %1, %2.")
                                           .arg(sealed->by.name, formatMoment(sealed->at));
        button->setAccessibleDescription(words);
        auto* label = new QLabel(words, box);
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        column->addWidget(button);
        column->addWidget(label);
        column->addSpacing(kGrid);
        connect(button, &QPushButton::clicked, this, [this, share] {
            accept();
            Q_EMIT chosen(share);
        });
    }
    setContent(box);
    addRejectButton(tr("Cancel"), u"cancelShareButton"_s);
}

} // namespace ringi
