// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QWidget>

class QAbstractButton;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace ringi {

/// Labelled fields one below the other, label above field, so that large text always fits. Every
/// field gets its label as buddy and accessible name, its hint as accessible description.
class Form final : public QWidget {
    Q_OBJECT
public:
    explicit Form(QWidget* parent = nullptr);

    /// Adds a field; `label` may hold an & mnemonic. Returns the field.
    template <typename W>
    W* add(const QString& label, W* field, const QString& hint = {})
    {
        addField(label, field, hint);
        return field;
    }
    QLineEdit* addEdit(const QString& label, const QString& objectName, const QString& hint = {});
    QLineEdit* addPassword(const QString& label, const QString& objectName,
                           const QString& hint = {});
    /// A check box, which has its own words; the hint stands below it.
    void addBox(QAbstractButton* box, const QString& hint);
    /// A heading between groups of fields.
    void addHeading(const QString& text);
    /// Anything that has its own words: check boxes, rows of buttons.
    void addWidget(QWidget* widget);

    /// Says below the field what is wrong with it and gives it the focus; empty words: nothing is.
    void setProblem(QWidget* field, const QString& words);
    void clearProblems();
    [[nodiscard]] QString problem(QWidget* field) const;

private:
    void addHint(QWidget* field, const QString& hint);
    void addField(const QString& label, QWidget* field, const QString& hint);

    QVBoxLayout* m_layout;
    QHash<QWidget*, QLabel*> m_problems;
};

} // namespace ringi
