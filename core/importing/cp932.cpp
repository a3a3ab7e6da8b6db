// SPDX-License-Identifier: Apache-2.0
#include "importing/cp932.h"

#include <QtGlobal>

#ifdef Q_OS_WIN
#include <limits>

#include <qt_windows.h>
#else
#include <QStringDecoder>
#endif

namespace ringi {
namespace {

bool isSingle(unsigned char byte)
{
    return byte < 0x80 || (byte >= 0xA1 && byte <= 0xDF); // ASCII, half-width katakana
}

bool isPair(unsigned char lead, unsigned char trail)
{
    const bool leads = (lead >= 0x81 && lead <= 0x9F) || (lead >= 0xE0 && lead <= 0xFC);
    const bool trails = trail >= 0x40 && trail <= 0xFC && trail != 0x7F;
    return leads && trails;
}

/// Decoders differ in what they do with broken pairs and with a lead byte at the end; this does
/// not.
bool isWellFormed(QByteArrayView bytes)
{
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        if (isSingle(byte))
            continue;
        if (++i == bytes.size() || !isPair(byte, static_cast<unsigned char>(bytes[i])))
            return false;
    }
    return true;
}

#ifdef Q_OS_WIN
std::optional<QString> convert(QByteArrayView bytes)
{
    constexpr UINT kCodePage = 932;
    if (bytes.isEmpty())
        return QString{};
    if (bytes.size() > std::numeric_limits<int>::max())
        return std::nullopt;
    const int size = static_cast<int>(bytes.size());
    const int units =
        MultiByteToWideChar(kCodePage, MB_ERR_INVALID_CHARS, bytes.data(), size, nullptr, 0);
    if (units <= 0)
        return std::nullopt;
    QString text(units, Qt::Uninitialized);
    MultiByteToWideChar(kCodePage, MB_ERR_INVALID_CHARS, bytes.data(), size,
                        reinterpret_cast<wchar_t*>(text.data()), units);
    return text;
}
#else
std::optional<QString> convert(QByteArrayView bytes)
{
    QStringDecoder decoder{"windows-31j"};
    if (!decoder.isValid()) // a Qt built without ICU
        return std::nullopt;
    QString text = decoder.decode(bytes);
    if (decoder.hasError())
        return std::nullopt;
    return text;
}
#endif

} // namespace

std::optional<QString> decodeCp932(QByteArrayView bytes)
{
    return isWellFormed(bytes) ? convert(bytes) : std::nullopt;
}

} // namespace ringi
