// SPDX-License-Identifier: Apache-2.0
#include "support/dkim_verifiers.h"

#include "dkim/dkim_key.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace ringi::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 120'000;

QString nameOf(qsizetype message)
{
    return QString::number(message).rightJustified(5, u'0') + u".eml"_s;
}

bool writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush();
}

QString lineOf(const QJsonObject& said)
{
    QStringList verifiers;
    for (const QString& verifier : {u"dkimpy"_s, u"opendkim"_s}) {
        const QJsonObject verdicts = said.value(verifier).toObject();
        QString line = verifier + u':';
        for (auto each = verdicts.begin(); each != verdicts.end(); ++each)
            line += u' ' + each.key() + (each->toString() == u"pass"_s ? u"=pass"_s : u"=bad"_s);
        verifiers.append(line);
    }
    return verifiers.join(u"; "_s);
}

} // namespace

Result<QStringList> verifyDkim(const QByteArrayList& messages,
                               const QList<DkimIdentity>& identities)
{
    const QTemporaryDir folder;
    QJsonObject records;
    for (const DkimIdentity& identity : identities) {
        const DkimRecord record = dkimRecord(identity);
        records.insert(record.name, record.value);
    }
    bool written = writeFile(folder.filePath(u"records.json"_s), QJsonDocument(records).toJson());
    for (qsizetype i = 0; i < messages.size(); ++i)
        written = writeFile(folder.filePath(nameOf(i)), messages.at(i)) && written;
    if (!written)
        return failure(ErrorCode::FileUnwritable);

    QProcess python;
    python.start(u"/usr/bin/python3"_s,
                 {u"-B"_s, u"" RINGI_SOURCE_DIR "/tests/support/verify_dkim.py"_s, folder.path()});
    const bool ended = python.waitForFinished(kPatience);
    const QJsonObject said = QJsonDocument::fromJson(python.readAllStandardOutput()).object();
    if (!ended || python.exitStatus() != QProcess::NormalExit || python.exitCode() != 0 ||
        said.size() != messages.size())
        return failure(ErrorCode::Internal, QString::fromUtf8(python.readAllStandardError()));
    QStringList lines;
    for (qsizetype i = 0; i < messages.size(); ++i)
        lines.append(lineOf(said.value(nameOf(i)).toObject()));
    return lines;
}

} // namespace ringi::test
