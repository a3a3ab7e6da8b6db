// SPDX-License-Identifier: Apache-2.0
#include "audit/audit_exporter.h"

#include "audit/export_form.h"

#include <QFileDevice>

#include <utility>

namespace ringi {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> notWritten(const QIODevice& device)
{
    const auto* file = qobject_cast<const QFileDevice*>(&device);
    const bool full = file && file->error() == QFileDevice::ResourceError;
    return failure(full ? ErrorCode::DiskFull : ErrorCode::FileUnwritable, device.errorString());
}

} // namespace

QStringList defaultCsvColumns()
{
    return {u"No."_s,     u"Time (UTC)"_s, u"Person"_s, u"Action"_s,
            u"Subject"_s, u"Details"_s,    u"Hash"_s,   u"Record"_s};
}

AuditExporter::AuditExporter(QIODevice& device, ExportFormat format, ExportAbout about)
    : m_device(device), m_format(format), m_about(std::move(about))
{
}

Status AuditExporter::begin(const QStringList& columns)
{
    if (m_format == ExportFormat::Csv) {
        if (columns.size() != exporting::kCsvColumns)
            return failure(ErrorCode::InvalidInput, u"columns"_s);
        return write(exporting::csvHeadLine(columns));
    }
    const auto line = exporting::headerLine(m_about);
    return line ? write(*line) : failure(line);
}

Status AuditExporter::add(const AuditEntry& entry)
{
    const auto line = exporting::entryLine(entry, m_format);
    if (!line)
        return failure(line);
    if (auto ok = write(*line); !ok)
        return ok;
    m_head = entry.head();
    ++m_entries;
    return {};
}

Status AuditExporter::finish()
{
    exporting::Trailer trailer{
        .about = m_about, .head = m_head, .entries = m_entries, .digest = {}};
    auto digest = exporting::digestOf(trailer, m_digest);
    if (!digest)
        return failure(digest);
    trailer.digest = *std::move(digest);
    const auto line = exporting::trailerLine(trailer, m_format);
    if (!line)
        return failure(line);
    if (m_device.write(*line) != line->size())
        return notWritten(m_device);
    // What a buffer still holds is not written: a full disk shows here.
    auto* file = qobject_cast<QFileDevice*>(&m_device);
    if (file && !file->flush())
        return notWritten(m_device);
    return {};
}

Status AuditExporter::write(const QByteArray& bytes)
{
    if (m_device.write(bytes) != bytes.size())
        return notWritten(m_device);
    m_digest.add(bytes);
    return {};
}

} // namespace ringi
