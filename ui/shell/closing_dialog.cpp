// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/closing_dialog.h"

#include "ui/shell/card_button.h"
#include "ui/shell/theme.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace ringi {

using namespace Qt::StringLiterals;

ClosingDialog::ClosingDialog(bool hasTray, QWidget* parent)
    : Dialog(tr("A campaign is being sent"),
             tr("Closing the window does not have to end it. What would you like to do?"), parent)
{
    setObjectName(u"closingDialog"_s);
    auto* background = new CardButton(
        {u"send"_s, tr("Keep sending in the background"),
         hasTray
             ? tr("The window closes. Ringi stays in the notification area, tells you when it is "
                  "done or needs you, and keeps the computer awake until then.")
             : tr("The window is minimized. Ringi tells you when it is done or needs you, and "
                  "keeps the computer awake until then.")});
    background->setObjectName(u"closingBackgroundButton"_s);
    auto* quit = new CardButton(
        {u"stop"_s, tr("Stop sending and quit"),
         tr("The messages on their way are finished first. Nobody else is mailed until Ringi is "
            "started again; then it goes on where it was.")});
    quit->setObjectName(u"closingQuitButton"_s);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addWidget(background);
    column->addWidget(quit);
    setContent(content);
    addRejectButton(tr("Cancel"), u"closingCancelButton"_s)->setFocus();
    connect(background, &QAbstractButton::clicked, this, [this] {
        accept();
        Q_EMIT
        backgroundChosen();
    });
    connect(quit, &QAbstractButton::clicked, this, [this] {
        accept();
        Q_EMIT
        quitChosen();
    });
}

} // namespace ringi
