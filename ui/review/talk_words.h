// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/review_talk.h"

#include <QCoreApplication>

namespace ringi {

/// What reviewers and author tell each other, in words.
struct TalkWords {
    Q_DECLARE_TR_FUNCTIONS(ringi::TalkWords)

public:
    /// What a part is called; of the whole campaign where it is empty.
    static QString part(const QString& part);
    /// What somebody wrote, as it is: signs that would turn or hide what stands beside them are
    /// spelled out. For labels of Qt::PlainText.
    static QString plain(const QString& text);
    /// The quote in quotation marks, cut where it is long.
    static QString quote(const QString& quote);
    /// "Taro Yamada, 14:05".
    static QString who(const ReviewComment& comment, Moment now);
    /// What its author said became of it: done by whom and when, or not done yet.
    static QString whetherDone(const ReviewComment& comment, Moment now);
    /// One sentence for each who has it open; empty where nobody has.
    static QString others(const QList<ReviewVisit>& visits, Moment now);
};

} // namespace ringi
