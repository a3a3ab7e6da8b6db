// SPDX-License-Identifier: Apache-2.0
#include "papers/workbook_styles.h"

#include "papers/xml_part.h"

#include <QDateTime>

#include <cmath>

namespace ringi {

using namespace Qt::StringLiterals;

/// The built-in ones (ECMA-376 part 1, section 18.8.30), East Asian dates included.
WorkbookStyles::Form WorkbookStyles::formOf(int id, const QString& code)
{
    if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) ||
        (id >= 50 && id <= 58))
        return Form::Date;
    if (code.isEmpty())
        return Form::Number;
    if (code.count(u';') >= 3 && QString(code).remove(u';').trimmed().isEmpty())
        return Form::Nothing;
    bool quoted = false;
    bool bracketed = false;
    for (const QChar c : code) {
        if (c == u'"')
            quoted = !quoted;
        else if (c == u'[' || c == u']')
            bracketed = c == u'[';
        else if (!quoted && !bracketed && QStringView(u"ymdhYMDH").contains(c))
            return Form::Date;
    }
    return Form::Number;
}

WorkbookStyles WorkbookStyles::read(ZipArchive& archive, const QString& member, PaperMaker& maker)
{
    WorkbookStyles styles;
    QHash<int, QString> codes;
    bool inCells = false;
    walkXml(archive, member, maker, [&](QXmlStreamReader& xml) {
        if (xml.name() == "cellXfs"_L1)
            inCells = xml.isStartElement();
        if (!xml.isStartElement())
            return;
        const int id = attribute(xml, "numFmtId"_L1).toInt();
        if (xml.name() == "numFmt"_L1)
            codes.insert(id, attribute(xml, "formatCode"_L1));
        else if (inCells && xml.name() == "xf"_L1)
            styles.m_styles.append(formOf(id, codes.value(id)));
    });
    return styles;
}

QString WorkbookStyles::shown(const QString& number, int style) const
{
    bool isNumber = false;
    const double days = number.toDouble(&isNumber) + (m_from1904 ? 1462 : 0);
    constexpr double kLastDay = 2'958'466; // the year 10000
    if (!isNumber || m_styles.value(style, Form::Number) != Form::Date || !(days >= 0) ||
        days >= kLastDay)
        return number;
    const double whole = std::floor(days);
    const auto seconds = static_cast<int>(std::lround((days - whole) * 86'400));
    const QDateTime moment = QDateTime(QDate(1899, 12, 30), QTime(0, 0), Qt::UTC)
                                 .addDays(static_cast<qint64>(whole))
                                 .addSecs(seconds);
    const QString time = moment.toString(u"HH:mm:ss"_s);
    if (days < 1)
        return time;
    const QString date = moment.toString(u"yyyy-MM-dd"_s);
    return seconds == 0 ? date : date + u' ' + time;
}

bool WorkbookStyles::hides(int style) const
{
    return m_styles.value(style, Form::Number) == Form::Nothing;
}

} // namespace ringi
