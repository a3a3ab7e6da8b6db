// SPDX-License-Identifier: Apache-2.0
#include "delivery/test_run.h"

#include "base/host_name.h"
#include "base/when_done.h"
#include "delivery/endpoint_of.h"
#include "delivery/program_log.h"
#include "delivery/run_setup.h"
#include "store/workspace_store.h"

#include <QJsonArray>

#include <algorithm>

namespace ringi {

using namespace Qt::StringLiterals;

TestRun::TestRun(RunParts parts, TestMail mail, QObject* parent)
    : QObject(parent), m_parts(parts), m_mail(std::move(mail))
{
    m_report.campaign = m_mail.campaign();
}

void TestRun::start()
{
    if (m_parts.options.loopbackOnly && !isLoopbackHost(m_mail.sender().relayHost)) {
        finish(Error{ErrorCode::NotPermitted, u"practice office"_s});
        return;
    }
    const QString workspace = m_mail.workspace();
    whenDone(this, readSigner(*m_parts.secrets, workspace, m_mail.sender()),
             [this, workspace](const Result<DkimSigner>& signer) {
                 if (!signer) {
                     finish(signer.error());
                     return;
                 }
                 whenDone(this, readRelayPassword(*m_parts.secrets, workspace, m_mail.sender()),
                          [this, signer](const Result<Secret>& password) {
                              if (password)
                                  openLane(*signer, *password);
                              else
                                  finish(password.error());
                          });
             });
}

void TestRun::openLane(const DkimSigner& signer, const Secret& password)
{
    if (m_ended) // halted while the keychain was asked
        return;
    const auto messages = m_mail.messages(signer);
    const auto from = MailAddress::parseAscii(m_mail.sender().envelopeSender);
    if (!messages || !from) {
        finish(messages ? from.error() : messages.error());
        return;
    }
    for (const TestMail::Message& message : *messages) {
        Parcel parcel;
        parcel.row = LedgerId{static_cast<qint64>(m_parcels.size()) + 1}; // of no ledger: a number
        parcel.messageId = message.messageId;
        parcel.message = message.bytes;
        parcel.envelope = {.sender = from->wire(),
                           .recipient = message.to.wire(),
                           .smtpUtf8 = message.to.needsSmtpUtf8()};
        m_parcels.push_back(std::move(parcel));
        m_addresses.append(message.to.text());
    }
    const smtp::Endpoint relay = endpointOf(m_mail.sender());
    m_lane = new Lane({.endpoint = relay,
                       .timeouts = m_parts.options.timeouts,
                       .number = 0,
                       .window = 1,
                       .mostParcels = 0,
                       .ticket = {},
                       .proven = m_parts.proven->of(relay),
                       .wireLog = m_parts.wireLog},
                      this);
    connect(m_lane, &Lane::connected, this, [this, relay] {
        m_parts.proven->note(relay, m_lane->mechanism());
        next();
    });
    connect(m_lane, &Lane::openWanted, this, [this](const Parcel& parcel, bool) {
        m_lane->goAhead(parcel.row); // there is no ledger to commit to first
        m_lane->flush();
    });
    connect(m_lane, &Lane::settled, this, [this](const Parcel&, const Verdict& verdict, bool) {
        m_report.outcomes.append({.address = m_addresses.value(m_report.outcomes.size()),
                                  .accepted = verdict.event == LedgerEvent::Accept,
                                  .reply = verdict.reply,
                                  .reason = verdict.reason});
    });
    connect(m_lane, &Lane::roomMade, this, &TestRun::next);
    connect(m_lane, &Lane::over, this, [this](const std::optional<Error>& error) {
        const bool all = m_report.outcomes.size() == m_addresses.size();
        finish(all ? std::nullopt : error);
    });
    m_lane->open(password);
}

/// One after the other: the addresses are asked about in order.
void TestRun::next()
{
    if (!m_lane->isReady() || !m_lane->isIdle())
        return;
    if (m_parcels.empty()) {
        m_lane->quit();
        return;
    }
    Parcel parcel = std::move(m_parcels.front());
    m_parcels.pop_front();
    m_lane->send(std::move(parcel));
    m_lane->flush();
}

void TestRun::halt()
{
    m_parcels.clear();
    if (m_lane)
        m_lane->quit();
    else
        finish(Error{ErrorCode::Cancelled});
}

void TestRun::finish(const std::optional<Error>& problem)
{
    if (m_ended)
        return;
    m_ended = true;
    m_report.problem = problem;
    const auto accepted =
        std::ranges::count_if(m_report.outcomes, [](const auto& o) { return o.accepted; });
    QJsonObject details{{u"accepted"_s, qint64{accepted}},
                        {u"addresses"_s, qint64{m_mail.addressCount()}}};
    if (problem)
        details.insert(u"problem"_s, errorCodeName(problem->code));
    auto job = m_parts.store->writer().run(
        [campaign = m_mail.campaign(), details, now = m_parts.clock->now()](
            Connection& connection) {
            return logByProgram(connection, u"test.sent"_s, campaign, details, now);
        });
    whenDone(this, job, [this](const Status& noted) {
        if (!noted && !m_report.problem)
            m_report.problem = noted.error();
        Q_EMIT ended(m_report);
    });
}

} // namespace ringi
