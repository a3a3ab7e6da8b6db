// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/review_desk.h"
#include "ui/review/blind_count.h"
#include "ui/review/review_part.h"
#include "ui/shell/ui_context.h"

#include <QTimer>

class QLineEdit;
class QTableView;

namespace ringi {

class FrozenRecipientsModel;
class SurveyView;

/// The blind count, and only after it what the recipients look like, and all of them, searchable.
class RecipientsPart final : public ReviewPart {
    Q_OBJECT

public:
    RecipientsPart(UiContext& context, const ReviewFolder& folder, QWidget* parent = nullptr);

    [[nodiscard]] BlindCount* count() const { return m_blind; }

Q_SIGNALS:
    void failed(const ringi::Error& error);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildCount(const ReviewFolder& folder);
    void buildSurvey();
    void buildSearch();
    void buildTable();
    void onRevealed();
    void search();
    void searchDomain(const QString& domain);
    void onPage();
    void onSurvey();
    [[nodiscard]] QString missing() const override;
    [[nodiscard]] QString missingAgain() const override { return m_blind->missing(); }

    UiContext& m_context;
    CampaignId m_campaign;
    BlindCount* m_blind = nullptr;
    SurveyView* m_survey = nullptr;
    QWidget* m_list = nullptr; ///< search and table, hidden until the number is said
    QLineEdit* m_search = nullptr;
    QLabel* m_found = nullptr;
    QTimer m_typed; ///< reads once somebody has stopped typing
    QTableView* m_table = nullptr;
    FrozenRecipientsModel* m_model;
    bool m_tableSeen = false;
    bool m_columnsFit = false;
};

} // namespace ringi
