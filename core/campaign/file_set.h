// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/crypto.h"
#include "campaign/draft.h"

namespace ringi {

/// How a file is found by a value in a column: case and Unicode form do not matter (macOS writes
/// names decomposed, Windows ignores case), white space around it neither.
QString fileKey(const QString& name);

/// SHA-256 over one canonical JSON array [name, type, size, sha256 hex] per file, each followed by
/// LF, in the order of fileKey(). Fed file by file.
class FileSetHasher final {
public:
    /// InvalidInput when keys do not rise: two files that one value would find, or another order.
    Status add(const FileRef& file);
    [[nodiscard]] qint64 count() const { return m_count; }
    /// 32 bytes; spent afterwards.
    QByteArray finish();

private:
    crypto::Sha256 m_hash;
    QString m_lastKey;
    qint64 m_count = 0;
};

} // namespace ringi
