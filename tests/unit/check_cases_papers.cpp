// SPDX-License-Identifier: Apache-2.0
#include "check_cases.h"

namespace ringi::test {
namespace {

using namespace Qt::StringLiterals;
using Case = CheckCase;

const QString kPart = u"body"_s;
const QString kName = u"案内.pdf"_s;

PaperReport& paper(Case& c)
{
    return c.papers[c.snapshot.files.at(0).name];
}

/// So many recipients, the first `inFile` of which stand in the attachment with `others`.
std::function<void(Case&)> listed(int all, int inFile, int others)
{
    return [=](Case& c) {
        c.recipients.clear();
        c.snapshot.intent.expectedCount = all;
        for (int i = 1; i <= all; ++i) {
            const QString address = u"Person%1@example.com"_s.arg(i);
            c.recipients.append({i, address, {u"Name"_s, u"Company"_s}});
            if (i <= inFile)
                paper(c).addresses.append(address.toLower());
        }
        for (int i = 0; i < others; ++i)
            paper(c).addresses.append(u"other%1@example.net"_s.arg(i));
    };
}

void addressRows(CheckTable& row)
{
    const auto list = [](int addresses) {
        return QList<Finding>{blocking(u"file-is-recipient-list"_s, kPart,
                                       {{u"name"_s, kName}, {u"addresses"_s, addresses}})};
    };
    const auto some = [](int addresses) {
        return QList<Finding>{warning(u"file-has-addresses"_s, kPart,
                                      {{u"name"_s, kName}, {u"addresses"_s, addresses}})};
    };
    row("two addresses in a file", {}, listed(8, 2, 0));
    row("other people's addresses", some(3), listed(8, 0, 3));
    row("two recipients among others", some(4), listed(8, 2, 2));
    row("three recipients of twelve", list(3), listed(12, 3, 5));
    row("three recipients of thirteen", some(8), listed(13, 3, 5));
    row("nineteen of many", some(19), listed(100, 19, 0));
    row("twenty of many", list(20), listed(100, 20, 0));
    row("the whole list", list(12), listed(12, 12, 0));
}

} // namespace

QList<CheckRow> paperCheckRows()
{
    CheckTable row;
    row("hidden sheets and comments",
        {warning(u"file-hides"_s, kPart,
                 {{u"name"_s, kName}, {u"what"_s, u"hidden-sheet comment"_s}})},
        [](Case& c) {
            paper(c).notes = {{PaperSecret::Comment, 2, {u"Taro"_s}},
                              {PaperSecret::HiddenSheet, 1, {u"Customers"_s}}};
        });
    row("hidden things in a picture",
        {warning(u"file-hides"_s, kPart, {{u"name"_s, u"logo.png"_s}, {u"what"_s, u"position"_s}})},
        [](Case& c) {
            c.format();
            c.snapshot.images[0].file.name = u"logo.png"_s;
            c.papers[u"logo.png"_s].notes = {{PaperSecret::Position, 1, {}}};
        });
    row("an encrypted file",
        {warning(u"file-unread"_s, kPart, {{u"name"_s, kName}, {u"why"_s, u"encrypted"_s}})},
        [](Case& c) { paper(c).fault = PaperFault::Encrypted; });
    row("a file of another kind",
        {warning(u"file-is-otherwise"_s, kPart, {{u"name"_s, kName}, {u"is"_s, u"workbook"_s}})},
        [](Case& c) {
            paper(c).kind = PaperKind::Workbook;
            paper(c).named = PaperKind::Pdf;
        });
    addressRows(row);
    return row.rows;
}

} // namespace ringi::test
