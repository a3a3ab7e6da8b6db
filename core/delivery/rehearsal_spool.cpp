// SPDX-License-Identifier: Apache-2.0
#include "delivery/rehearsal_spool.h"

#include <QDataStream>
#include <QDir>
#include <QStorageInfo>

namespace ringi {
namespace {

constexpr qsizetype kBuffer = 1'048'576;

Error unwritable(const QTemporaryFile& file)
{
    const bool full = file.error() == QFileDevice::ResourceError;
    return {
        full ? ErrorCode::DiskFull : ErrorCode::FileUnwritable, QStringLiteral("rehearsal"), {}};
}

std::unexpected<Error> unreadable()
{
    return failure(ErrorCode::FileUnreadable, QStringLiteral("rehearsal"));
}

} // namespace

Result<std::unique_ptr<RehearsalSpool>> RehearsalSpool::make(const Options& options)
{
    std::unique_ptr<RehearsalSpool> spool(new RehearsalSpool(options));
    const QString folder = options.folder.isEmpty() ? QDir::tempPath() : options.folder;
    for (File* file : {&spool->m_people, &spool->m_messages}) {
        file->file.setFileTemplate(QDir(folder).filePath(QStringLiteral("ringi-rehearsal-XXXXXX")));
        if (!file->file.open())
            return std::unexpected(unwritable(file->file));
    }
    return spool;
}

Status RehearsalSpool::append(File& file, const QByteArray& bytes)
{
    file.buffer += bytes;
    file.end += bytes.size();
    m_sinceLook += bytes.size();
    return file.buffer.size() < kBuffer ? Status() : write(file);
}

Status RehearsalSpool::write(File& file)
{
    if (m_sinceLook >= kLookEvery) {
        m_sinceLook = 0;
        const QStorageInfo disk(
            QFileInfo(m_options.folder.isEmpty() ? QDir::tempPath() : m_options.folder)
                .absoluteFilePath());
        if (disk.isValid() && disk.bytesAvailable() < m_options.leaveFree)
            return failure(ErrorCode::DiskFull, QStringLiteral("rehearsal"));
    }
    const QByteArray bytes = std::exchange(file.buffer, {});
    if (file.file.write(bytes) != bytes.size() || !file.file.flush())
        return std::unexpected(unwritable(file.file));
    return {};
}

Status RehearsalSpool::finish()
{
    m_shared.clear();
    if (auto ok = write(m_people); !ok)
        return ok;
    return write(m_messages);
}

void RehearsalSpool::share(const ByteRope& file)
{
    for (const QByteArray& piece : file.pieces())
        m_shared.insert(piece.constData(), {piece, -1});
}

/// What is this person's own in stretches; a shared piece alone, and where it was written before.
Result<QList<RehearsalSpool::Part>> RehearsalSpool::store(const ByteRope& message)
{
    QList<Part> parts;
    for (const QByteArray& piece : message.pieces()) {
        const auto known = m_shared.find(piece.constData());
        const bool shared = known != m_shared.end() && known->piece.size() == piece.size();
        if (shared && known->at >= 0) {
            parts.append({known->at, piece.size(), true});
            continue;
        }
        const qint64 at = m_messages.end;
        if (auto ok = append(m_messages, piece); !ok)
            return failure(ok);
        if (shared)
            known->at = at;
        const bool goesOn = !shared && !parts.isEmpty() && !parts.constLast().shared &&
                            parts.constLast().at + parts.constLast().size == at;
        if (goesOn)
            parts.last().size += piece.size();
        else
            parts.append({at, piece.size(), shared});
    }
    return parts;
}

Status RehearsalSpool::add(const Recipient& recipient, const ByteRope& message)
{
    const auto parts = store(message);
    if (!parts)
        return failure(parts);
    return addPerson(recipient, *parts, {});
}

Status RehearsalSpool::add(const Recipient& recipient, const Error& problem)
{
    return addPerson(recipient, {}, problem);
}

Status RehearsalSpool::addPerson(const Recipient& recipient, const QList<Part>& parts,
                                 const Error& problem)
{
    if (recipient.ordinal != count() + 1)
        return failure(ErrorCode::InvalidInput, QStringLiteral("ordinal"));
    QByteArray record;
    QDataStream out(&record, QIODevice::WriteOnly);
    out << recipient.address << recipient.values << static_cast<qint32>(parts.size());
    for (const Part& part : parts)
        out << part.at << part.size << part.shared;
    if (parts.isEmpty())
        out << static_cast<qint32>(problem.code) << problem.detail << problem.reply;
    m_people.index.append(m_people.end);
    return append(m_people, record);
}

Result<QByteArray> RehearsalSpool::read(const File& file, qint64 at, qint64 size) const
{
    QFile& device = const_cast<QTemporaryFile&>(file.file);
    if (!device.seek(at))
        return unreadable();
    QByteArray bytes = device.read(size);
    if (bytes.size() != size)
        return unreadable();
    return bytes;
}

Result<QByteArray> RehearsalSpool::header(qint64 ordinal) const
{
    if (ordinal < 1 || ordinal > count())
        return failure(ErrorCode::NotFound, QStringLiteral("recipient"));
    const qint64 at = m_people.index.at(ordinal - 1);
    const qint64 next = ordinal < count() ? m_people.index.at(ordinal) : m_people.end;
    const QMutexLocker lock(&m_mutex);
    return read(m_people, at, next - at);
}

Result<SpooledPerson> RehearsalSpool::person(qint64 ordinal) const
{
    const auto record = header(ordinal);
    if (!record)
        return failure(record);
    QDataStream in(*record);
    SpooledPerson person;
    qint32 parts = 0;
    person.recipient.ordinal = ordinal;
    in >> person.recipient.address >> person.recipient.values >> parts;
    if (parts == 0) {
        qint32 code = 0;
        Error problem;
        in >> code >> problem.detail >> problem.reply;
        problem.code = static_cast<ErrorCode>(code);
        person.problem = problem;
    }
    if (in.status() != QDataStream::Ok)
        return unreadable();
    return person;
}

Result<QList<RehearsalSpool::Part>> RehearsalSpool::parts(qint64 ordinal) const
{
    const auto record = header(ordinal);
    if (!record)
        return failure(record);
    QDataStream in(*record);
    Recipient skipped;
    qint32 count = 0;
    in >> skipped.address >> skipped.values >> count;
    if (count == 0)
        return failure(ErrorCode::NotFound, QStringLiteral("message"));
    QList<Part> parts;
    for (qint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
        Part part;
        in >> part.at >> part.size >> part.shared;
        parts.append(part);
    }
    if (in.status() != QDataStream::Ok)
        return unreadable();
    return parts;
}

Result<QByteArray> RehearsalSpool::joined(qint64 ordinal, bool withShared) const
{
    const auto all = parts(ordinal);
    if (!all)
        return failure(all);
    QByteArray joined;
    const QMutexLocker lock(&m_mutex);
    for (const Part& part : *all) {
        if (part.shared && !withShared)
            continue;
        const auto bytes = read(m_messages, part.at, part.size);
        if (!bytes)
            return failure(bytes);
        joined += *bytes;
    }
    return joined;
}

Result<QByteArray> RehearsalSpool::message(qint64 ordinal) const
{
    return joined(ordinal, true);
}

Result<QByteArray> RehearsalSpool::words(qint64 ordinal) const
{
    return joined(ordinal, false);
}

Result<qint64> RehearsalSpool::messageSize(qint64 ordinal) const
{
    const auto all = parts(ordinal);
    if (!all)
        return failure(all);
    qint64 size = 0;
    for (const Part& part : *all)
        size += part.size;
    return size;
}

} // namespace ringi
