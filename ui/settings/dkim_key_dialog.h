// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/dkim_desk.h"
#include "ui/shell/dialog.h"

class QComboBox;
class QLineEdit;

namespace ringi {

class Form;

/// The signing key that a person asks for.
struct DkimWish {
    DkimPlace place;
    DkimAlgorithm algorithm = DkimAlgorithm::RsaSha256; ///< of a key to make
    QString path;                                       ///< of a key to import; else empty
};

/// Asks for what a new signing key needs. Whoever opened it does the work, which may outlive it,
/// and says with settle() how it went.
class DkimKeyDialog final : public Dialog {
    Q_OBJECT
public:
    enum class Kind { Make, Import };

    /// @param suggestion what the fields begin with
    DkimKeyDialog(Kind kind, const DkimWish& suggestion, QWidget* parent);

    /// Closes, or says at the field what is wrong.
    void settle(const Status& outcome);

Q_SIGNALS:
    void wanted(const ringi::DkimWish& wish);

private:
    void buildForm(const DkimWish& suggestion);
    [[nodiscard]] QWidget* buildFileRow();
    void chooseFile();
    void ask();

    Kind m_kind;
    SenderId m_sender;
    Form* m_form;
    QComboBox* m_algorithm = nullptr; ///< only to make one
    QLineEdit* m_file = nullptr;      ///< only to import one
    QLineEdit* m_domain = nullptr;
    QLineEdit* m_selector = nullptr;
};

} // namespace ringi
