// SPDX-License-Identifier: Apache-2.0
#include "importing/message_import.h"

#include "html/html_text.h"
#include "importing/image_file.h"
#include "importing/text_decoding.h"
#include "mail/charset.h"
#include "mail/mail_reader.h"

#include <QCryptographicHash>
#include <QHash>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QUrl>

#include <algorithm>

namespace ringi {
namespace {

constexpr qsizetype kLargestHtml = 10'000'000;

bool hasByteOrderMark(QByteArrayView bytes)
{
    return bytes.startsWith("\xEF\xBB\xBF") || bytes.startsWith("\xFF\xFE") ||
           bytes.startsWith("\xFE\xFF");
}

/// The text of an HTML file; a charset that its bytes do not fit is a fault, not a reason to
/// refuse.
Result<QString> htmlText(const QByteArray& bytes, QStringList& faults)
{
    const QByteArray declared = declaredHtmlCharset(bytes);
    // UTF-16 cannot say so in ASCII letters: browsers take UTF-8 then.
    const bool usable = isKnownCharset(declared) && !declared.startsWith("utf-16");
    if (usable && !hasByteOrderMark(bytes)) {
        const CharsetText text = decodeCharset(bytes, declared);
        if (text.fault.isEmpty() || !bytes.isValidUtf8()) {
            if (!text.fault.isEmpty())
                faults << text.fault;
            return text.text;
        }
        faults << QStringLiteral("text that does not fit its charset %1")
                      .arg(QString::fromLatin1(declared));
    }
    auto decoded = decodeText(bytes);
    if (!decoded)
        return failure(decoded);
    return std::move(decoded->text);
}

/// What stands in <title>, with the entities that titles have.
QString titleOf(const QString& html)
{
    static const QRegularExpression title(QStringLiteral("<title[^>]*>([^<]*)</title"),
                                          QRegularExpression::CaseInsensitiveOption);
    QString text = title.match(html).captured(1).simplified();
    text.replace(QLatin1StringView("&lt;"), QLatin1StringView("<"));
    text.replace(QLatin1StringView("&gt;"), QLatin1StringView(">"));
    text.replace(QLatin1StringView("&quot;"), QLatin1StringView("\""));
    text.replace(QLatin1StringView("&#39;"), QLatin1StringView("'"));
    text.replace(QLatin1StringView("&nbsp;"), QLatin1StringView(" "));
    text.replace(QLatin1StringView("&amp;"), QLatin1StringView("&"));
    return text;
}

/// The last part of an address, for people.
QString nameIn(const QString& address)
{
    const QString path = QUrl::fromPercentEncoding(address.section(u'?', 0, 0).toUtf8());
    return path.sliced(std::max(path.lastIndexOf(u'/'), path.lastIndexOf(u'\\')) + 1);
}

/// Gathers the pictures of one message and what their sources in the HTML become.
class ImageTable final {
public:
    explicit ImageTable(ImportedMessage& message) : m_message{message} {}

    void add(const QString& source, const QString& name, const QByteArray& bytes)
    {
        const QByteArray digest = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
        const QByteArray id = digest.first(8).toHex() + "@ringi";
        const bool known =
            std::any_of(m_message.images.cbegin(), m_message.images.cend(),
                        [&id](const ImportedFile& image) { return image.contentId == id; });
        if (!known)
            m_message.images.append(
                {.contentId = id, .name = name, .type = imageTypeOf(bytes), .bytes = bytes});
        m_sources.insert(source, QStringLiteral("cid:") + QString::fromLatin1(id));
    }
    void addMissing(const QString& source)
    {
        m_message.missingImages << source;
        m_sources.insert(source, QString()); // the alternative text shows
    }
    [[nodiscard]] QString applied(const QString& html) const
    {
        return m_sources.isEmpty() ? html : withImageSources(html, m_sources);
    }

private:
    ImportedMessage& m_message;
    QMap<QString, QString> m_sources;
};

/// Files by content id, as a cid: address means them (RFC 2392: the id, percent-encoded).
class FilesById final {
public:
    explicit FilesById(const QList<ReadFile>& files)
    {
        for (qsizetype i = files.size() - 1; i >= 0; --i) { // the first of two stays
            if (!files.at(i).contentId.isEmpty())
                m_places.insert(files.at(i).contentId, i);
        }
    }
    /// The file's place in the list; -1 where there is none.
    [[nodiscard]] qsizetype placeOf(const QString& cid) const
    {
        const QByteArray written = cid.toUtf8();
        return m_places.value(QByteArray::fromPercentEncoding(written),
                              m_places.value(written, -1));
    }

private:
    QHash<QByteArray, qsizetype> m_places;
};

/// The HTML of a message that was read. Returns which of its files became pictures.
QSet<qsizetype> takeHtml(const ReadMail& mail, ImportedMessage& message)
{
    QSet<qsizetype> shown;
    CleanHtml clean = cleanHtml(mail.html);
    ImageTable images(message);
    const FilesById files(mail.files);
    for (const QString& id : std::as_const(clean.contentIds)) {
        const QString source = QStringLiteral("cid:") + id;
        const qsizetype place = files.placeOf(id);
        if (place < 0 || imageTypeOf(mail.files.at(place).bytes).isEmpty()) {
            images.addMissing(source);
            continue;
        }
        images.add(source, mail.files.at(place).name, mail.files.at(place).bytes);
        shown.insert(place);
    }
    for (const QString& address : std::as_const(clean.localImages))
        images.addMissing(address);
    message.html = images.applied(clean.html);
    message.removed = std::move(clean.removed);
    message.remoteImages = std::move(clean.remoteImages);
    return shown;
}

} // namespace

Result<ImportedMessage> importHtml(const QByteArray& bytes, const ImageReader& readFile)
{
    if (bytes.size() > kLargestHtml)
        return failure(ErrorCode::TooLarge, QStringLiteral("10 MB"));
    ImportedMessage message;
    const auto source = htmlText(bytes, message.faults);
    if (!source)
        return failure(source);
    CleanHtml clean = cleanHtml(*source);
    ImageTable images(message);
    for (const QString& address : std::as_const(clean.localImages)) {
        const auto image = readFile(address);
        if (image && !imageTypeOf(*image).isEmpty())
            images.add(address, nameIn(address), *image);
        else
            images.addMissing(address);
    }
    for (const QString& id : std::as_const(clean.contentIds)) // of a mail that is not here
        images.addMissing(QStringLiteral("cid:") + id);
    message.subject = titleOf(*source);
    message.html = images.applied(clean.html);
    message.text = textFromHtml(message.html);
    message.removed = std::move(clean.removed);
    message.remoteImages = std::move(clean.remoteImages);
    return message;
}

Result<ImportedMessage> importEml(const QByteArray& bytes)
{
    const auto mail = readMail(bytes);
    if (!mail)
        return failure(mail);
    ImportedMessage message;
    message.subject = mail->header(QStringLiteral("Subject"));
    message.text = mail->text;
    message.faults = mail->faults;
    QSet<qsizetype> shown;
    if (!mail->html.isEmpty())
        shown = takeHtml(*mail, message);
    if (message.text.trimmed().isEmpty() && !message.html.isEmpty())
        message.text = textFromHtml(message.html);
    for (qsizetype i = 0; i < mail->files.size(); ++i) {
        const ReadFile& file = mail->files.at(i);
        if (!shown.contains(i))
            message.files.append(
                {.contentId = {}, .name = file.name, .type = file.type, .bytes = file.bytes});
    }
    return message;
}

} // namespace ringi
