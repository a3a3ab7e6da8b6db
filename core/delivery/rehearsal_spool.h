// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/byte_rope.h"
#include "base/result.h"
#include "campaign/recipient.h"

#include <QHash>
#include <QMutex>
#include <QTemporaryFile>

#include <memory>
#include <optional>

namespace ringi {

/// What a rehearsal holds of one person.
struct SpooledPerson {
    Recipient recipient;
    std::optional<Error> problem; ///< why there is no message
};

/// A rehearsal's people and messages, in temporary files that nobody else can read (0600) and that
/// go with the object, also when the program is killed where the system can make a file without a
/// name. Memory: eight octets a person. Files that messages share are written
/// once.
/// add() and finish() from one thread at a time; the rest from any, after finish().
class RehearsalSpool final {
public:
    struct Options {
        QString folder = {};            ///< empty: the system's for temporary files
        qint64 leaveFree = 256'000'000; ///< octets of the disk that are not ours to take
    };

    /// FileUnwritable, DiskFull.
    static Result<std::unique_ptr<RehearsalSpool>> make(const Options& options);

    /// A file that many messages carry: its pieces are written once. Before the first add().
    void share(const ByteRope& file);

    /// The next person, ordinals from 1 without a gap. DiskFull, FileUnwritable.
    Status add(const Recipient& recipient, const ByteRope& message);
    Status add(const Recipient& recipient, const Error& problem);
    /// DiskFull, FileUnwritable.
    Status finish();

    [[nodiscard]] qint64 count() const { return m_people.count(); }
    /// FileUnreadable; NotFound for an ordinal that is not there.
    [[nodiscard]] Result<SpooledPerson> person(qint64 ordinal) const;
    /// NotFound where there is none.
    [[nodiscard]] Result<QByteArray> message(qint64 ordinal) const;
    /// The message without the files that all messages share: what is there to be read.
    [[nodiscard]] Result<QByteArray> words(qint64 ordinal) const;
    /// Octets of the message, without reading it. NotFound where there is none.
    [[nodiscard]] Result<qint64> messageSize(qint64 ordinal) const;
    /// Octets on the disk.
    [[nodiscard]] qint64 size() const { return m_people.end + m_messages.end; }

private:
    static constexpr qint64 kLookEvery = 16'000'000;

    struct Part {
        qint64 at = 0;
        qint64 size = 0;
        bool shared = false;
    };
    struct File {
        QTemporaryFile file;
        QByteArray buffer; ///< not written yet
        qint64 end = 0;    ///< with the buffer
        QList<qint64> index;
        [[nodiscard]] qint64 count() const { return index.size(); }
    };
    struct Shared {
        QByteArray piece; ///< held, so that its place in memory stays its own
        qint64 at = -1;   ///< not written yet
    };

    explicit RehearsalSpool(Options options) : m_options(std::move(options)) {}
    Status append(File& file, const QByteArray& bytes);
    Status write(File& file);
    Result<QList<Part>> store(const ByteRope& message);
    Status addPerson(const Recipient& recipient, const QList<Part>& parts, const Error& problem);
    [[nodiscard]] Result<QByteArray> read(const File& file, qint64 at, qint64 size) const;
    [[nodiscard]] Result<QByteArray> header(qint64 ordinal) const;
    [[nodiscard]] Result<QList<Part>> parts(qint64 ordinal) const;
    [[nodiscard]] Result<QByteArray> joined(qint64 ordinal, bool withShared) const;

    Options m_options;
    mutable QMutex m_mutex; ///< the files' positions
    mutable File m_people;  ///< address, values, where the message is
    mutable File m_messages;
    QHash<const char*, Shared> m_shared;
    qint64 m_sinceLook = kLookEvery; ///< octets since the free space was looked at
};

} // namespace ringi
