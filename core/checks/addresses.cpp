// SPDX-License-Identifier: Apache-2.0
#include "checks/catalogue.h"

#include "campaign/text_mark.h"
#include "checks/recipient_pass.h"
#include "mail/mail_address.h"

#include <algorithm>
#include <vector>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

/// Two different addresses with one mark: the list would be blocked, never sent wrongly.
struct AddressMark {
    TextMark key;
    qint64 ordinal;

    friend auto operator<=>(const AddressMark&, const AddressMark&) = default;
};

struct Repeats {
    qint64 rows = 0;
    qint64 first = 0;
    qint64 original = 0;
};

Repeats findRepeats(std::vector<AddressMark> marks)
{
    // Sorted by address and then by place: whoever follows an equal one is a repeat.
    std::ranges::sort(marks);
    Repeats repeats;
    std::size_t original = 0;
    for (std::size_t i = 1; i < marks.size(); ++i) {
        if (marks[i].key != marks[original].key) {
            original = i;
            continue;
        }
        ++repeats.rows;
        if (repeats.first == 0 || marks[i].ordinal < repeats.first) {
            repeats.first = marks[i].ordinal;
            repeats.original = marks[original].ordinal;
        }
    }
    return repeats;
}

QList<Finding> fieldsNamedTwice(const QStringList& fields)
{
    QList<Finding> findings;
    for (const QString& field : fields) {
        if (fields.count(field) > 1) {
            findings.append(
                {u"duplicate-field"_s, Severity::Blocking, u"recipients"_s, {{u"field"_s, field}}});
        }
    }
    const auto [rest, end] = std::ranges::unique(findings);
    findings.erase(rest, end);
    return findings;
}

} // namespace

Findings checkAddresses(const Snapshot& snapshot, const CheckContext& context)
{
    if (snapshot.recipients.count < 1)
        return QList<Finding>{{u"no-recipients"_s, Severity::Blocking, u"recipients"_s, {}}};

    AffectedRows invalid;
    AffectedRows utf8;
    ErrorCode firstError = ErrorCode::InvalidAddress;
    std::vector<AddressMark> marks;
    const auto seen = forEveryRecipient(snapshot, context, [&](const Recipient& recipient) {
        const auto address = MailAddress::parse(recipient.address);
        if (address) {
            if (address->needsSmtpUtf8())
                utf8.add(recipient);
            marks.push_back({markOf(address->key()), recipient.ordinal});
            return;
        }
        if (invalid.rows == 0)
            firstError = address.error().code;
        invalid.add(recipient);
    });
    if (!seen)
        return failure(seen);

    QList<Finding> findings = fieldsNamedTwice(snapshot.recipients.fields);
    if (invalid.rows > 0) {
        findings.append({u"address-invalid"_s, Severity::Blocking, u"recipients"_s,
                         invalid.facts({{u"error"_s, errorCodeName(firstError)}})});
    }
    if (utf8.rows > 0) {
        findings.append({u"address-needs-utf8"_s, Severity::Warning, u"recipients"_s,
                         utf8.facts()});
    }
    const Repeats repeats = findRepeats(std::move(marks));
    if (repeats.rows > 0) {
        findings.append({u"duplicate-recipients"_s,
                         Severity::Blocking,
                         u"recipients"_s,
                         {{u"rows"_s, repeats.rows},
                          {u"first"_s, repeats.first},
                          {u"original"_s, repeats.original}}});
    }
    return findings;
}

} // namespace ringi
