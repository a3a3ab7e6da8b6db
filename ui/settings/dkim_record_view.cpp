// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/dkim_record_view.h"

#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

QPlainTextEdit* makeText(const QString& objectName, int height)
{
    auto* text = new QPlainTextEdit;
    text->setObjectName(objectName);
    text->setReadOnly(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setTabChangesFocus(true);
    text->setWordWrapMode(QTextOption::WrapAnywhere);
    text->setFixedHeight(lines(text, height) + 2 * kGrid);
    return text;
}

} // namespace

DkimRecordView::DkimRecordView(QWidget* parent)
    : QWidget(parent), m_name(new QLineEdit), m_value(makeText(u"dkimValueText"_s, 4)),
      m_zone(makeText(u"dkimZoneText"_s, 4))
{
    m_name->setObjectName(u"dkimNameEdit"_s);
    m_name->setReadOnly(true);
    auto* heading = new QLabel(tr("What to publish"));
    heading->setFont(textFont(TextSize::Large, true));
    heading->setWordWrap(true);
    auto* words = new QLabel(
        tr("Give these two lines to whoever looks after your domain: they belong into its DNS, as "
           "a TXT record. Receivers can check the signature only when they are there."));
    words->setObjectName(u"dkimRecordWords"_s);
    words->setWordWrap(true);
    words->setTextFormat(Qt::PlainText);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(kGrid);
    grid->setVerticalSpacing(kGrid / 2);
    grid->setColumnStretch(0, 1);
    grid->addWidget(heading, 0, 0, 1, 2);
    grid->addWidget(words, 1, 0, 1, 2);
    addPart(grid, {tr("&Name"), m_name, tr("Copy the name"), &DkimRecord::name});
    addPart(grid, {tr("&Value"), m_value, tr("Copy the value"), &DkimRecord::value});
    addPart(grid, {tr("Both as a line for a &zone file"), m_zone,
                   tr("Copy the line for a zone file"), &DkimRecord::zone});
}

void DkimRecordView::addPart(QGridLayout* grid, const Part& part)
{
    const int row = grid->rowCount();
    auto* label = new QLabel(part.label);
    label->setBuddy(part.field);
    label->setWordWrap(true);
    part.field->setAccessibleName(QString(part.label).remove(u'&'));
    auto* copy = new QPushButton(icon(u"copy"_s), tr("Copy"));
    copy->setObjectName(part.field->objectName() + u"CopyButton"_s);
    copy->setAccessibleName(part.copyName);
    copy->setAutoDefault(false);
    m_copyButtons.append(copy);
    grid->setRowMinimumHeight(row, kGrid);
    grid->addWidget(label, row + 1, 0, 1, 2);
    grid->addWidget(part.field, row + 2, 0);
    grid->addWidget(copy, row + 2, 1, Qt::AlignTop);
    connect(copy, &QPushButton::clicked, this, [this, copy, text = part.text] {
        QGuiApplication::clipboard()->setText(m_record.*text);
        copied(copy);
    });
}

void DkimRecordView::setRecord(const DkimRecord& record)
{
    m_record = record;
    m_name->setText(record.name);
    m_name->setCursorPosition(0);
    m_value->setPlainText(record.value);
    m_zone->setPlainText(record.zone);
    copied(nullptr);
}

void DkimRecordView::copied(const QPushButton* button)
{
    for (QPushButton* each : std::as_const(m_copyButtons)) {
        each->setText(each == button ? tr("Copied") : tr("Copy"));
        each->setIcon(icon(each == button ? u"check"_s : u"copy"_s));
    }
}

} // namespace ringi
