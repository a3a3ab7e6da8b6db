// SPDX-License-Identifier: Apache-2.0
#include "ui/preview/file_saving.h"

#include <QDir>
#include <QFileDialog>
#include <QLocale>
#include <QSaveFile>
#include <QStandardPaths>
#include <QTemporaryFile>
#include <QUuid>
#include <QtConcurrentRun>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kLongestName = 80;

/// Windows takes these for devices, whatever the suffix.
bool isDevice(const QString& name)
{
    static const QStringList kDevices{u"con"_s, u"prn"_s, u"aux"_s, u"nul"_s};
    const QString stem = name.section(u'.', 0, 0).trimmed().toLower();
    const bool numbered = stem.size() == 4 &&
                          (stem.startsWith("com"_L1) || stem.startsWith("lpt"_L1)) &&
                          stem.at(3).isDigit();
    return numbered || kDevices.contains(stem);
}

bool writeAll(QFileDevice& file, const QByteArray& bytes)
{
    return file.write(bytes) == bytes.size();
}

} // namespace

QString fileNameFor(const QString& words, const QString& suffix)
{
    QString name;
    for (const QChar c : words) {
        const bool refused = c.unicode() < 0x20 || c.unicode() == 0x7f ||
                             c.category() == QChar::Other_Format || u"/\\:*?\"<>|"_s.contains(c);
        name += refused ? QChar(u' ') : c;
    }
    name = name.simplified();
    while (name.startsWith(u'.') || name.startsWith(u' '))
        name.remove(0, 1);
    if (name.size() > kLongestName) {
        name.truncate(name.at(kLongestName - 1).isHighSurrogate() ? kLongestName - 1
                                                                  : kLongestName);
    }
    while (name.endsWith(u'.') || name.endsWith(u' '))
        name.chop(1);
    if (name.isEmpty())
        name = u"mail"_s;
    if (isDevice(name))
        name.prepend(u'_');
    return name + suffix;
}

QString formatSize(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 1000 ? 0 : 1, QLocale::DataSizeSIFormat);
}

QFuture<Status> writeFile(const QString& path, const QByteArray& bytes)
{
    return QtConcurrent::run([path, bytes]() -> Status {
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || !writeAll(file, bytes) || !file.commit())
            return failure(ErrorCode::FileUnwritable);
        return {};
    });
}

void askWhereToSave(QWidget* parent, const QString& title, const QString& suggestedName,
                    std::function<void(const QString& path)> chosen)
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    auto* dialog = new QFileDialog(parent, title, folder.filePath(suggestedName));
    dialog->setObjectName(u"saveFileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(chosen));
    dialog->open();
}

PrivateCopies::~PrivateCopies()
{
    // What is being written now is removed by its writer.
    *m_over = true;
    for (const QString& path : std::as_const(m_paths))
        QFile::remove(path);
}

QFuture<Result<QString>> PrivateCopies::write(const QByteArray& bytes, const QString& suffix)
{
    // The name is chosen here, so that it is known for removal however early the end comes.
    const QString path = QDir::temp().filePath(
        u"ringi-%1%2"_s.arg(QUuid::createUuid().toString(QUuid::WithoutBraces), suffix));
    m_paths.append(path);
    return QtConcurrent::run([path, bytes, over = m_over]() -> Result<QString> {
        QFile file(path);
        const bool written = file.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                                       QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
                             writeAll(file, bytes) && file.flush();
        file.close();
        if (*over)
            file.remove();
        if (!written)
            return failure(ErrorCode::FileUnwritable);
        return path;
    });
}

} // namespace ringi
