// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/people_section.h"

#include "ui/settings/person_dialog.h"
#include "ui/settings/settings_table.h"
#include "base/when_done.h"
#include "ui/shell/icons.h"
#include "ui/shell/state_text.h"
#include "ui/shell/theme.h"

#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

namespace ringi {

using namespace Qt::StringLiterals;

PeopleSection::PeopleSection(UiContext& context, MessageBar& messages, QWidget* parent)
    : SettingsSection(context, messages, parent), m_model(new QStandardItemModel(0, 4, this)),
      m_table(makeSettingsTable(m_model, tr("People of the office"), u"peopleTable"_s)),
      m_change(new QPushButton(icon(u"edit"_s), tr("Change…")))
{
    m_model->setHorizontalHeaderLabels({tr("Name"), tr("Sign-in name"), tr("State"), tr("Roles")});
    auto* add = new QPushButton(icon(u"add"_s, Tone::OnAction), tr("Add a person…"));
    add->setObjectName(u"addPersonButton"_s);
    setButtonKind(add, ButtonKind::Main);
    m_change->setObjectName(u"changePersonButton"_s);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(kGrid);
    buttons->addWidget(add);
    buttons->addWidget(m_change);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * kGrid);
    column->addLayout(buttons);
    column->addWidget(m_table, 1);
    connect(add, &QPushButton::clicked, this, &PeopleSection::add);
    connect(m_change, &QPushButton::clicked, this, &PeopleSection::change);
    connect(m_table, &QTableView::activated, this, &PeopleSection::change);
}

void PeopleSection::refresh()
{
    whenDone(this, context().office->people().all(), [this](Result<QList<PersonCard>> people) {
        if (people)
            show(*people);
        else
            messages().showError(people.error());
    });
}

void PeopleSection::show(const QList<PersonCard>& people)
{
    m_people = people;
    QList<QStringList> rows;
    for (const PersonCard& person : people) {
        QString state = person.active ? tr("Active") : tr("Deactivated");
        if (!person.trusted)
            state = tr("Not signed by an administrator");
        rows.append({person.name, person.login, state, roleWords(person.roles)});
    }
    setRows(m_table, m_model, rows);
    m_change->setEnabled(!people.isEmpty());
}

void PeopleSection::add()
{
    auto* dialog = new PersonDialog(context(), std::nullopt, this);
    connect(dialog, &PersonDialog::saved, this, &PeopleSection::changed);
    dialog->open();
}

void PeopleSection::change()
{
    const int row = m_table->currentIndex().row();
    if (row < 0 || row >= m_people.size())
        return;
    auto* dialog = new PersonDialog(context(), m_people.at(row), this);
    connect(dialog, &PersonDialog::saved, this, &PeopleSection::changed);
    dialog->open();
}

void PeopleSection::changed(const QString& words)
{
    messages().showMessage(MessageKind::Success, words);
    Q_EMIT
    context().events->settingsChanged();
    refresh();
}

} // namespace ringi
