// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/personal_files_part.h"

#include "base/when_done.h"
#include "office/message_desk.h"
#include "ui/compose/choose_file.h"
#include "ui/compose/notice.h"
#include "ui/editor/flow_layout.h"
#include "ui/shell/form.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"
#include "ui/words/error_text.h"
#include "ui/words/format.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

namespace ringi {

using namespace Qt::StringLiterals;

PersonalFilesPart::PersonalFilesPart(UiContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_toggle(new QToolButton(this)),
      m_fields(new QWidget(this))
{
    build();
    setFiles({}, std::nullopt);
}

void PersonalFilesPart::build()
{
    m_toggle->setObjectName(u"personalFilesToggle"_s);
    m_toggle->setText(tr("Everybody’s own file"));
    m_toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toggle->setIcon(icon(u"next"_s));
    m_toggle->setCheckable(true);
    setButtonKind(m_toggle, ButtonKind::Quiet);
    auto* words = new QLabel(tr("Each person gets one file of a folder, for example an invoice: a "
                                "column of the list says which."),
                             m_fields);
    words->setWordWrap(true);
    words->setForegroundRole(QPalette::PlaceholderText);
    m_toggle->setAccessibleDescription(words->text());
    auto* form = new Form(m_fields);
    buildFields(form);
    auto* inner = new QVBoxLayout(m_fields);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(kGrid);
    inner->addWidget(words);
    inner->addWidget(form);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid / 2);
    column->addWidget(m_toggle, 0, Qt::AlignLeading);
    column->addWidget(m_fields);
    m_fields->hide();
    connect(m_toggle, &QToolButton::toggled, this, [this](bool open) {
        m_fields->setVisible(open);
        m_toggle->setIcon(icon(open ? u"down"_s : u"next"_s));
    });
}

void PersonalFilesPart::buildFields(Form* form)
{
    m_words = new QLabel(form);
    m_words->setObjectName(u"personalFolderWords"_s);
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    form->addWidget(m_words);
    m_problem = new Notice(u"personalFilesProblem"_s, form);
    form->addWidget(m_problem);
    auto* box = new QWidget(form);
    auto* flow = new FlowLayout(box);
    m_choose = new QPushButton(icon(u"folder"_s), tr("Choose a fol&der…"), box);
    m_choose->setObjectName(u"chooseFolderButton"_s);
    m_remove = new QPushButton(icon(u"delete"_s), tr("Remove"), box);
    m_remove->setObjectName(u"removeFolderButton"_s);
    m_remove->setAccessibleDescription(tr("Nobody gets a file of their own then"));
    flow->addWidget(m_choose);
    flow->addWidget(m_remove);
    form->addWidget(box);
    m_field = new QComboBox(form);
    m_field->setObjectName(u"personalFieldCombo"_s);
    m_field->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_field->setMinimumContentsLength(12);
    form->add(tr("Column with the file name"), m_field);
    m_name = form->addEdit(tr("Name that people see (optional)"), u"personalNameEdit"_s,
                           tr("For example Invoice {{name}}.pdf. Empty: the file’s own name."));
    connect(m_choose, &QPushButton::clicked, this, [this] {
        askForFiles(this, {tr("Choose a folder"), FileQuestion::Kind::Folder},
                    [this](const QStringList& paths) { takeFolder(paths.constFirst()); });
    });
    connect(m_remove, &QPushButton::clicked, this, &PersonalFilesPart::remove);
    connect(m_field, &QComboBox::currentIndexChanged, this, [this] {
        if (m_set.isValid())
            Q_EMIT
        changed();
    });
    connect(m_name, &QLineEdit::textChanged, this, [this] {
        if (m_set.isValid())
            Q_EMIT
        changed();
    });
}

void PersonalFilesPart::setFields(const QStringList& fields)
{
    m_choices = fields;
    fillFields(m_field->currentData().toString());
}

void PersonalFilesPart::fillFields(const QString& chosen)
{
    const QSignalBlocker quiet(m_field);
    m_field->clear();
    m_field->addItem(m_choices.isEmpty() ? tr("Choose a list first") : tr("Choose a column"),
                     QString());
    for (const QString& field : std::as_const(m_choices))
        m_field->addItem(field, field);
    if (!chosen.isEmpty() && !m_choices.contains(chosen))
        m_field->addItem(tr("%1 (not in this list)", "column").arg(chosen), chosen);
    m_field->setCurrentIndex(qMax(0, m_field->findData(chosen)));
}

void PersonalFilesPart::setFiles(CampaignId campaign, const std::optional<PersonalFiles>& files)
{
    const FileSetId set = files ? files->set : FileSetId{};
    if (campaign != m_campaign || set != m_set)
        m_count = -1;
    m_campaign = campaign;
    m_set = set;
    m_folder = files ? files->folder : QString();
    const QSignalBlocker quiet(m_name);
    m_name->setText(files ? files->name : QString());
    fillFields(files ? files->field : QString());
    m_problem->setWords({});
    m_toggle->setChecked(files.has_value());
    showFolder();
}

std::optional<PersonalFiles> PersonalFilesPart::files() const
{
    if (!m_set.isValid())
        return std::nullopt;
    return PersonalFiles{m_set, m_folder, m_field->currentData().toString(),
                         m_name->text().trimmed()};
}

void PersonalFilesPart::takeFolder(const QString& path)
{
    if (!m_context.session || m_taking)
        return;
    m_taking = true;
    m_problem->setWords({});
    showFolder();
    whenDone(this, m_context.office->messages().addFolder(*m_context.session, path),
             [this, campaign = m_campaign](const Result<TakenFolder>& taken) {
                 m_taking = false;
                 if (campaign != m_campaign) {
                     showFolder();
                     return;
                 }
                 if (!taken) {
                     const Error& error = taken.error();
                     const bool empty =
                         error.code == ErrorCode::InvalidInput && error.detail == "empty folder"_L1;
                     m_problem->setWords(empty ? tr("There are no files in this folder.")
                                               : describe(error).all());
                     showFolder();
                     return;
                 }
                 m_set = taken->set;
                 m_folder = taken->folder;
                 m_count = taken->files;
                 showFolder();
                 Q_EMIT
                 changed();
             });
}

void PersonalFilesPart::showFolder()
{
    QString words = tr("No folder was chosen.");
    if (m_taking)
        words = tr("Taking the files in…");
    else if (m_set.isValid() && m_count >= 0)
        words = tr("Folder “%1”: %n file(s), as they were when it was chosen.", nullptr,
                   static_cast<int>(m_count))
                    .arg(m_folder);
    else if (m_set.isValid())
        words = tr("Folder “%1”: its files, as they were when it was chosen.").arg(m_folder);
    m_words->setText(words);
    m_choose->setText(m_set.isValid() ? tr("Choose another fol&der…") : tr("Choose a fol&der…"));
    m_choose->setVisible(m_writable);
    m_choose->setEnabled(!m_taking);
    m_remove->setVisible(m_writable && m_set.isValid());
    m_field->setEnabled(m_writable);
    m_name->setReadOnly(!m_writable);
}

void PersonalFilesPart::remove()
{
    m_set = {};
    m_folder.clear();
    m_count = -1;
    showFolder();
    m_choose->setFocus();
    Q_EMIT
    changed();
}

void PersonalFilesPart::setWritable(bool writable)
{
    m_writable = writable;
    showFolder();
}

} // namespace ringi
