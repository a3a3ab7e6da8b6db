// SPDX-License-Identifier: Apache-2.0
#include "people/totp.h"

#include "base/crypto.h"
#include "base/hmac.h"

#include <QUrl>
#include <QtEndian>

#include <cmath>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

constexpr int kWindow = 1; ///< steps on either side
constexpr quint32 kCodes = 1'000'000;
constexpr qsizetype kLongestName = 24;

QByteArray uriPart(const QString& name)
{
    QString text = name;
    text.replace(u':', u' ');
    text = text.simplified();
    // Whole characters: half a surrogate pair is no text.
    const auto characters = text.toUcs4();
    if (characters.size() > kLongestName)
        text = QString::fromUcs4(reinterpret_cast<const char32_t*>(characters.constData()),
                                 kLongestName);
    return QUrl::toPercentEncoding(text);
}

} // namespace

Secret newCodeSecret()
{
    return Secret(crypto::randomBytes(kCodeSecretSize));
}

qint64 codeStepAt(Moment moment)
{
    return std::chrono::floor<std::chrono::seconds>(moment.time_since_epoch()) / kCodeStep;
}

QString codeAt(const Secret& secret, qint64 step)
{
    const quint64 counter = qToBigEndian(static_cast<quint64>(step));
    const QByteArray hash = crypto::hmacSha1(
        secret, QByteArrayView(reinterpret_cast<const char*>(&counter), sizeof counter));
    // RFC 4226 section 5.3: the last half byte says which four bytes are taken.
    const int offset = hash.back() & 0x0f;
    const quint32 number = qFromBigEndian<quint32>(hash.constData() + offset) & 0x7fffffffU;
    return QString::number(number % kCodes).rightJustified(kCodeDigits, u'0');
}

JudgedCode judgeCode(const Secret& secret, const QString& code, Moment now, qint64 lastStep)
{
    const QByteArray typed = code.toLatin1();
    JudgedCode judged;
    const qint64 present = codeStepAt(now);
    for (qint64 step = present - kWindow; step <= present + kWindow; ++step) {
        if (!crypto::constantTimeEqual(codeAt(secret, step).toLatin1(), typed))
            continue;
        if (step > lastStep)
            return {CodeVerdict::Right, step};
        judged.verdict = CodeVerdict::Used;
    }
    return judged;
}

std::optional<QString> codeFromText(const QString& text)
{
    QString digits;
    const QString plain = text.normalized(QString::NormalizationForm_KC);
    for (const QChar c : plain) {
        if (c.isSpace())
            continue;
        if (c < u'0' || c > u'9')
            return std::nullopt;
        digits += c;
    }
    if (digits.size() != kCodeDigits)
        return std::nullopt;
    return digits;
}

QString codeSecretText(const Secret& secret)
{
    static constexpr auto alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"_L1;
    QString text;
    quint32 bits = 0;
    int held = 0;
    for (const char byte : secret.bytes()) {
        bits = (bits << 8) | static_cast<quint8>(byte);
        for (held += 8; held >= 5; held -= 5)
            text += alphabet.at((bits >> (held - 5)) & 31U);
    }
    if (held > 0)
        text += alphabet.at((bits << (5 - held)) & 31U);
    return text;
}

QByteArray codeUri(const Secret& secret, const QString& issuer, const QString& account)
{
    const QByteArray from = uriPart(issuer);
    return "otpauth://totp/" + from + ':' + uriPart(account) +
           "?secret=" + codeSecretText(secret).toLatin1() + "&issuer=" + from +
           "&algorithm=SHA1&digits=6&period=30";
}

} // namespace ringi
