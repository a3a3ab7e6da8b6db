// SPDX-License-Identifier: Apache-2.0
#include "ringictl/console.h"

#include "base/canonical_json.h"
#include "ringictl/terminal.h"
#include "people/identity.h"
#include "ui/words/error_text.h"

#include <QFile>

#include <cstdio>

namespace ringi {
namespace {

void print(std::FILE* stream, const QString& line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
    std::fflush(stream);
}

} // namespace

void say(const QString& line)
{
    print(stdout, line);
}

void sayJson(const QJsonValue& value)
{
    if (const auto bytes = canonicalJson(value); bytes)
        print(stdout, QString::fromUtf8(*bytes));
}

ExitCode fail(const Error& error)
{
    const ErrorText text = describe(error);
    QString line = text.all();
    if (!error.detail.isEmpty())
        line += QStringLiteral(" [%1: %2]").arg(errorCodeName(error.code), error.detail);
    return fail(ExitCode::Failed, line);
}

ExitCode fail(ExitCode code, const QString& line)
{
    print(stderr, QStringLiteral("ringictl: ") + line);
    return code;
}

Result<Secret> readPassword(const QString& prompt, const QString& file)
{
    if (file.isEmpty()) {
        const auto typed = readHidden(prompt);
        return typed ? Result<Secret>(passwordFromText(*typed)) : Result<Secret>(failure(typed));
    }
    QFile input(file);
    if (!input.open(QIODevice::ReadOnly))
        return failure(input.exists() ? ErrorCode::FileUnreadable : ErrorCode::FileNotFound,
                       QStringLiteral("password file"));
    QByteArray line = input.readLine(4096);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return passwordFromText(QString::fromUtf8(line));
}

} // namespace ringi
