// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>

namespace ringi {

/// A message that the practice relay took.
struct PracticeMail {
    QString recipient;  ///< of the envelope
    QByteArray content; ///< as received
};

/// Hands out what has arrived so far, oldest first; empty function: this is no practice office.
using PracticeMailbox = std::function<QList<PracticeMail>()>;

} // namespace ringi
