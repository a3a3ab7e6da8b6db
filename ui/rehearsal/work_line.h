// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QTimer>
#include <QWidget>

#include <functional>

class QLabel;
class QProgressBar;
class QPushButton;

namespace ringi {

/// What is being done, how far it is, and the button that stops it; one thing at a time. Hidden
/// while there is nothing, and for what is over in a moment.
class WorkLine final : public QWidget {
    Q_OBJECT

public:
    /// How far it is, in words. `of` is 0 until that is known.
    using Words = std::function<QString(int done, int of)>;

    explicit WorkLine(QWidget* parent);
    ~WorkLine() override; ///< cancels what is going on

    /// Cancels what went on before.
    template <typename T>
    void follow(const QFuture<Result<T>>& work, Words words)
    {
        follow(QFuture<void>(work), std::move(words));
    }
    /// Does not wait to see whether it is over in a moment.
    void showNow();
    void cancel();

private:
    void follow(const QFuture<void>& work, Words words);
    void showProgress();
    void onFinished();

    Words m_words;
    QFutureWatcher<void> m_watcher;
    QTimer m_showSoon;
    QLabel* m_label;
    QProgressBar* m_bar;
    QPushButton* m_stop;
};

} // namespace ringi
