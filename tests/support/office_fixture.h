// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "keychain/memory_secret_store.h"
#include "office/audit_desk.h"
#include "office/campaign_desk.h"
#include "office/list_desk.h"
#include "office/office.h"
#include "office/people_desk.h"
#include "office/review_desk.h"
#include "office/run_desk.h"
#include "office/settings_desk.h"
#include "practice/practice_relay.h"

#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace ringi::test {

/// The relay a campaign of the fixture goes through.
struct RelayFacts {
    QString host;
    quint16 port = 0;
    QByteArray caPem;
    QString userName;
    QString tlsRule = QStringLiteral("starttls");
};

/// What a test's campaign says.
struct CampaignWords {
    QString subject = QStringLiteral("Hello {{name}}");
    QString body = QStringLiteral("Dear {{name}},\r\nthe sale begins on Friday.\r\n");
    Timing timing = {};
    Handling handling = {};
};

/// A real office in a temporary folder: Taro (administrator, approver, auditor), Hanako (author, list
/// keeper, and approver too, so that nothing but promise P1 keeps her from her own campaigns), Jiro
/// (approver). Real keys, a cheap scrypt, no hold. Every step waits for its future, running events.
/// A step that fails ends the test with its error.
class OfficeFixture final {
public:
    OfficeFixture();
    ~OfficeFixture();

    /// Founds the office and its people, in a folder or in an empty database of a server.
    void found(const QString& postgresUrl = {});
    /// Closes and opens the workspace, as after an end of the program.
    void reopen();
    void close() { m_office.reset(); }

    [[nodiscard]] Office& office() { return *m_office; }
    [[nodiscard]] std::shared_ptr<Office> sharedOffice() const { return m_office; }
    [[nodiscard]] OfficeParts parts();
    /// Empty: it is in a folder.
    [[nodiscard]] QString postgresUrl() const { return m_postgresUrl; }
    [[nodiscard]] QString folder() const { return m_folder.filePath(QStringLiteral("workspace")); }
    [[nodiscard]] QString file(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString databaseFile() const;
    [[nodiscard]] const Session& taro() const { return *m_taro; }
    [[nodiscard]] const Session& hanako() const { return *m_hanako; }
    [[nodiscard]] const Session& jiro() const { return *m_jiro; }
    [[nodiscard]] static Secret password();
    /// Before found(): another store for secrets than the one in memory; it outlives the fixture.
    void useSecrets(SecretStore& secrets) { m_chosenSecrets = &secrets; }
    [[nodiscard]] SecretStore& secrets() { return *m_chosenSecrets; }
    /// Before found(): another clock than the system's; it outlives the fixture.
    void useClock(const Clock& clock) { m_chosenClock = &clock; }
    [[nodiscard]] const Clock& clock() const { return *m_chosenClock; }

    RelayId addRelay(const RelayFacts& relay);
    SenderId addSender(RelayId relay);
    /// Bytes of a file with the columns of its first line; the address column is found by itself.
    ListId importList(const QByteArray& csv, const QString& name = QStringLiteral("Customers"));
    /// user1@example.net "Name 1" ... as CSV.
    static QByteArray numberedPeople(int count);

    CampaignId draft(SenderId sender, ListId list, qint64 count, const CampaignWords& words = {});
    void submit(CampaignId campaign);
    /// Looks at everything and approves; the outcome is the test's to judge.
    Result<ApprovalOutcome> approve(const Session& approver, CampaignId campaign,
                                    const QString& code = {});
    /// A campaign with relay, sender and list, submitted by Hanako and sealed by Taro.
    CampaignId sealed(const RelayFacts& relay, int recipients, const CampaignWords& words = {});

    [[nodiscard]] CampaignState state(CampaignId campaign);
    [[nodiscard]] RunCard run(CampaignId campaign);
    [[nodiscard]] QList<AuditEntry> log();
    /// The log holds an entry of this action whose details name this error code.
    [[nodiscard]] bool logHolds(const QString& action, ErrorCode code);

private:
    [[nodiscard]] WorkspacePlace place() const;

    QTemporaryDir m_folder;
    SystemClock m_clock;
    const Clock* m_chosenClock = &m_clock;
    MemorySecretStore m_memorySecrets;
    SecretStore* m_chosenSecrets = &m_memorySecrets;
    QString m_postgresUrl;
    std::shared_ptr<Office> m_office;
    int m_lists = 0; ///< made by sealed(): no two lists have the same name
    std::optional<Session> m_taro;
    std::optional<Session> m_hanako;
    std::optional<Session> m_jiro;
};

/// A practice relay of the test's own, started; its facts for the fixture.
RelayFacts startRelay(practice::PracticeRelay& relay);

} // namespace ringi::test
