// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/draft.h"
#include "ui/shell/ui_context.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace ringi {

class Form;
class Notice;

/// Everybody's own file: a column of the list names one of the files of a folder.
class PersonalFilesPart final : public QWidget {
    Q_OBJECT

public:
    PersonalFilesPart(UiContext& context, QWidget* parent);

    void setFields(const QStringList& fields);
    void setFiles(CampaignId campaign, const std::optional<PersonalFiles>& files);
    /// Nothing while no folder was chosen.
    [[nodiscard]] std::optional<PersonalFiles> files() const;
    void takeFolder(const QString& path);
    void setWritable(bool writable);

Q_SIGNALS:
    void changed();

private:
    void build();
    void buildFields(Form* form);
    void fillFields(const QString& chosen);
    void showFolder();
    void remove();

    UiContext& m_context;
    CampaignId m_campaign;
    QStringList m_choices;
    FileSetId m_set;
    QString m_folder;
    qint64 m_count = -1; ///< of the folder that was just taken; -1: not known
    bool m_taking = false;
    bool m_writable = true;
    QToolButton* m_toggle;
    QWidget* m_fields;
    QComboBox* m_field = nullptr;
    QLabel* m_words = nullptr;
    QPushButton* m_choose = nullptr;
    QPushButton* m_remove = nullptr;
    QLineEdit* m_name = nullptr;
    Notice* m_problem = nullptr;
};

} // namespace ringi
