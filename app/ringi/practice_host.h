// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "office/practice_office.h"
#include "practice/practice_relay.h"
#include "ui/delivery/practice_mail.h"

#include <QFuture>
#include <QTemporaryDir>
#include <QThread>

namespace ringi {

/// The practice relay on a thread of its own, and the folder that the practice office lives in
/// while the program runs.
class PracticeHost final {
public:
    PracticeHost();
    ~PracticeHost();
    PracticeHost(const PracticeHost&) = delete;
    PracticeHost& operator=(const PracticeHost&) = delete;

    /// Once.
    [[nodiscard]] QFuture<Result<PracticeRelayFacts>> start();
    /// Empty, private, gone when the program ends.
    [[nodiscard]] QString officeFolder() const
    {
        return m_folder.filePath(QStringLiteral("office"));
    }
    /// What has arrived, for a person to look at.
    [[nodiscard]] QList<PracticeMail> mail() const;
    /// What was "delivered"; its messages() and count() may be called from any thread.
    [[nodiscard]] const practice::PracticeRelay& relay() const { return *m_relay; }

private:
    QTemporaryDir m_folder;
    QThread m_thread;
    practice::PracticeRelay* m_relay; ///< lives on m_thread, deleted there
};

} // namespace ringi
