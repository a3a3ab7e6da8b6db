// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/recipient_survey.h"

#include <QWidget>

class QModelIndex;
class QStandardItemModel;
class QTableView;

namespace ringi {

/// How many people are at which domain: a bar for each of the largest and one for all others. It is
/// a table with bars in it, so that it is read, and gone through by keyboard, as one. Enter or a
/// double click asks for the people of a domain.
class DomainChart final : public QWidget {
    Q_OBJECT

public:
    explicit DomainChart(QWidget* parent = nullptr);

    void showPicture(const RecipientPicture& picture);

Q_SIGNALS:
    /// Somebody wants to see the people of this domain.
    void domainChosen(const QString& domain);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void choose(const QModelIndex& index);
    void addRow(const QString& name, qint64 people, const RecipientPicture& picture);

    QStandardItemModel* m_model;
    QTableView* m_table;
};

} // namespace ringi
