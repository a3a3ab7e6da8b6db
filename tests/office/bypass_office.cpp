// SPDX-License-Identifier: Apache-2.0
#include "office/bypass_office.h"

#include <QSignalSpy>
#include <QSqlError>
#include <QSqlQuery>

namespace ringi::test {

Intruder::Intruder(const QString& file)
    : m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("intruder")))
{
    m_database.setDatabaseName(file);
    if (!m_database.open())
        qFatal("the intruder cannot open the file");
}

Intruder::~Intruder()
{
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(QStringLiteral("intruder"));
}

void Intruder::run(const QString& sql, const QVariantList& values)
{
    QSqlQuery query(m_database);
    query.prepare(sql);
    for (const QVariant& value : values)
        query.addBindValue(value);
    if (!query.exec() || query.numRowsAffected() == 0)
        qFatal("the intruder failed: %s %s", qPrintable(sql), qPrintable(query.lastError().text()));
}

QVariant Intruder::read(const QString& sql)
{
    QSqlQuery query(m_database);
    if (!query.exec(sql) || !query.next())
        qFatal("the intruder cannot read: %s", qPrintable(sql));
    return query.value(0);
}

BypassOffice::BypassOffice()
{
    m_office.found();
    practice::PracticeRelayOptions options;
    options.folder = m_office.file(QString());
    m_relay = std::make_unique<practice::PracticeRelay>(options);
    m_facts = startRelay(*m_relay);
}

CampaignId BypassOffice::submitted()
{
    const SenderId sender = m_office.addSender(m_office.addRelay(m_facts));
    const ListId list = m_office.importList(OfficeFixture::numberedPeople(3));
    const CampaignId campaign = m_office.draft(sender, list, 3);
    m_office.submit(campaign);
    return campaign;
}

qint64 BypassOffice::deliver()
{
    DeliveryOptions options;
    options.lookEvery = std::chrono::milliseconds{50};
    DeliveryService service(m_office.office().store(), m_office.secrets(), m_office.clock(),
                            options);
    QSignalSpy idle(&service, &DeliveryService::idle);
    service.start();
    if (idle.isEmpty() && !idle.wait(20'000))
        qFatal("delivery does not come to rest");
    return m_relay->count();
}

void BypassOffice::tamper(const std::function<void(Intruder&)>& edit)
{
    m_office.close();
    {
        Intruder intruder(m_office.databaseFile());
        edit(intruder);
    }
    m_office.reopen();
}

bool BypassOffice::isRefused(CampaignId campaign, ErrorCode code)
{
    return deliver() == 0 && m_office.state(campaign) == CampaignState::Stopped
           && m_office.logHolds(QStringLiteral("delivery.refused"), code);
}

} // namespace ringi::test
