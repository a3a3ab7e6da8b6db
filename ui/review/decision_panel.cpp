// SPDX-License-Identifier: Apache-2.0
#include "ui/review/decision_panel.h"

#include "people/identity.h"
#include "people/totp.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ringi {
namespace {

QPushButton* plainButton(const QString& text, const char* name, QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    button->setObjectName(QLatin1StringView(name));
    button->setAutoDefault(false);
    return button;
}

QVBoxLayout* columnIn(QWidget* box)
{
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    return column;
}

} // namespace

DecisionPanel::DecisionPanel(QWidget* parent) : QWidget(parent)
{
    columnIn(this);
    addBox(buildChoice());
    addBox(buildReturn());
    addBox(buildApprove());
    showBox(kChoice);
    // Not Maximum: words that are broken into more lines than hinted would be cut.
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
}

void DecisionPanel::addBox(QWidget* box)
{
    layout()->addWidget(box);
    m_boxes.append(box);
}

/// Only one is in the layout's way: the panel is as high as what it shows.
void DecisionPanel::showBox(qsizetype index)
{
    for (qsizetype i = 0; i < m_boxes.size(); ++i)
        m_boxes.at(i)->setVisible(i == index);
}

QWidget* DecisionPanel::buildChoice()
{
    auto* box = new QWidget(this);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGrid);
    m_missing = new QLabel(box);
    m_missing->setObjectName(QStringLiteral("approvalMissing"));
    m_missing->setWordWrap(true);
    row->addWidget(m_missing, 1);
    m_return = plainButton(tr("&Return to the author…"), "returnButton", box);
    m_return->setIcon(icon(QStringLiteral("return")));
    m_return->setDefault(true);
    m_approve = plainButton(tr("&Approve and seal…"), "approveButton", box);
    m_approve->setIcon(icon(QStringLiteral("approve"), Tone::OnAction));
    m_approve->setEnabled(false);
    setButtonKind(m_approve, ButtonKind::Seal);
    row->addWidget(m_return);
    row->addWidget(m_approve);
    connect(m_return, &QPushButton::clicked, this, [this] {
        showBox(kReturn);
        m_reason->setFocus();
    });
    connect(m_approve, &QPushButton::clicked, this, [this] {
        showBox(kApprove);
        m_password->setFocus();
    });
    return box;
}

QWidget* DecisionPanel::buildReturn()
{
    auto* box = new QWidget(this);
    auto* column = columnIn(box);
    auto* label = new QLabel(tr("What should the author &change?"), box);
    column->addWidget(label);
    m_reason = new QPlainTextEdit(box);
    m_reason->setObjectName(QStringLiteral("returnReasonEdit"));
    m_reason->setAccessibleName(tr("What the author should change"));
    m_reason->setTabChangesFocus(true);
    m_reason->setFixedHeight(lines(this, 3.5));
    label->setBuddy(m_reason);
    column->addWidget(m_reason);
    auto* row = new QHBoxLayout;
    row->setSpacing(kGrid);
    row->addStretch(1);
    auto* back = plainButton(tr("Not &yet"), "cancelReturnButton", box);
    m_confirmReturn = plainButton(tr("Re&turn it"), "confirmReturnButton", box);
    m_confirmReturn->setEnabled(false);
    setButtonKind(m_confirmReturn, ButtonKind::Main);
    row->addWidget(back);
    row->addWidget(m_confirmReturn);
    column->addLayout(row);
    connect(back, &QPushButton::clicked, this, &DecisionPanel::reset);
    connect(m_reason, &QPlainTextEdit::textChanged, this, [this] {
        m_confirmReturn->setEnabled(!m_reason->toPlainText().trimmed().isEmpty());
    });
    connect(m_confirmReturn, &QPushButton::clicked, this,
            [this] { Q_EMIT returnAsked(m_reason->toPlainText().trimmed()); });
    return box;
}

