// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/ids.h"
#include "base/result.h"
#include "campaign/handling.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace ringi {

/// Written before a list can be chosen, so that the number of people is decided by a head and not
/// by a file. The approver reads it before seeing what was loaded.
struct IntentCard {
    QString audience;         ///< who gets this, in words
    QString purpose;          ///< why
    qint64 expectedCount = 0; ///< about how many
    QString requestedBy;      ///< who asked for it

    [[nodiscard]] bool isComplete() const
    {
        return !audience.trimmed().isEmpty() && !purpose.trimmed().isEmpty() && expectedCount > 0 &&
               !requestedBy.trimmed().isEmpty();
    }
    friend bool operator==(const IntentCard&, const IntentCard&) = default;
};

inline constexpr int kMinutesOfADay = 24 * 60;

/// Hours in which nothing leaves, in the timing's zone, on every day.
struct QuietHours {
    int from = 0; ///< minutes after midnight, 0..1439; after `to`: over midnight
    int to = 0;   ///< the first minute in which it may go on; never equal to `from`

    friend bool operator==(const QuietHours&, const QuietHours&) = default;
};

/// When it may leave and how fast.
struct Timing {
    std::optional<Moment> notBefore; ///< empty: as soon as the hold is over
    std::optional<Moment> notAfter;  ///< empty: no end; otherwise it lapses after it
    QString zone;                    ///< IANA name the author thought in, e.g. "Asia/Tokyo"
    int perMinute = 0;               ///< at most so many messages a minute; 0: as fast as the relay
    std::optional<QuietHours> quiet = {}; ///< a run waits through them

    friend bool operator==(const Timing&, const Timing&) = default;
};

/// How the author writes the body.
enum class BodyForm {
    Plain, ///< plain text only
    Rich,  ///< in the editor, which writes the HTML
    Html,  ///< a designer's HTML, kept as it was imported
};

/// "plain", "rich", "html": what is stored.
QString bodyFormName(BodyForm form);
/// InvalidInput for an unknown name.
Result<BodyForm> bodyFormFromName(const QString& name);

/// A file that lies in the store under its digest.
struct FileRef {
    QString name; ///< for people; of an attachment: a merge template
    QString type; ///< media type
    qint64 size = 0;
    QByteArray digest; ///< SHA-256, 32 bytes

    friend bool operator==(const FileRef&, const FileRef&) = default;
};

/// A picture inside the HTML, named there by "cid:" and its content id.
struct EmbeddedFile {
    QString contentId;
    FileRef file;

    friend bool operator==(const EmbeddedFile&, const EmbeddedFile&) = default;
};

/// Everybody's own attachment: a column holds the name of one of the files of one folder, which
/// were taken into the store together.
struct PersonalFiles {
    FileSetId set;
    QString folder; ///< its name, for people
    QString field;  ///< the column
    QString name;   ///< merge template for the name that recipients see; empty: the file's own

    friend bool operator==(const PersonalFiles&, const PersonalFiles&) = default;
};

/// A campaign as its author writes it. Nothing of it can be sent; see Snapshot.
struct Draft {
    CampaignId id;
    int revision = 1;
    PersonId author;
    IntentCard intent;
    SenderId sender;
    ListId list;
    QString subject; ///< merge template source
    QString body;    ///< plain text merge template source
    BodyForm form = BodyForm::Plain;
    QString html;              ///< HTML merge template source; empty with Plain
    bool textFollowsHtml = true; ///< the plain text is made from the HTML at each save
    QList<EmbeddedFile> images;
    QList<FileRef> files; ///< attachments, in order
    std::optional<PersonalFiles> personalFiles;
    /// Parts that came from another campaign or a template and were not looked at since: "subject",
    /// "body", "files", "sender", "recipients", "timing", "intent".
    QStringList carriedOver;
    Timing timing;
    Handling handling = {};

    friend bool operator==(const Draft&, const Draft&) = default;
};

} // namespace ringi
