// SPDX-License-Identifier: Apache-2.0
#include "mail/prepared_file.h"

#include "mail/file_part.h"
#include "mail/wire_text.h"

#include <algorithm>

namespace ringi {
namespace {

constexpr qsizetype kMaxContentId = 200;

/// Types that must not be base64 (RFC 2046 sections 5.1 and 5.2.1) travel as mere bytes.
QByteArray partType(const QByteArray& type)
{
    const QByteArray lower = type.toLower();
    const bool nested = lower.startsWith("message/") || lower.startsWith("multipart/");
    return nested ? QByteArray("application/octet-stream") : type;
}

bool isContentId(const QByteArray& id)
{
    const auto sides = id.split('@');
    return id.size() <= kMaxContentId && sides.size() <= 2 &&
           std::all_of(sides.cbegin(), sides.cend(), wire::isDotAtom);
}

} // namespace

bool isSound(const MailFile& file)
{
    const auto& pieces = file.encoded.pieces();
    return isMediaType(file.type) && file.name.isValidUtf16() &&
           (pieces.isEmpty() || pieces.last().endsWith('\n'));
}

QByteArray attachmentHeader(const MailFile& file, const QByteArray& name)
{
    return filePartHeader({.type = partType(file.type),
                           .disposition = "attachment",
                           .contentId = {},
                           .name = QString::fromUtf8(name).trimmed().toUtf8()});
}

Result<PreparedFile> PreparedFile::image(const MailFile& image)
{
    if (!isSound(image) || !isContentId(image.contentId))
        return failure(ErrorCode::InvalidInput, QStringLiteral("images"));
    PreparedFile prepared;
    prepared.m_file = image;
    prepared.m_header = filePartHeader({.type = partType(image.type),
                                        .disposition = "inline",
                                        .contentId = image.contentId,
                                        .name = safeFileName(image.name).toUtf8()});
    return prepared;
}

Result<PreparedFile> PreparedFile::attachment(const MailFile& file, const QStringList& fields)
{
    const QString part = QStringLiteral("files");
    if (!isSound(file))
        return failure(ErrorCode::InvalidInput, part);
    auto name = PreparedText::make(part, file.name, MergeKind::FileName, fields);
    if (!name)
        return failure(name);
    PreparedFile prepared;
    prepared.m_file = file;
    prepared.m_name = std::move(*name);
    if (prepared.m_name.isFixed())
        prepared.m_header = attachmentHeader(file, prepared.m_name.render({}).value());
    return prepared;
}

Result<QByteArray> PreparedFile::header(const QStringList& values) const
{
    if (!m_header.isEmpty())
        return m_header;
    const auto name = m_name.render(values);
    if (!name)
        return failure(name);
    return attachmentHeader(m_file, *name);
}

} // namespace ringi
