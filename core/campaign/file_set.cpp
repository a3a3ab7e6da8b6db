// SPDX-License-Identifier: Apache-2.0
#include "campaign/file_set.h"

#include "base/canonical_json.h"

#include <QJsonArray>

namespace ringi {

using namespace Qt::StringLiterals;

QString fileKey(const QString& name)
{
    return name.trimmed().normalized(QString::NormalizationForm_C).toCaseFolded();
}

Status FileSetHasher::add(const FileRef& file)
{
    const QString key = fileKey(file.name);
    if (key.isEmpty() || (m_count > 0 && key <= m_lastKey))
        return failure(ErrorCode::InvalidInput, u"files"_s);
    const auto line = canonicalJson(
        QJsonArray{file.name, file.type, file.size, QString::fromLatin1(file.digest.toHex())});
    if (!line)
        return failure(line);
    m_hash.add(*line + '\n');
    m_lastKey = key;
    ++m_count;
    return {};
}

QByteArray FileSetHasher::finish()
{
    return m_hash.finish();
}

} // namespace ringi
