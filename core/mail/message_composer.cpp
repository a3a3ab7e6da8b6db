// SPDX-License-Identifier: Apache-2.0
#include "mail/message_composer.h"

#include "base/crypto.h"
#include "mail/file_part.h"
#include "mail/header_encoding.h"
#include "mail/list_fields.h"
#include "mail/message_id.h"
#include "mail/message_layout.h"
#include "mail/prepared_body.h"
#include "mail/prepared_file.h"
#include "mail/prepared_text.h"

namespace ringi {
namespace {

using Slot = MessageLayout::Slot;

std::unexpected<Error> invalid(const QString& field)
{
    return failure(ErrorCode::InvalidInput, field);
}

/// The same design always has the same boundaries, and another hardly ever.
QByteArray boundarySeed(const MessageDesign& design)
{
    crypto::Sha256 hash;
    const auto add = [&hash](const QByteArray& bytes) {
        hash.add(QByteArray::number(bytes.size()) + ':');
        hash.add(bytes);
    };
    for (const QString& text : {design.from.name.text(), design.from.address.text(), design.subject,
                                design.text, design.html, design.personalFileName})
        add(text.toUtf8());
    for (const auto& files : {design.images, design.files}) {
        add(QByteArray::number(files.size()));
        for (const MailFile& file : files) {
            add(file.name.toUtf8());
            add(file.contentId);
            add(QByteArray::number(file.encoded.size()));
        }
    }
    return hash.finish().toHex().first(24);
}

} // namespace

struct MessageComposer::Parts {
    DkimSigner signer;
    QByteArray senders; ///< From and Reply-To, whole fields
    PreparedText subject;
    std::optional<QByteArray> fixedSubject; ///< the whole field
    PreparedText unsubscribeUrl;
    ListFields list;
    std::optional<QByteArray> fixedList;
    PreparedBody text;
    PreparedBody html;
    QList<PreparedFile> images;
    QList<PreparedFile> files;
    PreparedText personalName;
    bool personalNameGiven = false;
    MessageLayout layout;             ///< of messages without a personal file
    MessageLayout layoutWithPersonal; ///< of the others
    QStringList fields;
    QList<qsizetype> usedColumns;

    Status prepareTexts(const MessageDesign& design);
    Status prepareHeaders(const MessageDesign& design);
    Status prepareFiles(const MessageDesign& design);
    void layOutBoth(const MessageDesign& design);
    void noteUsedColumns();

