// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/dialog.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;

namespace ringi {

/// How many rows and columns a new table has.
class TableDialog final : public Dialog {
    Q_OBJECT

public:
    explicit TableDialog(QWidget* parent);

Q_SIGNALS:
    void chosen(int rows, int columns, bool withLines);

private:
    QSpinBox* m_rows;
    QSpinBox* m_columns;
    QCheckBox* m_lines;
};

/// How wide a picture is shown, and the words that stand for it.
class PictureDialog final : public Dialog {
    Q_OBJECT

public:
    struct Picture {
        QString words; ///< instead of the picture
        int percent = 100;
    };
    PictureDialog(const Picture& picture, QWidget* parent);

Q_SIGNALS:
    void chosen(const QString& words, int percent);

private:
    QLineEdit* m_words;
    QComboBox* m_width;
};

} // namespace ringi
