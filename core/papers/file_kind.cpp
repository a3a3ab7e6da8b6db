// SPDX-License-Identifier: Apache-2.0
#include "papers/file_kind.h"

#include "importing/image_file.h"

#include <algorithm>

namespace ringi {

using namespace Qt::StringLiterals;

PaperKind kindOfBytes(const QByteArray& bytes)
{
    if (!imageTypeOf(bytes).isEmpty())
        return PaperKind::Picture;
    // Readers look for it in the first kilobyte.
    if (bytes.left(1024).contains("%PDF-"))
        return PaperKind::Pdf;
    const struct {
        QByteArrayView begin;
        PaperKind kind;
    } begins[] = {{"PK\x03\x04", PaperKind::Archive},
                  {"PK\x05\x06", PaperKind::Archive},
                  {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", PaperKind::OldOffice},
                  {"MZ", PaperKind::Program},
                  {"\x7F"
                   "ELF",
                   PaperKind::Program},
                  {"\xCF\xFA\xED\xFE", PaperKind::Program},
                  {"\xCA\xFE\xBA\xBE", PaperKind::Program},
                  {"#!", PaperKind::Program}};
    const auto* found = std::ranges::find_if(
        begins, [&bytes](const auto& one) { return bytes.startsWith(one.begin); });
    return found == std::end(begins) ? PaperKind::Unknown : found->kind;
}

PaperKind kindOfName(const QString& name)
{
    const QString ending =
        name.contains(u'.') ? name.section(u'.', -1).trimmed().toLower() : QString();
    const struct {
        PaperKind kind;
        QStringList endings;
    } kinds[] = {
        {PaperKind::Workbook, {u"xlsx"_s, u"xlsm"_s, u"xltx"_s, u"xltm"_s, u"xlsb"_s, u"ods"_s}},
        {PaperKind::Document, {u"docx"_s, u"docm"_s, u"dotx"_s, u"dotm"_s, u"odt"_s}},
        {PaperKind::Slides, {u"pptx"_s, u"pptm"_s, u"ppsx"_s, u"potx"_s, u"odp"_s}},
        {PaperKind::Table, {u"csv"_s, u"tsv"_s}},
        {PaperKind::Text,
         {u"txt"_s, u"htm"_s, u"html"_s, u"eml"_s, u"ics"_s, u"vcf"_s, u"xml"_s, u"json"_s,
          u"md"_s}},
        {PaperKind::Pdf, {u"pdf"_s}},
        {PaperKind::Picture, {u"png"_s, u"jpg"_s, u"jpeg"_s, u"gif"_s, u"webp"_s}},
        {PaperKind::Archive, {u"zip"_s}},
        {PaperKind::OldOffice, {u"doc"_s, u"xls"_s, u"ppt"_s, u"msg"_s}}};
    for (const auto& one : kinds) {
        if (one.endings.contains(ending))
            return one.kind;
    }
    return PaperKind::Unknown;
}

} // namespace ringi
