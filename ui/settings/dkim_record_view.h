// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dkim/dkim_key.h"

#include <QList>
#include <QWidget>

class QGridLayout;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace ringi {

/// What to publish in DNS for a signing key: each part can be selected and copied.
class DkimRecordView final : public QWidget {
    Q_OBJECT
public:
    explicit DkimRecordView(QWidget* parent = nullptr);

    void setRecord(const DkimRecord& record);

private:
    /// A part with its label, and a button that copies it.
    struct Part {
        QString label;
        QWidget* field;
        QString copyName; ///< what the button is called by a screen reader
        QString DkimRecord::*text;
    };
    void addPart(QGridLayout* grid, const Part& part);
    void copied(const QPushButton* button);

    DkimRecord m_record;
    QLineEdit* m_name;
    QPlainTextEdit* m_value;
    QPlainTextEdit* m_zone;
    QList<QPushButton*> m_copyButtons;
};

} // namespace ringi
