// SPDX-License-Identifier: Apache-2.0
#include "check_cases.h"

namespace ringi::test {
namespace {

using namespace Qt::StringLiterals;
using Case = CheckCase;

void answerRows(CheckTable& row)
{
    const auto outside = [](const QString& domain) {
        return QList<Finding>{
            warning(u"reply-to-outside"_s, u"sender"_s, {{u"domain"_s, domain}})};
    };
    const auto answers = [&row](const char* name, const QList<Finding>& expected,
                                const QString& address) {
        row(name, expected, [address](Case& c) {
            c.snapshot.sender.replyTo = address;
            c.officeDomains = {u"example.com"_s, u"example.org"_s};
        });
    };
    answers("answers in capitals", {}, u"reply@EXAMPLE.COM"_s);
    answers("answers to another sender's domain", {}, u"reply@example.org"_s);
    answers("answers go elsewhere", outside(u"example.net"_s), u"Reply@EXAMPLE.net"_s);
    answers("answers go to a domain below", outside(u"mail.example.com"_s),
            u"reply@mail.example.com"_s);
    answers("answers go to a domain that ends alike too", outside(u"e.example.com"_s), u"reply@e.example.com"_s);
}

void newFromRows(CheckTable& row)
{
    row("a new From", {warning(u"from-is-new"_s, u"sender"_s)}, [](Case& c) {
        c.wasUsedAsSender = [](const QString&) { return Result<bool>(false); };
    });
    row("a known From", {}, [](Case& c) {
        c.wasUsedAsSender = [](const QString& from) {
            return Result<bool>(from == u"office@example.com");
        };
    });
}

void lifeRows(CheckTable& row)
{
    // The sample begins so long after its submission.
    const auto wait = *sampleSnapshot().timing.notBefore - sampleSnapshot().submittedAt;
    const auto life = std::chrono::floor<std::chrono::seconds>(wait);
    row("seals that hold until it begins", {},
        [=](Case& c) { c.snapshot.policy.life = life + std::chrono::seconds{1}; });
    row("seals that do not live to see it",
        {warning(u"seals-would-lapse"_s, u"timing"_s, {{u"days"_s, 1}})},
        [=](Case& c) { c.snapshot.policy.life = life - std::chrono::seconds{1}; });
    row("seals that do not lapse", {}, [](Case& c) { c.snapshot.policy.life = {}; });
}

} // namespace

QList<CheckRow> strangeCheckRows()
{
    CheckTable row;
    answerRows(row);
    newFromRows(row);
    lifeRows(row);
    return row.rows;
}

} // namespace ringi::test
