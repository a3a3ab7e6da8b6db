// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/recipient_overview.h"
#include "ui/shell/ui_context.h"

#include <QWidget>

#include <atomic>
#include <memory>

class QLabel;
class QStandardItemModel;
class QTableView;
class QVBoxLayout;

namespace ringi {

class DomainChart;
struct SurveyNote;

/// What the recipients look like: by domain, and what stands out, in words; below that people of
/// one name and the lines that were left out. Counts on a reader, and stops when it is closed.
class SurveyView final : public QWidget {
    Q_OBJECT

public:
    SurveyView(UiContext& context, CampaignId campaign, QWidget* parent = nullptr);
    ~SurveyView() override;

    /// Begins to count; refused before the expected number was said.
    void load();
    /// Everything is in front of the reader.
    [[nodiscard]] bool isShown() const { return m_shown; }

Q_SIGNALS:
    void shown();
    /// Somebody wants to see the people of this domain.
    void domainChosen(const QString& domain);
    void failed(const ringi::Error& error);

private:
    void showOverview(const RecipientOverview& overview);
    void addNote(const SurveyNote& note, int number);
    void showNamesakes(const RecipientOverview& overview);
    void showLeftOut(ListId list);
    QLabel* addHeading(const QString& words);

    UiContext& m_context;
    CampaignId m_campaign;
    std::shared_ptr<std::atomic_bool> m_over = std::make_shared<std::atomic_bool>(false);
    QVBoxLayout* m_column;
    QLabel* m_words;
    DomainChart* m_chart;
    bool m_shown = false;
};

} // namespace ringi
