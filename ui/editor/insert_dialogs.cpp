// SPDX-License-Identifier: Apache-2.0
#include "ui/editor/insert_dialogs.h"

#include "ui/shell/form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

constexpr int kMostCells = 6;

QSpinBox* makeCount(const QString& name, int value)
{
    auto* box = new QSpinBox;
    box->setObjectName(name);
    box->setRange(1, kMostCells);
    box->setValue(value);
    return box;
}

} // namespace

TableDialog::TableDialog(QWidget* parent)
    : Dialog(tr("Insert a table"), tr("As wide as the text; the columns share the width."), parent)
{
    setObjectName(u"tableDialog"_s);
    auto* form = new Form;
    m_rows = form->add(tr("&Rows"), makeCount(u"tableRowsBox"_s, 2));
    m_columns = form->add(tr("C&olumns"), makeCount(u"tableColumnsBox"_s, 2));
    m_lines = new QCheckBox(tr("&Lines around the cells"), form);
    m_lines->setObjectName(u"tableLinesBox"_s);
    m_lines->setChecked(true);
    form->addWidget(m_lines);
    setContent(form);
    auto* insert = addAcceptButton(tr("Insert"), u"acceptTableButton"_s);
    addRejectButton(tr("Cancel"), u"cancelTableButton"_s);
    connect(insert, &QPushButton::clicked, this, [this] {
        Q_EMIT
        chosen(m_rows->value(), m_columns->value(), m_lines->isChecked());
        accept();
    });
    m_rows->setFocus();
}

PictureDialog::PictureDialog(const Picture& picture, QWidget* parent)
    : Dialog(tr("Picture"), {}, parent)
{
    setObjectName(u"pictureDialog"_s);
    auto* form = new Form;
    m_words = form->addEdit(tr("&Words instead of the picture"), u"pictureWordsEdit"_s,
                            tr("What the picture shows: for people who do not see it and for mail "
                               "programs that hide pictures."));
    m_words->setText(picture.words);
    m_width = new QComboBox(form);
    m_width->setObjectName(u"pictureWidthCombo"_s);
    for (const int percent : {25, 50, 75, 100}) {
        m_width->addItem(tr("%1 %", "percent").arg(percent), percent);
        if (qAbs(percent - picture.percent) <= 12)
            m_width->setCurrentIndex(m_width->count() - 1);
    }
    form->add(tr("W&idth"), m_width, tr("Of the picture's own width, at most 600 pixels."));
    setContent(form);
    auto* change = addAcceptButton(tr("Change"), u"acceptPictureButton"_s);
    addRejectButton(tr("Cancel"), u"cancelPictureButton"_s);
    connect(change, &QPushButton::clicked, this, [this] {
        Q_EMIT
        chosen(m_words->text().trimmed(), m_width->currentData().toInt());
        accept();
    });
    m_words->setFocus();
}

} // namespace ringi
