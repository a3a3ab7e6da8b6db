// SPDX-License-Identifier: Apache-2.0
#include "ui/review/seal_card_words.h"

#include "ui/words/finding_text.h"
#include "ui/words/format.h"
#include "ui/words/policy_words.h"
#include "ui/words/shown_text.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace ringi {
namespace {

// Not an alias of a longer name: lupdate does not follow aliases.
struct W {
    Q_DECLARE_TR_FUNCTIONS(ringi::SealCardWords)
};

constexpr qsizetype kLongestName = 60;

QString coveredWord(const QString& part)
{
    // A seal on the body is one on what is attached to it.
    return part == QLatin1StringView("body") ? W::tr("Body and attachments") : partWord(part);
}

QString partsWords(const QStringList& parts)
{
    QStringList words;
    for (const QString& part : parts)
        words.append(coveredWord(part));
    return words.join(W::tr(", ", "between parts of a campaign"));
}

QString startWords(const SealCard& card)
{
    if (card.notBefore)
        return W::tr("not before %1").arg(formatMoment(*card.notBefore, card.zone));
    return card.hold.count() > 0 ? W::tr("as soon as the hold is over")
                                 : W::tr("as soon as all seals are given");
}

QString holdWords(const SealCard& card)
{
    if (card.holdUntil && card.hold.count() > 0)
        return formatMoment(*card.holdUntil, card.zone);
    if (card.hold.count() == 0)
        return W::tr("no hold");
    return W::tr("%1, once all seals are given").arg(formatDuration(card.hold));
}

} // namespace

QString sealFaultWords(SealFault fault)
{
    switch (fault) {
    case SealFault::None: return {};
    case SealFault::Signature:
        return W::tr("The signature does not hold: it was changed, or made with another key.");
    case SealFault::OtherPacket:
        return W::tr("It was given for something else than what was submitted.");
    case SealFault::NotTheirs:
        return W::tr(
            "It is by somebody who worked on the campaign, or whose record no administrator "
            "signed.");
    }
    return {};
}

QString sealCardHeading(const SealCard& card)
{
    return card.fault == SealFault::None ? W::tr("Approved and sealed")
                                         : W::tr("This seal is not valid");
}

QString digestGroups(const QByteArray& digest)
{
    return QString::fromLatin1(digest.toHex())
        .replace(QRegularExpression(QStringLiteral("(.{8})(?=.)")), QStringLiteral("\\1 "));
}

QList<SealCardFact> sealCardFacts(const SealCard& card)
{
    const QString list = quotedText(card.listName, kLongestName);
    return {
        {card.fault == SealFault::None ? W::tr("Approved by") : W::tr("In the name of"),
         quotedText(card.approver, kLongestName)},
        {W::tr("Sealed"), formatMoment(card.sealedAt, card.zone)},
        {W::tr("Subject"),
         card.subject.trimmed().isEmpty() ? W::tr("(no subject)") : quotedText(card.subject)},
        {W::tr("Goes to"), card.listName.isEmpty()
                               ? formatPeople(card.recipients)
                               : W::tr("%1, list %2").arg(formatPeople(card.recipients), list)},
        {W::tr("Written by"), W::tr("%1, submitted %2", "name, time")
                                  .arg(quotedText(card.author, kLongestName),
                                       formatMoment(card.submittedAt, card.zone))},
        {W::tr("Looked at"), partsWords(card.parts)},
        {W::tr("Approval rule"), W::tr("%1, %2 of %3 seals given", "form, number, number")
                                     .arg(formWord(card.form), formatCount(card.sealsGiven),
                                          formatCount(card.sealsWanted))},
        {W::tr("Start"), startWords(card)},
        {W::tr("Hold until"), holdWords(card)},
        {W::tr("Campaign"),
         W::tr("No. %1, revision %2, %3", "number, number, office")
             .arg(QString::number(card.campaign.value), formatCount(card.revision),
                  quotedText(card.officeName, kLongestName))},
        {W::tr("Packet digest"), digestGroups(card.packetDigest)},
    };
}

} // namespace ringi
