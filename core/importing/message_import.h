// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "html/html_cleaner.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace ringi {

/// A picture or file that came with an imported message.
struct ImportedFile {
    QByteArray contentId; ///< for pictures: made of the bytes' digest, without < >; else empty
    QString name;         ///< no path; may be empty
    QByteArray type;      ///< a picture's by its bytes, a file's as its message says
    QByteArray bytes;

    friend bool operator==(const ImportedFile&, const ImportedFile&) = default;
};

/// A message that was read from a designer's file, as the start of a draft.
struct ImportedMessage {
    QString subject;
    QString text; ///< LF line ends
    QString html; ///< clean (cleanHtml()); its pictures are cid: addresses of `images`
    QList<ImportedFile> images; ///< each content once
    QList<ImportedFile> files;
    QList<HtmlRemoval> removed;
    QStringList remoteImages;  ///< http(s) addresses that stayed in the HTML
    QStringList missingImages; ///< as written; their place keeps the alternative text only
    QStringList faults;        ///< what was broken in the file, short English
};

/// Reads a picture by its relative address, e.g. readBeside().
using ImageReader = std::function<Result<QByteArray>(const QString& relativePath)>;

/// An HTML file with its pictures. The charset is that of the byte order mark, else what <meta>
/// says where the bytes fit it, else as decodeText() guesses; the subject is the title. Pure but
/// for `readFile`. TooLarge above 10 MB; UnknownEncoding.
Result<ImportedMessage> importHtml(const QByteArray& bytes, const ImageReader& readFile);

/// A message that another program saved (.eml): see readMail() for what may be broken. Its text is
/// made of the HTML where it has none. Pictures that the HTML shows become `images`, all else
/// `files`. Pure. InvalidInput, TooLarge as readMail().
Result<ImportedMessage> importEml(const QByteArray& bytes);

} // namespace ringi
