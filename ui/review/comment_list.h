// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/review_talk.h"

#include <QWidget>

class QVBoxLayout;

namespace ringi {

/// What was said about one part: in this revision, and what its author was asked for before.
class CommentList final : public QWidget {
    Q_OBJECT

public:
    explicit CommentList(QWidget* parent = nullptr);

    /// Comments of earlier revisions come first, with what their author said became of them; of the
    /// others `reader` may take back the own ones.
    void show(const QList<ReviewComment>& earlier, const QList<ReviewComment>& now, PersonId reader,
              Moment at);
    using QWidget::show;

Q_SIGNALS:
    void takeBackWanted(ringi::CommentId comment);

private:
    void addHeading(const QString& words);
    QVBoxLayout* addComment(const ReviewComment& comment, Moment at);
    void addTakeBack(QVBoxLayout* box, const ReviewComment& comment);

    QVBoxLayout* m_column;
    QWidget* m_rows = nullptr; ///< made anew with every change
};

} // namespace ringi
