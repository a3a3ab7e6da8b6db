// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "papers/paper_report.h"

#include <QCoreApplication>

namespace ringi {

/// What people read about a file that was looked into.
struct PaperWords {
    Q_DECLARE_TR_FUNCTIONS(ringi::PaperWords)

public:
    /// "a workbook".
    static QString kind(const QString& kindName);
    /// "It is encrypted: ...", empty for none.
    static QString fault(const QString& faultName);
    /// "hidden sheets"; by paperSecretName().
    static QString secret(const QString& secretName);
    /// A sentence about what is hidden, with how many and which.
    static QString sentence(const PaperNote& note);
};

} // namespace ringi
