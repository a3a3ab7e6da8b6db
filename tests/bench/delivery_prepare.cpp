// SPDX-License-Identifier: Apache-2.0
// Makes a workspace with one approved, sealed campaign, through the same use cases as the windows:
// Hanako writes and hands it in, Taro reviews and seals. `ringictl deliver` can start at once: the
// office's policy wants no hold. Relay password and signing key go to the keychain: run it, and
// what delivers, inside one tests/support/with-keyring.
//
// usage: ringi_bench_prepare --folder DIR --relay HOST:PORT --ca FILE --recipients N
//          [--user NAME --password-file FILE] [--body FILE | --size BYTES]
//          [--dkim none|rsa|ed25519] [--connections 1..16]
#include "bench_options.h"
#include "keychain/keychain_secret_store.h"
#include "office/campaign_desk.h"
#include "office/dkim_desk.h"
#include "office/list_desk.h"
#include "office/office.h"
#include "office/people_desk.h"
#include "office/review_desk.h"
#include "office/settings_desk.h"

#include <QCoreApplication>
#include <QFile>

#include <thread>

using namespace ringi;
using namespace ringi::bench;
using namespace Qt::StringLiterals;

namespace {

template <typename T>
T must(const QFuture<Result<T>>& future, const char* step)
{
    const Result<T> result = future.result();
    if (!result)
        stop(std::string(step) + ": " + errorCodeName(result.error().code).toStdString() + ' ' +
             result.error().detail.toStdString());
    if constexpr (!std::is_void_v<T>)
        return *result;
}

/// Ends like a person's own first day: office, people, settings, list, campaign, seal.
class Preparation final {
public:
    Preparation(const Options& options, SecretStore& secrets)
        : m_options(options), m_secrets(secrets)
    {
    }
    void run();

private:
    void found();
    RelayId addRelay();
    SenderId addSender(RelayId relay);
    void addKey(SenderId sender);
    ListId importList();
    CampaignId write(SenderId sender, ListId list);
    void seal(CampaignId campaign);
    [[nodiscard]] QString body() const;
    [[nodiscard]] QString option(const char* name) const
    {
        return QString::fromStdString(m_options.text(name));
    }

