// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/crypto.h"
#include "base/result.h"
#include "keychain/secret_store.h"

#include <QFuture>
#include <QString>

#include <memory>

namespace ringi {

class AuditDesk;
class CampaignDesk;
class DkimDesk;
class ListDesk;
class MessageDesk;
class OfficeContext;
class PeopleDesk;
class RehearsalDesk;
class ReviewDesk;
class RunDesk;
class SettingsDesk;
class TemplateDesk;
class Store;

/// What an office is opened with. All of it outlives the Office.
struct OfficeParts {
    const Clock* clock = nullptr;
    SecretStore* secrets = nullptr;
    crypto::ScryptCost cost = {}; ///< for new passwords; tests use a small one
};

/// Where a workspace is.
struct WorkspacePlace {
    QString folder;        ///< SQLite; created with 0700 where it does not exist
    QString postgresUrl;   ///< instead of folder: "postgresql://user@host/database"
    Secret postgresPassword = {}; ///< empty: libpq's own ways
};

/// A new workspace's first administrator and name.
struct Founding {
    QString officeName;
    QString personName;
    QString login;
    Secret password;          ///< passwordFromText()
    bool practice = false;    ///< the practice office: only loopback relays, ever
};

/// An open workspace: the use cases, sorted by the desk where they are done. Values in, futures out;
/// any thread may call, nothing blocks the caller (promise P9). Futures finish on other threads: use
/// QFuture::then(context, ...). Each use case checks the permission, changes, and writes its audit
/// entry in one transaction; a refusal is written down too.
class Office final {
public:
    /// Makes the workspace and its founder, who is administrator (and nothing else) until changed.
    /// AlreadyExists where the folder already holds one.
    static QFuture<Result<std::shared_ptr<Office>>> create(WorkspacePlace place, Founding founding,
                                                           OfficeParts parts);
    /// NotAWorkspace, WorkspaceInUse, WorkspaceTooNew, WorkspaceDamaged, NetworkShare, ...
    static QFuture<Result<std::shared_ptr<Office>>> open(WorkspacePlace place, OfficeParts parts);

    /// To look only, also while another instance works in it: everything that changes something is
    /// FileUnwritable. Errors as Store::look().
    static QFuture<Result<std::shared_ptr<Office>>> look(WorkspacePlace place, OfficeParts parts);

    ~Office(); ///< blocks until work on its way has ended: not on the GUI thread
    Office(const Office&) = delete;
    Office& operator=(const Office&) = delete;

    [[nodiscard]] QString workspaceId() const; ///< UUID
    [[nodiscard]] QString officeName() const;
    [[nodiscard]] bool isPractice() const;

    [[nodiscard]] PeopleDesk& people();
    [[nodiscard]] SettingsDesk& settings();
    [[nodiscard]] ListDesk& lists();
    [[nodiscard]] CampaignDesk& campaigns();
    [[nodiscard]] MessageDesk& messages();
    [[nodiscard]] TemplateDesk& templates();
    [[nodiscard]] DkimDesk& dkim();
    [[nodiscard]] ReviewDesk& review();
    [[nodiscard]] RehearsalDesk& rehearsals();
    [[nodiscard]] RunDesk& runs();
    [[nodiscard]] AuditDesk& audit();

    /// For composing the delivery service beside the office; not for windows.
    [[nodiscard]] Store& store();

private:
    explicit Office(std::unique_ptr<OfficeContext> context);
    static Result<std::shared_ptr<Office>> make(std::unique_ptr<Store> store,
                                                const OfficeParts& parts);

    std::unique_ptr<OfficeContext> m_context;
    std::unique_ptr<PeopleDesk> m_people;
    std::unique_ptr<SettingsDesk> m_settings;
    std::unique_ptr<ListDesk> m_lists;
    std::unique_ptr<CampaignDesk> m_campaigns;
    std::unique_ptr<MessageDesk> m_messages;
    std::unique_ptr<TemplateDesk> m_templates;
    std::unique_ptr<DkimDesk> m_dkim;
    std::unique_ptr<ReviewDesk> m_review;
    std::unique_ptr<RehearsalDesk> m_rehearsals;
    std::unique_ptr<RunDesk> m_runs;
    std::unique_ptr<AuditDesk> m_audit;
};

} // namespace ringi
