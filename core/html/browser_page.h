// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

namespace ringi {

/// A picture inside a message, by content id (without < >).
struct EmbeddedImage {
    QByteArray type; ///< "image/png"
    QByteArray bytes;
};

/// What a browser may show of a mail: the cleaned HTML with the embedded images as data: addresses
/// and a strict Content-Security-Policy as the first thing in <head> (default-src 'none'; img-src
/// data:; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'), UTF-8. Remote images are
/// not loaded: their place says so by alt text. Links stay, with rel="noreferrer". Pure.
QByteArray browserPage(const QString& html, const QString& title,
                       const QMap<QString, EmbeddedImage>& images);

} // namespace ringi
