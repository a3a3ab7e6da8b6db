// SPDX-License-Identifier: Apache-2.0
#include "support/paper_files.h"

#include <zip.h>

namespace ringi::test {
namespace {

using namespace Qt::StringLiterals;

constexpr char kOffice[] = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr char kPackage[] = "http://schemas.openxmlformats.org/package/2006/";

void must(bool holds)
{
    if (!holds)
        qFatal("no ZIP file");
}

} // namespace

QByteArray zipOf(const QList<Packed>& members)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(target);
    zip_t* zip = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    must(zip != nullptr);
    for (const Packed& one : members) {
        const auto size = static_cast<zip_uint64_t>(one.bytes.size());
        zip_source_t* source = zip_source_buffer(zip, one.bytes.constData(), size, 0);
        const auto index =
            zip_file_add(zip, one.name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8);
        must(index >= 0);
        if (!one.password.isEmpty())
            must(zip_file_set_encryption(zip, static_cast<zip_uint64_t>(index), ZIP_EM_AES_256,
                                         one.password.constData()) == 0);
    }
    must(zip_close(zip) == 0);
    zip_stat_t facts;
    must(zip_source_stat(target, &facts) == 0 && zip_source_open(target) == 0);
    QByteArray bytes(static_cast<qsizetype>(facts.size), '\0');
    must(zip_source_read(target, bytes.data(), facts.size) == static_cast<zip_int64_t>(facts.size));
    zip_source_close(target);
    zip_source_free(target);
    return bytes;
}

Packed relations(const QString& part, const QList<Relation>& all)
{
    const QString folder = part.contains(u'/') ? part.section(u'/', 0, -2) + u'/' : QString();
    QByteArray xml = "<Relationships xmlns=\"" + QByteArray(kPackage) + "relationships\">";
    for (const Relation& one : all) {
        xml += "<Relationship Id=\"" + one.id + "\" Type=\"" + kOffice + "/" + one.type +
               "\" Target=\"" + one.target + "\"" +
               (one.isOutside ? " TargetMode=\"External\"" : "") + "/>";
    }
    return {folder + u"_rels/"_s + part.section(u'/', -1) + u".rels"_s, xml + "</Relationships>"};
}

QByteArray packageOf(const QString& main, const QByteArray& contentType, QList<Packed> parts)
{
    parts.prepend({u"[Content_Types].xml"_s, "<Types xmlns=\"" + QByteArray(kPackage) +
                                                 "content-types\"><Override PartName=\"/" +
                                                 main.toUtf8() + "\" ContentType=\"" + contentType +
                                                 "\"/></Types>"});
    parts.prepend(relations({}, {{"r1", "officeDocument", main.toUtf8()},
                                 {"r2", "metadata/core-properties", "docProps/core.xml"},
                                 {"r3", "extended-properties", "docProps/app.xml"}}));
    parts.append({u"docProps/core.xml"_s,
                  "<c:coreProperties xmlns:c=\"c\" xmlns:dc=\"dc\"><dc:creator>Hanako</dc:creator>"
                  "<c:lastModifiedBy>Taro</c:lastModifiedBy></c:coreProperties>"});
    parts.append(
        {u"docProps/app.xml"_s, "<Properties><Company>Example &amp; Co</Company></Properties>"});
    return zipOf(parts);
}

QByteArray sheetData(const QList<QList<QByteArray>>& rows)
{
    QByteArray xml = "<sheetData>";
    for (qsizetype row = 0; row < rows.size(); ++row) {
        const QByteArray number = QByteArray::number(row + 1);
        xml += "<row r=\"" + number + "\">";
        char column = 'A';
        for (const QByteArray& cell : rows.at(row)) {
            xml += "<c r=\"" + QByteArray(1, column++) + number + "\" t=\"inlineStr\"><is><t>" +
                   cell + "</t></is></c>";
        }
        xml += "</row>";
    }
    return xml + "</sheetData>";
}

