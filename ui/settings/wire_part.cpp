// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/wire_part.h"

#include "ui/settings/wire_log_view.h"
#include "ui/settings/wire_recorder.h"
#include "ui/shell/form.h"
#include "ui/shell/theme.h"

#include <QCheckBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace ringi {

using namespace Qt::StringLiterals;

WirePart::WirePart(WireRecorder& recorder, QWidget* parent) : QWidget(parent)
{
    auto* form = new Form(this);
    form->addHeading(tr("When something is wrong"));
    auto* record = new QCheckBox(tr("Re&cord the conversation"), form);
    record->setObjectName(u"wireRecordCheck"_s);
    record->setChecked(recorder.isRecording());
    form->addBox(record,
                 tr("For whoever looks after the relay. In memory only, until it is switched off "
                    "or Ringi ends; passwords are masked."));
    auto* show = new QPushButton(tr("&View the conversation…"), form);
    show->setObjectName(u"wireShowButton"_s);
    auto* row = new QWidget(form);
    auto* inner = new QHBoxLayout(row);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->addWidget(show);
    inner->addStretch(1);
    form->addWidget(row);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(form);
    connect(record, &QCheckBox::toggled, &recorder, &WireRecorder::record);
    connect(&recorder, &WireRecorder::recordingChanged, record, &QCheckBox::setChecked);
    show->setEnabled(recorder.isRecording());
    connect(&recorder, &WireRecorder::recordingChanged, show, &QPushButton::setEnabled);
    connect(show, &QPushButton::clicked, this,
            [this, &recorder] { (new WireLogView(recorder, window()))->open(); });
}

} // namespace ringi
