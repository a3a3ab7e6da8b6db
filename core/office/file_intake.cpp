// SPDX-License-Identifier: Apache-2.0
#include "office/file_intake.h"

#include "base/crypto.h"
#include "importing/image_file.h"
#include "importing/message_import.h"
#include "mail/header_text.h"
#include "store/file_gateway.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

Status nameIsFit(const QString& name)
{
    if (name.trimmed().isEmpty() || name.size() > 255 || !HeaderText::make(name))
        return failure(ErrorCode::InvalidInput, u"file name"_s);
    return {};
}

Result<QByteArray> readWhole(const QString& path, qint64 most)
{
    QFile file(path);
    if (!QFileInfo::exists(path))
        return failure(ErrorCode::FileNotFound, u"file"_s);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable, u"file"_s);
    // Asked while reading, too: a file may grow, and a pipe has no size.
    const QByteArray bytes = file.read(most + 1);
    if (bytes.size() > most)
        return failure(ErrorCode::TooLarge, u"%1 MB"_s.arg(most / (1024 * 1024)));
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorCode::FileUnreadable, u"file"_s);
    return bytes;
}

/// What cannot be kept (no name, empty) is told among the faults.
std::optional<FileRef> keepFile(const ImportedFile& file, ReadInMessage& taken, qint64 most)
{
    auto cut = cutUp(file.name, file.bytes, most);
    if (!cut) {
        taken.message.faults.append(u"left out: "_s + file.name);
        return std::nullopt;
    }
    cut->ref.type = QString::fromLatin1(file.type);
    taken.stored.append(*cut);
    return cut->ref;
}

} // namespace

Result<ReadInFile> cutUp(const QString& name, const QByteArray& bytes, qint64 most)
{
    if (auto ok = nameIsFit(name); !ok)
        return failure(ok);
    if (bytes.isEmpty())
        return failure(ErrorCode::InvalidInput, u"empty file"_s);
    if (bytes.size() > most)
        return failure(ErrorCode::TooLarge, u"%1 MB"_s.arg(most / (1024 * 1024)));
    ReadInFile file;
    file.ref = {.name = name,
                .type = QString::fromLatin1(mediaTypeFor(name)),
                .size = bytes.size(),
                .digest = crypto::sha256(bytes)};
    for (qsizetype at = 0; at < bytes.size(); at += FileGateway::kPieceSize)
        file.pieces.append(bytes.mid(at, FileGateway::kPieceSize));
    return file;
}

Result<ReadInFile> readFileOf(const QString& path, qint64 most)
{
    const auto bytes = readWhole(path, most);
    return bytes ? cutUp(QFileInfo(path).fileName(), *bytes, most) : failure(bytes);
}

Result<ReadInMessage> readMessageFile(const QString& path, qint64 most)
{
    const auto bytes = readWhole(path, most);
    if (!bytes)
        return failure(bytes);
    const QString ending = QFileInfo(path).suffix().toLower();
    Result<ImportedMessage> read = failure(ErrorCode::InvalidInput, u"file type"_s);
    if (ending == "html"_L1 || ending == "htm"_L1)
        read = importHtml(*bytes, [&](const QString& name) { return readBeside(path, name); });
    else if (ending == "eml"_L1)
        read = importEml(*bytes);
    if (!read)
        return failure(read);
    ReadInMessage taken;
    taken.fileName = QFileInfo(path).fileName();
    taken.message = {.subject = read->subject,
                     .text = read->text,
                     .html = read->html,
                     .images = {},
                     .files = {},
                     .removed = read->removed,
                     .remoteImages = read->remoteImages,
                     .missingImages = read->missingImages,
                     .faults = read->faults};
    for (const ImportedFile& image : std::as_const(read->images)) {
        if (const auto ref = keepFile(image, taken, most))
            taken.message.images.append(
                {.contentId = QString::fromLatin1(image.contentId), .file = *ref});
    }
    for (const ImportedFile& file : std::as_const(read->files)) {
        if (const auto ref = keepFile(file, taken, most))
            taken.message.files.append(*ref);
    }
    return taken;
}

Result<QList<FileRef>> takeFolder(const QString& path, qint64 most, qint64 mostFiles,
                                  const std::function<Status(ReadInFile)>& keep)
{
    const QDir folder(path);
    if (!folder.exists())
        return failure(ErrorCode::FileNotFound, u"folder"_s);
    const QStringList names = folder.entryList(QDir::Files | QDir::Readable, QDir::Name);
    if (names.isEmpty())
        return failure(ErrorCode::InvalidInput, u"empty folder"_s);
    if (names.size() > mostFiles)
        return failure(ErrorCode::TooLarge, u"%1 files"_s.arg(mostFiles));
    QList<FileRef> files;
    for (const QString& name : names) {
        auto file = readFileOf(folder.filePath(name), most);
        if (!file)
            return failure(file.error().code, name + u": "_s + file.error().detail);
        files.append(file->ref);
        if (auto ok = keep(*std::move(file)); !ok)
            return failure(ok);
    }
    return files;
}

} // namespace ringi
