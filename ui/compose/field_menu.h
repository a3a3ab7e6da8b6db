// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPushButton>
#include <QStringList>

namespace ringi {

/// "Insert a field": the columns of the list, and words that stand there only if there is a value.
class FieldMenu final : public QPushButton {
    Q_OBJECT

public:
    explicit FieldMenu(QWidget* parent);

    void setFields(const QStringList& fields);

Q_SIGNALS:
    /// Merge template source, to be put in at the cursor.
    void chosen(const QString& source);
};

} // namespace ringi
