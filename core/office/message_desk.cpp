// SPDX-License-Identifier: Apache-2.0
#include "office/message_desk.h"

#include "mail/message_id.h"
#include "office/campaign_file.h"
#include "office/file_intake.h"
#include "office/notable.h"
#include "office/use_case.h"
#include "store/campaign_files.h"
#include "store/file_gateway.h"
#include "store/list_gateway.h"

#include <QFileInfo>
#include <QtConcurrent>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

QJsonObject detailsOf(const FileRef& file)
{
    return {{u"name"_s, file.name},
            {u"size"_s, file.size},
            {u"sha256"_s, QString::fromLatin1(file.digest.toHex())}};
}

/// What one message is made of.
struct OneMessage {
    Snapshot snapshot;
    CampaignFiles files;
    Recipient recipient; ///< blank where no list is chosen
    std::optional<MailFile> ownFile;
};

Result<OneMessage> gather(Connection& connection, Draft draft, qint64 ordinal)
{
    draft = withTextFromHtml(std::move(draft));
    auto snapshot = sketchSnapshot(connection, draft);
    if (!snapshot)
        return failure(snapshot);
    auto files = readCampaignFiles(connection, *snapshot);
    if (!files)
        return failure(files);
    OneMessage one{*std::move(snapshot), *std::move(files), {}, {}};
    if (!draft.list.isValid())
        return one;
    auto recipient = ListGateway(connection).recipient(draft.list, ordinal);
    if (!recipient)
        return failure(recipient);
    one.recipient = *std::move(recipient);
    const auto column = personalFileColumn(one.snapshot);
    if (!column)
        return failure(column);
    if (*column) {
        const auto ref =
            FileGateway(connection)
                .setMember(one.snapshot.personalFiles->set, one.recipient.values.value(**column));
        if (!ref)
            return failure(ref);
        auto file = readMailFile(connection, *ref);
        if (!file)
            return failure(file);
        one.ownFile = *std::move(file);
    }
    return one;
}

Result<QByteArray> composeOne(const OneMessage& one, Moment now)
{
    const auto design = designOf(one.snapshot, one.files);
    if (!design)
        return failure(design);
    const auto composer = MessageComposer::make(*design);
    if (!composer)
        return failure(composer);
    const auto to = MailAddress::parse(one.recipient.address);
    if (!to)
        return failure(to);
    // Only an export: no ledger row will ever have this id.
    const QByteArray seed = crypto::sha256("ringi-export-1\n" + one.snapshot.subject.toUtf8());
    const auto bytes = composer->compose(
        {.to = Mailbox{{}, *to},
         .values = one.recipient.values,
         .messageId = campaignMessageId(seed, one.recipient.ordinal, design->from.address),
         .date = now,
         .file = one.ownFile});
    if (!bytes)
        return failure(bytes);
    return bytes->joined();
}

} // namespace

MessageDesk::MessageDesk(OfficeContext& context) : m_context(context) {}

QFuture<Result<FileRef>> MessageDesk::addFile(Session session, QString path)
{
    return QtConcurrent::run(m_context.pool(), [path] { return readFileOf(path, kLargestFile); })
        .then([this, session](Result<ReadInFile> file) { return store(session, std::move(file)); })
        .unwrap();
}

QFuture<Result<FileRef>> MessageDesk::addBytes(Session session, QString name, QByteArray bytes)
{
    return QtConcurrent::run(m_context.pool(),
                             [name, bytes] { return cutUp(name, bytes, kLargestFile); })
        .then([this, session](Result<ReadInFile> file) { return store(session, std::move(file)); })
        .unwrap();
}

QFuture<Result<FileRef>> MessageDesk::store(Session session, Result<ReadInFile> file)
{
    return act<FileRef>(
        m_context, session, {Permission::Compose, u"file.added"_s, {}},
        [this, file = std::move(file)](Connection& connection,
                                       const PersonRecord& actor) -> Result<FileRef> {
            if (!file)
                return failure(file);
            if (auto ok =
                    FileGateway(connection).put(file->ref.digest, file->pieces, m_context.now());
                !ok)
                return failure(ok);
            if (auto ok =
                    m_context.record(connection, actor, u"file.added"_s, {}, detailsOf(file->ref));
                !ok)
                return failure(ok);
            return file->ref;
        });
}

QFuture<Result<QByteArray>> MessageDesk::fileBytes(FileRef file)
{
    return m_context.read(
        [file](Connection& connection) { return readStoredFile(connection, file); });
}

QFuture<Result<PaperReport>> MessageDesk::lookInto(FileRef file)
{
    return fileBytes(file).then(m_context.pool(), [this, file](const Result<QByteArray>& bytes) {
        return m_context.papers().look(file, [&bytes] { return bytes; });
    });
}

