// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

namespace ringi {

/// A file inside a message that was read.
struct ReadFile {
    QString name; ///< decoded (RFC 2231, RFC 2047, plain); no path; may be empty
    QByteArray type;
    QByteArray contentId; ///< without < >
    QByteArray bytes;
    bool isInline = false;
};

/// A message as its reader sees it.
struct ReadMail {
    QList<std::pair<QString, QString>> headers; ///< unfolded, encoded words decoded, in order
    QString text;                               ///< the first text/plain body, LF line ends
    QString html;                               ///< the first text/html body
    QList<ReadFile> files;
    QStringList faults; ///< what was broken and how it was taken, short English

    /// The first header of that name (case does not matter); empty where there is none.
    [[nodiscard]] QString header(const QString& name) const;
};

/// Reads any message (RFC 5322, 2045-2047, 2231, 2387, 6532): our own, and .eml files from other
/// programs, however broken; what it does not know is shown as it is. Charsets: all that the system
/// can decode, ISO-2022-JP, Shift_JIS and EUC-JP among them; an unknown one is taken as UTF-8, then
/// Latin-1. At most 64 nested parts and 1,000 parts in all (the rest is left out, with a fault).
/// InvalidInput where there is no header section; TooLarge above 100 MB. Pure; linear; any thread.
Result<ReadMail> readMail(const QByteArray& message);

} // namespace ringi
