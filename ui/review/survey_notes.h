// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/recipient_overview.h"
#include "ui/shell/icons.h"

#include <QList>
#include <QString>

namespace ringi {

/// One thing to know about the recipients, in words.
struct SurveyNote {
    QString icon;
    Tone tone = Tone::Soft;
    QString words;
    QString domain; ///< whose people can be shown; empty: nobody's
};

/// What stands out: look-alikes, domains that were never reached, who got an earlier campaign,
/// people of one name, lines that were left out. Where nothing does, a note says that it was looked
/// for.
[[nodiscard]] QList<SurveyNote> notesOf(const RecipientOverview& overview);

} // namespace ringi
