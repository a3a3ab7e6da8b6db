// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/recipient.h"
#include "office/list_desk.h"
#include "ui/lists/keyset_model.h"

namespace ringi {

/// The people on a list: number, address, and one column per merge field.
class MemberModel final : public KeysetModel<Recipient> {
    Q_OBJECT

public:
    explicit MemberModel(Failed failed, QObject* parent = nullptr);

    void showList(ListDesk& desk, const ListCard& list);

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    QStringList m_fields;
};

/// The lines of the file that did not become a recipient: line, reason, what to do.
class RefusalModel final : public KeysetModel<RefusedLine> {
    Q_OBJECT

public:
    enum Column { Line, Reason, Todo, ColumnCount };

    explicit RefusalModel(Failed failed, QObject* parent = nullptr);

    void showList(ListDesk& desk, const ListCard& list);

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
};

} // namespace ringi
