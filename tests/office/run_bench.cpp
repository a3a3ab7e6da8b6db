// SPDX-License-Identifier: Apache-2.0
#include "office/run_bench.h"

#include "support/await.h"

#include <QSignalSpy>

namespace ringi::test {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

QByteArray peopleWithOurs(int count, const QList<int>& ours)
{
    QByteArray csv = "email,name\n";
    for (int i = 1; i <= count; ++i) {
        const QByteArray number = QByteArray::number(i);
        const QByteArray domain = ours.contains(i) ? "@example.com" : "@example.net";
        csv += "user" + number + domain + ",Name " + number + '\n';
    }
    return csv;
}

RunBench::RunBench()
{
    m_office.found();
}

RunBench::~RunBench()
{
    stopService();
}

void RunBench::stopService()
{
    if (!m_service)
        return;
    QSignalSpy stopped(m_service.get(), &DeliveryService::stopped);
    m_service->shutdown();
    if (!stopped.wait(20'000))
        qWarning("the delivery thread did not stop");
    m_service.reset();
}

void RunBench::startRelay(practice::ReplyHook hook, bool chunking)
{
    practice::PracticeRelayOptions options;
    options.folder = m_office.file(QString());
    options.hook = std::move(hook);
    options.chunking = chunking;
    m_relay = std::make_unique<practice::PracticeRelay>(options);
    m_facts = test::startRelay(*m_relay);
}

CampaignId RunBench::sealed(int count, const CampaignWords& words)
{
    return sealed(m_facts, count, words);
}

CampaignId RunBench::sealed(const RelayFacts& relay, int count, const CampaignWords& words)
{
    m_sender = sender(relay);
    return sealedTo(OfficeFixture::numberedPeople(count), count, words);
}

SenderId RunBench::sender(const RelayFacts& relay)
{
    if (m_sender.isValid())
        return m_sender;
    const RelayId id = m_office.addRelay(relay);
    auto cards = await(m_office.office().settings().relays());
    RelayCard card = cards->last();
    card.limits = m_limits;
    if (card.id != id || !await(m_office.office().settings().saveRelay(m_office.taro(), card)))
        qFatal("limits");
    return m_office.addSender(id);
}

CampaignId RunBench::sealedTo(const QByteArray& csv, int count, const CampaignWords& words,
                              const std::optional<PersonalFiles>& own)
{
    m_sender = sender(m_facts);
    const ListId list = m_office.importList(csv, u"People %1"_s.arg(++m_lists));
    const CampaignId campaign = m_office.draft(m_sender, list, count, words);
    if (own) {
        auto open = await(m_office.office().campaigns().load(campaign));
        if (!open)
            qFatal("no draft");
        open->draft.personalFiles = own;
        if (!await(m_office.office().campaigns().save(m_office.hanako(), *open)))
            qFatal("not saved");
    }
    m_office.submit(campaign);
    if (!m_office.approve(m_office.taro(), campaign))
        qFatal("not sealed");
    return campaign;
}

DeliveryOptions RunBench::hasty(double haste)
{
    DeliveryOptions options;
    options.lookEvery = 50ms;
    options.haste = haste;
    return options;
}

void RunBench::startService(DeliveryOptions options)
{
    options.lookEvery = 50ms;
    m_service = std::make_unique<DeliveryService>(m_office.office().store(), m_office.secrets(),
                                                  m_clock, options);
    m_service->start();
}

bool RunBench::everybodyGotOne(int count) const
{
    QByteArrayList all;
    for (const auto& message : m_relay->messages())
        all += message.recipients;
    return all.size() == count && QSet<QByteArray>(all.begin(), all.end()).size() == count;
}

bool RunBench::nothingComes()
{
    QSignalSpy received(m_relay.get(), &practice::PracticeRelay::received);
    return !received.wait(300);
}

} // namespace ringi::test
