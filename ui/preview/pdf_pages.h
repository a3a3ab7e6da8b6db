// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;

namespace ringi {

struct PdfPage;

/// A PDF page by page, drawn when it is looked at.
class PdfPages final : public QWidget {
    Q_OBJECT

public:
    PdfPages(const QByteArray& bytes, QWidget* parent);

Q_SIGNALS:
    /// A page is in view, or words why it cannot be.
    void shown();

private:
    void showPage(int page);
    void take(const PdfPage& page);

    QByteArray m_bytes;
    int m_page = 0;
    int m_pages = 0;
    QScrollArea* m_area;
    QLabel* m_picture;
    QLabel* m_where;
    QPushButton* m_previous;
    QPushButton* m_next;
};

} // namespace ringi