QFuture<Result<TakenFolder>> MessageDesk::addFolder(Session session, QString path)
{
    return act<void>(m_context, session, {Permission::Compose, u"folder.added"_s, {}},
                     [](Connection&, const PersonRecord&) -> Status { return {}; })
        .then(m_context.pool(),
              [this, path](Status allowed) -> Result<QList<FileRef>> {
                  if (!allowed)
                      return failure(allowed);
                  return takeFolder(path, kLargestFile, kMostFiles, [this](ReadInFile file) {
                      return m_context
                          .write([file = std::move(file),
                                  now = m_context.now()](Connection& connection) {
                              return FileGateway(connection).put(file.ref.digest, file.pieces, now);
                          })
                          .result();
                  });
              })
        .then([this, session, path](Result<QList<FileRef>> files) {
            return act<TakenFolder>(
                m_context, session, {Permission::Compose, u"folder.added"_s, {}},
                [this, files, folder = QFileInfo(path).fileName()](
                    Connection& connection, const PersonRecord& actor) -> Result<TakenFolder> {
                    if (!files)
                        return failure(files);
                    const auto set = FileGateway(connection)
                                         .insertSet(folder, *files, actor.id, m_context.now());
                    if (!set)
                        return failure(set);
                    if (auto ok = m_context.record(
                            connection, actor, u"folder.added"_s, {},
                            {{u"folder"_s, folder}, {u"files"_s, qint64{files->size()}}});
                        !ok)
                        return failure(ok);
                    return TakenFolder{*set, folder, files->size()};
                });
        })
        .unwrap();
}

QFuture<Result<TakenMessage>> MessageDesk::take(Session session, QString path)
{
    return QtConcurrent::run(m_context.pool(),
                             [path] { return readMessageFile(path, kLargestFile); })
        .then([this, session](Result<ReadInMessage> read) {
            return act<TakenMessage>(
                m_context, session, {Permission::Compose, u"message.imported"_s, {}},
                [this, read = std::move(read)](Connection& connection,
                                               const PersonRecord& actor) -> Result<TakenMessage> {
                    if (!read)
                        return failure(read);
                    FileGateway files(connection);
                    for (const ReadInFile& file : read->stored) {
                        if (auto ok = files.put(file.ref.digest, file.pieces, m_context.now()); !ok)
                            return failure(ok);
                    }
                    if (auto ok = m_context.record(
                            connection, actor, u"message.imported"_s, {},
                            {{u"file"_s, read->fileName},
                             {u"files"_s, qint64{read->stored.size()}},
                             {u"removed"_s, qint64{read->message.removed.size()}}});
                        !ok)
                        return failure(ok);
                    return read->message;
                });
        })
        .unwrap();
}

QFuture<Result<qint64>> MessageDesk::find(Draft draft, Notable what)
{
    return m_context.read([draft, what](Connection& connection) -> Result<qint64> {
        const auto list = ListGateway(connection).find(draft.list);
        if (!list)
            return failure(list);
        NotableFinder finder(sourcesOf(withTextFromHtml(draft)), list->fields, what);
        const auto read = forEachOnList(connection, draft.list, [&](const Recipient& recipient) {
            return finder.look(recipient);
        });
        if (!read)
            return failure(read);
        return finder.found();
    });
}

QFuture<Result<qint64>> MessageDesk::search(ListId list, QString text, qint64 afterOrdinal)
{
    return m_context.read([=](Connection& connection) -> Result<qint64> {
        qint64 first = 0; // from the top, for when nothing comes after
        qint64 next = 0;
        const auto holds = [&](const QString& value) {
            return value.contains(text, Qt::CaseInsensitive);
        };
        const auto read = forEachOnList(connection, list, [&](const Recipient& recipient) {
            if (!holds(recipient.address) && std::ranges::none_of(recipient.values, holds))
                return true;
            if (first == 0)
                first = recipient.ordinal;
            if (recipient.ordinal > afterOrdinal)
                next = recipient.ordinal;
            return next == 0;
        });
        if (!read)
            return failure(read);
        if (first == 0)
            return failure(ErrorCode::NotFound, u"recipient"_s);
        return next > 0 ? next : first;
    });
}

QFuture<Result<QByteArray>> MessageDesk::exportMessage(Session session, Draft draft, qint64 ordinal)
{
    return act<QByteArray>(
        m_context, session, {Permission::Compose, u"message.exported"_s, subjectOf(draft.id)},
        [this, draft, ordinal](Connection& connection,
                               const PersonRecord& actor) -> Result<QByteArray> {
            const auto one = gather(connection, draft, ordinal);
            if (!one)
                return failure(one);
            const auto bytes = composeOne(*one, m_context.now());
            if (!bytes)
                return bytes;
            if (auto ok = m_context.record(connection, actor, u"message.exported"_s,
                                           subjectOf(draft.id), {{u"recipient"_s, ordinal}});
                !ok)
                return failure(ok);
            return bytes;
        });
}

QFuture<Result<TestMail>> MessageDesk::prepareTest(Session session, Draft draft, qint64 ordinal,
                                                   QStringList addresses)
{
    return act<TestMail>(
        m_context, session, {Permission::Compose, u"test.prepared"_s, subjectOf(draft.id)},
        [this, draft, ordinal, addresses](Connection& connection,
                                          const PersonRecord& actor) -> Result<TestMail> {
            auto one = gather(connection, draft, ordinal);
            if (!one)
                return failure(one);
            auto mail = TestMail::make({.snapshot = std::move(one->snapshot),
                                        .files = std::move(one->files),
                                        .values = one->recipient.values,
                                        .file = std::move(one->ownFile),
                                        .addresses = addresses,
                                        .now = m_context.now()});
            if (!mail)
                return mail;
            if (auto ok =
                    m_context.record(connection, actor, u"test.prepared"_s, subjectOf(draft.id),
                                     {{u"addresses"_s, QJsonArray::fromStringList(addresses)},
                                      {u"recipient"_s, ordinal}});
                !ok)
                return failure(ok);
            return mail;
        });
}

} // namespace ringi
