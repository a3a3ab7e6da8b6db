// SPDX-License-Identifier: Apache-2.0
#include "papers/paper_reader.h"

#include "importing/delimited_table.h"
#include "importing/text_decoding.h"
#include "papers/file_kind.h"
#include "papers/open_document.h"
#include "papers/open_package.h"
#include "papers/pdf_paper.h"
#include "papers/picture_paper.h"

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

void readZip(const QByteArray& bytes, PaperMaker& maker)
{
    maker.setKind(PaperKind::Archive);
    ZipArchive archive(bytes, maker.limits());
    maker.setFault(archive.fault());
    if (readOpenPackage(archive, maker) || readOpenDocument(archive, maker)) {
        maker.setFault(archive.fault());
        return;
    }
    for (const PaperMember& member : archive.members()) {
        maker.addMember(member);
        if (member.encrypted)
            maker.setFault(PaperFault::Encrypted);
        if (!member.name.endsWith(u'/'))
            maker.note(PaperSecret::UnreadMember, 1, member.name);
    }
}

/// Word, Excel and PowerPoint put an encrypted document into a file of the old form.
void readOldOffice(const QByteArray& bytes, PaperMaker& maker)
{
    const QString name = u"EncryptedPackage"_s;
    const QByteArray stream(reinterpret_cast<const char*>(name.utf16()), name.size() * 2);
    maker.setFault(bytes.contains(stream) ? PaperFault::Encrypted : PaperFault::NotReadBy);
}

void readTable(const QString& text, PaperMaker& maker)
{
    const auto table = parseTable(text);
    if (!table || !table->problems.isEmpty()) {
        // Whatever is wrong with it as a table, it can be read as a text.
        maker.setKind(PaperKind::Text);
        return;
    }
    maker.beginTable({}, false);
    PaperRow row{1, false, table->header};
    maker.addRow(row);
    for (const TableRow& one : table->rows) {
        row = {one.line, false, one.cells};
        maker.addRow(row);
    }
}

void readText(const QByteArray& bytes, PaperKind named, PaperMaker& maker)
{
    const auto decoded = decodeText(bytes);
    if (!decoded) {
        maker.setFault(PaperFault::NotReadBy);
        return;
    }
    maker.setKind(named == PaperKind::Table ? PaperKind::Table : PaperKind::Text);
    if (decoded->text.startsWith("{\\rtf"_L1)) {
        maker.setKind(PaperKind::OldOffice);
        maker.setFault(PaperFault::NotReadBy);
        return;
    }
    if (maker.kind() == PaperKind::Table)
        readTable(decoded->text, maker);
    if (maker.kind() == PaperKind::Table)
        return;
    maker.beginText({});
    for (const auto line : QStringTokenizer(decoded->text, u'\n')) {
        const bool dos = line.endsWith(u'\r');
        maker.addParagraph({{line.chopped(dos ? 1 : 0).toString()}});
    }
}

} // namespace

PaperReport readPaper(const QByteArray& bytes, const QString& name, const PaperLimits& limits)
{
    PaperMaker maker(limits);
    const PaperKind named = kindOfName(name);
    maker.setKind(kindOfBytes(bytes));
    switch (maker.kind()) {
    case PaperKind::Archive: readZip(bytes, maker); break;
    case PaperKind::Pdf: readPdf(bytes, maker); break;
    case PaperKind::Picture: readPicture(bytes, maker); break;
    case PaperKind::OldOffice: readOldOffice(bytes, maker); break;
    case PaperKind::Program: maker.setFault(PaperFault::NotReadBy); break;
    default: readText(bytes, named, maker); break;
    }
    PaperReport report = maker.finish();
    report.named = named;
    return report;
}

} // namespace ringi