QWidget* DecisionPanel::buildApprove()
{
    auto* box = new QWidget(this);
    auto* column = columnIn(box);
    m_sentence = new QLabel(box);
    m_sentence->setObjectName(QStringLiteral("approvalSentence"));
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setFont(textFont(TextSize::Normal, true));
    column->addWidget(m_sentence);
    auto* row = new QHBoxLayout;
    row->setSpacing(kGrid);
    auto* grid = new QGridLayout;
    grid->setSpacing(kGrid);
    m_password = addField(grid, tr("Your &password"), "approvePasswordEdit");
    m_password->setEchoMode(QLineEdit::Password);
    m_code = addField(grid, tr("&Code from your app"), "approveCodeEdit");
    m_code->setInputMethodHints(Qt::ImhDigitsOnly | Qt::ImhNoPredictiveText);
    m_code->setPlaceholderText(tr("6 digits"));
    m_codeLabel = qobject_cast<QLabel*>(grid->itemAtPosition(1, 0)->widget());
    row->addLayout(grid, 1);
    auto* back = plainButton(tr("Not &yet"), "cancelApproveButton", box);
    m_confirmApprove = plainButton(tr("&Seal it"), "confirmApproveButton", box);
    m_confirmApprove->setIcon(icon(QStringLiteral("approve"), Tone::OnAction));
    m_confirmApprove->setEnabled(false);
    setButtonKind(m_confirmApprove, ButtonKind::Seal);
    row->addWidget(back, 0, Qt::AlignBottom);
    row->addWidget(m_confirmApprove, 0, Qt::AlignBottom);
    column->addLayout(row);
    connect(back, &QPushButton::clicked, this, &DecisionPanel::reset);
    connect(m_confirmApprove, &QPushButton::clicked, this, &DecisionPanel::confirmApproval);
    setCodeWanted(false);
    return box;
}

QLineEdit* DecisionPanel::addField(QGridLayout* grid, const QString& label, const char* name)
{
    const int row = grid->count() / 2;
    auto* words = new QLabel(label, this);
    auto* edit = new QLineEdit(this);
    edit->setObjectName(QLatin1StringView(name));
    edit->setAccessibleName(QString(label).remove(u'&'));
    edit->installEventFilter(this);
    words->setBuddy(edit);
    grid->addWidget(words, row, 0);
    grid->addWidget(edit, row, 1);
    connect(edit, &QLineEdit::textChanged, this, &DecisionPanel::lookAtFields);
    return edit;
}

void DecisionPanel::lookAtFields()
{
    const bool code = m_code->isHidden() || codeFromText(m_code->text());
    m_confirmApprove->setEnabled(!m_password->text().isEmpty() && code);
}

void DecisionPanel::confirmApproval()
{
    const Secret password = passwordFromText(m_password->text());
    const QString typed = m_code->isHidden() ? QString() : m_code->text();
    const QString code = codeFromText(typed).value_or(QString());
    m_password->clear();
    m_code->clear();
    Q_EMIT approveAsked(password, code);
}

void DecisionPanel::setCodeWanted(bool wanted)
{
    m_codeLabel->setVisible(wanted);
    m_code->setVisible(wanted);
    if (!wanted)
        m_code->clear();
    lookAtFields();
}

bool DecisionPanel::eventFilter(QObject* watched, QEvent* event)
{
    if ((watched == m_password || watched == m_code) && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            QWidget* next = m_confirmApprove;
            if (watched == m_password && !m_code->isHidden())
                next = m_code;
            next->setFocus();
            return true; // Enter approves nothing
        }
    }
    return QWidget::eventFilter(watched, event);
}

void DecisionPanel::setMissing(const QString& left)
{
    m_missing->setText(left);
    m_approve->setEnabled(left.isEmpty());
    if (!left.isEmpty() && !m_boxes.at(kApprove)->isHidden())
        reset();
}

void DecisionPanel::setSentence(const QString& sentence)
{
    m_sentence->setText(sentence);
}

void DecisionPanel::setBusy(bool busy)
{
    setEnabled(!busy);
}

void DecisionPanel::reset()
{
    m_password->clear();
    m_code->clear();
    setEnabled(true);
    showBox(kChoice);
    m_return->setFocus();
}

void DecisionPanel::showOutcome(QWidget* outcome)
{
    setEnabled(true);
    addBox(outcome);
    showBox(m_boxes.size() - 1);
}

} // namespace ringi
