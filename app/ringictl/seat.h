// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "keychain/memory_secret_store.h"
#include "office/office.h"
#include "office/session.h"
#include "ringictl/console.h"

#include <QCommandLineParser>

#include <memory>
#include <optional>

namespace ringi {

/// A seat without a screen: reads a command's options, opens the workspace, signs in.
class Seat final {
public:
    /// `command` is shown in the help ("import FILE").
    Seat(const QString& command, const QString& description);

    [[nodiscard]] QCommandLineParser& options() { return m_parser; }
    /// --workspace, --postgres
    void addWorkspaceOptions();
    /// --login, --password-file
    void addSignInOptions();

    /// Reads the arguments; an exit code when the program should end (help, or a wrong option).
    std::optional<ExitCode> parse(const QStringList& arguments, int positionals);

    [[nodiscard]] bool wantsJson() const;
    [[nodiscard]] bool isSet(const QString& option) const { return m_parser.isSet(option); }
    /// The option as a whole number between these; InvalidInput with its name for anything else.
    /// Nothing where it is not set.
    [[nodiscard]] Result<std::optional<int>> number(const QString& option, int least,
                                                    int most) const;
    [[nodiscard]] QString value(const QString& option) const { return m_parser.value(option); }

    /// The workspace's place; InvalidInput ("workspace") where none is named.
    [[nodiscard]] Result<WorkspacePlace> place() const;
    Result<std::shared_ptr<Office>> open(SecretStore* secrets = nullptr);
    /// As open(), but a workspace in which somebody works is only looked at.
    Result<std::shared_ptr<Office>> look();
    Result<Session> signIn(Office& office);

    [[nodiscard]] const Clock& clock() const { return m_clock; }

private:
    QCommandLineParser m_parser;
    SystemClock m_clock;
    MemorySecretStore m_noSecrets; ///< for commands that need no relay password
    QString m_command;
};

} // namespace ringi
