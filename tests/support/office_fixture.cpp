// SPDX-License-Identifier: Apache-2.0
#include "support/office_fixture.h"

#include "campaign/seal.h"
#include "people/identity.h"
#include "support/await.h"

#include <QFile>

#include <algorithm>

namespace ringi::test {
namespace {

template <typename T>
T must(const QFuture<Result<T>>& future, const char* step)
{
    const Result<T> result = await(future);
    if (!result)
        qFatal("%s: %s %s", step, qPrintable(errorCodeName(result.error().code)),
               qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return *result;
}

} // namespace

OfficeFixture::OfficeFixture() = default;
OfficeFixture::~OfficeFixture() = default;

Secret OfficeFixture::password()
{
    return passwordFromText(QStringLiteral("correct horse"));
}

OfficeParts OfficeFixture::parts()
{
    return {m_chosenClock, m_chosenSecrets, crypto::ScryptCost{16, 1, 1}};
}

QString OfficeFixture::databaseFile() const
{
    return folder() + QStringLiteral("/ringi.sqlite");
}

WorkspacePlace OfficeFixture::place() const
{
    WorkspacePlace place;
    if (m_postgresUrl.isEmpty())
        place.folder = folder();
    else
        place.postgresUrl = m_postgresUrl;
    return place;
}

void OfficeFixture::found(const QString& postgresUrl)
{
    m_postgresUrl = postgresUrl;
    Founding founding;
    founding.officeName = QStringLiteral("Example Office");
    founding.personName = QStringLiteral("Taro Suzuki");
    founding.login = QStringLiteral("taro");
    founding.password = password();
    m_office = must(Office::create(place(), founding, parts()), "create");
    PeopleDesk& people = m_office->people();
    m_taro = must(people.signIn(QStringLiteral("taro"), password()), "sign in");
    must(people.change(*m_taro, password(),
                       {m_taro->person(), m_taro->name(),
                        Roles(Role::Administrator) | Role::Approver | Role::Auditor, true}),
         "roles");
    must(people.add(*m_taro, password(),
                    {QStringLiteral("Hanako Sato"), QStringLiteral("hanako"),
                     Roles(Role::Author) | Role::ListKeeper | Role::Approver, password()}),
         "add Hanako");
    must(people.add(*m_taro, password(),
                    {QStringLiteral("Jiro Tanaka"), QStringLiteral("jiro"), Roles(Role::Approver),
                     password()}),
         "add Jiro");
    m_hanako = must(people.signIn(QStringLiteral("hanako"), password()), "sign in");
    m_jiro = must(people.signIn(QStringLiteral("jiro"), password()), "sign in");
    Policy policy;
    policy.hold = std::chrono::seconds{0};
    must(m_office->settings().savePolicy(*m_taro, {policy}), "policy");
}

void OfficeFixture::reopen()
{
    m_office.reset();
    m_office = must(Office::open(place(), parts()), "open");
}

RelayId OfficeFixture::addRelay(const RelayFacts& facts)
{
    RelayCard relay;
    relay.host = facts.host;
    relay.port = facts.port;
    relay.caPem = facts.caPem;
    relay.userName = facts.userName;
    relay.tlsRule = facts.tlsRule;
    return must(m_office->settings().saveRelay(*m_taro, relay), "relay");
}

SenderId OfficeFixture::addSender(RelayId relay)
{
    SenderCard sender;
    sender.name = QStringLiteral("Example Office");
    sender.address = QStringLiteral("office@example.com");
    sender.replyTo = QStringLiteral("reply@example.com");
    sender.relay = relay;
    return must(m_office->settings().saveSender(*m_taro, sender), "sender");
}

ListId OfficeFixture::importList(const QByteArray& csv, const QString& name)
{
    const QString path = file(name + QStringLiteral(".csv"));
    QFile out(path);
    if (!out.open(QIODevice::WriteOnly) || out.write(csv) != csv.size())
        qFatal("the test's list could not be written");
    out.close();
    const auto preview = must(m_office->lists().preview(path, {}), "preview");
    ImportRequest request;
    request.listName = name;
    request.path = path;
    request.addressColumn = preview.addressColumn;
    return must(m_office->lists().import(*m_hanako, request), "import");
}

QByteArray OfficeFixture::numberedPeople(int count)
{
    QByteArray csv = "email,name\r\n";
    for (int i = 1; i <= count; ++i)
        csv += "user" + QByteArray::number(i) + "@example.net,Name " + QByteArray::number(i)
               + "\r\n";
    return csv;
}

CampaignId OfficeFixture::draft(SenderId sender, ListId list, qint64 count,
                                const CampaignWords& words)
{
    auto campaign = must(m_office->campaigns().create(*m_hanako), "create");
    campaign.draft.intent = {QStringLiteral("All customers"), QStringLiteral("The sale"), count,
                             QStringLiteral("Taro Suzuki")};
    campaign.draft.sender = sender;
    campaign.draft.list = list;
    campaign.draft.subject = words.subject;
    campaign.draft.body = words.body;
    const QString zone = campaign.draft.timing.zone;
    campaign.draft.timing = words.timing;
    campaign.draft.handling = words.handling;
    if (campaign.draft.timing.zone.isEmpty())
        campaign.draft.timing.zone = zone;
    return must(m_office->campaigns().save(*m_hanako, campaign), "save").draft.id;
}

void OfficeFixture::submit(CampaignId campaign)
{
    const auto findings = must(m_office->campaigns().submit(*m_hanako, campaign), "submit");
    for (const Finding& finding : findings) {
        if (finding.severity == Severity::Blocking)
            qFatal("a finding blocks: %s", qPrintable(finding.code));
    }
}

Result<ApprovalOutcome> OfficeFixture::approve(const Session& approver, CampaignId campaign,
                                               const QString& code)
{
    const auto folder = await(m_office->review().open(approver, campaign));
    if (!folder)
        return failure(folder);
    const auto revealed =
        await(m_office->review().reveal(approver, campaign, folder->intent.expectedCount));
    if (!revealed)
        return failure(revealed);
    Approval approval;
    approval.campaign = campaign;
    approval.revision = folder->revision;
    approval.packetDigest = folder->packetDigest;
    approval.parts = reviewParts();
    approval.differenceAccepted = true;
    approval.password = password();
    approval.code = code;
    return await(m_office->review().approve(approver, approval));
}

CampaignId OfficeFixture::sealed(const RelayFacts& relay, int recipients,
                                 const CampaignWords& words)
{
    const SenderId sender = addSender(addRelay(relay));
    const QString name = QStringLiteral("Customers");
    const ListId list = importList(numberedPeople(recipients),
                                   m_lists == 0 ? name : name + QString::number(m_lists + 1));
    ++m_lists;
    const CampaignId campaign = draft(sender, list, recipients, words);
    submit(campaign);
    if (const auto outcome = approve(taro(), campaign); !outcome)
        qFatal("not sealed: %s %s", qPrintable(errorCodeName(outcome.error().code)),
               qPrintable(outcome.error().detail));
    return campaign;
}

CampaignState OfficeFixture::state(CampaignId campaign)
{
    return must(m_office->campaigns().load(campaign), "load").state;
}

RunCard OfficeFixture::run(CampaignId campaign)
{
    for (const RunCard& card : must(m_office->runs().all(), "runs")) {
        if (card.campaign == campaign)
            return card;
    }
    return {};
}

QList<AuditEntry> OfficeFixture::log()
{
    return must(m_office->audit().page(taro(), 0, 100'000), "log");
}

bool OfficeFixture::logHolds(const QString& action, ErrorCode code)
{
    const auto entries = log();
    return std::any_of(entries.begin(), entries.end(), [&](const AuditEntry& entry) {
        return entry.action == action
               && entry.details.value(QStringLiteral("code")).toString() == errorCodeName(code);
    });
}

RelayFacts startRelay(practice::PracticeRelay& relay)
{
    const auto endpoint = relay.start();
    if (!endpoint)
        qFatal("the practice relay does not start");
    return {endpoint->host, endpoint->port, endpoint->caPem, endpoint->userName,
            QStringLiteral("starttls")};
}

} // namespace ringi::test
