// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/about_section.h"

#include "ui/shell/theme.h"

#include <QCoreApplication>
#include <QIcon>
#include <QLabel>
#include <QVBoxLayout>

namespace ringi {

using namespace Qt::StringLiterals;

AboutSection::AboutSection(UiContext& context, MessageBar& messages, QWidget* parent)
    : SettingsSection(context, messages, parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    const auto add = [column](const QString& text, TextSize size, bool bold) {
        auto* label = new QLabel(text);
        label->setFont(textFont(size, bold));
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(label);
    };
    auto* picture = new QLabel;
    picture->setPixmap(QIcon(u":/icons/ringi.svg"_s).pixmap(8 * kGrid, 8 * kGrid));
    column->addWidget(picture);
    add(tr("Ringi %1").arg(QCoreApplication::applicationVersion()), TextSize::Large, true);
    add(tr("Mail campaigns that a second person reviews and seals before they leave."),
        TextSize::Normal, false);
    add(tr("Free software under the Apache License 2.0. It uses Qt, OpenSSL and QtKeychain."),
        TextSize::Normal, false);
    column->addSpacing(2 * kGrid);
    add(tr("This workspace"), TextSize::Large, true);
    add(context.office->officeName(), TextSize::Normal, false);
    add(tr("Number: %1", "of a workspace").arg(context.office->workspaceId()), TextSize::Normal,
        false);
    column->addStretch(1);
}

} // namespace ringi
