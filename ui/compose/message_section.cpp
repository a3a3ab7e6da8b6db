// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/message_section.h"

#include "ui/compose/body_forms.h"
#include "ui/compose/carried_over.h"
#include "ui/compose/field_menu.h"
#include "ui/compose/files_section.h"
#include "ui/compose/personal_files_part.h"
#include "ui/editor/flow_layout.h"
#include "ui/shell/form.h"
#include "ui/words/format.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

QComboBox* makeCombo(const QString& name, QWidget* parent)
{
    auto* combo = new QComboBox(parent);
    combo->setObjectName(name);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(12);
    return combo;
}

/// Selects the item with this id; an id that is not on offer selects the first, "none yet".
void choose(QComboBox* combo, qint64 id)
{
    const QSignalBlocker quiet(combo);
    combo->setCurrentIndex(qMax(0, combo->findData(id)));
}

} // namespace

MessageSection::MessageSection(UiContext& context, CarriedOver& carried, QWidget* parent)
    : QWidget(parent)
{
    auto* form = new Form(this);
    buildMail(form, carried);
    m_body = new BodyForms(context, form);
    form->addWidget(carried.makeMark(u"body"_s, form));
    form->addWidget(m_body);
    m_insert = new FieldMenu(form);
    auto* row = new QWidget(form);
    (new FlowLayout(row))->addWidget(m_insert);
    form->addWidget(row);
    form->addWidget(carried.makeMark(u"files"_s, form));
    m_files = new FilesSection(context, form);
    form->addWidget(m_files);
    m_personal = new PersonalFilesPart(context, form);
    form->addWidget(m_personal);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(form);
    connectAll();
    setChoices({});
}

void MessageSection::buildMail(Form* form, CarriedOver& carried)
{
    form->addHeading(tr("2. Mail"));
    form->addWidget(carried.makeMark(u"recipients"_s, form));
    m_list = form->add(tr("Recipient &list"), makeCombo(u"listCombo"_s, form));
    m_listWhy = new QLabel(tr("Complete the intent card first: who, why, about how many, asked for "
                              "by whom. Then a list can be chosen."),
                           form);
    m_listWhy->setObjectName(u"listWhy"_s);
    m_listWhy->setWordWrap(true);
    form->addWidget(m_listWhy);
    m_sender = form->add(tr("S&ender"), makeCombo(u"senderCombo"_s, form));
    form->addWidget(carried.makeMark(u"sender"_s, form));
    m_subject = form->addEdit(tr("S&ubject"), u"subjectEdit"_s);
    form->addWidget(carried.makeMark(u"subject"_s, form));
}

void MessageSection::connectAll()
{
    const auto say = [this](const char16_t* part) {
        return [this, name = QString::fromUtf16(part)] {
            Q_EMIT
            changed(name);
        };
    };
    connect(m_list, &QComboBox::currentIndexChanged, this, &MessageSection::onListChosen);
    connect(m_sender, &QComboBox::currentIndexChanged, this, say(u"sender"));
    connect(m_subject, &QLineEdit::textChanged, this, say(u"subject"));
    connect(m_body, &BodyForms::changed, this, say(u"body"));
    connect(m_body, &BodyForms::fixedChanged, this, &MessageSection::showAccess);
    connect(m_body, &BodyForms::fileWanted, this, &MessageSection::fileWanted);
    connect(m_files, &FilesSection::changed, this, say(u"files"));
    connect(m_personal, &PersonalFilesPart::changed, this, say(u"files"));
    connect(m_insert, &FieldMenu::chosen, this, &MessageSection::insertSource);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        if (now == m_subject || m_body->takesFields(now)) {
            m_lastEdit = now;
            showAccess();
        }
    });
}

