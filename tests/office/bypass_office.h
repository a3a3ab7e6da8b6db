// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "delivery/delivery_service.h"
#include "support/office_fixture.h"

#include <QSqlDatabase>
#include <QVariant>

#include <functional>
#include <memory>

namespace ringi::test {

/// Edits the database behind the program's back. An edit that changes nothing ends the test.
class Intruder final {
public:
    explicit Intruder(const QString& file);
    ~Intruder();
    Intruder(const Intruder&) = delete;
    Intruder& operator=(const Intruder&) = delete;

    void run(const QString& sql, const QVariantList& values = {});
    QVariant read(const QString& sql);

private:
    QSqlDatabase m_database;
};

/// An office, a practice relay, and delivery that looks until it comes to rest.
class BypassOffice final {
public:
    BypassOffice();

    [[nodiscard]] OfficeFixture& office() { return m_office; }
    [[nodiscard]] const RelayFacts& facts() const { return m_facts; }
    [[nodiscard]] practice::PracticeRelay& relay() { return *m_relay; }

    /// Hanako's campaign to three people, handed in.
    CampaignId submitted();
    /// How many messages have left when delivery has nothing more to do.
    qint64 deliver();
    /// Edits the database of the closed workspace and opens it again.
    void tamper(const std::function<void(Intruder&)>& edit);
    /// Nothing leaves, the campaign is stopped, and the reason is on record.
    [[nodiscard]] bool isRefused(CampaignId campaign, ErrorCode code);

private:
    OfficeFixture m_office;
    std::unique_ptr<practice::PracticeRelay> m_relay;
    RelayFacts m_facts;
};

} // namespace ringi::test
