// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/campaign_desk.h"
#include "ui/shell/ui_context.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace ringi {

/// The mail as one recipient would get it.
class PreviewPane final : public QWidget {
    Q_OBJECT

public:
    /// @param collect the draft as it stands in the fields now
    PreviewPane(UiContext& context, std::function<Draft()> collect, QWidget* parent);

    /// People on the chosen list; 0: none is chosen.
    void setCount(qint64 count);
    /// Something was typed: shows it soon.
    void renew();

private:
    void buildChooser(QWidget* box);
    void load();
    void showMessage(const Result<RenderedMessage>& message);
    void showNothing(const QString& words);

    UiContext& m_context;
    std::function<Draft()> m_collect;
    qint64 m_count = 0;
    int m_generation = 0;
    QTimer m_timer;
    QWidget* m_chooser;
    QSpinBox* m_number = nullptr;
    QLabel* m_of = nullptr;
    QPushButton* m_back = nullptr;
    QPushButton* m_next = nullptr;
    QLabel* m_words;
    QLabel* m_to;
    QLabel* m_subject;
    QPlainTextEdit* m_body;
};

} // namespace ringi
