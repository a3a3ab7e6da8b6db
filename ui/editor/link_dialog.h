// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/dialog.h"

#include <optional>

class QLineEdit;

namespace ringi {

class Form;

/// What was typed as an address, as a link needs it: "example.com" gets https://, a mail address
/// mailto:. Merge tags stay. Nothing for what mail programs do not open (javascript: and the like).
std::optional<QString> linkTarget(const QString& typed);

/// The words and the address of a link.
class LinkDialog final : public Dialog {
    Q_OBJECT

public:
    struct Link {
        QString words; ///< empty: the words stay what they are (a picture)
        QString address;
    };
    /// @param fixedWords what is linked cannot be written in one line of words
    LinkDialog(const Link& link, bool fixedWords, QWidget* parent);

Q_SIGNALS:
    void chosen(const QString& words, const QString& address);
    void removed();

private:
    void take();

    Form* m_form;
    QLineEdit* m_words = nullptr;
    QLineEdit* m_address;
};

} // namespace ringi
