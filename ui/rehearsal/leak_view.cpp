// SPDX-License-Identifier: Apache-2.0
#include "ui/rehearsal/leak_view.h"

#include "base/when_done.h"
#include "ui/lists/table_view.h"
#include "ui/rehearsal/leak_model.h"
#include "ui/rehearsal/work_line.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"
#include "ui/words/format.h"

#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

constexpr int kWidestColumn = 38; // in hundredths
constexpr qsizetype kMostNamed = 8;

QLabel* makeWords(const QString& name, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    // However long somebody's value is, it asks for no wider window.
    QSizePolicy policy = label->sizePolicy();
    policy.setHorizontalPolicy(QSizePolicy::Ignored);
    label->setSizePolicy(policy);
    label->hide();
    return label;
}

/// "name, number, account and more"
QString named(const QStringList& all)
{
    QString words = all.mid(0, kMostNamed).join(LeakView::tr(", ", "between values"));
    if (all.size() > kMostNamed)
        words += LeakView::tr(" and more", "after a list of values");
    return words;
}

} // namespace

LeakView::LeakView(const Played& played, WorkLine& work, QWidget* parent)
    : QWidget(parent), m_played(played), m_work(work), m_model(new LeakModel(this)),
      m_words(makeWords(u"leakWords"_s, this)),
      m_look(new QPushButton(icon(u"search"_s), tr("&Look through all messages"), this)),
      m_result(makeWords(u"leakResult"_s, this)),
      m_table(makeReadTable({u"leakTable"_s, tr("Messages with other people’s values")}, m_model,
                            this)),
      m_hit(makeWords(u"leakHit"_s, this)),
      m_owner(new QPushButton(tr("Show the &other person’s message"), this)),
      m_limits(makeWords(u"leakLimits"_s, this))
{
    m_words->setText(tr("Does anybody’s message hold the address, name or number of somebody else? "
                        "A column of the list that slipped by a line is found like this."));
    m_words->show();
    m_look->setObjectName(u"findLeaksButton"_s);
    m_owner->setObjectName(u"leakOwnerButton"_s);
    m_result->setFont(textFont(TextSize::Normal, true));
    m_limits->setFont(textFont(TextSize::Small));
    m_table->setMinimumHeight(lines(this, 5));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, kGrid, 0, 0);
    column->setSpacing(kGrid);
    column->addWidget(m_words);
    column->addWidget(m_look, 0, Qt::AlignLeading);
    column->addWidget(m_result);
    column->addWidget(m_table, 1);
    column->addWidget(m_hit);
    column->addWidget(m_owner, 0, Qt::AlignLeading);
    column->addWidget(m_limits);
    column->addStretch(0);
    connect(m_look, &QPushButton::clicked, this, &LeakView::look);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &LeakView::showHit);
    connect(m_owner, &QPushButton::clicked, this, [this] {
        if (const auto leak = m_model->leak(m_table->currentIndex()))
            Q_EMIT
        ownerWanted(leak->ofOrdinal);
    });
    reload();
}

void LeakView::reload()
{
    m_model->setLeaks({});
    m_result->hide();
    m_limits->hide();
    m_table->hide();
    showHit();
}

qint64 LeakView::ordinal() const
{
    const auto leak = m_model->leak(m_table->currentIndex());
    return leak ? leak->ordinal : 0;
}

void LeakView::look()
{
    m_look->setEnabled(false);
    const auto looking = m_played.stage->leaks(m_played.rehearsal);
    m_work.follow(looking, [](int done, int of) {
        return of == 0 ? tr("Looking for other people’s values…")
                       : tr("Looking for other people’s values: %1 %")
                             .arg(formatCount(static_cast<qint64>(done) * 100 / of));
    });
    whenDone(this, looking, [this](const Result<LeakReport>& report) { onReport(report); });
}

void LeakView::onReport(const Result<LeakReport>& report)
{
    m_look->setEnabled(true);
    if (!report) {
        Q_EMIT
        failed(report.error());
        return;
    }
    m_result->setText(resultOf(*report));
    m_result->show();
    m_limits->setText(limitsOf(*report));
    m_limits->show();
    m_model->setLeaks(report->leaks);
    m_table->setVisible(report->leaky > 0);
    if (report->leaky > 0) {
        fitColumns(m_table, kWidestColumn);
        m_table->selectRow(0);
        m_table->setFocus();
    }
    showHit();
}

QString LeakView::resultOf(const LeakReport& report)
{
    if (report.leaky == 0)
        return tr("Nobody else’s value was found in any of %L1 messages.", nullptr,
                  static_cast<int>(report.messages))
            .arg(report.messages);
    return u"\u26A0 "_s + tr("%1 of %2 messages hold what is somebody else’s.")
                              .arg(formatCount(report.leaky), formatCount(report.messages));
}

/// What the answer does not say.
QString LeakView::limitsOf(const LeakReport& report)
{
    QStringList words;
    words << (report.fields.isEmpty()
                  ? tr("Looked for: everybody’s address. No column of the list holds a value that "
                       "is each person’s own.")
                  : tr("Looked for: everybody’s address, and what is in “%1”, from six letters on. "
                       "Other columns hold values that people share.")
                        .arg(named(report.fields)));
    words << tr("What is inside attachments and pictures was not read.");
    if (!report.inTheText.isEmpty())
        words << tr("Not counted, because the campaign’s own text says it to everybody: %1.")
                     .arg(named(report.inTheText));
    if (report.leaky > report.leaks.size())
        words << tr("The first %1 are shown.").arg(formatCount(report.leaks.size()));
    if (report.leaky > 0)
        words << tr("Of each message one value is shown; it may hold more.");
    return joinSentences(words);
}

void LeakView::showHit()
{
    const auto leak = m_model->leak(m_table->currentIndex());
    m_hit->setText(leak ? LeakModel::words(*leak) : QString());
    m_hit->setVisible(leak.has_value());
    m_owner->setVisible(leak.has_value());
    if (leak)
        Q_EMIT
    chosen();
}

} // namespace ringi
