// SPDX-License-Identifier: Apache-2.0
#include "mail/mail_file.h"

#include "mail/base64_lines.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace ringi {
namespace {

constexpr qsizetype kPiece = 1'200 * kBase64LineBytes; ///< about 67 KB of the file at a time

using MediaType = std::pair<std::string_view, std::string_view>;

/// Our own table, for the same file must get the same type on every system. Messages (.eml, .msg)
/// are not in it: message/rfc822 must not be base64 (RFC 2046 section 5.2.1).
constexpr std::array kMediaTypes = std::to_array<MediaType>({
    {"7z", "application/x-7z-compressed"},
    {"aac", "audio/aac"},
    {"avif", "image/avif"},
    {"bmp", "image/bmp"},
    {"bz2", "application/x-bzip2"},
    {"css", "text/css"},
    {"csv", "text/csv"},
    {"doc", "application/msword"},
    {"docm", "application/vnd.ms-word.document.macroEnabled.12"},
    {"docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    {"dot", "application/msword"},
    {"dotx", "application/vnd.openxmlformats-officedocument.wordprocessingml.template"},
    {"epub", "application/epub+zip"},
    {"gif", "image/gif"},
    {"gz", "application/gzip"},
    {"heic", "image/heic"},
    {"htm", "text/html"},
    {"html", "text/html"},
    {"ico", "image/vnd.microsoft.icon"},
    {"ics", "text/calendar"},
    {"jpeg", "image/jpeg"},
    {"jpg", "image/jpeg"},
    {"js", "text/javascript"},
    {"json", "application/json"},
    {"key", "application/vnd.apple.keynote"},
    {"log", "text/plain"},
    {"m4a", "audio/mp4"},
    {"md", "text/markdown"},
    {"mov", "video/quicktime"},
    {"mp3", "audio/mpeg"},
    {"mp4", "video/mp4"},
    {"mpeg", "video/mpeg"},
    {"mpg", "video/mpeg"},
    {"numbers", "application/vnd.apple.numbers"},
    {"odg", "application/vnd.oasis.opendocument.graphics"},
    {"odp", "application/vnd.oasis.opendocument.presentation"},
    {"ods", "application/vnd.oasis.opendocument.spreadsheet"},
    {"odt", "application/vnd.oasis.opendocument.text"},
    {"ogg", "audio/ogg"},
    {"pages", "application/vnd.apple.pages"},
    {"pdf", "application/pdf"},
    {"png", "image/png"},
    {"pot", "application/vnd.ms-powerpoint"},
    {"pps", "application/vnd.ms-powerpoint"},
    {"ppsx", "application/vnd.openxmlformats-officedocument.presentationml.slideshow"},
    {"ppt", "application/vnd.ms-powerpoint"},
    {"pptm", "application/vnd.ms-powerpoint.presentation.macroEnabled.12"},
    {"pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"},
    {"ps", "application/postscript"},
    {"rar", "application/vnd.rar"},
    {"rtf", "application/rtf"},
    {"svg", "image/svg+xml"},
    {"tar", "application/x-tar"},
    {"tif", "image/tiff"},
    {"tiff", "image/tiff"},
    {"tsv", "text/tab-separated-values"},
    {"txt", "text/plain"},
    {"vcf", "text/vcard"},
    {"vsdx", "application/vnd.ms-visio.drawing.main+xml"},
    {"wav", "audio/wav"},
    {"webm", "video/webm"},
    {"webp", "image/webp"},
    {"xls", "application/vnd.ms-excel"},
    {"xlsb", "application/vnd.ms-excel.sheet.binary.macroEnabled.12"},
    {"xlsm", "application/vnd.ms-excel.sheet.macroEnabled.12"},
    {"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    {"xltx", "application/vnd.openxmlformats-officedocument.spreadsheetml.template"},
    {"xml", "application/xml"},
    {"zip", "application/zip"},
});
static_assert(std::is_sorted(kMediaTypes.begin(), kMediaTypes.end()));

} // namespace

void FileEncoder::add(QByteArrayView piece)
{
    while (!piece.isEmpty()) {
        const qsizetype take = std::min(kPiece - m_rest.size(), piece.size());
        if (m_rest.isEmpty() && take == kPiece) { // no need to gather what came whole
            m_encoded.append(base64Lines(piece.first(kPiece)));
        } else {
            m_rest += piece.first(take);
            if (m_rest.size() == kPiece) {
                m_encoded.append(base64Lines(m_rest));
                m_rest.truncate(0); // keeps its memory
            }
        }
        piece = piece.sliced(take);
    }
}

ByteRope FileEncoder::finish()
{
    m_encoded.append(base64Lines(m_rest));
    m_rest = {};
    return std::exchange(m_encoded, {});
}

QByteArray mediaTypeFor(const QString& fileName)
{
    const qsizetype dot = fileName.lastIndexOf(u'.');
    const QByteArray ending = dot < 0 ? QByteArray{} : fileName.mid(dot + 1).toUtf8().toLower();
    const std::string_view wanted{ending.constData(), static_cast<size_t>(ending.size())};
    const auto* const found = std::lower_bound(
        kMediaTypes.begin(), kMediaTypes.end(), wanted,
        [](const MediaType& type, std::string_view key) { return type.first < key; });
    if (found == kMediaTypes.end() || found->first != wanted)
        return "application/octet-stream";
    return {found->second.data(), static_cast<qsizetype>(found->second.size())};
}

} // namespace ringi
