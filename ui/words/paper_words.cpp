// SPDX-License-Identifier: Apache-2.0
#include "ui/words/paper_words.h"

#include "ui/words/finding_words.h"
#include "ui/words/format.h"

#include <algorithm>

namespace ringi {

using namespace Qt::StringLiterals;

namespace {

/// "Sentence: a, b" or the sentence alone.
QString withNames(const QString& words, const PaperNote& note)
{
    if (note.names.isEmpty())
        return words;
    const QString names = note.names.join(PaperWords::tr(", ", "between names"));
    return PaperWords::tr("%1: %2", "what is hidden, and the names").arg(words, names);
}

} // namespace

QString PaperWords::kind(const QString& kindName)
{
    if (kindName == "workbook"_L1)
        return tr("a workbook");
    if (kindName == "document"_L1)
        return tr("a text document");
    if (kindName == "slides"_L1)
        return tr("a presentation");
    if (kindName == "table"_L1)
        return tr("a table");
    if (kindName == "text"_L1)
        return tr("a plain text");
    if (kindName == "pdf"_L1)
        return tr("a PDF");
    if (kindName == "picture"_L1)
        return tr("a picture");
    if (kindName == "archive"_L1)
        return tr("an archive of files");
    if (kindName == "old-office"_L1)
        return tr("an Office document in an old or encrypted form");
    if (kindName == "program"_L1)
        return tr("a program");
    return tr("of an unknown kind");
}

QString PaperWords::fault(const QString& faultName)
{
    if (faultName == "encrypted"_L1)
        return tr("It is encrypted: nobody can see here what is in it.");
    if (faultName == "too-large"_L1)
        return tr("It is too large to look into all of it.");
    if (faultName == "damaged"_L1)
        return tr("It is damaged or not what it says: not all of it could be looked into.");
    if (faultName == "not-read"_L1)
        return tr("Ringi cannot look into files of this kind. It may hold anything.");
    return {};
}

QString PaperWords::secret(const QString& secretName)
{
    const struct {
        QLatin1StringView name;
        QString words;
    } all[] = {{"hidden-sheet"_L1, tr("hidden sheets")},
               {"very-hidden-sheet"_L1, tr("deeply hidden sheets")},
               {"hidden-row"_L1, tr("hidden rows")},
               {"hidden-column"_L1, tr("hidden columns")},
               {"filtered-row"_L1, tr("rows hidden by a filter")},
               {"hidden-slide"_L1, tr("hidden slides")},
               {"hidden-text"_L1, tr("hidden text")},
               {"comment"_L1, tr("comments")},
               {"tracked-change"_L1, tr("tracked changes")},
               {"speaker-note"_L1, tr("speaker notes")},
               {"macro"_L1, tr("macros")},
               {"external-link"_L1, tr("data from elsewhere")},
               {"embedded-file"_L1, tr("files inside")},
               {"copied-data"_L1, tr("copied data behind pivot tables")},
               {"script"_L1, tr("scripts")},
               {"action"_L1, tr("actions that start or send something")},
               {"position"_L1, tr("the place where it was taken")},
               {"unread-member"_L1, tr("files that nobody looked into")}};
    for (const auto& one : all) {
        if (secretName == one.name)
            return one.words;
    }
    return tr("something unknown");
}

QString PaperWords::sentence(const PaperNote& note)
{
    const auto n = static_cast<int>(std::min<qint64>(note.count, 1'000'000'000));
    switch (note.secret) {
    case PaperSecret::HiddenSheet: return withNames(tr("%Ln hidden sheet(s)", nullptr, n), note);
    case PaperSecret::VeryHiddenSheet:
        return withNames(
            tr("%Ln sheet(s) hidden so that Excel does not offer to show it", nullptr, n), note);
    case PaperSecret::HiddenRow:
        return withNames(tr("%Ln hidden row(s) on these sheets", nullptr, n), note);
    case PaperSecret::HiddenColumn:
        return withNames(tr("%Ln hidden column(s) on these sheets", nullptr, n), note);
    case PaperSecret::FilteredRow:
        return withNames(tr("%Ln row(s) hidden by a filter on these sheets", nullptr, n), note);
    case PaperSecret::HiddenSlide: return withNames(tr("%Ln hidden slide(s)", nullptr, n), note);
    case PaperSecret::HiddenText:
        return withNames(tr("Hidden text in %Ln place(s)", nullptr, n), note);
    case PaperSecret::Comment: return withNames(tr("%Ln comment(s)", nullptr, n), note);
    case PaperSecret::TrackedChange:
        return withNames(tr("%Ln tracked change(s) not yet accepted", nullptr, n), note);
    case PaperSecret::SpeakerNote:
        return withNames(tr("Speaker notes on %Ln slide(s)", nullptr, n), note);
    case PaperSecret::Macro: return tr("Macros: programs that may run when it is opened");
    case PaperSecret::ExternalLink:
        return withNames(tr("Data from elsewhere in %Ln place(s)", nullptr, n), note);
    case PaperSecret::EmbeddedFile:
        return withNames(tr("%Ln file(s) inside, not looked into", nullptr, n), note);
    case PaperSecret::CopiedData:
        return tr("A copy of the data behind %Ln pivot table(s), also of rows that are not shown",
                  nullptr, n);
    case PaperSecret::Script: return tr("Scripts in %Ln place(s)", nullptr, n);
    case PaperSecret::Action: return tr("%Ln action(s) that start or send something", nullptr, n);
    case PaperSecret::Position: return tr("The place on earth where the picture was taken");
    case PaperSecret::UnreadMember:
        return withNames(tr("%Ln file(s) that nobody looked into", nullptr, n), note);
    }
    return {};
}

std::optional<FindingText> FindingWords::papers(const Finding& f)
{
    const QString name = text(f, "name"_L1);
    if (f.code == "file-is-otherwise"_L1)
        return FindingText{tr("The attachment “%1” is not what its name says: it is %2.")
                               .arg(name, PaperWords::kind(text(f, "is"_L1))),
                           tr("Is it the right file? If so, give it the right ending.")};
    if (f.code == "file-unread"_L1)
        return FindingText{
            tr("The attachment “%1” could not be looked into.").arg(name) + u' ' +
                PaperWords::fault(text(f, "why"_L1)),
            tr("Better attach a file that can be looked into, such as a PDF without a password.")};
    if (f.code == "file-hides"_L1) {
        QStringList secrets;
        for (const QString& secret : text(f, "what"_L1).split(u' ', Qt::SkipEmptyParts))
            secrets.append(PaperWords::secret(secret));
        return FindingText{
            tr("The attachment “%1” holds what is not seen at once: %2.")
                .arg(name, secrets.join(PaperWords::tr(", ", "between names"))),
            tr("Open it with “Look inside”. What is not meant for the recipients must come out of "
               "the file; a PDF of it is often better.")};
    }
    if (f.code == "file-has-addresses"_L1)
        return FindingText{tr("The attachment “%1” holds %2 mail addresses.")
                               .arg(name, formatCount(number(f, "addresses"_L1))),
                           tr("Is everybody meant to get them? A list of customers attached by "
                              "mistake cannot be called back.")};
    if (f.code == "file-is-recipient-list"_L1)
        return FindingText{
            tr("The attachment “%1” holds the addresses of %2 of the people who would get this "
               "mail.")
                .arg(name, formatCount(number(f, "addresses"_L1))),
            tr("Everybody would see the others. Remove the file, or take the addresses out of "
               "it.")};
    return std::nullopt;
}

} // namespace ringi
