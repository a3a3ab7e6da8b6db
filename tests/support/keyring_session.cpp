// SPDX-License-Identifier: Apache-2.0
#include "support/keyring_session.h"

#include <QProcess>

#include <optional>

namespace ringi::test {

using namespace Qt::StringLiterals;

namespace {

/// What the program printed; nothing when it failed.
std::optional<QByteArray> outputOf(const QString& program, const QStringList& arguments,
                                   const QByteArray& input = {})
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished() || process.exitStatus() != QProcess::NormalExit ||
        process.exitCode() != 0)
        return std::nullopt;
    return process.readAllStandardOutput();
}

QStringList attributes(const SecretKey& key)
{
    return {u"server"_s, u"Ringi"_s, u"user"_s, key.entry()};
}

} // namespace

int KeyringSession::daemon() const
{
    return qEnvironmentVariableIntValue("RINGI_TEST_KEYRING_PID");
}

QByteArray KeyringSession::lookUp(const SecretKey& key) const
{
    return outputOf(u"secret-tool"_s, QStringList{u"lookup"_s} + attributes(key))
        .value_or(QByteArray());
}

bool KeyringSession::put(const SecretKey& key, const QByteArray& secret) const
{
    const QStringList arguments = QStringList{u"store"_s, u"--label=Ringi"_s} + attributes(key) +
                                  QStringList{u"type"_s, u"plaintext"_s};
    return outputOf(u"secret-tool"_s, arguments, secret).has_value();
}

bool KeyringSession::lock() const
{
    // Not "secret-tool lock", which crashes in some versions.
    return outputOf(u"dbus-send"_s,
                    {u"--session"_s, u"--print-reply"_s, u"--dest=org.freedesktop.secrets"_s,
                     u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service.Lock"_s,
                     u"array:objpath:/org/freedesktop/secrets/collection/login"_s})
        .has_value();
}

} // namespace ringi::test
