// SPDX-License-Identifier: Apache-2.0
#include "ui/review/survey_notes.h"

#include "ui/words/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kMostLookAlikes = 5; // with a note of their own
constexpr qsizetype kMostNamed = 10;

// Not an alias of a longer name: lupdate does not follow aliases.
struct W {
    Q_DECLARE_TR_FUNCTIONS(ringi::SurveyNotes)
};

SurveyNote fine(const QString& words)
{
    return {u"check"_s, Tone::Success, words, {}};
}

SurveyNote toKnow(const QString& words)
{
    return {u"info"_s, Tone::Soft, words, {}};
}

SurveyNote warning(const QString& words, const QString& domain = {})
{
    return {u"warning"_s, Tone::Warning, words, domain};
}

QString shareWords(const DomainShare& share)
{
    return W::tr("%1 (%2)", "domain, so many people").arg(share.domain, formatPeople(share.people));
}

/// "a.example (2 people), b.example (1 person) and more"
QString shareList(const QList<DomainShare>& shares, qint64 count)
{
    QStringList named;
    for (const DomainShare& share : shares.first(std::min(kMostNamed, shares.size())))
        named.append(shareWords(share));
    QString words = named.join(W::tr(", ", "between domains"));
    if (count > named.size())
        words += W::tr(" and more", "after a list of domains");
    return words;
}

QList<SurveyNote> aboutLookAlikes(const RecipientPicture& picture)
{
    if (picture.lookAlikes.isEmpty())
        return {fine(W::tr("No domain is one slip of the finger away from a frequent one."))};
    QList<SurveyNote> notes;
    const qsizetype alone = std::min(kMostLookAlikes, picture.lookAlikes.size());
    for (const LookAlike& pair : picture.lookAlikes.first(alone)) {
        notes.append(warning(W::tr("Mistyped? %1 is one slip of the finger away from %2.")
                                 .arg(shareWords(pair.odd), shareWords(pair.frequent)),
                             pair.odd.domain));
    }
    QList<DomainShare> others;
    for (const LookAlike& pair : picture.lookAlikes.sliced(alone))
        others.append(pair.odd);
    if (!others.isEmpty()) {
        const qint64 count = picture.lookAlikeCount - alone;
        notes.append(warning(W::tr("%Ln more domain(s) are one slip of the finger away from a "
                                   "frequent one: %1.",
                                   nullptr, static_cast<int>(count))
                                 .arg(shareList(others, count))));
    }
    return notes;
}

SurveyNote aboutNewDomains(const RecipientOverview& overview)
{
    if (!overview.hasPast)
        return toKnow(
            W::tr("No campaign of this office was sent before: there is nothing to compare "
                  "these recipients with."));
    if (overview.newDomainCount == 0)
        return fine(
            W::tr("An earlier campaign has reached somebody at every one of these domains."));
    SurveyNote note = warning(W::tr("%Ln domain(s) were never mailed before: %1.", nullptr,
                                    static_cast<int>(overview.newDomainCount))
                                  .arg(shareList(overview.newDomains, overview.newDomainCount)));
    if (overview.newDomainCount == 1)
        note.domain = overview.newDomains.first().domain;
    return note;
}

SurveyNote aboutOverlap(const PastOverlap& overlap, qint64 people)
{
    const QString day = formatDay(overlap.startedAt);
    if (overlap.reached == 0)
        return toKnow(
            W::tr("Nobody here got “%1”, sent to this list on %2.").arg(overlap.subject, day));
    QString words =
        (overlap.sameList ? W::tr("%1 of %2 got “%3” already, sent to this list on %4.")
                          : W::tr("%1 of %2 got “%3” already, sent to another list on %4."))
            .arg(formatCount(overlap.reached), formatPeople(people), overlap.subject, day);
    if (overlap.perhaps > 0)
        words = joinSentences({words, W::tr("For %1 of them nobody knows whether it arrived.")
                                          .arg(formatCount(overlap.perhaps))});
    return {u"mail"_s, Tone::Soft, words, {}};
}

QList<SurveyNote> aboutPast(const RecipientOverview& overview)
{
    QList<SurveyNote> notes{aboutNewDomains(overview)};
    for (const PastOverlap& overlap : overview.overlaps)
        notes.append(aboutOverlap(overlap, overview.picture.people));
    if (overview.hasPast && overview.overlaps.isEmpty())
        notes.append(fine(W::tr("None of the last campaigns reached anybody of these.")));
    return notes;
}

SurveyNote aboutNames(const RecipientPicture& picture)
{
    if (!picture.hasNames)
        return toKnow(
            W::tr("No column of the list is called “name”, so people of one name were not "
                  "looked for."));
    if (picture.sameNameCount == 0)
        return fine(W::tr("No two people have the same name."));
    QString words = W::tr("%Ln name(s) belong to more than one person. Each is a row of their own, "
                          "with their own address: see below.",
                          nullptr, static_cast<int>(picture.sameNameCount));
    if (picture.sameNameCount > picture.sameNames.size())
        words = joinSentences(
            {words,
             W::tr("The first %1 names are shown.").arg(formatCount(picture.sameNames.size()))});
    return {u"person"_s, Tone::Warning, words, {}};
}

QList<SurveyNote> aboutLeftOut(const RecipientOverview& overview)
{
    if (!overview.list.isValid())
        return {};
    if (overview.leftOut == 0)
        return {fine(W::tr("No line of “%1” was left out when the list was made.")
                         .arg(overview.sourceFile))};
    return {toKnow(W::tr("%Ln line(s) of “%1” were left out when the list was made: see below who "
                         "and why.",
                         nullptr, static_cast<int>(overview.leftOut))
                       .arg(overview.sourceFile))};
}

} // namespace

QList<SurveyNote> notesOf(const RecipientOverview& overview)
{
    QList<SurveyNote> notes = aboutLookAlikes(overview.picture);
    notes += aboutPast(overview);
    notes += aboutNames(overview.picture);
    notes += aboutLeftOut(overview);
    return notes;
}

} // namespace ringi
