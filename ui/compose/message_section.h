// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/draft.h"
#include "office/list_desk.h"
#include "office/settings_desk.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ringi {

class BodyEdit;
class Form;
class Notice;

/// What an author can choose from.
struct ComposeChoices {
    QList<SenderCard> senders;
    QList<ListCard> lists;
};

/// The mail: list, sender, subject, text.
class MessageSection final : public QWidget {
    Q_OBJECT

public:
    explicit MessageSection(QWidget* parent = nullptr);

    void setChoices(const ComposeChoices& choices);
    void setDraft(const Draft& draft);
    /// The given draft with what stands in the fields.
    [[nodiscard]] Draft into(Draft draft) const;
    [[nodiscard]] std::optional<ListCard> list() const;
    void setWritable(bool writable);
    /// A list can be chosen only after that (the office sees to it too).
    void setIntentComplete(bool complete);
    /// Moves the focus to "sender", "recipients", "subject" or "body".
    void focusPart(const QString& part);

Q_SIGNALS:
    void changed();
    void listChosen();

private:
    void buildBody(Form* form);
    void onListChosen();
    void fillFieldMenu();
    void insertField(const QString& field);
    void showAccess();
    void showKeptAside();

    ComposeChoices m_choices;
    bool m_writable = true;
    bool m_intentComplete = false;
    bool m_intoSubject = false; ///< a field goes where the cursor was last
    QComboBox* m_list;
    QLabel* m_listWhy;
    QComboBox* m_sender;
    QLineEdit* m_subject;
    QPushButton* m_insert = nullptr;
    BodyEdit* m_body = nullptr;
    Notice* m_large = nullptr;
};

} // namespace ringi
