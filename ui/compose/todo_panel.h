// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/review_talk.h"
#include "ui/review/text_quote.h"
#include "ui/shell/ui_context.h"

#include <QFrame>

class QCheckBox;
class QLabel;
class QVBoxLayout;

namespace ringi {

/// What reviewers asked for, each thing with its place and a box that says that it is done. There
/// only while something was asked for.
class TodoPanel final : public QFrame {
    Q_OBJECT

public:
    explicit TodoPanel(UiContext& context, QWidget* parent = nullptr);

    /// Reads the list of this campaign; the boxes can be used while it is a draft.
    void load(const OpenCampaign& campaign);
    /// How many things are not done.
    [[nodiscard]] int left() const;
    void focusFirst();

Q_SIGNALS:
    /// Show me the place: a part as in reviewParts(), and what is quoted of it.
    void placeWanted(const QString& part, const ringi::TextQuote& quote);
    void failed(const ringi::Error& error);

private:
    void take(const QList<ReviewComment>& items);
    void showItems();
    void addItem(const ReviewComment& item, QVBoxLayout* column);
    void addFoot(const ReviewComment& item, QVBoxLayout* column);
    void setDone(CommentId item, bool done);
    void showStatus();

    UiContext& m_context;
    CampaignId m_campaign;
    bool m_writable = false;
    int m_asked = 0; ///< answers to earlier questions are dropped
    QList<ReviewComment> m_items;
    QLabel* m_status;
    QWidget* m_rows = nullptr; ///< made anew with another list
    QCheckBox* m_first = nullptr;
};

} // namespace ringi
