// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "office/office.h"
#include "office/paper_shelf.h"
#include "office/session.h"
#include "people/permission.h"
#include "people/trusted_people.h"
#include "store/connection.h"
#include "store/workspace_store.h"
#include "store/workspace_gateway.h"

#include <QThreadPool>

#include <memory>

namespace ringi {

struct Deed;

/// What all desks share: the store, the clock, the keychain, and who may do what. Any thread.
class OfficeContext final {
public:
    OfficeContext(std::unique_ptr<Store> store, const OfficeParts& parts, WorkspaceRow workspace);

    /// Queues a job for the writer; it runs in a transaction of its own savepoint.
    template <typename F>
    auto write(F job)
    {
        return m_store->writer().run(std::move(job));
    }
    template <typename F>
    auto read(F job)
    {
        return m_store->readers().run(std::move(job));
    }
    /// Ends all work that is on its way, in the order in which it flows; blocks.
    void close();

    /// Scrypt, parsing, hashing.
    [[nodiscard]] QThreadPool* pool() { return &m_pool; }

    /// What files are that somebody looked into.
    [[nodiscard]] PaperShelf& papers() const { return *m_papers; }

    [[nodiscard]] Store& store() { return *m_store; }
    [[nodiscard]] Moment now() const { return m_clock->now(); }
    [[nodiscard]] SecretStore& secrets() const { return *m_secrets; }
    [[nodiscard]] const crypto::ScryptCost& cost() const { return m_cost; }
    /// As it was at opening; only the policy can change later (read it from the store).
    [[nodiscard]] const WorkspaceRow& workspace() const { return m_workspace; }

    /// Everybody whose record leads to the founder, as the store has it now.
    Result<TrustedPeople> trustedPeople(Connection& connection) const;
    /// The person's proven record, if it allows this. UntrustedPerson, NotPermitted.
    Result<PersonRecord> permitted(Connection& connection, const Session& session,
                                   Permission permission) const;

    /// Writes down what somebody did, in the caller's transaction.
    Status record(Connection& connection, const PersonRecord& actor, const QString& action,
                  const QString& subject, const QJsonObject& details) const;
    Status recordRefusal(Connection& connection, const Session& session, const Deed& deed,
                         const Error& why) const;

private:
    std::unique_ptr<Store> m_store;
    const Clock* m_clock;
    SecretStore* m_secrets;
    crypto::ScryptCost m_cost;
    WorkspaceRow m_workspace;
    std::unique_ptr<PaperShelf> m_papers = std::make_unique<PaperShelf>();
    QThreadPool m_pool; ///< last: its jobs end before the store goes
};

/// True for errors that mean "somebody tried what they may not, or what is stored is not what it
/// should be": those go on record. A typing error or a full disk does not.
[[nodiscard]] bool isRefusal(const Error& error);

/// Subjects of audit entries.
QString subjectOf(CampaignId campaign);
QString subjectOf(PersonId person);
QString subjectOf(ListId list);
QString subjectOf(RelayId relay);
QString subjectOf(SenderId sender);

} // namespace ringi
