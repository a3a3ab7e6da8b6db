// SPDX-License-Identifier: Apache-2.0
#include "audit/export_verifier.h"

#include "audit/chain_verifier.h"
#include "audit/export_form.h"
#include "audit/line_reader.h"
#include "base/canonical_json.h"

#include <utility>

namespace ringi {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxLine = 64LL << 20;

/// What one line must say for the file to stay proven; a text is the reason why it is not.
using Fault = std::optional<QString>;

class Verification final {
public:
    explicit Verification(QByteArray expectedHead)
        : m_expectedHead(std::move(expectedHead)),
          m_passedExpected(m_expectedHead.isEmpty() || m_expectedHead == AuditHead().hash)
    {
    }

    /// One line with its LF; true while there may be more.
    bool take(const QByteArray& line);
    void stop(const QString& reason);
    VerifyReport end();

private:
    Fault first(const QByteArray& line);
    Fault further(const QByteArray& line);
    Fault entry(const QJsonObject& object, const QByteArray& line);
    Fault trailer(const QJsonObject& object, const QByteArray& line);

    QByteArray m_expectedHead;
    bool m_passedExpected;
    std::optional<ExportFormat> m_format; ///< known after the first line
    std::optional<ExportAbout> m_about;   ///< of the header; the CSV form has none
    ChainVerifier m_chain;
    AuditHead m_proven; ///< the last entry of which every byte was proven
    qint64 m_seals = 0; ///< up to there
    crypto::Sha256 m_digest;
    qint64 m_line = 0;
    bool m_ended = false;
    std::optional<Breach> m_breach;
};

void Verification::stop(const QString& reason)
{
    if (!m_breach)
        m_breach = Breach{
            .sequence = m_format ? m_proven.sequence + 1 : 0, .line = m_line, .reason = reason};
}

bool Verification::take(const QByteArray& line)
{
    ++m_line;
    const bool isHeader = !m_format;
    Fault fault;
    if (!line.endsWith('\n'))
        fault = line.size() < kMaxLine ? u"the file ends within this line: its tail was cut"_s
                                       : u"the line is longer than any entry"_s;
    else if (m_ended)
        fault = u"something follows the trailer"_s;
    else
        fault = isHeader ? first(line) : further(line);
    if (!fault)
        return true;
    stop(*fault);
    return false;
}

VerifyReport Verification::end()
{
    if (!m_breach && !m_ended) {
        ++m_line;
        stop(m_format ? u"no trailer: the tail was cut"_s : u"the file is empty"_s);
    }
    if (m_proven.sequence == 0)
        stop(u"the log is empty: not even its workspace was created"_s);
    if (!m_passedExpected)
        stop(u"no entry has the expected head: the tail was cut, or the log was written anew"_s);
    return {.entries = m_proven.sequence,
            .seals = m_seals,
            .head = m_proven.hash,
            .workspace = m_chain.workspace(),
            .founderKey = m_chain.founderKey(),
            .breach = m_breach};
}

Fault Verification::first(const QByteArray& line)
{
    if (line.startsWith(exporting::kByteOrderMark)) {
        const auto cells = exporting::csvCells(QByteArrayView(line).sliced(3));
        if (!cells || cells->size() != exporting::kCsvColumns)
            return u"the header is not one of an audit log"_s;
        m_format = ExportFormat::Csv;
    } else {
        const auto object = parseJsonObject(line);
        const auto about = object ? exporting::aboutFromJson(*object) : failure(object);
        if (!about)
            return u"this is no export of an audit log"_s;
        const auto canonical = exporting::headerLine(*about);
        if (!canonical || *canonical != line)
            return u"the header is not in its canonical form"_s;
        m_about = *about;
        m_format = ExportFormat::JsonLines;
    }
    m_digest.add(line);
    return {};
}

Fault Verification::further(const QByteArray& line)
{
    QByteArray record = line;
    if (m_format == ExportFormat::Csv) {
        const auto cells = exporting::csvCells(line);
        if (!cells || cells->size() != exporting::kCsvColumns)
            return u"this is no row of eight quoted cells"_s;
        record = cells->last();
    }
    const auto object = parseJsonObject(record);
    if (!object)
        return u"its record cannot be read"_s;
    if (object->contains("end"_L1))
        return trailer(*object, line);
    if (auto fault = entry(*object, line))
        return fault;
    m_digest.add(line);
    return {};
}

Fault Verification::entry(const QJsonObject& object, const QByteArray& line)
{
    const auto entry = auditEntryFromJson(object);
    if (!entry)
        return u"its record is no entry: \"%1\""_s.arg(entry.error().detail);
    const auto expected = exporting::entryLine(*entry, *m_format);
    // The chain says more about what happened, so it speaks first.
    if (const auto ok = m_chain.add(*entry); !ok)
        return ok.error().detail.section(u": "_s, 1);
    if (entry->sequence == 1 && m_chain.workspace().isEmpty())
        return u"it is not the creation of a workspace"_s;
    if (entry->sequence == 1 && m_about && m_about->workspace != m_chain.workspace())
        return u"the header names another workspace"_s;
    if (!expected || *expected != line)
        return u"what is written beside its record does not agree with it"_s;
    m_proven = entry->head();
    m_seals = m_chain.seals();
    m_passedExpected = m_passedExpected || entry->hash == m_expectedHead;
    return {};
}

Fault Verification::trailer(const QJsonObject& object, const QByteArray& line)
{
    const auto read = exporting::trailerFromJson(object);
    if (!read)
        return u"the trailer is damaged: \"%1\""_s.arg(read.error().detail);
    const auto expected = exporting::trailerLine(*read, *m_format);
    if (!expected || *expected != line)
        return u"what is written beside the trailer's record does not agree with it"_s;
    if (read->entries > m_proven.sequence)
        return u"missing, the tail was cut"_s;
    if (read->head != m_proven)
        return u"the trailer names another head"_s;
    if (read->about.workspace != m_chain.workspace())
        return u"the trailer names another workspace"_s;
    if (m_about && read->about != *m_about)
        return u"header and trailer do not agree"_s;
    const auto digest = exporting::digestOf(*read, m_digest);
    if (!digest || *digest != read->digest)
        return u"header or trailer was changed"_s;
    m_ended = true;
    return {};
}

} // namespace

Result<VerifyReport> verifyExport(QIODevice& device, const QByteArray& expectedHead)
{
    if (!expectedHead.isEmpty() && expectedHead.size() != AuditHead().hash.size())
        return failure(ErrorCode::InvalidInput, u"head"_s);
    device.setTextModeEnabled(false);
    LineReader lines(device, kMaxLine);
    Verification verification(expectedHead);
    while (true) {
        const auto line = lines.next();
        if (!line)
            return failure(line);
        if (!*line)
            break;
        if (!verification.take(**line))
            break;
    }
    return verification.end();
}

} // namespace ringi
