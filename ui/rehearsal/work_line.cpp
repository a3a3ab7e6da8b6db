// SPDX-License-Identifier: Apache-2.0
#include "ui/rehearsal/work_line.h"

#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <chrono>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

constexpr std::chrono::milliseconds kAMoment{300};

} // namespace

WorkLine::WorkLine(QWidget* parent)
    : QWidget(parent), m_label(new QLabel(this)), m_bar(new QProgressBar(this)),
      m_stop(new QPushButton(icon(u"stop"_s), tr("S&top"), this))
{
    m_label->setObjectName(u"workWords"_s);
    m_label->setWordWrap(true);
    m_bar->setObjectName(u"workBar"_s);
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->setTextVisible(false);
    m_stop->setObjectName(u"stopWorkButton"_s);
    m_stop->setAutoDefault(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid / 2);
    column->addWidget(m_label);
    auto* row = new QHBoxLayout;
    row->setSpacing(kGrid);
    row->addWidget(m_bar, 1);
    row->addWidget(m_stop);
    column->addLayout(row);
    m_showSoon.setSingleShot(true);
    m_showSoon.setInterval(kAMoment);
    connect(&m_showSoon, &QTimer::timeout, this, &QWidget::show);
    connect(m_stop, &QPushButton::clicked, this, &WorkLine::cancel);
    connect(&m_watcher, &QFutureWatcherBase::progressRangeChanged, this, &WorkLine::showProgress);
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, this, &WorkLine::showProgress);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &WorkLine::onFinished);
    hide();
}

WorkLine::~WorkLine()
{
    cancel();
}

void WorkLine::follow(const QFuture<void>& work, Words words)
{
    cancel();
    m_words = std::move(words);
    m_watcher.setFuture(work);
    showProgress();
    if (!isVisible())
        m_showSoon.start();
}

void WorkLine::showNow()
{
    m_showSoon.stop();
    show();
}

void WorkLine::cancel()
{
    m_watcher.future().cancel();
}

void WorkLine::showProgress()
{
    const int of = m_watcher.progressMaximum();
    const int done = m_watcher.progressValue();
    m_bar->setRange(0, of);
    m_bar->setValue(done);
    m_label->setText(m_words ? m_words(done, of) : QString());
}

void WorkLine::onFinished()
{
    m_showSoon.stop();
    // Whoever worked with the keyboard here works on.
    if (m_stop->hasFocus())
        focusNextChild();
    hide();
}

} // namespace ringi
