// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/run_desk.h"
#include "ui/shell/theme.h"

#include <QRectF>
#include <QString>

#include <array>

class QPainter;

namespace ringi {

/// What became of a recipient, as bars and charts show it: by colour and by pattern.
enum class Outcome { Accepted, Refused, Unknown, Deferred, NotSent, Left };

inline constexpr std::array kOutcomes{Outcome::Accepted, Outcome::Refused, Outcome::Unknown,
                                      Outcome::Deferred, Outcome::NotSent, Outcome::Left};

/// "accepted", "refused", ...: beside a number.
[[nodiscard]] QString outcomeWord(Outcome outcome);
/// How many recipients of a run stand there. Together they are the total.
[[nodiscard]] qint64 countOf(const RunCounts& counts, Outcome outcome);

/// Fills a part of a bar: plain, hatched, crossed, dotted or empty, so that it can be told apart
/// without its colour.
void paintOutcome(QPainter& painter, const QRectF& area, Outcome outcome, const Colors& colors);

} // namespace ringi
