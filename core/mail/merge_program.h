// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "mail/merge_template.h"
#include "mail/merge_value.h"

#include <QByteArray>

#include <vector>

namespace ringi {

/// One step of putting a template together.
struct MergeStep {
    enum class Action : quint8 {
        Literal,   ///< append `size` bytes of the literals from `begin`
        Value,     ///< append the placeholder's value
        SkipBlank, ///< go on at step `next` if the placeholder's value is blank
        Skip,      ///< go on at step `next`
    };

    Action action = Action::Literal;
    MergePlace place = MergePlace::Text; ///< of a Value
    qsizetype begin = 0;
    qsizetype size = 0;
    qsizetype placeholder = 0; ///< index into MergeProgram::placeholders
    qsizetype next = 0;        ///< always further on
};

/// A template as the steps that make its text: what parsing leaves.
struct MergeProgram {
    QString source;
    MergeKind kind = MergeKind::Text;
    QList<MergeTemplate::Placeholder> placeholders;
    QByteArray literals; ///< all of them, UTF-8
    std::vector<MergeStep> steps;
    bool isUnsafeHeader = false; ///< its own text holds what no header may
};

} // namespace ringi
