// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/preview/mail_view.h"
#include "ui/shell/dialog.h"

namespace ringi {

/// One mail in a window of its own, as wide as mail programs show it.
class LargeMailDialog final : public Dialog {
    Q_OBJECT

public:
    LargeMailDialog(const QString& subject, const QString& recipient, QWidget* parent);

    /// Give it the mail, and the pictures it asks for.
    [[nodiscard]] MailView& mail() { return *m_mail; }

private:
    MailView* m_mail;
};

} // namespace ringi
