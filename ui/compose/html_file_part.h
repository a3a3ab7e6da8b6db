// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "html/html_cleaner.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace ringi {

class BodyEdit;

/// A designer's HTML: its source to read, what was taken out of it, and what it still wants from
/// elsewhere.
class HtmlFilePart final : public QWidget {
    Q_OBJECT

public:
    explicit HtmlFilePart(QWidget* parent);

    /// As it is stored; what a file was rid of is forgotten.
    void setHtml(const QString& html);
    /// What was done to the file that was just taken.
    void setReport(const QList<HtmlRemoval>& removed, const QStringList& missingImages);
    void setWritable(bool writable);
    [[nodiscard]] QWidget* source() const;

Q_SIGNALS:
    void fileWanted();

private:
    void examine(const QString& html);
    void showReport();

    BodyEdit* m_source;
    QPushButton* m_choose;
    QLabel* m_report;
    QString m_html;
    QList<HtmlRemoval> m_removed;
    QStringList m_missing;
    QStringList m_remote;
    int m_examined = 0; ///< answers about other sources are dropped
};

} // namespace ringi
