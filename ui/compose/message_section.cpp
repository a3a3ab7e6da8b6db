// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/message_section.h"

#include "ui/compose/body_edit.h"
#include "ui/compose/notice.h"
#include "ui/shell/form.h"
#include "ui/words/format.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
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

MessageSection::MessageSection(QWidget* parent) : QWidget(parent)
{
    auto* form = new Form(this);
    form->addHeading(tr("2. Mail"));
    m_list = form->add(tr("Recipient &list"), makeCombo(u"listCombo"_s, form));
    m_listWhy = new QLabel(tr("Complete the intent card first: who, why, about how many, asked for "
                              "by whom. Then a list can be chosen."),
                           form);
    m_listWhy->setObjectName(u"listWhy"_s);
    m_listWhy->setWordWrap(true);
    form->addWidget(m_listWhy);
    m_sender = form->add(tr("S&ender"), makeCombo(u"senderCombo"_s, form));
    m_subject = form->addEdit(tr("S&ubject"), u"subjectEdit"_s);
    buildBody(form);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(form);
    connect(m_list, &QComboBox::currentIndexChanged, this, &MessageSection::onListChosen);
    connect(m_sender, &QComboBox::currentIndexChanged, this, &MessageSection::changed);
    connect(m_subject, &QLineEdit::textChanged, this, &MessageSection::changed);
    connect(m_body, &BodyEdit::changed, this, &MessageSection::changed);
    connect(m_body, &BodyEdit::keptAsideChanged, this, &MessageSection::showKeptAside);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        if (now == m_subject || now == m_body)
            m_intoSubject = now == m_subject;
    });
    setChoices({});
}

void MessageSection::buildBody(Form* form)
{
    m_body = new BodyEdit(form);
    m_body->setObjectName(u"bodyEdit"_s);
    m_body->setMinimumHeight(lines(this, 10));
    form->add(tr("&Text"), m_body,
              tr("{{name}} puts in the value of the column “name”; {{name|customer}} says "
                 "“customer” where there is none."));
    m_large = new Notice(u"largeBodyNotice"_s, form);
    QPushButton* drop = m_large->addButton(tr("Take it out again"), u"dropLargeBodyButton"_s);
    connect(drop, &QPushButton::clicked, m_body, &BodyEdit::dropKept);
    form->addWidget(m_large);
    m_insert = new QPushButton(tr("&Insert a field"), form);
    m_insert->setObjectName(u"insertFieldButton"_s);
    m_insert->setMenu(new QMenu(m_insert));
    m_insert->menu()->setObjectName(u"insertFieldMenu"_s);
    auto* row = new QWidget(form);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_insert);
    line->addStretch(1);
    form->addWidget(row);
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
    fillFieldMenu();
}

void MessageSection::setDraft(const Draft& draft)
{
    const QSignalBlocker quiet(this);
    choose(m_list, draft.list.value);
    choose(m_sender, draft.sender.value);
    m_subject->setText(draft.subject);
    m_body->setText(draft.body);
    showKeptAside();
    fillFieldMenu();
}

Draft MessageSection::into(Draft draft) const
{
    draft.list = ListId{m_list->currentData().toLongLong()};
    draft.sender = SenderId{m_sender->currentData().toLongLong()};
    draft.subject = m_subject->text();
    draft.body = m_body->text();
    return draft;
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
    m_insert->setVisible(m_writable);
    m_insert->setEnabled(list().has_value() && !m_body->isKeptAside());
}

void MessageSection::focusPart(const QString& part)
{
    if (part == "sender"_L1)
        m_sender->setFocus();
    else if (part == "recipients"_L1)
        m_list->setFocus();
    else if (part == "subject"_L1)
        m_subject->setFocus();
    else
        m_body->setFocus();
}

void MessageSection::onListChosen()
{
    fillFieldMenu();
    Q_EMIT
    listChosen();
    Q_EMIT
    changed();
}

void MessageSection::fillFieldMenu()
{
    QMenu* menu = m_insert->menu();
    menu->clear();
    if (const auto chosen = list()) {
        for (const QString& field : chosen->fields) {
            QAction* action = menu->addAction(QString(field).replace(u'&', u"&&"_s));
            connect(action, &QAction::triggered, this, [this, field] { insertField(field); });
        }
    }
    m_insert->setToolTip(list() ? QString()
                                : tr("Choose a list first: its columns are the fields."));
    showAccess();
}

void MessageSection::insertField(const QString& field)
{
    const QString text = u"{{"_s + field + u"}}"_s;
    if (m_intoSubject) {
        m_subject->insert(text);
        m_subject->setFocus();
    } else {
        m_body->insertPlainText(text);
        m_body->setFocus();
    }
}

void MessageSection::showKeptAside()
{
    m_large->setWords(m_body->isKeptAside()
                          ? tr("The text is too large to be mailed or shown (%1 KB). All of it is "
                               "kept; only its beginning is shown here.")
                                .arg(formatCount(m_body->text().toUtf8().size() / 1024))
                          : QString());
    showAccess();
}

} // namespace ringi
