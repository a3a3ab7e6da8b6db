// SPDX-License-Identifier: Apache-2.0
#include "ui/delivery/outcome.h"

#include <QCoreApplication>
#include <QPainter>

namespace ringi {
namespace {

// Not an alias of a longer name: lupdate does not follow aliases.
struct W {
    Q_DECLARE_TR_FUNCTIONS(ringi::OutcomeWords)
};

struct OutcomeLook {
    QColor ground;
    QColor ink;
    Qt::BrushStyle pattern;
};

OutcomeLook lookOf(Outcome outcome, const Colors& c)
{
    switch (outcome) {
    case Outcome::Accepted: return {c.success, c.success, Qt::SolidPattern};
    case Outcome::Refused: return {c.errorTint, c.error, Qt::BDiagPattern};
    case Outcome::Unknown: return {c.warningTint, c.warning, Qt::DiagCrossPattern};
    case Outcome::Deferred: return {c.sheet, c.inkSoft, Qt::Dense6Pattern};
    case Outcome::NotSent: return {c.line, c.inkSoft, Qt::HorPattern};
    case Outcome::Left: return {c.sheet, c.sheet, Qt::NoBrush};
    }
    return {};
}

} // namespace

QString outcomeWord(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Accepted: return W::tr("accepted");
    case Outcome::Refused: return W::tr("refused");
    case Outcome::Unknown: return W::tr("unknown");
    case Outcome::Deferred: return W::tr("tried again later");
    case Outcome::NotSent: return W::tr("not sent");
    case Outcome::Left: return W::tr("left");
    }
    return {};
}

qint64 countOf(const RunCounts& counts, Outcome outcome)
{
    switch (outcome) {
    case Outcome::Accepted: return counts.accepted;
    case Outcome::Refused: return counts.refused;
    case Outcome::Unknown: return counts.unknown;
    case Outcome::Deferred: return counts.deferred;
    case Outcome::NotSent: return counts.cancelled;
    case Outcome::Left: return counts.waiting + counts.open;
    }
    return 0;
}

void paintOutcome(QPainter& painter, const QRectF& area, Outcome outcome, const Colors& colors)
{
    const OutcomeLook look = lookOf(outcome, colors);
    painter.fillRect(area, look.ground);
    if (look.pattern != Qt::NoBrush)
        painter.fillRect(area, QBrush(look.ink, look.pattern));
    // A line where it begins: narrow parts and light ones keep their edge.
    if (outcome != Outcome::Accepted && outcome != Outcome::Left)
        painter.fillRect(QRectF(area.left(), area.top(), 1, area.height()), look.ink);
}

} // namespace ringi
