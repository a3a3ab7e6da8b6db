// SPDX-License-Identifier: Apache-2.0
#include "papers/picture_paper.h"

#include <QByteArrayView>

#include <optional>

namespace ringi {
namespace {

/// Numbers of a TIFF structure, in its byte order; nothing beyond its end.
class Tiff final {
public:
    explicit Tiff(QByteArrayView bytes) : m_bytes(bytes), m_little(bytes.startsWith("II")) {}

    [[nodiscard]] std::optional<quint32> number(qint64 at, int size) const
    {
        if (at < 0 || at + size > m_bytes.size())
            return std::nullopt;
        quint32 value = 0;
        for (int i = 0; i < size; ++i) {
            const qint64 place = m_little ? at + size - 1 - i : at + i;
            value = value << 8 | static_cast<quint8>(m_bytes[place]);
        }
        return value;
    }
    /// The value of a tag in a directory.
    [[nodiscard]] std::optional<quint32> value(qint64 directory, quint32 tag) const
    {
        const auto entries = number(directory, 2);
        for (quint32 i = 0; entries && i < *entries; ++i) {
            const qint64 entry = directory + 2 + qint64{12} * i;
            const auto found = number(entry, 2);
            if (!found)
                return std::nullopt;
            if (*found == tag)
                return number(entry + 8, 4);
        }
        return std::nullopt;
    }

private:
    QByteArrayView m_bytes;
    bool m_little;
};

bool hasPosition(QByteArrayView exif)
{
    constexpr quint32 kGps = 0x8825;
    constexpr quint32 kLatitude = 2;
    const Tiff tiff(exif);
    const auto first = tiff.number(4, 4);
    const auto gps = first ? tiff.value(*first, kGps) : std::nullopt;
    return gps && tiff.value(*gps, kLatitude).has_value();
}

} // namespace

void readPicture(const QByteArray& bytes, PaperMaker& maker)
{
    const QByteArrayView all(bytes);
    if (!all.startsWith("\xFF\xD8"))
        return;
    // Segments, each with its size, until the picture itself begins.
    qint64 at = 2;
    while (at + 4 <= all.size() && all[at] == '\xFF' && all[at + 1] != '\xDA') {
        const qint64 size =
            static_cast<quint8>(all[at + 2]) * 256 + static_cast<quint8>(all[at + 3]);
        if (size < 2 || at + 2 + size > all.size())
            return;
        const QByteArrayView segment = all.sliced(at + 4, size - 2);
        constexpr QByteArrayView kExif("Exif\0\0", 6);
        if (all[at + 1] == '\xE1' && segment.startsWith(kExif) &&
            hasPosition(segment.sliced(kExif.size())))
            maker.note(PaperSecret::Position);
        at += 2 + size;
    }
}

} // namespace ringi
