// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/template_dialogs.h"

#include "base/when_done.h"
#include "ui/shell/form.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"
#include "ui/words/error_text.h"
#include "ui/words/format.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace ringi {

using namespace Qt::StringLiterals;

TemplateDialog::TemplateDialog(UiContext& context, QWidget* parent)
    : Dialog(tr("Start from a template"),
             tr("Subject, text, pictures and attachments come from it; sender, list and times are "
                "chosen anew."),
             parent),
      m_context(context), m_table(new QTableWidget(0, 4)), m_none(new QLabel)
{
    setObjectName(u"templateDialog"_s);
    auto* content = new QWidget;
    m_table->setParent(content);
    m_table->setObjectName(u"templatesTable"_s);
    m_table->setAccessibleName(tr("Templates"));
    m_table->setHorizontalHeaderLabels({tr("Name"), tr("Subject"), tr("Saved by"), tr("When")});
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setMinimumHeight(lines(this, 9));
    m_table->setMinimumWidth(lines(this, 32));
    m_none->setParent(content);
    m_none->setObjectName(u"noTemplates"_s);
    m_none->setWordWrap(true);
    m_none->hide();
    m_delete = new QPushButton(icon(u"delete"_s), tr("&Delete…"), content);
    m_delete->setObjectName(u"deleteTemplateButton"_s);
    m_delete->setAutoDefault(false);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addWidget(m_none);
    column->addWidget(m_table, 1);
    column->addWidget(m_delete, 0, Qt::AlignLeading);
    setContent(content);
    m_start = addAcceptButton(tr("Start"), u"startTemplateButton"_s);
    addRejectButton(tr("Cancel"), u"cancelTemplateButton"_s);
    connect(m_start, &QPushButton::clicked, this, &TemplateDialog::choose);
    connect(m_delete, &QPushButton::clicked, this, &TemplateDialog::askToDelete);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &TemplateDialog::showButtons);
    connect(m_table, &QTableWidget::itemDoubleClicked, this, &TemplateDialog::choose);
    load();
    showButtons();
}

void TemplateDialog::load()
{
    whenDone(this, m_context.office->templates().all(),
             [this](const Result<QList<TemplateCard>>& cards) {
                 if (cards)
                     showCards(*cards);
                 else
                     messages().showError(cards.error());
             });
}

void TemplateDialog::showCards(const QList<TemplateCard>& cards)
{
    m_cards = cards;
    m_table->setRowCount(static_cast<int>(cards.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const TemplateCard& card = cards.at(row);
        const QStringList texts{card.name, card.subject, card.savedBy,
                                formatMomentShort(card.createdAt, m_context.clock->now())};
        for (int column = 0; column < texts.size(); ++column)
            m_table->setItem(row, column, new QTableWidgetItem(texts.at(column)));
    }
    m_none->setText(tr("There is no template yet. Open a campaign and choose “Save as template…” "
                       "in its menu “More”."));
    m_none->setVisible(cards.isEmpty());
    m_table->setVisible(!cards.isEmpty());
    m_table->setCurrentCell(cards.isEmpty() ? -1 : 0, 0);
    m_table->setFocus();
    showButtons();
}

void TemplateDialog::showButtons()
{
    const int row = m_table->currentRow();
    const bool chosen = row >= 0 && row < m_cards.size();
    m_start->setEnabled(chosen);
    m_delete->setVisible(!m_cards.isEmpty());
    m_delete->setEnabled(chosen);
}

void TemplateDialog::choose()
{
    const int row = m_table->currentRow();
    if (row < 0 || row >= m_cards.size())
        return;
    Q_EMIT
    chosen(m_cards.at(row).id);
    accept();
}

void TemplateDialog::askToDelete()
{
    const int row = m_table->currentRow();
    if (row < 0 || row >= m_cards.size())
        return;
    const TemplateCard card = m_cards.at(row);
    confirm(this,
            {tr("Delete the template “%1”?").arg(card.name),
             tr("Campaigns that were started from it stay as they are."), tr("Delete"),
             tr("Keep it")},
            [this, id = card.id] { remove(id); });
}

void TemplateDialog::remove(TemplateId id)
{
    if (!m_context.session)
        return;
    whenDone(this, m_context.office->templates().remove(*m_context.session, id),
             [this](const Status& done) {
                 if (!done)
                     messages().showError(done.error());
                 load();
             });
}

SaveTemplateDialog::SaveTemplateDialog(UiContext& context, const Draft& draft, QWidget* parent)
    : Dialog(tr("Save as a template"),
             tr("Subject, text, pictures and attachments are kept for other campaigns; no list, no "
                "sender and no times."),
             parent),
      m_context(context), m_campaign(draft.id), m_form(new Form),
      m_name(m_form->addEdit(tr("&Name of the template"), u"templateNameEdit"_s))
{
    setObjectName(u"saveTemplateDialog"_s);
    m_name->setMaxLength(200);
    m_name->setText(draft.subject.left(200));
    m_name->selectAll();
    setContent(m_form);
    auto* keep = addAcceptButton(tr("Save"), u"saveTemplateButton"_s);
    addRejectButton(tr("Cancel"), u"cancelSaveTemplateButton"_s);
    connect(keep, &QPushButton::clicked, this, &SaveTemplateDialog::save);
    m_name->setFocus();
}

void SaveTemplateDialog::save()
{
    m_form->clearProblems();
    messages().clear();
    const QString name = m_name->text().trimmed();
    if (name.isEmpty()) {
        m_form->setProblem(m_name, tr("Give it a name."));
        return;
    }
    if (!m_context.session)
        return;
    setBusy(true);
    whenDone(this, m_context.office->templates().save(*m_context.session, m_campaign, name),
             [this, name](const Result<TemplateId>& id) {
                 setBusy(false);
                 if (id) {
                     Q_EMIT
                     saved(name);
                     accept();
                 } else if (id.error().code == ErrorCode::AlreadyExists) {
                     m_form->setProblem(m_name, tr("There is a template of this name already."));
                 } else {
                     messages().showError(id.error());
                 }
             });
}

} // namespace ringi
