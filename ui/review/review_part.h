// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/finding.h"
#include "ui/shell/icons.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace ringi {

/// One part of a packet in the review window, with its tick. The tick can be set only after the part
/// was really shown: in front, scrolled to its end, and whatever the part itself wants (missing).
class ReviewPart : public QWidget {
    Q_OBJECT

public:
    /// `key` as in reviewParts(); it also names the tick ("tickSender").
    ReviewPart(const QString& key, const QString& title, QWidget* parent = nullptr);

    [[nodiscard]] const QString& key() const { return m_key; }
    [[nodiscard]] const QString& title() const { return m_title; }
    [[nodiscard]] bool isTicked() const;

Q_SIGNALS:
    void tickChanged();

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
    /// Call when missing() may have changed.
    void look();
    /// Something was added to what is shown: its end must be seen again.
    void lookAnew();
    /// The part came to the front and is laid out.
    virtual void onShown() { look(); }

    void showEvent(QShowEvent* event) override;

private:
    QLabel* makeWords(const QString& words);

    QString m_key;
    QString m_title;
    QScrollArea* m_scroll;
    QVBoxLayout* m_content;
    QCheckBox* m_tick;
    QLabel* m_missing;
    bool m_seenToEnd = false;
    bool m_grows = false;   ///< lookAnew() was called
    int m_seenMaximum = 0; ///< where the end was when it was seen
};

} // namespace ringi
