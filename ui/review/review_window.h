// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/review_desk.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/ui_context.h"

#include <QDialog>
#include <QList>

class QLabel;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace ringi {

class BodyPart;
class ChangesPart;
class DecisionPanel;
class RecipientsPart;
class ReviewPart;

/// The second pair of eyes: the parts of a submitted campaign, each looked at and ticked, then
/// returned or sealed. The default button is Return; Enter approves nothing, anywhere.
class ReviewWindow final : public QDialog {
    Q_OBJECT

public:
    ReviewWindow(UiContext& context, const ReviewFolder& folder, QWidget* parent);

Q_SIGNALS:
    /// Something was decided: pages may reload.
    void decided();

private:
    void buildHead(QVBoxLayout* layout);
    void buildParts(QVBoxLayout* layout);
    void addPart(ReviewPart* part, QVBoxLayout* list);
    QPushButton* makeRehearse();
    void showPart(int index);
    void onTick();
    void rehearse();
    void sendBack(const QString& reason);
    void approve(const Secret& password);
    void onApproved(const ApprovalOutcome& outcome);
    [[nodiscard]] QStringList tickedParts() const;

    UiContext& m_context;
    ReviewFolder m_folder;
    MessageBar* m_messages;
    QStackedWidget* m_stack;
    QList<ReviewPart*> m_parts;
    QList<QPushButton*> m_buttons;
    RecipientsPart* m_recipients = nullptr;
    BodyPart* m_body = nullptr;
    ChangesPart* m_changes = nullptr; ///< null where this person saw no earlier revision
    DecisionPanel* m_decision;
};

} // namespace ringi
