// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace ringi {

/// Text out of bytes, and what was wrong with them (empty: nothing), in short English.
struct CharsetText {
    QString text;
    QString fault;
};

/// Decodes bytes in a charset by its name in mail and in HTML (IANA names and what programs write
/// instead; case does not matter). Empty, unknown and "us-ascii" with high bytes: ISO-2022-JP by
/// its escapes, else UTF-8, else Latin-1. What does not fit becomes U+FFFD; a byte order mark is
/// dropped. Which names are known beyond UTF-8, UTF-16, UTF-32 and Latin-1 is up to the system.
/// Pure.
CharsetText decodeCharset(QByteArrayView bytes, QByteArrayView charset);

/// Whether a charset of that name can be decoded here.
bool isKnownCharset(QByteArrayView charset);

/// The charset that a <meta> in the first 1,024 bytes of HTML names, in lower case; else empty.
QByteArray declaredHtmlCharset(QByteArrayView html);

} // namespace ringi
