// SPDX-License-Identifier: Apache-2.0
#include "ui/preview/large_mail_dialog.h"

#include "ui/shell/theme.h"

#include <QScreen>

namespace ringi {

LargeMailDialog::LargeMailDialog(const QString& subject, const QString& recipient, QWidget* parent)
    : Dialog(subject, recipient, parent), m_mail(new MailView(QStringLiteral("largeMail")))
{
    setObjectName(QStringLiteral("largeMailDialog"));
    const QSize room = screen()->availableSize();
    m_mail->setMinimumSize(QSize(lines(this, 42), lines(this, 26))
                               .boundedTo(QSize(room.width() - 20 * kGrid, room.height() / 2)));
    setContent(m_mail);
    addRejectButton(tr("Close"), QStringLiteral("largeMailCloseButton"));
}

} // namespace ringi
