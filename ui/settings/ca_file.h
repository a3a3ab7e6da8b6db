// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <QByteArray>
#include <QFuture>
#include <QList>
#include <QString>

namespace ringi {

/// One certificate of a CA file, as a person recognises it.
struct CaCertificate {
    QString subject; ///< common name, or organisation
    Moment expires{};
};

struct CaFile {
    QByteArray pem; ///< the certificates alone, in PEM form
    QList<CaCertificate> certificates;
};

/// What is in these PEM bytes; CaFileUnreadable where there is no certificate. Pure.
[[nodiscard]] Result<CaFile> parseCaFile(const QByteArray& pem);

/// Reads the file on the pool. FileUnreadable, TooLarge (over 1 MiB), CaFileUnreadable.
[[nodiscard]] QFuture<Result<CaFile>> readCaFile(const QString& path);

/// "Example Office CA, valid until 31 Jan 2027", one line per certificate.
[[nodiscard]] QString caWords(const CaFile& file);

} // namespace ringi
