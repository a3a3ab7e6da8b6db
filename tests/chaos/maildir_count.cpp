// SPDX-License-Identifier: Apache-2.0
#include "maildir_count.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QtTest>

#include <sys/stat.h>

namespace ringi::test {

qint64 MaildirCount::boxes() const
{
    // A folder is linked to by its name, by "." and by the ".." of each folder in it.
    struct ::stat facts {};
    if (::stat(QFile::encodeName(m_maildir).constData(), &facts) != 0)
        return 0;
    const auto links = static_cast<qint64>(facts.st_nlink);
    return links > 2 ? links - 2
                     : QDir(m_maildir).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size();
}

bool MaildirCount::isQueueEmpty() const
{
    const QDir queue(QFileInfo(m_maildir).dir().filePath(QStringLiteral("queue")));
    for (const char* name : {"incoming", "active", "deferred"}) {
        QDirIterator files(queue.filePath(QLatin1StringView(name)), QDir::Files,
                           QDirIterator::Subdirectories);
        if (files.hasNext())
            return false;
    }
    return true;
}

Deliveries MaildirCount::untilQuiet() const
{
    // A message on its way from the socket to the queue is in neither: empty for a while counts.
    constexpr qint64 kQuietMs = 500;
    constexpr int kPatienceMs = 120'000;
    QElapsedTimer quiet;
    const bool over = QTest::qWaitFor(
        [&] {
            if (!isQueueEmpty())
                quiet.invalidate();
            else if (!quiet.isValid())
                quiet.start();
            return quiet.isValid() && quiet.elapsed() > kQuietMs;
        },
        kPatienceMs);
    if (!over)
        qFatal("Postfix does not empty its queue");
    Deliveries count;
    const QDir root(m_maildir);
    for (const QString& box : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QDir messages(root.filePath(box + QStringLiteral("/new")));
        if (const auto times = messages.entryList(QDir::Files).size(); times > 0)
            count.insert(box.toLatin1(), static_cast<int>(times));
    }
    return count;
}

} // namespace ringi::test
