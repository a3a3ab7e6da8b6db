// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "papers/paper_report.h"

#include <QByteArray>
#include <QHash>
#include <QIODevice>
#include <QSet>

#include <memory>

struct zip;
struct zip_file;

namespace ringi {

class ZipMember;

/// A ZIP file in memory, unpacked only by the piece and never beyond the limits. Not for several
/// threads at once.
class ZipArchive final {
public:
    /// The bytes are kept. What cannot be opened has a fault().
    ZipArchive(const QByteArray& bytes, const PaperLimits& limits);
    ~ZipArchive();
    ZipArchive(const ZipArchive&) = delete;
    ZipArchive& operator=(const ZipArchive&) = delete;

    /// The first that was met, while opening or while reading: then what was read is not all.
    [[nodiscard]] PaperFault fault() const { return m_fault; }
    [[nodiscard]] const QList<PaperMember>& members() const { return m_members; }
    [[nodiscard]] bool contains(const QString& name) const;
    /// To be read from its beginning; one without content where there is none of that name. Case
    /// does not count, as office programs have it. The archive outlives it.
    [[nodiscard]] std::unique_ptr<QIODevice> open(const QString& name);
    /// Members that nobody opened so far.
    [[nodiscard]] QStringList unopened() const;
    /// All of it.
    [[nodiscard]] QByteArray read(const QString& name);

private:
    friend class ZipMember;
    void list();
    void setFault(PaperFault fault);
    /// False where these are too many.
    bool spend(qint64 bytes);

    QByteArray m_bytes;
    PaperLimits m_limits;
    zip* m_zip = nullptr;
    QList<PaperMember> m_members;
    QHash<QString, qint64> m_places;
    QSet<qint64> m_opened;
    PaperFault m_fault = PaperFault::None;
    qint64 m_spent = 0;
};

} // namespace ringi
