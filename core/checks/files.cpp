// SPDX-License-Identifier: Apache-2.0
#include "checks/catalogue.h"

#include "campaign/file_set.h"

#include <algorithm>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kLargeMessage = qint64{10} * 1024 * 1024;    ///< many mailboxes refuse more
constexpr qint64 kTooLargeMessage = qint64{35} * 1024 * 1024; ///< and hardly any takes this

/// As it travels: base64, three bytes in four and line ends.
qint64 encodedSize(qint64 bytes)
{
    return bytes * 4 / 3 + bytes / 57 * 2;
}

/// Programs: receiving servers refuse them, rightly.
bool isProgram(const QString& name)
{
    static const QStringList endings{u".exe"_s, u".com"_s, u".scr"_s, u".bat"_s, u".cmd"_s,
                                     u".pif"_s, u".js"_s,  u".jse"_s, u".vbs"_s, u".vbe"_s,
                                     u".wsf"_s, u".hta"_s, u".msi"_s, u".ps1"_s, u".lnk"_s,
                                     u".jar"_s, u".cpl"_s};
    return std::ranges::any_of(
        endings, [&](const QString& ending) { return name.endsWith(ending, Qt::CaseInsensitive); });
}

} // namespace

Findings checkFiles(const Snapshot& snapshot, const CheckContext&)
{
    QList<Finding> findings;
    qint64 size = 0;
    for (const EmbeddedFile& image : snapshot.images)
        size += encodedSize(image.file.size);
    QStringList names;
    for (const FileRef& file : snapshot.files) {
        size += encodedSize(file.size);
        if (isProgram(file.name)) {
            findings.append({u"file-is-program"_s,
                             Severity::Warning,
                             u"body"_s,
                             {{u"name"_s, QString(file.name).remove(u'@')}}});
        }
        if (names.contains(fileKey(file.name))) {
            findings.append({u"file-twice"_s,
                             Severity::Warning,
                             u"body"_s,
                             {{u"name"_s, QString(file.name).remove(u'@')}}});
        }
        names.append(fileKey(file.name));
    }
    if (size > kLargeMessage) {
        const bool tooLarge = size > kTooLargeMessage;
        findings.append(
            {u"message-too-large"_s,
             tooLarge ? Severity::Blocking : Severity::Warning,
             u"body"_s,
             {{u"bytes"_s, size}, {u"limit"_s, tooLarge ? kTooLargeMessage : kLargeMessage}}});
    }
    return findings;
}

} // namespace ringi
