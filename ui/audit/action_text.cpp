// SPDX-License-Identifier: Apache-2.0
#include "ui/audit/action_text.h"

#include "ui/words/format.h"
#include "ui/words/timing_words.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <array>

namespace ringi {
namespace {

struct ActionWord {
    const char* action;
    const char* words;
};

constexpr std::array kActionWords{
    ActionWord{"workspace.created", QT_TRANSLATE_NOOP("AuditActions", "Made the workspace")},
    ActionWord{"workspace.restored",
               QT_TRANSLATE_NOOP("AuditActions", "Found an older copy of the workspace")},
    ActionWord{"person.added", QT_TRANSLATE_NOOP("AuditActions", "Added a person")},
    ActionWord{"person.changed", QT_TRANSLATE_NOOP("AuditActions", "Changed a person")},
    ActionWord{"person.signedIn", QT_TRANSLATE_NOOP("AuditActions", "Signed in")},
    ActionWord{"person.signedOut", QT_TRANSLATE_NOOP("AuditActions", "Signed out")},
    ActionWord{"person.signIn", QT_TRANSLATE_NOOP("AuditActions", "Sign-in")},
    ActionWord{"person.passwordChanged", QT_TRANSLATE_NOOP("AuditActions", "Changed the password")},
    ActionWord{"person.code.on", QT_TRANSLATE_NOOP("AuditActions", "Switched on codes for approving")},
    ActionWord{"person.code.off", QT_TRANSLATE_NOOP("AuditActions", "Switched off codes for approving")},
    ActionWord{"person.code.removed",
               QT_TRANSLATE_NOOP("AuditActions", "Removed somebody’s codes for approving")},
    ActionWord{"relay.saved", QT_TRANSLATE_NOOP("AuditActions", "Saved the relay")},
    ActionWord{"relay.passwordSaved", QT_TRANSLATE_NOOP("AuditActions", "Stored the relay's password")},
    ActionWord{"sender.saved", QT_TRANSLATE_NOOP("AuditActions", "Saved a sender")},
    ActionWord{"policy.saved", QT_TRANSLATE_NOOP("AuditActions", "Changed the approval rule")},
    ActionWord{"list.fromRun",
               QT_TRANSLATE_NOOP("AuditActions", "Made a list of those who did not get it")},
    ActionWord{"list.imported", QT_TRANSLATE_NOOP("AuditActions", "Imported a list")},
    ActionWord{"dkim.added", QT_TRANSLATE_NOOP("AuditActions", "Added a signing key")},
    ActionWord{"dkim.removed", QT_TRANSLATE_NOOP("AuditActions", "Removed a signing key")},
    ActionWord{"file.added", QT_TRANSLATE_NOOP("AuditActions", "Added a file")},
    ActionWord{"folder.added", QT_TRANSLATE_NOOP("AuditActions", "Took in a folder of files")},
    ActionWord{"message.imported", QT_TRANSLATE_NOOP("AuditActions", "Imported a message")},
    ActionWord{"message.exported", QT_TRANSLATE_NOOP("AuditActions", "Exported one message")},
    ActionWord{"campaign.rehearsed", QT_TRANSLATE_NOOP("AuditActions", "Rehearsed the campaign")},
    ActionWord{"test.prepared", QT_TRANSLATE_NOOP("AuditActions", "Asked for a test message")},
    ActionWord{"test.sent", QT_TRANSLATE_NOOP("AuditActions", "Test message sent")},
    ActionWord{"template.saved", QT_TRANSLATE_NOOP("AuditActions", "Saved a template")},
    ActionWord{"template.removed", QT_TRANSLATE_NOOP("AuditActions", "Removed a template")},
    ActionWord{"campaign.created", QT_TRANSLATE_NOOP("AuditActions", "Began a campaign")},
    ActionWord{"campaign.saved", QT_TRANSLATE_NOOP("AuditActions", "Edited the draft")},
    ActionWord{"campaign.submitted", QT_TRANSLATE_NOOP("AuditActions", "Submitted for review")},
    ActionWord{"campaign.withdrawn", QT_TRANSLATE_NOOP("AuditActions", "Withdrew the campaign")},
    ActionWord{"campaign.revised", QT_TRANSLATE_NOOP("AuditActions", "Made a new revision")},
    ActionWord{"campaign.returned", QT_TRANSLATE_NOOP("AuditActions", "Returned it to the author")},
    ActionWord{"campaign.approved", QT_TRANSLATE_NOOP("AuditActions", "Approved and sealed")},
    ActionWord{"campaign.lapsed", QT_TRANSLATE_NOOP("AuditActions", "Lapsed: its time passed")},
    ActionWord{"campaign.commented", QT_TRANSLATE_NOOP("AuditActions", "Commented on it")},
    ActionWord{"campaign.commentTakenBack",
               QT_TRANSLATE_NOOP("AuditActions", "Took a comment back")},
    ActionWord{"campaign.todo", QT_TRANSLATE_NOOP("AuditActions", "List of what is to do")},
    ActionWord{"campaign.todoDone",
               QT_TRANSLATE_NOOP("AuditActions", "Said that something asked for is done")},
    ActionWord{"campaign.todoUndone",
               QT_TRANSLATE_NOOP("AuditActions", "Said that something asked for is not done")},
    ActionWord{"review.begun", QT_TRANSLATE_NOOP("AuditActions", "Took up the review")},
    ActionWord{"review.left", QT_TRANSLATE_NOOP("AuditActions", "Left the review")},
    ActionWord{"review.looked", QT_TRANSLATE_NOOP("AuditActions", "Looked at a part")},
    ActionWord{"review.expected", QT_TRANSLATE_NOOP("AuditActions", "Said the expected number")},
    ActionWord{"delivery.started", QT_TRANSLATE_NOOP("AuditActions", "Delivery began")},
    ActionWord{"delivery.paused", QT_TRANSLATE_NOOP("AuditActions", "Delivery paused")},
    ActionWord{"delivery.resumed", QT_TRANSLATE_NOOP("AuditActions", "Delivery resumed")},
    ActionWord{"delivery.stopped", QT_TRANSLATE_NOOP("AuditActions", "Delivery stopped")},
    ActionWord{"delivery.wentOn", QT_TRANSLATE_NOOP("AuditActions", "Let the delivery go on")},
    ActionWord{"delivery.exported", QT_TRANSLATE_NOOP("AuditActions", "Exported who got it")},
    ActionWord{"delivery.finished", QT_TRANSLATE_NOOP("AuditActions", "Delivery finished")},
    ActionWord{"delivery.recovered", QT_TRANSLATE_NOOP("AuditActions", "Found an interrupted run")},
    ActionWord{"delivery", QT_TRANSLATE_NOOP("AuditActions", "Delivery")},
    ActionWord{"ledger.said",
               QT_TRANSLATE_NOOP("AuditActions", "Said what became of unknown messages")},
    ActionWord{"ledger.settled", QT_TRANSLATE_NOOP("AuditActions", "Settled unknown messages")},
    ActionWord{"audit.exported", QT_TRANSLATE_NOOP("AuditActions", "Exported the log")},
};

QString plainWords(const QString& action)
{
    for (const ActionWord& word : kActionWords) {
        if (action == QLatin1StringView(word.action))
            return QCoreApplication::translate("AuditActions", word.words);
    }
    return action;
}

/// What somebody said became of messages, and of how many.
QString settlementWords(const QJsonObject& details)
{
    const QString event = details.value(QStringLiteral("event")).toString();
    const int count = details.value(QStringLiteral("lines")).toInt(1);
    if (event == QLatin1StringView("settle-sent"))
        return QCoreApplication::translate("AuditActions", "%n arrived", nullptr, count);
    if (event == QLatin1StringView("settle-resend"))
        return QCoreApplication::translate("AuditActions", "%n to be sent again", nullptr, count);
    if (event == QLatin1StringView("settle-not-sent"))
        return QCoreApplication::translate("AuditActions", "%n left as not sent", nullptr, count);
    return event;
}

/// What a run waited for until somebody said that it may go on.
QString wentOnWords(const QJsonObject& details)
{
    if (details.value(QStringLiteral("waitedFor")).toString() == QLatin1StringView("overdue"))
        return QCoreApplication::translate("AuditActions", "although its start is late");
    if (details.value(QStringLiteral("waitedFor")).toString() == QLatin1StringView("restored"))
        return QCoreApplication::translate("AuditActions",
                                           "although it may have been sent already");
    const int ring = details.value(QStringLiteral("ring")).toInt();
    return QCoreApplication::translate("AuditActions", "to %1")
        .arg(ringWords(ring));
}

/// The person an entry is about, out of its signed record.
QString personIn(const QJsonObject& details)
{
    return details.value(QStringLiteral("person")).toObject().value(QStringLiteral("name")).toString();
}

} // namespace

QString actionWords(const QString& action)
{
    const QString refused = QStringLiteral(".refused");
    if (action.endsWith(refused))
        return QCoreApplication::translate("AuditActions", "Refused: %1")
            .arg(plainWords(action.chopped(refused.size())));
    return plainWords(action);
}

QString detailWords(const AuditEntry& entry)
{
    const QJsonObject& details = entry.details;
    QStringList parts;
    if (const QString person = personIn(details); !person.isEmpty())
        parts.append(person);
    for (const auto* key : {"name", "file", "folder", "host", "domain", "login", "reason", "text", "code",
                            "detail", "problem"}) {
        const QString value = details.value(QLatin1StringView(key)).toString();
        if (!value.isEmpty() && !parts.contains(value))
            parts.append(value);
    }
    if (entry.action == QLatin1StringView("campaign.submitted"))
        parts.append(details.value(QStringLiteral("packet")).toObject()
                         .value(QStringLiteral("subject")).toString());
    if (entry.action == QLatin1StringView("test.prepared")) {
        for (const QJsonValue address : details.value(QStringLiteral("addresses")).toArray())
            parts.append(address.toString());
    }
    if (entry.action == QLatin1StringView("test.sent")) {
        const qint64 accepted = details.value(QStringLiteral("accepted")).toInteger();
        parts.append(QCoreApplication::translate("AuditActions", "accepted %1 of %2")
                         .arg(formatCount(accepted),
                              formatCount(details.value(QStringLiteral("addresses")).toInteger())));
        return parts.join(QStringLiteral(" · "));
    }
    if (entry.action == QLatin1StringView("review.expected"))
        parts.append(QCoreApplication::translate("AuditActions", "expected %1, loaded %2")
                         .arg(formatCount(details.value(QStringLiteral("expected")).toInteger()),
                              formatCount(details.value(QStringLiteral("loaded")).toInteger())));
    if (details.contains(QStringLiteral("accepted")))
        parts.append(QCoreApplication::translate("AuditActions", "accepted %1, refused %2")
                         .arg(formatCount(details.value(QStringLiteral("accepted")).toInteger()),
                              formatCount(details.value(QStringLiteral("refused")).toInteger())));
    if (entry.action.startsWith(QLatin1StringView("ledger.")) &&
        details.contains(QStringLiteral("event")))
        parts.append(settlementWords(details));
    if (entry.action == QLatin1StringView("delivery.wentOn"))
        parts.append(wentOnWords(details));
    if (entry.action == QLatin1StringView("workspace.restored"))
        parts.append(QCoreApplication::translate("AuditActions",
                                                 "it ended at entry %1; seen here before: entry %2")
                         .arg(formatCount(details.value(QStringLiteral("found")).toInteger()),
                              formatCount(details.value(QStringLiteral("lastSeen")).toInteger())));
    if (entry.action == QLatin1StringView("delivery.exported")) {
        const int lines = details.value(QStringLiteral("lines")).toInt();
        parts.append(QCoreApplication::translate("AuditActions", "%n lines", nullptr, lines));
    }
    if (entry.action == QLatin1StringView("relay.saved")) {
        for (const QJsonValue name : details.value(QStringLiteral("changed")).toArray())
            parts.append(name.toString());
    }
    if (details.contains(QStringLiteral("recipients")))
        parts.append(formatPeople(details.value(QStringLiteral("recipients")).toInteger()));
    return parts.join(QStringLiteral(" · "));
}

} // namespace ringi
