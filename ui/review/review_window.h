// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/review_desk.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/ui_context.h"

#include <QDialog>
#include <QList>
#include <QTimer>

class QLabel;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace ringi {

class BlindCount;
class BodyPart;
class ChangesPart;
class DecisionPanel;
class PartList;
class RecipientsPart;
class ReviewKeeper;
class ReviewPart;

/// The second pair of eyes: the parts of a submitted campaign, each looked at and ticked, then
/// returned or sealed. The default button is Return; Enter approves nothing, anywhere.
class ReviewWindow final : public QDialog {
    Q_OBJECT

public:
    /// `share`: what this person looks at in a split review; nothing in the other forms.
    ReviewWindow(UiContext& context, const ReviewFolder& folder, QWidget* parent,
                 std::optional<Share> share = {});

Q_SIGNALS:
    /// Something was decided: pages may reload.
    void decided();

private:
    [[nodiscard]] QSize wantedSize() const;
    /// On the screen.
    [[nodiscard]] QSize room() const;
    void buildHead(QVBoxLayout* layout);
    void buildParts(QVBoxLayout* layout);
    void addPart(ReviewPart* part, PartList* list);
    QPushButton* makeRehearse();
    void showPart(int index);
    void addCounting(PartList* list);
    void connectParts();
    void buildKeeper();
    void showOwnHand();
    /// Why it cannot be sealed yet; empty: it can be.
    [[nodiscard]] QString whatIsMissing() const;
    void onTick();
    void rehearse();
    void sendBack(const QString& reason);
    void askWhetherCodeIsWanted();
    void approve(const Secret& password, const QString& code);
    void onRefused(const Error& error);
    void onApproved(const ApprovalOutcome& outcome);
    void showSealCard();
    [[nodiscard]] QStringList tickedParts() const;

    UiContext& m_context;
    ReviewFolder m_folder;
    MessageBar* m_messages;
    QStackedWidget* m_stack;
    QList<ReviewPart*> m_parts;
    QList<QPushButton*> m_buttons;
    std::optional<Share> m_share;
    ReviewPart* m_counting = nullptr; ///< the part with the blind count
    BlindCount* m_count = nullptr;
    RecipientsPart* m_recipients = nullptr;
    BodyPart* m_body = nullptr;
    QList<ChangesPart*> m_changes; ///< beside what this person saw, and beside its source
    DecisionPanel* m_decision;
    QLabel* m_others = nullptr; ///< who else has it open
    ReviewKeeper* m_keeper = nullptr;
    QTimer m_time;
};

} // namespace ringi