void MessageSection::setChoices(const ComposeChoices& choices)
{
    const qint64 list = m_list->currentData().toLongLong();
    const qint64 sender = m_sender->currentData().toLongLong();
    m_choices = choices;
    const QSignalBlocker quietList(m_list);
    const QSignalBlocker quietSender(m_sender);
    m_list->clear();
    m_list->addItem(choices.lists.isEmpty() ? tr("There is no list yet") : tr("Choose a list"),
                    qint64{0});
    for (const ListCard& card : choices.lists)
        m_list->addItem(tr("%1 (%2)", "list, its people").arg(card.name, formatPeople(card.count)),
                        card.id.value);
    m_sender->clear();
    m_sender->addItem(choices.senders.isEmpty()
                          ? tr("There is none yet; an administrator adds one under Settings")
                          : tr("Choose a sender"),
                      qint64{0});
    for (const SenderCard& card : choices.senders)
        m_sender->addItem(tr("%1 <%2>", "name, address").arg(card.name, card.address),
                          card.id.value);
    choose(m_list, list);
    choose(m_sender, sender);
    fillFields();
}

void MessageSection::setDraft(const Draft& draft)
{
    const QSignalBlocker quiet(this);
    choose(m_list, draft.list.value);
    choose(m_sender, draft.sender.value);
    m_subject->setText(draft.subject);
    m_body->setDraft(draft);
    m_files->setFiles(draft.id, draft.files);
    m_personal->setFiles(draft.id, draft.personalFiles);
    fillFields();
}

Draft MessageSection::into(Draft draft) const
{
    draft.list = ListId{m_list->currentData().toLongLong()};
    draft.sender = SenderId{m_sender->currentData().toLongLong()};
    draft.subject = m_subject->text();
    draft.files = m_files->files();
    draft.personalFiles = m_personal->files();
    return m_body->into(std::move(draft));
}

void MessageSection::adopt(const TakenMessage& taken)
{
    if (!taken.subject.isEmpty())
        m_subject->setText(taken.subject);
    m_body->adopt(taken);
    m_files->addFiles(taken.files);
}

std::optional<ListCard> MessageSection::list() const
{
    const int index = m_list->currentIndex() - 1;
    return index >= 0 && index < m_choices.lists.size() ? std::optional(m_choices.lists.at(index))
                                                        : std::nullopt;
}

void MessageSection::setWritable(bool writable)
{
    m_writable = writable;
    showAccess();
}

void MessageSection::setIntentComplete(bool complete)
{
    m_intentComplete = complete;
    showAccess();
}

void MessageSection::showAccess()
{
    m_list->setEnabled(m_writable && m_intentComplete);
    m_list->setAccessibleDescription(m_intentComplete ? QString() : m_listWhy->text());
    m_listWhy->setVisible(m_writable && !m_intentComplete);
    m_sender->setEnabled(m_writable);
    m_subject->setReadOnly(!m_writable);
    m_body->setWritable(m_writable);
    m_files->setWritable(m_writable);
    m_personal->setWritable(m_writable);
    m_insert->setVisible(m_writable);
    m_insert->setEnabled(list().has_value() && (!m_body->isFixed() || m_lastEdit == m_subject));
}

void MessageSection::focusPart(const QString& part)
{
    if (part == "sender"_L1)
        m_sender->setFocus();
    else if (part == "recipients"_L1)
        m_list->setFocus();
    else if (part == "subject"_L1)
        m_subject->setFocus();
    else if (part == "files"_L1)
        m_files->focusFirst();
    else
        m_body->focusBody();
}

void MessageSection::onListChosen()
{
    fillFields();
    Q_EMIT
    listChosen();
    Q_EMIT
    changed(u"recipients"_s);
}

void MessageSection::fillFields()
{
    const auto chosen = list();
    m_insert->setFields(chosen ? chosen->fields : QStringList());
    m_insert->setToolTip(chosen ? QString()
                                : tr("Choose a list first: its columns are the fields."));
    m_personal->setFields(chosen ? chosen->fields : QStringList());
    showAccess();
}

void MessageSection::insertSource(const QString& source)
{
    if (m_lastEdit == m_subject) {
        m_subject->insert(source);
        m_subject->setFocus();
    } else {
        m_body->insertSource(source, m_lastEdit);
    }
}

} // namespace ringi
