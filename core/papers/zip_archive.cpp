// SPDX-License-Identifier: Apache-2.0
#include "papers/zip_archive.h"

#include <zip.h>

namespace ringi {
namespace {

/// Names are compared as office programs do.
QString keyOf(const QString& name)
{
    QString key = name.toLower();
    key.replace(u'\\', u'/');
    while (key.startsWith(u'/'))
        key.remove(0, 1);
    return key;
}

} // namespace

/// One member while it is unpacked. Ends early, with a fault of the archive, at its limits.
class ZipMember final : public QIODevice {
public:
    ZipMember(ZipArchive& archive, zip_file* file) : m_archive(archive), m_file(file)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    ~ZipMember() override
    {
        if (m_file != nullptr)
            zip_fclose(m_file);
    }
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] bool atEnd() const override { return m_ended; }

protected:
    qint64 readData(char* data, qint64 size) override
    {
        if (m_ended || m_file == nullptr || size <= 0)
            return m_ended || m_file == nullptr ? -1 : 0;
        const auto read =
            static_cast<qint64>(zip_fread(m_file, data, static_cast<zip_uint64_t>(size)));
        if (read < 0)
            m_archive.setFault(PaperFault::Damaged);
        m_all += read > 0 ? read : 0;
        const bool tooMuch =
            read > 0 && (m_all > m_archive.m_limits.memberBytes || !m_archive.spend(read));
        if (tooMuch)
            m_archive.setFault(PaperFault::TooLarge);
        m_ended = read <= 0 || tooMuch;
        return m_ended ? -1 : read;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    ZipArchive& m_archive;
    zip_file* m_file;
    qint64 m_all = 0;
    bool m_ended = false;
};

ZipArchive::ZipArchive(const QByteArray& bytes, const PaperLimits& limits)
    : m_bytes(bytes), m_limits(limits)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(
        m_bytes.constData(), static_cast<zip_uint64_t>(m_bytes.size()), 0, &error);
    m_zip = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
    if (m_zip == nullptr && source != nullptr)
        zip_source_free(source);
    zip_error_fini(&error);
    if (m_zip == nullptr)
        m_fault = PaperFault::Damaged;
    else
        list();
}

ZipArchive::~ZipArchive()
{
    if (m_zip != nullptr)
        zip_discard(m_zip);
}

void ZipArchive::list()
{
    const qint64 count = zip_get_num_entries(m_zip, 0);
    if (count > m_limits.members)
        setFault(PaperFault::TooLarge);
    qint64 unpacked = 0;
    for (qint64 i = 0; i < std::min(count, m_limits.members); ++i) {
        zip_stat_t facts;
        if (zip_stat_index(m_zip, static_cast<zip_uint64_t>(i), 0, &facts) != 0 ||
            (facts.valid & ZIP_STAT_NAME) == 0) {
            setFault(PaperFault::Damaged);
            continue;
        }
        PaperMember member;
        member.name = QString::fromUtf8(facts.name).left(1000);
        member.size = (facts.valid & ZIP_STAT_SIZE) != 0 && facts.size < (1ULL << 62)
                          ? static_cast<qint64>(facts.size)
                          : 0;
        member.encrypted = (facts.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 &&
                           facts.encryption_method != ZIP_EM_NONE;
        unpacked += std::min(member.size, m_limits.allBytes);
        // Of two members of one name, one program shows the first and another the last.
        if (m_places.contains(keyOf(member.name)))
            setFault(PaperFault::Damaged);
        m_places.insert(keyOf(member.name), i);
        m_members.append(member);
    }
    if (unpacked > m_limits.allBytes)
        setFault(PaperFault::TooLarge);
}

void ZipArchive::setFault(PaperFault fault)
{
    if (m_fault == PaperFault::None)
        m_fault = fault;
}

bool ZipArchive::spend(qint64 bytes)
{
    m_spent += bytes;
    return m_spent <= m_limits.allBytes &&
           (m_spent <= m_limits.allBytes / 10 || m_spent / m_limits.ratio <= m_bytes.size());
}

bool ZipArchive::contains(const QString& name) const
{
    return m_places.contains(keyOf(name));
}

std::unique_ptr<QIODevice> ZipArchive::open(const QString& name)
{
    const auto place = m_places.constFind(keyOf(name));
    zip_file* file = nullptr;
    if (place != m_places.cend() && m_zip != nullptr) {
        m_opened.insert(*place);
        file = zip_fopen_index(m_zip, static_cast<zip_uint64_t>(*place), 0);
        if (file == nullptr) {
            const int code = zip_error_code_zip(zip_get_error(m_zip));
            setFault(code == ZIP_ER_NOPASSWD || code == ZIP_ER_ENCRNOTSUPP ||
                             code == ZIP_ER_WRONGPASSWD
                         ? PaperFault::Encrypted
                     : code == ZIP_ER_COMPNOTSUPP ? PaperFault::NotReadBy
                                                  : PaperFault::Damaged);
        }
    }
    return std::make_unique<ZipMember>(*this, file);
}

QStringList ZipArchive::unopened() const
{
    QStringList names;
    for (const PaperMember& member : m_members) {
        if (!m_opened.contains(m_places.value(keyOf(member.name), -1)))
            names.append(member.name);
    }
    return names;
}

QByteArray ZipArchive::read(const QString& name)
{
    return open(name)->readAll();
}

} // namespace ringi
