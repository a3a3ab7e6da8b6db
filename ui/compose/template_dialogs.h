// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/template_desk.h"
#include "ui/shell/dialog.h"
#include "ui/shell/ui_context.h"

class QLabel;
class QLineEdit;
class QTableWidget;

namespace ringi {

class Form;

/// The templates of the office: one to start from, or to delete.
class TemplateDialog final : public Dialog {
    Q_OBJECT

public:
    TemplateDialog(UiContext& context, QWidget* parent);

Q_SIGNALS:
    void chosen(ringi::TemplateId id);

private:
    void load();
    void showCards(const QList<TemplateCard>& cards);
    void showButtons();
    void choose();
    void askToDelete();
    void remove(TemplateId id);

    UiContext& m_context;
    QList<TemplateCard> m_cards;
    QTableWidget* m_table;
    QLabel* m_none;
    QPushButton* m_start = nullptr;
    QPushButton* m_delete;
};

/// Asks for a name and keeps a campaign's message as a template.
class SaveTemplateDialog final : public Dialog {
    Q_OBJECT

public:
    SaveTemplateDialog(UiContext& context, const Draft& draft, QWidget* parent);

Q_SIGNALS:
    void saved(const QString& name);

private:
    void save();

    UiContext& m_context;
    CampaignId m_campaign;
    Form* m_form;
    QLineEdit* m_name;
};

} // namespace ringi