    [[nodiscard]] Status judge(const MessageFor& recipient) const;
    [[nodiscard]] Result<QByteArray> subjectField(const QStringList& values) const;
    [[nodiscard]] Result<QByteArray> listFields(const QStringList& values) const;
    [[nodiscard]] Result<QByteArray> headerFields(const MessageFor& recipient) const;
    [[nodiscard]] Result<QByteArray> personalHeader(const MessageFor& recipient) const;
    [[nodiscard]] Result<ByteRope> multipartBody(const MessageLayout& from,
                                                 const MessageFor& recipient) const;
};

Status MessageComposer::Parts::prepareTexts(const MessageDesign& design)
{
    fields = design.fields;
    if (design.html.isEmpty() && !design.images.isEmpty())
        return invalid(QStringLiteral("images"));
    auto plain = PreparedBody::make(QStringLiteral("text"), design.text, MergeKind::Text, fields);
    if (!plain)
        return failure(plain);
    text = std::move(*plain);
    auto rich = PreparedBody::make(QStringLiteral("html"), design.html, MergeKind::Html, fields);
    if (!rich)
        return failure(rich);
    html = std::move(*rich);
    return {};
}

Status MessageComposer::Parts::prepareHeaders(const MessageDesign& design)
{
    senders = mailboxHeader("From", design.from);
    if (design.replyTo)
        senders += mailboxHeader("Reply-To", *design.replyTo);
    if (design.isSolo)
        senders += "X-Ringi-Review: solo\r\n";

    auto title =
        PreparedText::make(QStringLiteral("subject"), design.subject, MergeKind::Header, fields);
    if (!title)
        return failure(title);
    subject = std::move(*title);
    if (subject.isFixed()) {
        const auto field = subjectField({});
        if (!field)
            return failure(field);
        fixedSubject = *field;
    }

    auto lists = ListFields::make(design.headers);
    if (!lists)
        return failure(lists);
    list = std::move(*lists);
    auto url = PreparedText::make(QStringLiteral("unsubscribeUrl"), design.headers.unsubscribeUrl,
                                  MergeKind::Url, fields);
    if (!url)
        return failure(url);
    unsubscribeUrl = std::move(*url);
    if (unsubscribeUrl.isFixed()) {
        const auto lines = listFields({});
        if (!lines)
            return failure(lines);
        fixedList = *lines;
    }
    return {};
}

Status MessageComposer::Parts::prepareFiles(const MessageDesign& design)
{
    for (const MailFile& image : design.images) {
        auto file = PreparedFile::image(image);
        if (!file)
            return failure(file);
        images.append(std::move(*file));
    }
    for (const MailFile& attachment : design.files) {
        auto file = PreparedFile::attachment(attachment, fields);
        if (!file)
            return failure(file);
        files.append(std::move(*file));
    }
    auto name = PreparedText::make(QStringLiteral("personalFileName"), design.personalFileName,
                                   MergeKind::FileName, fields);
    if (!name)
        return failure(name);
    personalName = std::move(*name);
    personalNameGiven = !design.personalFileName.isEmpty();
    return {};
}

void MessageComposer::Parts::layOutBoth(const MessageDesign& design)
{
    MessageShape shape{.text = !design.text.isEmpty() || design.html.isEmpty(),
                       .html = !design.html.isEmpty(),
                       .images = design.images.size(),
                       .files = design.files.size(),
                       .personalFile = false};
    const QByteArray seed = boundarySeed(design);
    layout = layOut(shape, seed);
    shape.personalFile = true;
    layoutWithPersonal = layOut(shape, seed);
}

void MessageComposer::Parts::noteUsedColumns()
{
    QSet<QString> used = subject.fields() | unsubscribeUrl.fields() | text.fields() |
                         html.fields() | personalName.fields();
    for (const PreparedFile& file : std::as_const(files))
        used |= file.fields();
    for (qsizetype i = 0; i < fields.size(); ++i) {
        if (used.contains(fields.at(i)))
            usedColumns.append(i);
    }
}

Status MessageComposer::Parts::judge(const MessageFor& recipient) const
{
    if (!isMessageId(recipient.messageId))
        return invalid(QStringLiteral("messageId"));
    if (!canBeDated(recipient.date))
        return invalid(QStringLiteral("date"));
    for (const qsizetype column : usedColumns) {
        if (column >= recipient.values.size())
            break;
        const QString& value = recipient.values.at(column);
        if (value.contains(QChar(0)) || !value.isValidUtf16())
            return invalid(fields.at(column));
    }
    if (recipient.file && !isSound(*recipient.file))
        return invalid(QStringLiteral("file"));
    return {};
}

Result<QByteArray> MessageComposer::Parts::subjectField(const QStringList& values) const
{
    const auto rendered = subject.render(values);
    if (!rendered)
        return failure(rendered);
    const auto value = HeaderText::make(QString::fromUtf8(*rendered));
    if (!value)
        return failure(value);
    return textHeader("Subject", *value);
}

Result<QByteArray> MessageComposer::Parts::listFields(const QStringList& values) const
{
    const auto url = unsubscribeUrl.render(values);
    if (!url)
        return failure(url);
    return list.write(*url);
}

Result<QByteArray> MessageComposer::Parts::headerFields(const MessageFor& recipient) const
{
    const auto subjectLines =
        fixedSubject ? Result<QByteArray>{*fixedSubject} : subjectField(recipient.values);
    if (!subjectLines)
        return failure(subjectLines);
    const auto listLines =
        fixedList ? Result<QByteArray>{*fixedList} : listFields(recipient.values);
    if (!listLines)
        return failure(listLines);
    QByteArray headers;
    headers.reserve(512 + senders.size() + subjectLines->size() + listLines->size());
    headers += dateHeader(recipient.date);
    headers += senders;
    headers += mailboxHeader("To", recipient.to);
    headers += *subjectLines;
    // Folding is allowed here, but too many readers lose a Message-ID that is not on its line.
    headers += "Message-ID: <" + recipient.messageId + ">\r\n";
    headers += *listLines;
    headers += "MIME-Version: 1.0\r\n";
    return headers;
}

Result<QByteArray> MessageComposer::Parts::personalHeader(const MessageFor& recipient) const
{
    if (!personalNameGiven)
        return attachmentHeader(*recipient.file, safeFileName(recipient.file->name).toUtf8());
    const auto name = personalName.render(recipient.values);
    if (!name)
        return failure(name);
    return attachmentHeader(*recipient.file, *name);
}

Result<ByteRope> MessageComposer::Parts::multipartBody(const MessageLayout& from,
                                                       const MessageFor& recipient) const
{
    const auto plain = text.encode(recipient.values);
    if (!plain)
        return failure(plain);
    const auto rich = html.encode(recipient.values);
    if (!rich)
        return failure(rich);

    ByteRope body;
    QByteArray piece;
    piece.reserve(plain->bytes.size() + rich->bytes.size() + 1024);
    const auto addText = [&piece](const EncodedBody& encoded) {
        piece += "Content-Transfer-Encoding: ";
        piece += encoded.transferEncoding;
        piece += "\r\n\r\n";
        piece += encoded.bytes;
    };
    for (const MessageLayout::Segment& segment : from.segments) {
        piece += segment.before;
        Result<QByteArray> header;
        const ByteRope* file = nullptr;
        switch (segment.slot) {
        case Slot::None: break;
        case Slot::Text: addText(*plain); break;
        case Slot::Html: addText(*rich); break;
        case Slot::Image:
            header = images.at(segment.index).header({});
            file = &images.at(segment.index).encoded();
            break;
        case Slot::File:
            header = files.at(segment.index).header(recipient.values);
            file = &files.at(segment.index).encoded();
            break;
        case Slot::PersonalFile:
            header = personalHeader(recipient);
            file = &recipient.file->encoded;
            break;
        }
        if (file == nullptr)
            continue;
        if (!header)
            return failure(header);
        piece += *header;
        body.append(std::exchange(piece, {}));
        body.append(*file); // shared, not copied
    }
    body.append(std::move(piece));
    return body;
}

Result<MessageComposer> MessageComposer::make(const MessageDesign& design, const DkimSigner& signer)
{
    auto parts = std::make_shared<Parts>();
    parts->signer = signer;
    for (const auto prepare :
         {&Parts::prepareTexts, &Parts::prepareHeaders, &Parts::prepareFiles}) {
        if (const auto done = ((*parts).*prepare)(design); !done)
            return failure(done);
    }
    parts->layOutBoth(design);
    parts->noteUsedColumns();
    MessageComposer composer;
    composer.m_parts = std::move(parts);
    return composer;
}

Result<ByteRope> MessageComposer::compose(const MessageFor& recipient) const
{
    const Parts& parts = *m_parts;
    if (const auto sound = parts.judge(recipient); !sound)
        return failure(sound);
    auto headers = parts.headerFields(recipient);
    if (!headers)
        return failure(headers);
    const MessageLayout& layout = recipient.file ? parts.layoutWithPersonal : parts.layout;
    *headers += layout.contentType;

    ByteRope body;
    if (layout.isSinglePart) {
        const bool isHtml = layout.segments.first().slot == Slot::Html;
        auto only = (isHtml ? parts.html : parts.text).encode(recipient.values);
        if (!only)
            return failure(only);
        *headers += "Content-Transfer-Encoding: " + only->transferEncoding + "\r\n";
        body.append(std::move(only->bytes));
    } else {
        auto parted = parts.multipartBody(layout, recipient);
        if (!parted)
            return failure(parted);
        body = std::move(*parted);
    }

    ByteRope message;
    if (!parts.signer.isEmpty()) {
        auto signatures = parts.signer.sign(*headers, body, recipient.date);
        if (!signatures)
            return failure(signatures);
        message.append(std::move(*signatures));
    }
    *headers += "\r\n";
    message.append(std::move(*headers));
    message.append(body);
    return message;
}

} // namespace ringi
