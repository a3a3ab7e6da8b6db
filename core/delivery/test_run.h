// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/test_mail.h"
#include "delivery/lane.h"
#include "delivery/run.h"

#include <QList>
#include <QObject>

#include <deque>
#include <optional>

namespace ringi {

/// What became of a test message at one address.
struct TestOutcome {
    QString address;
    bool accepted = false;
    QByteArray reply; ///< the relay's words
    QString reason;   ///< error code name where the relay said nothing
};

/// How a whole test message ended.
struct TestReport {
    CampaignId campaign;
    QList<TestOutcome> outcomes;  ///< one per address, in order
    std::optional<Error> problem; ///< why nothing (more) could be sent
};

/// One test message: one connection, at most five messages, no ledger and no second try. Takes a
/// TestMail and so cannot be given a list. Event loop of the delivery thread.
class TestRun final : public QObject {
    Q_OBJECT

public:
    TestRun(RunParts parts, TestMail mail, QObject* parent);

    void start();
    /// The program ends: says goodbye at once.
    void halt();

Q_SIGNALS:
    /// Sent or not, and on record.
    void ended(const ringi::TestReport& report);

private:
    void openLane(const DkimSigner& signer, const Secret& password);
    void next();
    void finish(const std::optional<Error>& problem);

    RunParts m_parts;
    TestMail m_mail;
    std::deque<Parcel> m_parcels;
    QStringList m_addresses;
    Lane* m_lane = nullptr;
    TestReport m_report;
    bool m_ended = false;
};

} // namespace ringi

Q_DECLARE_METATYPE(ringi::TestReport)
