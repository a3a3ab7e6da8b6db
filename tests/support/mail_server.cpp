// SPDX-License-Identifier: Apache-2.0
#include "support/mail_server.h"

#include <QDir>
#include <QFile>

namespace ringi::test {

using namespace Qt::StringLiterals;

Status MailServer::start()
{
    const auto said = m_process.start(u"mail_server.py"_s);
    if (!said)
        return failure(said);
    m_facts = Facts{
        .host = said->value("host"_L1).toString(),
        .submissionPort = static_cast<quint16>(said->value("submission_port"_L1).toInt()),
        .smtpsPort = static_cast<quint16>(said->value("smtps_port"_L1).toInt()),
        .caFile = said->value("ca_file"_L1).toString(),
        .user = said->value("user"_L1).toString(),
        .password = said->value("password"_L1).toString(),
        .token = said->value("token"_L1).toString(),
        .mechanismPorts = {},
        .maildir = said->value("maildir"_L1).toString(),
    };
    const QJsonObject ports = said->value("mechanism_ports"_L1).toObject();
    for (auto port = ports.begin(); port != ports.end(); ++port)
        m_facts.mechanismPorts.insert(port.key(), static_cast<quint16>(port->toInt()));
    return {};
}

QByteArrayList MailServer::messages(const QString& address) const
{
    QByteArrayList found;
    const QDir box(m_facts.maildir + u'/' + address + u"/new"_s);
    for (const QString& name : box.entryList(QDir::Files, QDir::Name)) {
        QFile file(box.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            found.append(file.readAll());
    }
    return found;
}

int MailServer::messageCount() const
{
    int count = 0;
    const QDir root(m_facts.maildir);
    for (const QString& box : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        count +=
            static_cast<int>(QDir(root.filePath(box + u"/new"_s)).entryList(QDir::Files).size());
    return count;
}

} // namespace ringi::test