    const Options& m_options;
    SecretStore& m_secrets;
    SystemClock m_clock;
    const int m_count = m_options.number("recipients", 20'000);
    const Secret m_password = Secret::fromText(u"correct horse battery"_s);
    std::shared_ptr<Office> m_office;
    std::optional<Session> m_taro;
    std::optional<Session> m_hanako;
};

void Preparation::run()
{
    found();
    const SenderId sender = addSender(addRelay());
    addKey(sender);
    const CampaignId campaign = write(sender, importList());
    seal(campaign);
    m_office.reset();
    std::printf("{\"campaign\":%lld,\"recipients\":%d}\n", static_cast<long long>(campaign.value),
                m_count);
}

void Preparation::found()
{
    const WorkspacePlace place{QString::fromStdString(m_options.needed("folder")), {}, {}};
    const Founding founding{u"Example Office"_s, u"Taro Suzuki"_s, u"taro"_s, m_password, false};
    m_office = must(Office::create(place, founding, {&m_clock, &m_secrets, {}}), "found");
    PeopleDesk& people = m_office->people();
    m_taro = must(people.signIn(u"taro"_s, m_password), "sign in");
    must(people.change(
             *m_taro, m_password,
             {m_taro->person(), m_taro->name(), Roles(Role::Administrator) | Role::Approver, true}),
         "roles");
    must(people.add(
             *m_taro, m_password,
             {u"Hanako Sato"_s, u"hanako"_s, Roles(Role::Author) | Role::ListKeeper, m_password}),
         "add the author");
    m_hanako = must(people.signIn(u"hanako"_s, m_password), "sign in");
    Policy policy;
    policy.hold = std::chrono::seconds{0};
    must(m_office->settings().savePolicy(*m_taro, {policy}), "policy");
}

RelayId Preparation::addRelay()
{
    const QStringList place = QString::fromStdString(m_options.needed("relay")).split(u':');
    RelayCard relay;
    relay.host = place.first();
    relay.port = place.value(1).toUShort();
    relay.caPem = QByteArray::fromStdString(readFile(m_options.needed("ca")));
    relay.userName = option("user");
    relay.limits.connections = m_options.number("connections", relay.limits.connections);
    const RelayId id = must(m_office->settings().saveRelay(*m_taro, relay), "relay");
    if (relay.userName.isEmpty())
        return id;
    const Secret password(
        QByteArray::fromStdString(readFirstLine(m_options.needed("password-file"))));
    if (must(m_office->settings().saveRelayPassword(*m_taro, id, password), "relay password") !=
        SecretHome::Keychain)
        stop("there is no keychain: run inside tests/support/with-keyring");
    return id;
}

SenderId Preparation::addSender(RelayId relay)
{
    SenderCard sender;
    sender.name = u"Example Office"_s;
    sender.address = u"office@example.com"_s;
    sender.relay = relay;
    return must(m_office->settings().saveSender(*m_taro, sender), "sender");
}

void Preparation::addKey(SenderId sender)
{
    const std::string dkim = m_options.text("dkim", "none");
    if (dkim == "none")
        return;
    const auto algorithm = dkim == "rsa" ? DkimAlgorithm::RsaSha256 : DkimAlgorithm::Ed25519Sha256;
    must(m_office->dkim().make(*m_taro, {sender, u"example.com"_s, u"bench"_s}, algorithm), "key");
}

ListId Preparation::importList()
{
    static constexpr const char* kCities[] = {"Osaka", "Kyoto", "Nara"};
    const QString path = QString::fromStdString(m_options.needed("folder")) + u".csv"_s;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        stop("cannot write the list");
    file.write("email,name,number,city\r\n");
    for (int i = 1; i <= m_count; ++i) {
        const QByteArray number = QByteArray::number(i);
        file.write("user" + number + "@example.net,Person " + number + ',' +
                   QByteArray::number(100'000 + i) + ',' + kCities[i % 3] + "\r\n");
    }
    file.close();
    const auto preview = must(m_office->lists().preview(path, {}), "preview");
    ImportRequest request{u"Customers"_s, path, {}, preview.addressColumn};
    const ListId list = must(m_office->lists().import(*m_hanako, request), "import");
    file.remove();
    return list;
}

/// The file's, or English lines of about that many bytes with everybody's own values in them.
QString Preparation::body() const
{
    if (const std::string file = m_options.text("body"); !file.empty())
        return QString::fromStdString(readFile(file));
    QString text = u"Dear {{name}},\r\n\r\nyour number is {{number}}.\r\n\r\n"_s;
    while (text.size() < m_options.number("size", 3600))
        text += u"Our office in {{city}} will be open through the holidays.\r\n"_s;
    return text;
}

CampaignId Preparation::write(SenderId sender, ListId list)
{
    auto open = must(m_office->campaigns().create(*m_hanako), "create");
    open.draft.intent = {u"All customers"_s, u"Opening hours"_s, m_count, u"Taro Suzuki"_s};
    open.draft.sender = sender;
    open.draft.list = list;
    open.draft.subject = u"{{name}}: opening hours"_s;
    open.draft.body = body();
    const CampaignId campaign = must(m_office->campaigns().save(*m_hanako, open), "save").draft.id;
    for (const Finding& finding :
         must(m_office->campaigns().submit(*m_hanako, campaign), "submit")) {
        if (finding.severity == Severity::Blocking)
            stop("a finding blocks: " + finding.code.toStdString());
    }
    return campaign;
}

void Preparation::seal(CampaignId campaign)
{
    ReviewDesk& review = m_office->review();
    const auto folder = must(review.open(*m_taro, campaign), "review");
    must(review.reveal(*m_taro, campaign, folder.intent.expectedCount), "reveal");
    Approval approval;
    approval.campaign = campaign;
    approval.revision = folder.revision;
    approval.packetDigest = folder.packetDigest;
    approval.parts = reviewParts();
    approval.password = m_password;
    must(review.approve(*m_taro, approval), "approve");
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const Options options(argc, argv);
    KeychainSecretStore secrets;
    // The keychain answers on this thread's event loop; the steps wait for each other on their own.
    std::jthread steps([&] {
        Preparation(options, secrets).run();
        QCoreApplication::quit();
    });
    return QCoreApplication::exec();
}
