// SPDX-License-Identifier: Apache-2.0
#include "store/file_gateway.h"

#include "campaign/file_set.h"
#include "store/bulk_insert.h"

#include <algorithm>

namespace ringi {
namespace {

constexpr int kPageSize = 500;

FileRef fileFrom(const Row& row)
{
    return {
        .name = row.text(0), .type = row.text(1), .size = row.integer(2), .digest = row.bytes(3)};
}

} // namespace

Status FileGateway::put(const QByteArray& digest, const QList<QByteArray>& pieces, Moment now)
{
    crypto::Sha256 hash;
    qint64 size = 0;
    for (const QByteArray& piece : pieces) {
        hash.add(piece);
        size += piece.size();
    }
    if (hash.finish() != digest)
        return failure(ErrorCode::InvalidInput, QStringLiteral("digest"));
    const auto known = contains(digest);
    if (!known)
        return failure(known);
    if (*known)
        return {};
    if (const auto done = m_connection.execute(
            QStringLiteral("INSERT INTO stored_file (digest, size, created_at) VALUES (?, ?, ?)"),
            {digest, size, now});
        !done)
        return failure(done);
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const auto done = m_connection.execute(
            QStringLiteral("INSERT INTO file_piece (digest, number, content) VALUES (?, ?, ?)"),
            {digest, qint64{i}, pieces.at(i)});
        if (!done)
            return failure(done);
    }
    return {};
}

Result<bool> FileGateway::contains(const QByteArray& digest)
{
    const auto rows = m_connection.select(
        QStringLiteral("SELECT size FROM stored_file WHERE digest = ?"), {digest});
    if (!rows)
        return failure(rows);
    return !rows->isEmpty();
}

Status FileGateway::read(const QByteArray& digest,
                         const std::function<void(const QByteArray&)>& piece)
{
    if (const auto known = contains(digest); !known || !*known)
        return known ? failure(ErrorCode::NotFound, QStringLiteral("file")) : failure(known);
    crypto::Sha256 hash;
    for (qint64 number = 0;; ++number) {
        const auto rows = m_connection.select(
            QStringLiteral("SELECT content FROM file_piece WHERE digest = ? AND number = ?"),
            {digest, number});
        if (!rows)
            return failure(rows);
        if (rows->isEmpty())
            break;
        const QByteArray bytes = rows->first().bytes(0);
        hash.add(bytes);
        piece(bytes);
    }
    if (hash.finish() != digest)
        return failure(ErrorCode::PacketMismatch, QStringLiteral("file"));
    return {};
}

Result<FileSetId> FileGateway::insertSet(const QString& folder, const QList<FileRef>& files,
                                         PersonId by, Moment now)
{
    const auto id = m_connection.nextId(QStringLiteral("file_set"));
    if (!id)
        return failure(id);
    if (const auto done = m_connection.execute(
            QStringLiteral("INSERT INTO file_set (id, folder, files, created_by, created_at)"
                           " VALUES (?, ?, ?, ?, ?)"),
            {*id, folder, qint64{files.size()}, by, now});
        !done)
        return failure(done);
    QList<Values> rows;
    for (const FileRef& file : files)
        rows.append({*id, fileKey(file.name), file.name, file.type, file.size, file.digest});
    if (auto done = insertMany(m_connection,
                               QStringLiteral("INSERT INTO file_set_member (set_id, file_key, name,"
                                              " type, size, digest) VALUES "),
                               rows);
        !done) {
        return done.error().code == ErrorCode::AlreadyExists
                   ? failure(ErrorCode::AlreadyExists, QStringLiteral("file name"))
                   : failure(done);
    }
    return FileSetId{*id};
}

Result<FileRef> FileGateway::setMember(FileSetId set, const QString& name)
{
    const auto row =
        m_connection.selectOne(QStringLiteral("SELECT name, type, size, digest FROM file_set_member"
                                              " WHERE set_id = ? AND file_key = ?"),
                               {set, fileKey(name)}, QStringLiteral("file"));
    if (!row)
        return failure(row);
    return fileFrom(*row);
}

Result<QList<FileRef>> FileGateway::setMembers(FileSetId set, const QString& afterKey, int limit)
{
    const auto rows = m_connection.select(
        QStringLiteral("SELECT name, type, size, digest FROM file_set_member"
                       " WHERE set_id = ? AND file_key > ? ORDER BY file_key LIMIT ?"),
        {set, afterKey, limit});
    if (!rows)
        return failure(rows);
    QList<FileRef> files;
    for (const Row& row : *rows)
        files.append(fileFrom(row));
    return files;
}

Result<PersonalFilesSummary> FileGateway::summariseSet(FileSetId set, const QString& field,
                                                       const QString& name)
{
    // By our own order of keys: the engines' collations differ.
    QList<FileRef> files;
    for (QString after;;) {
        const auto page = setMembers(set, after, kPageSize);
        if (!page)
            return failure(page);
        files += *page;
        if (page->size() < kPageSize)
            break;
        after = fileKey(page->last().name);
    }
    std::ranges::sort(files, {}, [](const FileRef& file) { return fileKey(file.name); });
    FileSetHasher hasher;
    for (const FileRef& file : files) {
        if (auto ok = hasher.add(file); !ok)
            return failure(ErrorCode::PacketMismatch, QStringLiteral("personalFiles"));
    }
    const qint64 count = hasher.count();
    return PersonalFilesSummary{
        .set = set, .field = field, .name = name, .count = count, .digest = hasher.finish()};
}

} // namespace ringi