QByteArray workbookOf(const QList<SheetPlan>& sheets, const QList<Packed>& parts,
                      const QList<Relation>& others)
{
    QByteArray book = "<workbook xmlns:r=\"" + QByteArray(kOffice) + "\"><sheets>";
    QList<Packed> all = parts;
    QList<Relation> own = others;
    int number = 0;
    for (const SheetPlan& sheet : sheets) {
        const QByteArray id = QByteArray::number(++number);
        const QByteArray state =
            sheet.state.isEmpty() ? QByteArray() : " state=\"" + sheet.state + '"';
        book += "<sheet name=\"" + sheet.name + "\" sheetId=\"" + id + "\"" + state + " r:id=\"s" +
                id + "\"/>";
        const QByteArray member = "worksheets/sheet" + id + ".xml";
        own.append({"s" + id, "worksheet", member});
        all.append({u"xl/"_s + QString::fromLatin1(member), "<worksheet xmlns:r=\"" +
                                                                QByteArray(kOffice) + "\">" +
                                                                sheet.content + "</worksheet>"});
        all.append(relations(u"xl/"_s + QString::fromLatin1(member), sheet.relations));
        all += sheet.parts;
    }
    all.append({u"xl/workbook.xml"_s, book + "</sheets></workbook>"});
    all.append(relations(u"xl/workbook.xml"_s, own));
    return packageOf(u"xl/workbook.xml"_s,
                     "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                     all);
}

QByteArray sampleWorkbook(const QByteArray& domain)
{
    const Packed comments{u"xl/comments1.xml"_s,
                          "<comments><authors><author>Taro</author></authors><commentList>"
                          "<comment ref=\"B2\" authorId=\"0\"><text><r><t>Too cheap?</t></r></text>"
                          "</comment></commentList></comments>"};
    return workbookOf({{.name = "Prices",
                        .content = sheetData({{"Article", "Price"}, {"Tea", "300"}}),
                        .parts = {comments},
                        .relations = {{"c1", "comments", "../comments1.xml"}}},
                       {.name = "Customers",
                        .state = "hidden",
                        .content = sheetData({{"Name", "E-mail"},
                                              {"Name 1", "person1@" + domain},
                                              {"Name 2", "person2@" + domain},
                                              {"Name 3", "person3@" + domain}})}});
}

QByteArray wordFile(const QByteArray& body, const QList<Packed>& parts,
                    const QList<Relation>& others)
{
    QList<Packed> all = parts;
    all.append({u"word/document.xml"_s, "<w:document xmlns:w=\"w\" xmlns:mc=\"mc\"><w:body>" +
                                            body + "</w:body></w:document>"});
    all.append(relations(u"word/document.xml"_s, others));
    return packageOf(
        u"word/document.xml"_s,
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", all);
}

QByteArray sampleDocument()
{
    return wordFile(
        "<w:p><w:r><w:t xml:space=\"preserve\">The price is </w:t></w:r>"
        "<w:del w:id=\"1\" w:author=\"Taro\"><w:r><w:delText>300</w:delText></w:r></w:del>"
        "<w:ins w:id=\"2\" w:author=\"Hanako\"><w:r><w:t>400</w:t></w:r></w:ins>"
        "<w:r><w:t> yen</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>, cost 90</w:t></w:r></w:p>",
        {{u"word/comments.xml"_s,
          "<w:comments xmlns:w=\"w\"><w:comment w:id=\"0\" w:author=\"Emi\"><w:p><w:r><w:t>Is this "
          "final?</w:t></w:r></w:p></w:comment></w:comments>"}},
        {{"c", "comments", "comments.xml"}});
}

QByteArray openDocument(const QByteArray& family, const QByteArray& styles, const QByteArray& body,
                        const QList<Packed>& parts)
{
    QList<Packed> all{{u"mimetype"_s, "application/vnd.oasis.opendocument." + family}};
    all += parts;
    all.append({u"content.xml"_s,
                "<office:document-content xmlns:office=\"o\" xmlns:style=\"s\" xmlns:text=\"t\" "
                "xmlns:table=\"tb\" xmlns:draw=\"d\" xmlns:dc=\"dc\" xmlns:presentation=\"p\" "
                "xmlns:xlink=\"x\"><office:automatic-styles>" +
                    styles + "</office:automatic-styles><office:body>" + body +
                    "</office:body></office:document-content>"});
    return zipOf(all);
}

QByteArray pdfFile(const QByteArray& words, const QList<QByteArray>& objects)
{
    const QByteArray page = "BT /F1 24 Tf 72 700 Td (" + words + ") Tj ET";
    QList<QByteArray> all{
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        "/Resources << /Font << /F1 5 0 R >> >> >>",
        "<< /Length " + QByteArray::number(page.size()) + " >>\nstream\n" + page + "\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"};
    all += objects;
    QByteArray bytes = "%PDF-1.4\n";
    QByteArray places;
    for (qsizetype i = 0; i < all.size(); ++i) {
        places += QByteArray::number(bytes.size()).rightJustified(10, '0') + " 00000 n \n";
        bytes += QByteArray::number(i + 1) + " 0 obj\n" + all.at(i) + "\nendobj\n";
    }
    const QByteArray start = QByteArray::number(bytes.size());
    const QByteArray size = QByteArray::number(all.size() + 1);
    return bytes + "xref\n0 " + size + "\n0000000000 65535 f \n" + places + "trailer << /Size " +
           size + " /Root 1 0 R >>\nstartxref\n" + start + "\n%%EOF\n";
}

} // namespace ringi::test
