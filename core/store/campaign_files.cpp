// SPDX-License-Identifier: Apache-2.0
#include "store/campaign_files.h"

#include "store/file_gateway.h"

namespace ringi {

Result<MailFile> readMailFile(Connection& connection, const FileRef& file)
{
    FileEncoder encoder;
    qint64 size = 0;
    const auto read = FileGateway(connection).read(file.digest, [&](const QByteArray& piece) {
        encoder.add(piece);
        size += piece.size();
    });
    if (!read)
        return failure(read);
    if (size != file.size)
        return failure(ErrorCode::PacketMismatch, QStringLiteral("file"));
    return MailFile{.name = file.name,
                    .type = file.type.toLatin1(),
                    .contentId = {},
                    .encoded = encoder.finish()};
}

Result<CampaignFiles> readCampaignFiles(Connection& connection, const Snapshot& snapshot)
{
    CampaignFiles all;
    for (const EmbeddedFile& image : snapshot.images) {
        auto file = readMailFile(connection, image.file);
        if (!file)
            return failure(file);
        file->contentId = image.contentId.toLatin1();
        all.images.append(*std::move(file));
    }
    for (const FileRef& attachment : snapshot.files) {
        auto file = readMailFile(connection, attachment);
        if (!file)
            return failure(file);
        all.files.append(*std::move(file));
    }
    return all;
}

} // namespace ringi
