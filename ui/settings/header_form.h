// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "mail/list_headers.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;

namespace ringi {

class Form;

/// What a sender's mails say about the mailing as a whole. Every field may stay empty.
class HeaderForm final : public QWidget {
    Q_OBJECT
public:
    explicit HeaderForm(QWidget* parent = nullptr);

    void setHeaders(const ListHeaders& headers);
    [[nodiscard]] ListHeaders headers() const;

    /// The field of this member of ListHeaders; null where there is none of that name.
    [[nodiscard]] QWidget* field(const QString& name) const;
    void setProblem(QWidget* field, const QString& words);
    void clearProblems();

private:
    Form* m_form;
    QLineEdit* m_url;
    QLineEdit* m_mail;
    QLineEdit* m_listId;
    QLineEdit* m_feedbackId;
    QCheckBox* m_automatic;
};

} // namespace ringi
