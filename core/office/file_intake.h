// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/message_desk.h"

#include <functional>

namespace ringi {

/// A file that was read, in the pieces in which it is stored.
struct ReadInFile {
    FileRef ref;
    QList<QByteArray> pieces;
};

/// A designer's file that was read.
struct ReadInMessage {
    QString fileName;
    TakenMessage message;
    QList<ReadInFile> stored; ///< what its images and files refer to
};

/// Reading for MessageDesk; pure but for the file system, on the pool. Errors as the desk's.
Result<ReadInFile> cutUp(const QString& name, const QByteArray& bytes, qint64 most);
Result<ReadInFile> readFileOf(const QString& path, qint64 most);
Result<ReadInMessage> readMessageFile(const QString& path, qint64 most);

/// Reads the files of a folder one by one, handing each over; one in memory at a time.
Result<QList<FileRef>> takeFolder(const QString& path, qint64 most, qint64 mostFiles,
                                  const std::function<Status(ReadInFile)>& keep);

} // namespace ringi
