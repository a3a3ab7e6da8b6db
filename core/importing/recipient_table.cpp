// SPDX-License-Identifier: Apache-2.0
#include "importing/recipient_table.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace ringi {
namespace {

/// Enough rows to see what a column holds.
constexpr qsizetype kSampleRows = 1'000;

bool looksLikeAddress(const QString& cell)
{
    const QStringView text = QStringView(cell).trimmed();
    const qsizetype at = text.indexOf(u'@');
    return at > 0 && at < text.size() - 1 && text.indexOf(u'@', at + 1) < 0 &&
           std::none_of(text.cbegin(), text.cend(), [](QChar c) { return c.isSpace(); });
}

/// 3 for a header that is one of the usual words, 1 for one that contains them, else 0.
int headerScore(const QString& header)
{
    static constexpr QStringView kWords[] = {
        u"mail",   u"email",      u"mailaddress",       u"emailaddress", u"address",
        u"メール", u"eメール",    u"メールアドレス",    u"アドレス",     u"eメールアドレス",
        u"メアド", u"電子メール", u"電子メールアドレス"};
    static constexpr QStringView kParts[] = {u"mail", u"メール", u"アドレス"};

    // Full-width letters and half-width katakana are the same words.
    QString word = header.normalized(QString::NormalizationForm_KC).toLower();
    word.removeIf([](QChar c) { return c.isSpace() || c == u'-' || c == u'_' || c == u'.'; });
    if (std::any_of(std::begin(kWords), std::end(kWords), [&](QStringView w) { return w == word; }))
        return 3;
    const bool part = std::any_of(std::begin(kParts), std::end(kParts),
                                  [&](QStringView p) { return word.contains(p); });
    return part ? 1 : 0;
}

/// Whether more than half of the column's filled cells look like one address.
bool holdsAddresses(const Table& table, qsizetype column)
{
    qsizetype filled = 0;
    qsizetype addresses = 0;
    for (const TableRow& row : table.rows.first(std::min(kSampleRows, table.rows.size()))) {
        const QString& cell = row.cells.at(column);
        filled += QStringView(cell).trimmed().isEmpty() ? 0 : 1;
        addresses += looksLikeAddress(cell) ? 1 : 0;
    }
    return addresses * 2 > filled;
}

Result<QByteArray> readAll(const QString& path, qint64 maxBytes)
{
    const QFileInfo info{path};
    if (!info.exists())
        return failure(ErrorCode::FileNotFound);
    if (!info.isFile())
        return failure(ErrorCode::FileUnreadable, QStringLiteral("not a regular file"));
    QFile file{path};
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable, file.errorString());
    // One byte more than allowed, since the file may grow while it is read.
    QByteArray bytes = file.read(maxBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorCode::FileUnreadable, file.errorString());
    if (bytes.size() > maxBytes)
        return failure(ErrorCode::TooLarge, QStringLiteral("limit: %1 bytes").arg(maxBytes));
    return bytes;
}

} // namespace

std::optional<int> guessAddressColumn(const Table& table)
{
    std::optional<int> best;
    int bestScore = 0;
    for (qsizetype column = 0; column < table.header.size(); ++column) {
        const int score =
            headerScore(table.header.at(column)) + (holdsAddresses(table, column) ? 10 : 0);
        if (score > bestScore) {
            bestScore = score;
            best = static_cast<int>(column);
        }
    }
    return best;
}

Result<RecipientFile> readRecipientFile(const QString& path, const RecipientFileOptions& options)
{
    const auto bytes = readAll(path, options.maxBytes);
    if (!bytes)
        return failure(bytes);
    auto decoded = decodeText(*bytes, options.encoding);
    if (!decoded)
        return failure(decoded);
    auto table = parseTable(decoded->text, options.delimiter);
    if (!table)
        return failure(table);

    RecipientFile file{.table = std::move(*table),
                       .encoding = decoded->encoding,
                       .hadBom = decoded->hadBom,
                       .addressColumn = std::nullopt,
                       .headerLooksLikeData = false};
    file.addressColumn = guessAddressColumn(file.table);
    file.headerLooksLikeData =
        std::any_of(file.table.header.cbegin(), file.table.header.cend(), looksLikeAddress);
    return file;
}

} // namespace ringi
