// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/probe_view.h"

#include "ui/shell/icons.h"
#include "ui/shell/theme.h"
#include "ui/words/error_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

QString stepWord(ProbeStep step)
{
    switch (step) {
    case ProbeStep::Resolve: return ProbeView::tr("Find the relay");
    case ProbeStep::Connect: return ProbeView::tr("Connect");
    case ProbeStep::Tls: return ProbeView::tr("Encrypt and check the certificate");
    case ProbeStep::SignIn: return ProbeView::tr("Sign in");
    }
    return {};
}

struct StateLook {
    QString word;
    QString icon;
    Tone tone;
};

StateLook lookOf(ProbeState state)
{
    switch (state) {
    case ProbeState::Waiting: return {ProbeView::tr("waiting"), u"clock"_s, Tone::Soft};
    case ProbeState::Running: return {ProbeView::tr("trying…"), u"clock"_s, Tone::Ink};
    case ProbeState::Passed: return {ProbeView::tr("works"), u"check"_s, Tone::Success};
    case ProbeState::Failed: return {ProbeView::tr("failed"), u"error"_s, Tone::Error};
    case ProbeState::Skipped: return {ProbeView::tr("not tried"), u"stop"_s, Tone::Soft};
    }
    return {};
}

} // namespace

ProbeView::ProbeView(QWidget* parent)
    : QWidget(parent), m_probe(new RelayProbe(this)),
      m_cancel(new QPushButton(tr("Cancel the test")))
{
    setObjectName(u"probeView"_s);
    setAccessibleName(tr("Connection test"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, kGrid, 0, 0);
    column->setSpacing(kGrid + kGrid / 2);
    auto* heading = new QLabel(tr("Connection test"), this);
    heading->setFont(textFont(TextSize::Large, true));
    column->addWidget(heading);
    for (int i = 0; i < 4; ++i)
        m_rows.append(addRow(column));
    m_cancel->setObjectName(u"cancelProbeButton"_s);
    column->addWidget(m_cancel, 0, Qt::AlignLeft);
    connect(m_cancel, &QPushButton::clicked, m_probe, &RelayProbe::cancel);
    connect(m_probe, &RelayProbe::lineChanged, this, &ProbeView::showLine);
    connect(m_probe, &RelayProbe::finished, this, [this](bool passed) {
        m_running = false;
        m_cancel->hide();
        for (int i = 0; i < m_rows.size(); ++i)
            showLine(i);
        Q_EMIT
        finished(passed);
    });
    hide();
}

ProbeView::Row ProbeView::addRow(QVBoxLayout* column)
{
    const QString number = QString::number(m_rows.size() + 1);
    auto* row = new QHBoxLayout;
    row->setSpacing(kGrid + kGrid / 2);
    Row labels{new QLabel(this), new QLabel(this), new QLabel(this)};
    labels.title->setObjectName(u"probeTitle"_s + number);
    labels.title->setFont(textFont(TextSize::Normal, true));
    labels.words->setObjectName(u"probeWords"_s + number);
    labels.words->setTextFormat(Qt::PlainText);
    labels.words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    for (QLabel* label : {labels.title, labels.words})
        label->setWordWrap(true);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(labels.title);
    words->addWidget(labels.words);
    row->addWidget(labels.icon, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    column->addLayout(row);
    return labels;
}

void ProbeView::run(const ProbeTarget& target, const Secret& password)
{
    m_running = true;
    m_cancel->show();
    show();
    m_probe->start(target, password);
    for (int i = 0; i < m_rows.size(); ++i)
        showLine(i);
}

void ProbeView::showLine(int index)
{
    if (index < 0 || index >= m_rows.size() || index >= m_probe->lines().size())
        return;
    const ProbeLine& line = m_probe->lines().at(index);
    const Row& row = m_rows.at(index);
    const StateLook look = lookOf(line.state);
    setIconLabel(row.icon, look.icon, look.tone, 20);
    row.title->setText(
        tr("%1: %2", "step of the connection test, its state").arg(stepWord(line.step), look.word));
    const QString words = line.error ? describe(*line.error).all() : line.fact;
    row.words->setText(words);
    row.words->setVisible(!words.isEmpty());
}

} // namespace ringi
