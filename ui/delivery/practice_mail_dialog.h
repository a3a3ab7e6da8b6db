// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/delivery/practice_mail.h"
#include "ui/shell/dialog.h"

class QLabel;
class QListWidget;
class QPlainTextEdit;

namespace ringi {

/// What the practice relay received: every message as its reader would see it, and as it came.
class PracticeMailDialog final : public Dialog {
    Q_OBJECT

public:
    PracticeMailDialog(QList<PracticeMail> mails, QWidget* parent);

private:
    void showMail(int index);

    QList<PracticeMail> m_mails;
    QListWidget* m_list;
    QLabel* m_head;
    QPlainTextEdit* m_text;
    QPlainTextEdit* m_source;
};

} // namespace ringi
