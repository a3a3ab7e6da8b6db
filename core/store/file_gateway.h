// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/draft.h"
#include "campaign/snapshot.h"
#include "store/connection.h"

#include <functional>

namespace ringi {

/// Files by their SHA-256. What is stored is never changed, so that a campaign that names a digest
/// names these bytes for good.
class FileGateway final {
public:
    /// A multiple of 57, so that each piece becomes whole lines of base64 by itself.
    static constexpr qsizetype kPieceSize = qsizetype{57} * 4096;

    explicit FileGateway(Connection& connection) : m_connection(connection) {}

    /// Stores a file that was cut into pieces of kPieceSize (the last one shorter); nothing to do
    /// when it is there already. InvalidInput ("digest") when the digest is not theirs.
    Status put(const QByteArray& digest, const QList<QByteArray>& pieces, Moment now);
    [[nodiscard]] Result<bool> contains(const QByteArray& digest);
    /// Hands out the pieces in order, one in memory at a time. NotFound ("file"); PacketMismatch
    /// ("file") at the end when the bytes are not those of the digest: what came before must not be
    /// used then.
    Status read(const QByteArray& digest, const std::function<void(const QByteArray&)>& piece);

    /// A set is written once: files in any order. AlreadyExists ("file name", nothing of them)
    /// when one value would find two files.
    Result<FileSetId> insertSet(const QString& folder, const QList<FileRef>& files, PersonId by,
                                Moment now);
    /// NotFound ("file").
    Result<FileRef> setMember(FileSetId set, const QString& name);
    /// By key, after one ("" : from the first).
    Result<QList<FileRef>> setMembers(FileSetId set, const QString& afterKey, int limit);
    /// What a packet says about the set; `field` and `name` are the draft's. PacketMismatch
    /// ("personalFiles") for a set that is not in order.
    Result<PersonalFilesSummary> summariseSet(FileSetId set, const QString& field,
                                              const QString& name);

private:
    Connection& m_connection;
};

} // namespace ringi
