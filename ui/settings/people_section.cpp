// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/people_section.h"

#include "ui/settings/end_code_dialog.h"
#include "ui/settings/person_dialog.h"
#include "ui/settings/settings_table.h"
#include "base/when_done.h"
#include "ui/shell/icons.h"
#include "ui/shell/state_text.h"
#include "ui/shell/theme.h"
#include "ui/words/format.h"

#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

namespace ringi {

using namespace Qt::StringLiterals;

PeopleSection::PeopleSection(UiContext& context, MessageBar& messages, QWidget* parent)
    : SettingsSection(context, messages, parent), m_model(new QStandardItemModel(0, 5, this)),
      m_table(makeSettingsTable(m_model, tr("People of the office"), u"peopleTable"_s)),
      m_change(new QPushButton(icon(u"edit"_s), tr("Change…"))),
      m_removeCodes(new QPushButton(tr("Remove codes…")))
{
    m_model->setHorizontalHeaderLabels({tr("Name"), tr("Sign-in name"), tr("State"), tr("Roles"),
                                        tr("Codes for approving")});
    auto* add = new QPushButton(icon(u"add"_s, Tone::OnAction), tr("Add a person…"));
    add->setObjectName(u"addPersonButton"_s);
    setButtonKind(add, ButtonKind::Main);
    m_change->setObjectName(u"changePersonButton"_s);
    m_removeCodes->setObjectName(u"removeCodesButton"_s);
    m_removeCodes->setToolTip(tr("For the chosen person, when their device is lost"));
    m_removeCodes->setAccessibleDescription(m_removeCodes->toolTip());
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(kGrid);
    buttons->addWidget(add);
    buttons->addWidget(m_change);
    buttons->addWidget(m_removeCodes);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * kGrid);
    column->addLayout(buttons);
    column->addWidget(m_table, 1);
    connect(add, &QPushButton::clicked, this, &PeopleSection::add);
    connect(m_change, &QPushButton::clicked, this, &PeopleSection::change);
    connect(m_table, &QTableView::activated, this, &PeopleSection::change);
    connect(m_removeCodes, &QPushButton::clicked, this, &PeopleSection::removeCodes);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &PeopleSection::lookAtChoice);
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
        const QString codes = person.codeSince ? tr("since %1").arg(formatDay(*person.codeSince))
                                               : QString();
        rows.append({person.name, person.login, state, roleWords(person.roles), codes});
    }
    setRows(m_table, m_model, rows);
    m_change->setEnabled(!people.isEmpty());
    lookAtChoice();
}

const PersonCard* PeopleSection::chosen() const
{
    const int row = m_table->currentIndex().row();
    return row < 0 || row >= m_people.size() ? nullptr : &m_people.at(row);
}

void PeopleSection::lookAtChoice()
{
    const PersonCard* person = chosen();
    // One's own are switched off with a code, under "Your settings".
    m_removeCodes->setEnabled(person != nullptr && person->codeSince && context().session &&
                              person->id != context().session->person());
}

void PeopleSection::removeCodes()
{
    const PersonCard* person = chosen();
    if (person == nullptr)
        return;
    auto* dialog = new EndCodeDialog(context(), *person, this);
    connect(dialog, &EndCodeDialog::ended, this, [this, name = person->name] {
        changed(tr("The codes of %1 were removed.").arg(name));
    });
    dialog->open();
}

void PeopleSection::add()
{
    auto* dialog = new PersonDialog(context(), std::nullopt, this);
    connect(dialog, &PersonDialog::saved, this, &PeopleSection::changed);
    dialog->open();
}

void PeopleSection::change()
{
    const PersonCard* person = chosen();
    if (person == nullptr)
        return;
    auto* dialog = new PersonDialog(context(), *person, this);
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
