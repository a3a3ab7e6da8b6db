// SPDX-License-Identifier: Apache-2.0
#include "delivery/lane.h"

#include "smtp/smtp_client.h"

#include <algorithm>
#include <utility>

namespace ringi {

using smtp::SmtpClient;

namespace {

quint64 orderOf(LedgerId row)
{
    return static_cast<quint64>(row.value);
}

LedgerId rowOf(quint64 order)
{
    return LedgerId{static_cast<qint64>(order)};
}

} // namespace

Lane::Lane(Setup setup, QObject* parent)
    : QObject(parent), m_setup(std::move(setup)),
      m_client(new SmtpClient(m_setup.endpoint, m_setup.timeouts, this))
{
    m_client->setWindow(m_setup.window);
    m_client->setTicket(m_setup.ticket);
    m_client->setProven(m_setup.proven);
    m_client->setWireLog(m_setup.wireLog);
    connectClient();
}

Lane::~Lane() = default;

void Lane::connectClient()
{
    connect(m_client, &SmtpClient::ready, this, [this] {
        m_ready = true;
        Q_EMIT connected();
    });
    connect(m_client, &SmtpClient::permitWanted, this, [this](quint64 order, bool begun) {
        if (const auto load = find(rowOf(order)); load != m_parcels.end())
            Q_EMIT openWanted(load->parcel, begun);
    });
    connect(m_client, &SmtpClient::rejected, this,
            [this](quint64 order, smtp::Command at, const smtp::Reply& reply) {
                const Standing standing =
                    m_setup.forwarding ? m_setup.forwarding->standing() : Standing::New;
                settle(rowOf(order), verdictOnRefusal(at, reply, standing));
            });
    connect(m_client, &SmtpClient::answered, this,
            [this](quint64 order, const smtp::Reply& reply) {
                settle(rowOf(order), verdictOnAnswer(reply));
            });
    connect(m_client, &SmtpClient::doubted, this, &Lane::takeBackWords);
    connect(m_client, &SmtpClient::roomMade, this, [this] {
        endWhenThrough();
        Q_EMIT roomMade();
    });
    connect(m_client, &SmtpClient::lost, this,
            [this](const Error& error, const QList<smtp::LostOrder>& orders) {
                m_ready = false;
                for (const smtp::LostOrder& order : orders)
                    settle(rowOf(order.id), verdictOnLoss(order.mayBeAccepted, error));
                Q_EMIT over(error);
            });
    connect(m_client, &SmtpClient::closed, this, [this] {
        m_ready = false;
        Q_EMIT over(std::nullopt);
    });
}

void Lane::setWireLog(smtp::WireLog* log)
{
    m_client->setWireLog(log);
}

void Lane::open(const Secret& password)
{
    m_client->open(password);
}

int Lane::room() const
{
    if (!m_ready || m_leaving)
        return 0;
    const int room = m_client->room();
    return m_setup.mostParcels == 0 ? room : std::min(room, m_setup.mostParcels - m_taken);
}

void Lane::send(Parcel parcel)
{
    ++m_taken;
    smtp::Order order{orderOf(parcel.row), parcel.envelope, std::exchange(parcel.message, {})};
    m_parcels.push_back({std::move(parcel), false});
    m_client->add(std::move(order));
}

void Lane::goAhead(LedgerId row)
{
    if (const auto load = find(row); load != m_parcels.end()) {
        load->opened = true;
        m_client->permit(orderOf(row));
    }
}

void Lane::giveUp(LedgerId row)
{
    const auto load = find(row);
    if (load == m_parcels.end())
        return;
    // A quiet withdrawal has no signal; a loud one ends the connection, which settles the others.
    settle(row, {});
    m_client->withdraw(orderOf(row));
    endWhenThrough();
}

void Lane::flush()
{
    m_client->flush();
}

void Lane::quit()
{
    m_leaving = true;
    giveUpUnsent();
    if (m_ready)
        endWhenThrough();
    else if (!std::exchange(m_quitting, true))
        m_client->quit();
}

void Lane::giveUpUnsent()
{
    QList<LedgerId> unsent;
    for (const Load& load : m_parcels) {
        if (!load.opened && m_client->isUnsent(orderOf(load.parcel.row)))
            unsent.append(load.parcel.row);
    }
    for (const LedgerId row : std::as_const(unsent))
        giveUp(row);
}

/// A spent connection takes no more either: the relay or its settings said how many.
void Lane::endWhenThrough()
{
    if (!m_ready || !m_parcels.empty() || m_quitting || (!m_leaving && room() > 0))
        return;
    m_quitting = true;
    m_ready = false;
    m_client->quit();
}

std::deque<Lane::Load>::iterator Lane::find(LedgerId row)
{
    return std::ranges::find(m_parcels, row, [](const Load& load) { return load.parcel.row; });
}

bool Lane::has(LedgerId row) const
{
    return std::ranges::any_of(m_parcels,
                               [row](const Load& load) { return load.parcel.row == row; });
}

void Lane::settle(LedgerId row, const Verdict& verdict)
{
    const auto found = find(row);
    if (found == m_parcels.end())
        return;
    const Load load = std::move(*found);
    m_parcels.erase(found);
    m_ended.push_back(load.parcel);
    if (m_ended.size() > std::size_t{smtp::Session::kMostWindow})
        m_ended.pop_front();
    Q_EMIT settled(load.parcel, verdict, load.opened);
}

void Lane::takeBackWords(const QList<quint64>& orders)
{
    for (const Parcel& parcel : std::deque<Parcel>(m_ended)) {
        if (orders.contains(orderOf(parcel.row)))
            Q_EMIT doubted(parcel);
    }
}

QByteArray Lane::mechanism() const
{
    return m_client->facts().authMechanism.toLatin1();
}

QByteArray Lane::ticket() const
{
    return m_client->ticket();
}

int Lane::capacity() const
{
    return m_client->capacity();
}

} // namespace ringi
