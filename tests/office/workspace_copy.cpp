// SPDX-License-Identifier: Apache-2.0
#include "office/workspace_copy.h"

#include "store/connection.h"

#include <QDir>
#include <QFile>
#include <QUrl>

namespace ringi::test {
namespace {

using namespace Qt::StringLiterals;

void copyFolder(const QString& from, const QString& to)
{
    if (!QDir(to).removeRecursively() || !QDir().mkpath(to))
        qFatal("no room for the copy");
    const QDir folder(from);
    for (const QString& name : folder.entryList(QDir::Files | QDir::Hidden)) {
        if (!QFile::copy(folder.filePath(name), to + u'/' + name))
            qFatal("not copied: %s", qPrintable(name));
    }
    for (const QString& name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        copyFolder(folder.filePath(name), to + u'/' + name);
}

QString databaseOf(const QString& url)
{
    return QUrl(url).path().mid(1);
}

/// From another database of the same server: nobody may be in the one that is copied.
void runInServer(const QString& url, const QStringList& statements)
{
    QUrl other(url);
    other.setPath(u"/postgres"_s);
    const auto connection =
        Connection::open(StoreLocation::inServer(other.toString()), Connection::Access::ReadWrite);
    if (!connection)
        qFatal("no server: %s", qPrintable(connection.error().detail));
    for (const QString& sql : statements) {
        if (const auto done = (*connection)->executeOnce(sql); !done)
            qFatal("%s: %s", qPrintable(sql), qPrintable(done.error().detail));
    }
}

} // namespace

WorkspaceCopy::WorkspaceCopy(OfficeFixture& office) : m_office(office)
{
    office.close();
    if (const QString url = office.postgresUrl(); url.isEmpty()) {
        m_copy = office.file(u"copy"_s);
        copyFolder(office.folder(), m_copy);
    } else {
        const QString name = databaseOf(url);
        m_copy = name + u"_copy"_s;
        runInServer(url, {u"CREATE DATABASE %1 TEMPLATE %2"_s.arg(m_copy, name)});
    }
    office.reopen();
}

WorkspaceCopy::~WorkspaceCopy()
{
    if (!m_office.postgresUrl().isEmpty())
        runInServer(m_office.postgresUrl(), {u"DROP DATABASE IF EXISTS "_s + m_copy});
}

void WorkspaceCopy::putBackUnderway()
{
    const QString name = databaseOf(m_office.postgresUrl());
    runInServer(m_office.postgresUrl(), {u"DROP DATABASE %1 WITH (FORCE)"_s.arg(name),
                                         u"CREATE DATABASE %1 TEMPLATE %2"_s.arg(name, m_copy)});
}

void WorkspaceCopy::putBack()
{
    m_office.close();
    if (const QString url = m_office.postgresUrl(); url.isEmpty()) {
        copyFolder(m_copy, m_office.folder());
    } else {
        const QString name = databaseOf(url);
        runInServer(url, {u"DROP DATABASE "_s + name,
                          u"CREATE DATABASE %1 TEMPLATE %2"_s.arg(name, m_copy)});
    }
    m_office.reopen();
}

} // namespace ringi::test
