// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/ca_file.h"

#include "ui/words/format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QSslCertificate>
#include <QtConcurrentRun>

namespace ringi {
namespace {

struct CaWords {
    Q_DECLARE_TR_FUNCTIONS(ringi::CaWords)
};

constexpr qint64 kLargestFile = 1024 * 1024;

QString nameOf(const QSslCertificate& certificate)
{
    for (const auto part : {QSslCertificate::CommonName, QSslCertificate::Organization}) {
        const QStringList names = certificate.subjectInfo(part);
        if (!names.isEmpty())
            return names.first();
    }
    return QString::fromLatin1(certificate.serialNumber());
}

Result<CaFile> readNow(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable);
    if (file.size() > kLargestFile)
        return failure(ErrorCode::TooLarge, QStringLiteral("1 MB"));
    return parseCaFile(file.readAll());
}

} // namespace

Result<CaFile> parseCaFile(const QByteArray& pem)
{
    const QList<QSslCertificate> certificates = QSslCertificate::fromData(pem, QSsl::Pem);
    CaFile result;
    for (const QSslCertificate& certificate : certificates) {
        if (certificate.isNull())
            continue;
        result.pem += certificate.toPem();
        result.certificates.append(
            {nameOf(certificate), fromMilliseconds(certificate.expiryDate().toMSecsSinceEpoch())});
    }
    if (result.certificates.isEmpty())
        return failure(ErrorCode::CaFileUnreadable);
    return result;
}

QFuture<Result<CaFile>> readCaFile(const QString& path)
{
    return QtConcurrent::run(readNow, path);
}

QString caWords(const CaFile& file)
{
    QStringList lines;
    for (const CaCertificate& certificate : file.certificates) {
        lines.append(CaWords::tr("%1, valid until %2")
                         .arg(certificate.subject, formatDay(certificate.expires)));
    }
    return lines.join(u'\n');
}

} // namespace ringi
