// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "delivery/rehearsal.h"
#include "ui/lists/keyset_model.h"

#include <optional>

namespace ringi {

/// The people of a rehearsal: what each would get, or why nothing.
class RehearsalModel final : public KeysetModel<RehearsalLine> {
    Q_OBJECT

public:
    enum Column { Number, Address, Subject, ColumnCount };

    explicit RehearsalModel(Failed failed, QObject* parent = nullptr);

    [[nodiscard]] std::optional<RehearsalLine> line(const QModelIndex& index) const;

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
};

} // namespace ringi
