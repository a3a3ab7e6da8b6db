// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "delivery/progress.h"
#include "office/run_desk.h"
#include "ui/shell/state_text.h"

#include <QString>

#include <optional>

/// What the Delivery page says about a run, as whole sentences. Pure.
namespace ringi {

enum class RunGroup { Now, Next, Past };

[[nodiscard]] RunGroup groupOf(const RunCard& run);
[[nodiscard]] QString groupWord(RunGroup group);

/// A person has to decide something before it goes on.
[[nodiscard]] bool needsSomebody(const RunCard& run);
/// As describe(CampaignState), but with what a run waits for: "Waits for you".
[[nodiscard]] StateText runState(const RunCard& run);
/// One line for the list of runs: "412 of 2,000", "Starts in 8:12", "2,000 accepted, 3 refused".
[[nodiscard]] QString runSummary(const RunCard& run, Moment now);
/// What is going on, what it means, and what to do: "Sending: 412 of 2,000, about 18 minutes left."
[[nodiscard]] QString runSentence(const RunCard& run, const std::optional<RunProgress>& progress,
                                  Moment now);
/// The problem it has or ended with, in words; empty: none.
[[nodiscard]] QString runProblem(const RunCard& run, const std::optional<RunProgress>& progress);
/// "120 a minute · expected to end at Thu ... · 2 connections"; empty while nothing is sent.
[[nodiscard]] QString runPace(const RunCard& run, const std::optional<RunProgress>& progress);
/// "mail.example.com:587, at most 60 a minute, ..."
[[nodiscard]] QString relayFacts(const RunCard& run);

/// "8:12", "1:08:12": of a countdown.
[[nodiscard]] QString countdown(std::chrono::seconds left);

} // namespace ringi
