// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/check.h"
#include "sample_campaign.h"

namespace ringi::test {

/// The sample campaign and its recipients, to be changed in one thing. A plain text with one
/// attachment; format() and givePersonalFiles() add the rest of the sample.
struct CheckCase {
    CheckCase();

    Snapshot snapshot = sampleSnapshot();
    QList<Recipient> recipients = sampleRecipients();
    QMap<QString, FileRef> personalFiles = {}; ///< by fileKey()
    QStringList officeDomains{QStringLiteral("example.com")};
    std::function<Result<bool>(const QString&)> wasUsedAsSender = {};
    /// What is in the attachments, by name; of others nothing special.
    QMap<QString, PaperReport> papers = {};
    std::optional<CopiedCampaign> copiedFrom = {};

    /// HTML that says what the text says, with an image.
    void format();
    /// Everybody's own file, found by the company, of which everybody now has one.
    void givePersonalFiles();

    /// The time is that of the submission. Must not outlive the case.
    [[nodiscard]] CheckContext context() const;
    /// What all checks find, after the count was brought up to date.
    [[nodiscard]] QList<Finding> findings();
};

/// One change and exactly what the checks make of it; nothing means that they stay silent.
struct CheckRow {
    QByteArray name;
    QList<Finding> expected;
    std::function<void(CheckCase&)> change;
};

QList<CheckRow> allCheckRows();

/// Those of the message itself: body, HTML, files and merge fields.
QList<CheckRow> messageCheckRows();

/// What is strange about who it comes from and when.
QList<CheckRow> strangeCheckRows();

/// Those of what is in attachments.
QList<CheckRow> paperCheckRows();

/// Called like a function that adds a row.
struct CheckTable {
    QList<CheckRow> rows = {};

    void operator()(const QByteArray& name, const QList<Finding>& expected,
                    const std::function<void(CheckCase&)>& change)
    {
        rows.append({name, expected, change});
    }
};

inline Finding blocking(const QString& code, const QString& part, const QJsonObject& facts = {})
{
    return {code, Severity::Blocking, part, facts};
}

inline Finding warning(const QString& code, const QString& part, const QJsonObject& facts = {})
{
    return {code, Severity::Warning, part, facts};
}

} // namespace ringi::test
