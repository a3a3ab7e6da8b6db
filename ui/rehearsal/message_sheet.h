// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "mail/mail_reader.h"
#include "ui/rehearsal/played.h"

#include <QWidget>

#include <memory>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTabWidget;

namespace ringi {

class MailView;

/// One message of a rehearsal: as its reader would see it, and as the relay would get it.
class MessageSheet final : public QWidget {
    Q_OBJECT

public:
    MessageSheet(const Played& played, QWidget* parent);

    /// Nobody's message.
    void clear();
    void showMessage(qint64 ordinal);
    /// This person would get none.
    void showProblem(const RehearsalLine& line);

Q_SIGNALS:
    void failed(const ringi::Error& error);
    /// This one is to be written there.
    void saveWanted(qint64 ordinal, const QString& path);

private:
    /// A message, read.
    struct Sheet {
        ReadMail mail;
        QString source;
        qint64 size = 0;
        bool isCut = false; ///< the source
    };

    static Sheet sheetOf(const QByteArray& bytes, Result<ReadMail> mail);
    QWidget* makeSource();
    void onMessage(const Result<QByteArray>& bytes);
    void onRead(const Result<std::shared_ptr<const Sheet>>& read);
    void showImage(const QString& contentId);
    void save();

    const Played& m_played;
    std::shared_ptr<const Sheet> m_sheet;
    qint64 m_ordinal = 0; ///< in view or asked for
    int m_asked = 0;      ///< answers to earlier questions are dropped
    QString m_address;

    QLabel* m_head;
    QTabWidget* m_tabs;
    MailView* m_mail;
    QPlainTextEdit* m_source = nullptr;
    QLabel* m_cut = nullptr;
    QPushButton* m_save;
};

} // namespace ringi
