// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/field_menu.h"

#include <QMenu>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

QString withoutMnemonic(const QString& field)
{
    return QString(field).replace(u'&', u"&&"_s);
}

} // namespace

FieldMenu::FieldMenu(QWidget* parent) : QPushButton(tr("&Insert a field"), parent)
{
    setObjectName(u"insertFieldButton"_s);
    setMenu(new QMenu(this));
    menu()->setObjectName(u"insertFieldMenu"_s);
}

void FieldMenu::setFields(const QStringList& fields)
{
    menu()->clear();
    for (const QString& field : fields)
        connect(menu()->addAction(withoutMnemonic(field)), &QAction::triggered, this,
                [this, field] {
                    Q_EMIT
                    chosen(u"{{"_s + field + u"}}"_s);
                });
    if (fields.isEmpty())
        return;
    menu()->addSeparator();
    QMenu* ifThere = menu()->addMenu(tr("Only if there is a value…"));
    ifThere->setObjectName(u"insertConditionMenu"_s);
    for (const QString& field : fields)
        connect(ifThere->addAction(withoutMnemonic(field)), &QAction::triggered, this,
                [this, field] {
                    Q_EMIT
                    chosen(u"{{#if %1}}{{%1}}{{else}}{{/if}}"_s.arg(field));
                });
}

} // namespace ringi
