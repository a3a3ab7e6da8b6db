// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/pem_file.h"

#include <QFile>
#include <QFileInfo>
#include <QtConcurrentRun>

namespace ringi {
namespace {

constexpr qint64 kLargestFile = 64 * 1024;

Result<Secret> readNow(const QString& path)
{
    QFile file(path);
    // Unbuffered: no second copy of the key stays behind. A regular file: a pipe would never end.
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(ErrorCode::FileUnreadable);
    if (file.size() > kLargestFile)
        return failure(ErrorCode::TooLarge, QStringLiteral("64 kB"));
    return Secret(file.read(kLargestFile));
}

} // namespace

QFuture<Result<Secret>> readPemFile(const QString& path)
{
    return QtConcurrent::run(readNow, path);
}

} // namespace ringi
