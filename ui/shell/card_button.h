// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractButton>

class QLabel;

namespace ringi {

/// What a card says.
struct CardWords {
    QString icon; ///< name of an icon; empty: a disc with the title's first letter
    QString title;
    QString text; ///< wraps below the title; may be empty
};

/// A choice as large as a visiting card: picture, title, explanation. Grows with its text.
class CardButton final : public QAbstractButton {
    Q_OBJECT
public:
    explicit CardButton(const CardWords& words, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    [[nodiscard]] QRect pictureRect() const;

    QString m_icon;
    int m_picture;
};

} // namespace ringi
