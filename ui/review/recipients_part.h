// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/review_desk.h"
#include "ui/review/review_part.h"
#include "ui/shell/ui_context.h"

#include <QTimer>

#include <optional>

class QCheckBox;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QTableView;

namespace ringi {

class FrozenRecipientsModel;
class SurveyView;

/// The intent card, then the blind count: the reviewer says the number they expect before the loaded
/// one is shown, and sees only after that what the recipients look like, and all of them, searchable.
class RecipientsPart final : public ReviewPart {
    Q_OBJECT

public:
    RecipientsPart(UiContext& context, const ReviewFolder& folder, QWidget* parent = nullptr);

    [[nodiscard]] const std::optional<RevealedCount>& count() const { return m_count; }
    [[nodiscard]] bool differenceAccepted() const;

Q_SIGNALS:
    void revealed(const ringi::RevealedCount& count);
    void failed(const ringi::Error& error);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildIntent(const ReviewFolder& folder);
    void buildCount();
    void buildSurvey();
    void buildSearch();
    void buildTable();
    void reveal();
    void showCount(const RevealedCount& count);
    void search();
    void searchDomain(const QString& domain);
    void onPage();
    void onSurvey();
    [[nodiscard]] QString missing() const override;

    UiContext& m_context;
    CampaignId m_campaign;
    std::optional<RevealedCount> m_count;
    QSpinBox* m_expected = nullptr;
    QPushButton* m_reveal = nullptr;
    QLabel* m_numbers = nullptr;
    QCheckBox* m_difference = nullptr;
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
