// SPDX-License-Identifier: Apache-2.0
#include "ui/review/fact_parts.h"

#include "base/when_done.h"
#include "ui/words/error_text.h"
#include "ui/words/finding_text.h"
#include "ui/words/format.h"
#include "ui/words/timing_words.h"

#include <QLabel>
#include <QVBoxLayout>

namespace ringi {
namespace {

QString mailbox(const QString& name, const QString& address)
{
    return name.isEmpty() ? address : QStringLiteral("%1 <%2>").arg(name, address);
}

} // namespace

SenderPart::SenderPart(const ReviewFolder& folder, QWidget* parent)
    : ReviewPart(QStringLiteral("sender"), tr("Sender"), parent)
{
    const SenderSnapshot& sender = folder.sender;
    addFact(tr("From"), mailbox(sender.fromName, sender.fromAddress));
    addFact(tr("Answers go to"),
            sender.replyTo.isEmpty() ? tr("the From address") : sender.replyTo);
    addFact(tr("Messages that cannot be delivered come back to"), sender.envelopeSender);
    addFact(tr("Relay"), QStringLiteral("%1:%2").arg(sender.relayHost).arg(sender.relayPort));
    addFact(tr("Encryption"),
            sender.tlsRule == QLatin1StringView("implicit")
                ? tr("Encrypted from the first byte, with a verified certificate, or not sent at all.")
                : tr("Encrypted by STARTTLS, with a verified certificate, or not sent at all."));
    addFact(tr("Certificates are trusted from"),
            sender.caPem.isEmpty() ? tr("the computer's own list")
                                   : tr("the office's own certificate authority, and no other"));
    content()->addStretch(1);
}

SubjectPart::SubjectPart(UiContext& context, const ReviewFolder& folder, QWidget* parent)
    : ReviewPart(QStringLiteral("subject"), tr("Subject"), parent)
{
    addFact(tr("As it was written"), folder.subject);
    QLabel* shown = addFact(tr("As the first recipient will see it"), tr("Loading…"));
    shown->setObjectName(QStringLiteral("reviewSubject"));
    content()->addStretch(1);
    whenDone(this, context.office->review().message(*context.session, folder.campaign, 1),
             [this, shown](const Result<RenderedMessage>& message) {
                 m_rendered = message.has_value();
                 shown->setText(message ? message->subject : describe(message.error()).all());
                 look();
             });
}

QString SubjectPart::missing() const
{
    return m_rendered ? QString() : tr("The subject is not shown yet.");
}

TimingPart::TimingPart(const ReviewFolder& folder, QWidget* parent)
    : ReviewPart(QStringLiteral("timing"), tr("Timing and findings"), parent)
{
    addTimes(folder.timing, folder.submittedAt);
    addHandling(folder);
    addFact(tr("Hold after the last seal"),
            folder.policy.hold.count() == 0
                ? tr("none")
                : tr("%1, in which anyone can stop it").arg(formatDuration(folder.policy.hold)));
    addFact(tr("Rule"), tr("%n approval(s) by people who did not write it", nullptr,
                           folder.policy.approvals));
    if (folder.findings.isEmpty())
        addFact(tr("Findings"), tr("The checks found nothing."));
    for (const Finding& finding : folder.findings) {
        const FindingText text = describe(finding);
        addFact(severityWord(finding.severity),
                text.todo.isEmpty() ? text.title : joinSentences({text.title, text.todo}));
    }
    content()->addStretch(1);
}

void TimingPart::addTimes(const Timing& timing, Moment submitted)
{
    addFact(tr("Begins"), timing.notBefore
                              ? tr("not before %1").arg(formatMoment(*timing.notBefore, timing.zone))
                              : tr("as soon as the hold is over"));
    addFact(tr("Ends"), timing.notAfter
                            ? tr("nothing is sent after %1")
                                  .arg(formatMoment(*timing.notAfter, timing.zone))
                            : tr("when everybody has been mailed"));
    addFact(tr("Time zone"), zoneWords(timing.zone, timing.notBefore.value_or(submitted)));
    addFact(tr("Quiet hours"), timing.quiet ? quietWords(*timing.quiet)
                                            : tr("none: it may be sent at any hour"));
    addFact(tr("Pace"), timing.perMinute > 0
                            ? tr("at most %n message(s) a minute", nullptr, timing.perMinute)
                            : tr("as fast as the relay takes it"));
}

void TimingPart::addHandling(const ReviewFolder& folder)
{
    const Handling& handling = folder.handling;
    if (!handling.rings)
        addFact(tr("Canary"), tr("no: everybody is mailed in one go"));
    else if (folder.policy.askBetweenRings)
        addFact(tr("Canary"), tr("the office's own addresses first, then 1 %, then 10 %, then all; a "
                                 "person says “Go on” after each ring"));
    else
        addFact(tr("Canary"), tr("the office's own addresses first, then 1 %, then 10 %, then all"));
    addFact(tr("Halts"), tr("when more than %1 are refused for good, among the first 50 or in a "
                              "ring")
                             .arg(percentWords(handling.haltAtPercent)));
    addFact(tr("Encryption beyond the relay"),
            handling.requireTls
                ? tr("only over encrypted hops (REQUIRETLS): a relay that cannot promise it gets "
                     "nothing")
                : tr("up to the relay; beyond it, each server decides"));
    addFact(tr("Failure reports"), handling.failureReports
                                       ? tr("asked for, where the relay offers them (DSN)")
                                       : tr("not asked for"));
}

} // namespace ringi
