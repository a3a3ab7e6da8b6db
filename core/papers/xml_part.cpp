// SPDX-License-Identifier: Apache-2.0
#include "papers/xml_part.h"

namespace ringi {

using namespace Qt::StringLiterals;

bool walkXml(ZipArchive& archive, const QString& member, PaperMaker& maker,
             const std::function<void(QXmlStreamReader&)>& token)
{
    if (!archive.contains(member))
        return false;
    const auto device = archive.open(member);
    QXmlStreamReader xml(device.get());
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.tokenType() == QXmlStreamReader::DTD)
            xml.raiseError();
        if (xml.hasError())
            break;
        token(xml);
    }
    // Where unpacking ended early, the archive knows better why.
    maker.setFault(archive.fault());
    if (xml.hasError())
        maker.setFault(PaperFault::Damaged);
    return true;
}

QString attribute(const QXmlStreamReader& xml, QLatin1StringView name)
{
    for (const QXmlStreamAttribute& one : xml.attributes()) {
        if (one.name() == name && !one.namespaceUri().endsWith("/relationships"_L1))
            return one.value().toString();
    }
    return {};
}

bool isOn(const QString& value)
{
    return value == "1"_L1 || value == "true"_L1 || value == "on"_L1;
}

bool SkippedElements::skips(const QXmlStreamReader& xml)
{
    if (m_depth > 0) {
        if (xml.isStartElement())
            ++m_depth;
        else if (xml.isEndElement())
            --m_depth;
        return true;
    }
    if (!xml.isStartElement() || !m_names.contains(xml.name()))
        return false;
    m_depth = 1;
    return true;
}

} // namespace ringi
