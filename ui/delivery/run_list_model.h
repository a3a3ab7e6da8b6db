// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/run_desk.h"

#include <QAbstractListModel>

#include <optional>
#include <variant>

namespace ringi {

class Clock;
enum class RunGroup;

/// The runs under the headings Now, Next and Past. A heading cannot be chosen.
class RunListModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        SummaryRole = Qt::UserRole, ///< the second line of a run
        HeadingRole,                ///< bool
    };

    explicit RunListModel(const Clock& clock, QObject* parent = nullptr);

    /// Runs that are already there are changed in their places; only another order resets the
    /// model.
    void setRuns(const QList<RunCard>& runs);
    /// The countdowns have moved on.
    void tick();
    [[nodiscard]] std::optional<RunCard> run(const QModelIndex& index) const;
    /// Invalid where it is not there.
    [[nodiscard]] QModelIndex indexOf(CampaignId campaign) const;
    [[nodiscard]] QModelIndex firstRun() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    using Row = std::variant<RunGroup, RunCard>;

    static QList<Row> rowsOf(const QList<RunCard>& runs);
    [[nodiscard]] QVariant runData(const RunCard& run, int role) const;

    const Clock& m_clock;
    QList<Row> m_rows;
};

} // namespace ringi
