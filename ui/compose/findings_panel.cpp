// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/findings_panel.h"

#include "ui/shell/icons.h"
#include "ui/shell/theme.h"
#include "ui/words/finding_text.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

Tone toneOf(Severity severity)
{
    switch (severity) {
    case Severity::Note: return Tone::Soft;
    case Severity::Warning: return Tone::Warning;
    case Severity::Blocking: return Tone::Error;
    }
    return Tone::Ink;
}

QLabel* makeWords(const QString& text, bool bold, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setFont(textFont(TextSize::Normal, bold));
    return label;
}

/// Without a sender every part of it is missing; one finding says so.
QList<Finding> withoutEchoes(QList<Finding> findings, const Draft& draft)
{
    if (draft.sender.isValid())
        return findings;
    bool said = false;
    findings.removeIf([&said](const Finding& finding) {
        if (finding.code != "sender-invalid"_L1 && finding.code != "relay-missing"_L1)
            return false;
        return finding.code == "sender-invalid"_L1 || std::exchange(said, true);
    });
    return findings;
}

} // namespace

FindingsPanel::FindingsPanel(QWidget* parent)
    : QFrame(parent), m_status(new QLabel(this)), m_unseen(new QLabel(this)),
      m_rows(new QWidget(this)), m_column(new QVBoxLayout(m_rows))
{
    setObjectName(u"findingsPanel"_s);
    auto* heading = new QLabel(tr("Checks"), this);
    heading->setFont(textFont(TextSize::Large, true));
    m_status->setObjectName(u"findingsStatus"_s);
    m_status->setWordWrap(true);
    m_unseen->setObjectName(u"unseenParts"_s);
    m_unseen->setWordWrap(true);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(2 * kGrid);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addWidget(heading);
    column->addWidget(m_status);
    column->addWidget(m_unseen);
    column->addWidget(m_rows);
    setUnseen(0);
}

void FindingsPanel::setUnseen(int parts)
{
    m_unseen->setText(
        tr("%n part(s) taken over from elsewhere were not looked at yet.", nullptr, parts));
    m_unseen->setVisible(parts > 0);
}

void FindingsPanel::setUnknown(const QString& words)
{
    m_findings.clear();
    clearRows();
    m_status->setText(words);
}

void FindingsPanel::setFindings(const QList<Finding>& findings, const Draft& draft)
{
    QList<Finding> sorted = withoutEchoes(findings, draft);
    std::ranges::stable_sort(sorted, std::ranges::greater{}, &Finding::severity);
    if (sorted == m_findings && !sorted.isEmpty())
        return; // keeps the focus where it is
    m_findings = sorted;
    clearRows();
    const auto blocking = std::ranges::count(m_findings, Severity::Blocking, &Finding::severity);
    if (blocking > 0)
        m_status->setText(tr("To be solved before it can be submitted: %n",
                             "number of findings that block", static_cast<int>(blocking)));
    else
        m_status->setText(tr("Nothing stands in the way of submitting it."));
    int number = 0;
    for (const Finding& finding : std::as_const(m_findings))
        m_column->addWidget(makeRow(finding, ++number));
}

QWidget* FindingsPanel::makeRow(const Finding& finding, int number)
{
    const FindingText words = describe(finding);
    auto* row = new QWidget(m_rows);
    auto* picture = new QLabel(row);
    setIconLabel(picture, severityIcon(finding.severity), toneOf(finding.severity), 20);
    auto* severity = makeWords(severityWord(finding.severity), false, row);
    severity->setFont(textFont(TextSize::Small));
    auto* text = new QVBoxLayout;
    text->setSpacing(kGrid / 2);
    text->addWidget(severity);
    text->addWidget(makeWords(words.title, true, row));
    if (!words.todo.isEmpty())
        text->addWidget(makeWords(words.todo, false, row));
    const QString description = severity->text() + u": "_s + words.title + u' ' + words.todo;
    text->addWidget(makeButtons(finding, number, description), 0, Qt::AlignLeading);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(kGrid);
    line->addWidget(picture, 0, Qt::AlignTop);
    line->addLayout(text, 1);
    return row;
}

QWidget* FindingsPanel::makeButtons(const Finding& finding, int number, const QString& description)
{
    auto* buttons = new QWidget(m_rows);
    auto* line = new QVBoxLayout(buttons); // two beside each other are wider than the column
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(kGrid / 2);
    const auto add = [&](const QString& text, const QString& name) {
        auto* button = new QPushButton(text, buttons);
        button->setObjectName(name.arg(number));
        button->setAccessibleDescription(description);
        line->addWidget(button, 0, Qt::AlignLeading);
        return button;
    };
    if (finding.facts.contains("owner"_L1)) {
        auto* rows = add(tr("Show both rows…"), u"bothRowsButton%1"_s);
        connect(rows, &QPushButton::clicked, this, [this, finding] {
            Q_EMIT
            rowsWanted(finding);
        });
    }
    auto* place = add(tr("Show: %1").arg(partWord(finding.part)), u"findingButton%1"_s);
    connect(place, &QPushButton::clicked, this, [this, part = finding.part] {
        Q_EMIT
        partWanted(part);
    });
    if (m_first == nullptr)
        m_first = place;
    return buttons;
}

void FindingsPanel::clearRows()
{
    m_first = nullptr;
    while (QLayoutItem* item = m_column->takeAt(0)) {
        // Later: one of its buttons may just be the one that was pressed.
        item->widget()->hide();
        item->widget()->setParent(nullptr);
        item->widget()->deleteLater();
        delete item;
    }
}

void FindingsPanel::focusFirst()
{
    if (m_first != nullptr)
        m_first->setFocus(Qt::OtherFocusReason);
}

} // namespace ringi
