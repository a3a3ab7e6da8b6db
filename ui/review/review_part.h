// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/finding.h"
#include "office/review_talk.h"
#include "ui/review/text_quote.h"
#include "ui/shell/icons.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace ringi {

class CommentBox;
class CommentList;

/// One part of a packet in the review window, with its tick. The tick can be set only after the part
/// was really shown: in front, scrolled to its end, and whatever the part itself wants (missing); or
/// was shown so before and is the same still. What is said about it stands below it.
class ReviewPart : public QWidget {
    Q_OBJECT

public:
    /// `key` as in reviewParts(); it also names the tick ("tickSender").
    ReviewPart(const QString& key, const QString& title, QWidget* parent = nullptr);

    [[nodiscard]] const QString& key() const { return m_key; }
    [[nodiscard]] const QString& title() const { return m_title; }
    /// What the button says that leads here.
    [[nodiscard]] virtual QString buttonText() const { return m_title; }
    [[nodiscard]] bool isTicked() const;
    /// All of it was shown, now or before.
    [[nodiscard]] bool isShownWhole() const;
    /// What was read of several things that are to be read here.
    [[nodiscard]] virtual QStringList marks() const { return {}; }
    /// This person looked at it before, and it has not changed since.
    void keepLook(const PartLook& look);
    void showComments(const QList<ReviewComment>& earlier, const QList<ReviewComment>& now,
                      PersonId reader, Moment at);
    /// The comment was kept, or can be tried again.
    void commentDone(bool kept);

Q_SIGNALS:
    void tickChanged();
    /// More was looked at, or the person ticked it or took the tick back.
    void looked();
    void commented(const QString& text, const ringi::TextQuote& quote);
    void takeBackWanted(ringi::CommentId comment);

protected:
    [[nodiscard]] QVBoxLayout* content() const { return m_content; }
    /// A fact with its name above it; the value is selectable and wraps.
    QLabel* addFact(const QString& name, const QString& value);
    QLabel* addWords(const QString& words);
    /// The name of what follows, as above a fact.
    QLabel* addHeading(const QString& name);
    struct Mark {
        QString icon;
        Tone tone = Tone::Soft;
    };
    /// Words with a mark before them; the words alone carry the meaning.
    QLabel* addNote(const Mark& mark, const QString& words);
    void addFinding(const Finding& finding);
    /// Those that are about this part.
    void addFindings(const QList<Finding>& findings);
    /// What must still happen before the tick, beside scrolling to the end; empty: nothing.
    [[nodiscard]] virtual QString missing() const { return {}; }
    /// The same where this person looked at it before, in this revision or another.
    [[nodiscard]] virtual QString missingAgain() const { return {}; }
    /// Some of its things were read before.
    virtual void keepMarks(const QStringList& marks) { Q_UNUSED(marks) }
    /// A tick that was kept has to be set anew.
    void dropKeptTick() { m_keptTick = false; }
    /// The templates that are shown here, for places in them.
    void setSources(const QStringList& sources) { m_sources = sources; }
    /// Call when missing() may have changed.
    void look();
    /// Something was added to what is shown: its end must be seen again.
    void lookAnew();
    /// The part came to the front and is laid out.
    virtual void onShown() { look(); }

    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QLabel* makeWords(const QString& words);
    QLabel* makeName(const QString& name);
    QVBoxLayout* addMarked(const Mark& mark);
    void showFoot(bool shown);
    QWidget* makeInside();
    void buildFoot();
    void openCommentBox();
    void orderStops();

    QString m_key;
    QString m_title;
    QScrollArea* m_scroll;
    QVBoxLayout* m_content;
    QCheckBox* m_tick;
    QLabel* m_missing;
    QLabel* m_kept;
    CommentList* m_comments;
    CommentBox* m_box;
    QPushButton* m_comment;
    QStringList m_sources;
    TextQuote m_left; ///< what was chosen in a label that the focus has just left
    bool m_keptWhole = false; ///< all of it was shown before
    bool m_keptTick = false;  ///< and ticked; not shown yet
    bool m_seenToEnd = false;
    bool m_grows = false;   ///< lookAnew() was called
    int m_seenMaximum = 0; ///< where the end was when it was seen
};

} // namespace ringi
