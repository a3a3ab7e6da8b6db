// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "papers/paper_maker.h"
#include "papers/zip_archive.h"

#include <QXmlStreamReader>

#include <functional>

namespace ringi {

/// Hands every token of an XML member over. False where there is none of that name; one that is no
/// XML to its end, or defines entities (which no office program does), is a fault of the paper.
bool walkXml(ZipArchive& archive, const QString& member, PaperMaker& maker,
             const std::function<void(QXmlStreamReader&)>& token);

/// By its local name; those that name a relation are left out (relationId()).
QString attribute(const QXmlStreamReader& xml, QLatin1StringView name);
/// "1", "true", "on".
bool isOn(const QString& value);

/// Skips an element with all in it: while true, a token belongs to one.
class SkippedElements final {
public:
    explicit SkippedElements(QStringList names) : m_names(std::move(names)) {}

    bool skips(const QXmlStreamReader& xml);

private:
    QStringList m_names;
    qint64 m_depth = 0;
};

} // namespace ringi
