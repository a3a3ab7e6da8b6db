// SPDX-License-Identifier: Apache-2.0
#include "ui/review/fact_parts.h"

#include "base/when_done.h"
#include "ui/words/error_text.h"
#include "ui/words/format.h"
#include "ui/words/policy_words.h"
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

IntentPart::IntentPart(const ReviewFolder& folder, QWidget* parent)
    : ReviewPart(QStringLiteral("intent"), tr("Intent"), parent)
{
    addWords(tr("What the author wrote down before a list could be chosen."));
    addFact(tr("Who gets this"), folder.intent.audience);
    addFact(tr("Why"), folder.intent.purpose);
    addFact(tr("About how many, says the author"), formatPeople(folder.intent.expectedCount));
    addFact(tr("Requested by"), folder.intent.requestedBy);
    QStringList hands;
    for (const PersonRef& person : folder.touchedBy)
        hands.append(person.name);
    addFact(tr("Had a hand in it"), hands.join(tr(", ", "between two people")));
    content()->addStretch(1);
}

SenderPart::SenderPart(const ReviewFolder& folder, QWidget* parent)
    : ReviewPart(QStringLiteral("sender"), tr("Sender"), parent)
{
    const SenderSnapshot& sender = folder.sender;
    addFindings(folder.findings);
    addFact(tr("From"), mailbox(sender.fromName, sender.fromAddress));
    addFact(tr("Answers go to"),
            sender.replyTo.isEmpty() ? tr("the From address") : sender.replyTo);
    addFact(tr("Messages that cannot be delivered come back to"), sender.envelopeSender);
    addFact(tr("Relay"), QStringLiteral("%1:%2").arg(sender.relayHost).arg(sender.relayPort));
    addHeading(tr("Encryption"));
    addNote({QStringLiteral("lock"), Tone::Success},
            sender.tlsRule == QLatin1StringView("implicit")
                ? tr("Encrypted from the first byte, with a verified certificate, or not sent at all.")
                : tr("Encrypted by STARTTLS, with a verified certificate, or not sent at all."));
    addFact(tr("Certificates are trusted from"),
            sender.caPem.isEmpty() ? tr("the computer's own list")
                                   : tr("the office's own certificate authority, and no other"));
    addHeading(tr("Signature (DKIM)"));
    if (sender.dkim.isEmpty())
        addNote({QStringLiteral("info"), Tone::Soft},
                tr("Not signed here; the relay may sign. Nobody can tell from the message that it "
                   "is the office's."));
    for (const DkimSnapshot& key : sender.dkim)
        addNote({QStringLiteral("key"), Tone::Success},
                tr("Signed for %1, selector %2 (%3)")
                    .arg(key.identity.domain, key.identity.selector,
                         dkimAlgorithmName(key.identity.algorithm)));
    content()->addStretch(1);
}

SubjectPart::SubjectPart(UiContext& context, const ReviewFolder& folder, QWidget* parent)
    : ReviewPart(QStringLiteral("subject"), tr("Subject"), parent)
{
    setSources({folder.subject});
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
    : ReviewPart(QStringLiteral("timing"), tr("Timing and pace"), parent)
{
    addFindings(folder.findings);
    addTimes(folder.timing, folder.submittedAt);
    addHandling(folder);
    addFact(tr("Hold after the last seal"),
            folder.policy.hold.count() == 0
                ? tr("none")
                : tr("%1, in which anyone can stop it").arg(formatDuration(folder.policy.hold)));
    addFact(tr("Review"), tr("%1: %2", "form of review, who reviews")
                              .arg(formWord(folder.policy.form), formSentence(folder.policy)));
    if (const QString life = lifeSentence(folder.policy); !life.isEmpty())
        addFact(tr("Seals"), life);
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
