// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/draft.h"
#include "campaign/test_mail.h"
#include "html/html_cleaner.h"
#include "office/session.h"
#include "papers/paper_report.h"

#include <QFuture>

namespace ringi {

class OfficeContext;
struct ReadInFile;

/// A designer's file as it was taken in: the start of a draft, and what was done to it.
struct TakenMessage {
    QString subject; ///< of an .eml or the HTML's title; may be empty
    QString text;
    QString html;
    QList<EmbeddedFile> images; ///< stored already
    QList<FileRef> files;       ///< stored already
    QList<HtmlRemoval> removed;
    QStringList remoteImages;  ///< load from elsewhere when somebody opens the mail
    QStringList missingImages; ///< named in the HTML and not beside it
    QStringList faults;        ///< of a broken .eml, short English
};

/// The files of a folder as they were taken in.
struct TakenFolder {
    FileSetId set;
    QString folder; ///< its name
    qint64 files = 0;
};

/// Which recipient's message to look at.
enum class Notable { Longest, Shortest, Blank, NonAscii };

/// What a message is made of: files, designers' HTML, other people's .eml; and what it becomes:
/// one recipient's message as bytes, a test message. Files are read on the pool.
class MessageDesk final {
public:
    /// No attachment may be larger, and no folder hold more files.
    static constexpr qint64 kLargestFile = qint64{25} * 1024 * 1024;
    static constexpr qint64 kMostFiles = 20'000;

    explicit MessageDesk(OfficeContext& context);

    /// Takes a file into the workspace; on record. TooLarge, FileNotFound, FileUnreadable;
    /// InvalidInput ("empty file", "file name").
    QFuture<Result<FileRef>> addFile(Session session, QString path);
    /// As addFile, for what was pasted.
    QFuture<Result<FileRef>> addBytes(Session session, QString name, QByteArray bytes);
    /// A stored file's bytes, for showing and saving.
    QFuture<Result<QByteArray>> fileBytes(FileRef file);
    /// What a stored file is and hides, and what to show of it; nothing in it runs. Errors are those
    /// of reading the store: whatever is wrong with the file itself, its report says.
    QFuture<Result<PaperReport>> lookInto(FileRef file);
    /// Takes the files of a folder (not of folders inside, not hidden ones). As addFile, the
    /// detail begins with the file's name; AlreadyExists ("file name") where a value in a column
    /// would find two of them.
    QFuture<Result<TakenFolder>> addFolder(Session session, QString path);
    /// Reads .html, .htm or .eml; the files in it are stored. InvalidInput ("file type").
    QFuture<Result<TakenMessage>> take(Session session, QString path);

    /// The ordinal of the most notable recipient of the draft's list: by length of the message,
    /// with a used field blank, with characters beyond ASCII in a used field. NotFound.
    QFuture<Result<qint64>> find(Draft draft, Notable what);
    /// The next recipient after one whose address or values hold the text (case does not matter);
    /// begins again at the top. NotFound.
    QFuture<Result<qint64>> search(ListId list, QString text, qint64 afterOrdinal);

    /// One recipient's message as it would be sent, but for Message-ID and signatures; on record.
    QFuture<Result<QByteArray>> exportMessage(Session session, Draft draft, qint64 ordinal);
    /// A test message with one row's values; on record with the addresses. Deliver it with
    /// DeliveryService::sendTest().
    QFuture<Result<TestMail>> prepareTest(Session session, Draft draft, qint64 ordinal,
                                          QStringList addresses);

private:
    QFuture<Result<FileRef>> store(Session session, Result<ReadInFile> file);

    OfficeContext& m_context;
};

} // namespace ringi
