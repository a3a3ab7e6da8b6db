// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QFuture>
#include <QImage>
#include <QString>

#include <atomic>
#include <memory>

namespace ringi {

/// One page as a picture; nothing in a PDF runs by that.
struct PdfPage {
    QImage image;  ///< null: it could not be shown
    QString text;  ///< for screen readers
    int pages = 0; ///< of the whole file
    bool needsPassword = false;
};

/// What the pages of a PDF say, searched for mail addresses.
struct PdfAddresses {
    qint64 addresses = 0;
    bool cut = false; ///< not all pages were searched
};

/// On the pool. `page` from 0, so many pixels wide at most.
[[nodiscard]] QFuture<PdfPage> renderPdfPage(const QByteArray& bytes, int page, int width);
/// On the pool; ends early when `over` becomes true.
[[nodiscard]] QFuture<PdfAddresses> searchPdf(const QByteArray& bytes,
                                              std::shared_ptr<const std::atomic_bool> over);

} // namespace ringi
