// SPDX-License-Identifier: Apache-2.0
#include "importing/image_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace ringi {
namespace {

constexpr qint64 kLargest = 10'000'000;

/// The address as a path below the folder; empty where it may lead elsewhere.
QString pathInside(const QString& address)
{
    const auto* const end = std::find_if(address.cbegin(), address.cend(),
                                         [](QChar c) { return c == u'?' || c == u'#'; });
    QString path = QString::fromUtf8(
        QByteArray::fromPercentEncoding(address.first(end - address.cbegin()).trimmed().toUtf8()));
    path.replace(u'\\', u'/');
    const bool strange = std::any_of(path.cbegin(), path.cend(), [](QChar c) {
        return c == u':' || c.category() == QChar::Other_Control; // a scheme, a drive, a stream
    });
    if (strange || path.startsWith(u'/') || path.split(u'/').contains(QLatin1StringView("..")))
        return {};
    return path;
}

} // namespace

QByteArray imageTypeOf(QByteArrayView bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1A\n"))
        return "image/png";
    if (bytes.startsWith("\xFF\xD8\xFF"))
        return "image/jpeg";
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
        return "image/gif";
    if (bytes.startsWith("RIFF") && bytes.size() >= 12 && bytes.sliced(8).startsWith("WEBP"))
        return "image/webp";
    return {};
}

Result<QByteArray> readBeside(const QString& htmlPath, const QString& relative)
{
    const QString inside = pathInside(relative);
    if (inside.isEmpty())
        return failure(ErrorCode::InvalidInput, QStringLiteral("outside the folder"));
    const QString folder = QFileInfo(htmlPath).dir().canonicalPath();
    if (folder.isEmpty())
        return failure(ErrorCode::FileNotFound);
    const QFileInfo target(QDir(folder).filePath(inside));
    const QString path = target.canonicalFilePath(); // symbolic links resolved
    if (path.isEmpty() || !target.isFile())
        return failure(ErrorCode::FileNotFound);
    if (!path.startsWith(folder.endsWith(u'/') ? folder : folder + u'/'))
        return failure(ErrorCode::InvalidInput, QStringLiteral("outside the folder"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable);
    QByteArray bytes = file.read(kLargest + 1);
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorCode::FileUnreadable);
    if (bytes.size() > kLargest)
        return failure(ErrorCode::TooLarge, QStringLiteral("10 MB"));
    if (imageTypeOf(bytes).isEmpty())
        return failure(ErrorCode::InvalidInput, QStringLiteral("not a picture"));
    return bytes;
}

} // namespace ringi
