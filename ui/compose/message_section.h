// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/message_desk.h"
#include "ui/compose/compose_choices.h"
#include "ui/shell/ui_context.h"

#include <QPointer>
#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;

namespace ringi {

class BodyForms;
class CarriedOver;
class FieldMenu;
class FilesSection;
class Form;
class PersonalFilesPart;

/// The mail: list, sender, subject, body, attachments.
class MessageSection final : public QWidget {
    Q_OBJECT

public:
    MessageSection(UiContext& context, CarriedOver& carried, QWidget* parent);

    void setChoices(const ComposeChoices& choices);
    void setDraft(const Draft& draft);
    /// The given draft with what stands in the fields.
    [[nodiscard]] Draft into(Draft draft) const;
    /// A designer's file or a saved mail takes the place of subject and body; its files come after
    /// those that are there.
    void adopt(const TakenMessage& taken);
    [[nodiscard]] std::optional<ListCard> list() const;
    void setWritable(bool writable);
    /// A list can be chosen only after that (the office sees to it too).
    void setIntentComplete(bool complete);
    /// Moves the focus to "sender", "recipients", "subject", "body" or "files".
    void focusPart(const QString& part);

Q_SIGNALS:
    /// "sender", "recipients", "subject", "body" or "files".
    void changed(const QString& part);
    void listChosen();
    /// A designer's file or a saved mail shall be used.
    void fileWanted();

private:
    void buildMail(Form* form, CarriedOver& carried);
    void connectAll();
    void onListChosen();
    void fillFields();
    void insertSource(const QString& source);
    void showAccess();

    ComposeChoices m_choices;
    bool m_writable = true;
    bool m_intentComplete = false;
    QPointer<QWidget> m_lastEdit; ///< a field goes where the cursor was last
    QComboBox* m_list = nullptr;
    QLabel* m_listWhy = nullptr;
    QComboBox* m_sender = nullptr;
    QLineEdit* m_subject = nullptr;
    BodyForms* m_body = nullptr;
    FieldMenu* m_insert = nullptr;
    FilesSection* m_files = nullptr;
    PersonalFilesPart* m_personal = nullptr;
};

} // namespace ringi
