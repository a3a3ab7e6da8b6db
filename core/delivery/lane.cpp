// SPDX-License-Identifier: Apache-2.0
#include "delivery/lane.h"

#include "smtp/smtp_client.h"

#include <utility>

namespace ringi {

using smtp::SmtpClient;

Lane::Lane(const smtp::Endpoint& endpoint, QObject* parent)
    : QObject(parent), m_client(new SmtpClient(endpoint, {}, this))
{
    connect(m_client, &SmtpClient::ready, this, [this] {
        m_ready = true;
        Q_EMIT connected();
    });
    connect(m_client, &SmtpClient::contentWanted, this, &Lane::openWanted);
    connect(m_client, &SmtpClient::rejected, this,
            [this](smtp::Command at, const smtp::Reply& reply) {
                settle(verdictOnRefusal(at, reply));
            });
    connect(m_client, &SmtpClient::answered, this,
            [this](const smtp::Reply& reply) { settle(verdictOnAnswer(reply)); });
    connect(m_client, &SmtpClient::lost, this, [this](const Error& error, smtp::Phase phase) {
        m_ready = false;
        if (m_parcel)
            settle(verdictOnLoss(phase, error));
        Q_EMIT over(error);
    });
    connect(m_client, &SmtpClient::closed, this, [this] {
        m_ready = false;
        Q_EMIT over(std::nullopt);
    });
}

Lane::~Lane() = default;

void Lane::open(const Secret& password)
{
    m_client->open(password);
}

void Lane::send(Parcel parcel)
{
    m_parcel = std::move(parcel);
    m_client->begin(m_parcel->envelope, m_parcel->message);
}

void Lane::goAhead()
{
    m_client->sendContent();
}

void Lane::giveUp()
{
    m_client->abandon();
}

void Lane::quit()
{
    if (std::exchange(m_quitting, true))
        return;
    m_ready = false;
    m_client->quit();
}

void Lane::settle(const Verdict& verdict)
{
    if (!m_parcel)
        return;
    const Parcel parcel = *std::exchange(m_parcel, std::nullopt);
    Q_EMIT settled(parcel, verdict);
}

} // namespace ringi
