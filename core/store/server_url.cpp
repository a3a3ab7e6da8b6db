// SPDX-License-Identifier: Apache-2.0
#include "store/server_url.h"

#include <QRegularExpression>
#include <QStringList>
#include <QUrl>
#include <QUrlQuery>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

std::unexpected<Error> wrong(const QString& what)
{
    return failure(ErrorCode::InvalidInput, QStringLiteral("url: ") + what);
}

bool isLocal(const QString& host)
{
    return host.isEmpty() || host.startsWith(u'/') || host == "localhost"_L1 ||
           host == "127.0.0.1"_L1 || host == "::1"_L1;
}

// Qt's driver puts options into libpq's connection string as they are.
bool isPlain(const QString& value)
{
    static const QRegularExpression plain(QStringLiteral("\\A[\\w./:+-]+\\z"));
    return plain.match(value).hasMatch();
}

} // namespace

Result<ServerUrl> parseServerUrl(const QString& text)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || (url.scheme() != "postgresql"_L1 && url.scheme() != "postgres"_L1))
        return wrong(QStringLiteral("not postgresql://"));
    if (!url.password().isEmpty())
        return wrong(QStringLiteral("password in it"));
    ServerUrl parts{url.host(), url.port(5432), url.userName(), url.path().mid(1), {}};
    if (parts.database.isEmpty())
        return wrong(QStringLiteral("no database"));
    QString sslMode;
    QStringList options{QStringLiteral("connect_timeout=10")};
    const auto items = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    for (const auto& [name, value] : items) {
        if (!isPlain(value))
            return wrong(QStringLiteral("odd characters in ") + name);
        if (name == "host"_L1)
            parts.host = value;
        else if (name == "sslmode"_L1)
            sslMode = value;
        else if (name == "sslrootcert"_L1)
            options << QStringLiteral("sslrootcert=") + value;
        else
            return wrong(QStringLiteral("unknown option"));
    }
    if (sslMode.isEmpty() && !isLocal(parts.host))
        sslMode = QStringLiteral("verify-full");
    if (!sslMode.isEmpty())
        options << QStringLiteral("sslmode=") + sslMode;
    parts.options = options.join(u';');
    return parts;
}

} // namespace ringi
