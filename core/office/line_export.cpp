// SPDX-License-Identifier: Apache-2.0
#include "office/line_export.h"

#include "audit/export_form.h"
#include "base/crypto.h"
#include "store/line_gateway.h"

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

constexpr int kPageSize = 1000;

QByteArray csvLine(const QStringList& cells)
{
    QByteArray line;
    for (const QString& cell : cells) {
        if (!line.isEmpty())
            line += ',';
        line += '"' + exporting::defused(cell).replace(u'"', u"\"\""_s).toUtf8() + '"';
    }
    return line + "\r\n";
}

QString timeOr(const std::optional<Moment>& at)
{
    return at ? exporting::isoTime(*at) : QString();
}

QStringList cellsOf(const LedgerRow& row)
{
    return {QString::number(row.ordinal),
            row.address,
            ledgerStateName(row.state),
            QString::number(row.tries),
            timeOr(row.openedAt),
            exporting::isoTime(row.updatedAt),
            QString::fromLatin1(row.messageId),
            QString::fromUtf8(row.reply).trimmed(),
            row.reason};
}

/// Writes and hashes the same bytes.
class HashedDevice final {
public:
    explicit HashedDevice(QIODevice& device) : m_device(device) {}

    Status write(const QByteArray& bytes)
    {
        if (m_device.write(bytes) != bytes.size())
            return failure(ErrorCode::FileUnwritable, m_device.errorString());
        m_hash.add(bytes);
        return {};
    }
    QByteArray digest() { return m_hash.finish(); }

private:
    QIODevice& m_device;
    crypto::Sha256 m_hash;
};

} // namespace

Result<ExportedLines> writeLines(Connection& connection, CampaignId campaign,
                                 const LineFilter& filter, QIODevice& device)
{
    HashedDevice out(device);
    const QByteArray head = exporting::kByteOrderMark.toByteArray() +
                            csvLine({u"number"_s, u"address"_s, u"state"_s, u"tries"_s, u"opened"_s,
                                     u"changed"_s, u"message-id"_s, u"reply"_s, u"reason"_s});
    if (auto ok = out.write(head); !ok)
        return failure(ok);
    LineGateway lines(connection);
    qint64 after = 0;
    qint64 count = 0;
    for (;;) {
        const auto page = lines.page(campaign, after, kPageSize, filter);
        if (!page)
            return failure(page);
        QByteArray text;
        for (const LedgerRow& row : *page)
            text += csvLine(cellsOf(row));
        if (auto ok = out.write(text); !ok)
            return failure(ok);
        count += page->size();
        if (page->size() < kPageSize)
            return ExportedLines{count, out.digest()};
        after = page->last().ordinal;
    }
}

} // namespace ringi
