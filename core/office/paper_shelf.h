// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "campaign/draft.h"
#include "papers/paper_report.h"

#include <QMutex>

#include <functional>
#include <list>

namespace ringi {

/// What is known of files that were looked into, so that the same file is not unpacked again every
/// time a draft is checked. Keeps the last few. Any thread.
class PaperShelf final {
public:
    /// `bytes` is asked only for a file that is not known; its error is the answer then.
    Result<PaperReport> look(const FileRef& file, const std::function<Result<QByteArray>()>& bytes);

private:
    struct Known {
        QByteArray digest;
        QString name; ///< a report says whether it fits
        PaperReport report;
    };

    QMutex m_mutex;
    std::list<Known> m_known; ///< the last asked for comes first
};

} // namespace ringi
