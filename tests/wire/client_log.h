// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "smtp/smtp_client.h"

#include <QStringList>

namespace ringi::test {

/// Writes down what a client says, in order: "Resolved 127.0.0.1", "ready", "permit wanted",
/// "rejected 550", "lost TimedOut", "lost TimedOut with orders", "lost TimedOut with unknown",
/// "closed".
class ClientLog final : public QObject {
    Q_OBJECT
public:
    explicit ClientLog(smtp::SmtpClient& client);

    [[nodiscard]] const QStringList& lines() const { return m_lines; }
    [[nodiscard]] QString last() const { return m_lines.value(m_lines.size() - 1); }
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }
    [[nodiscard]] const QList<smtp::LostOrder>& lostOrders() const { return m_lost; }
    [[nodiscard]] bool isOver() const { return m_over; }

private:
    void add(const QString& line) { m_lines.append(line); }

    QStringList m_lines;
    std::optional<Error> m_error;
    QList<smtp::LostOrder> m_lost;
    bool m_over = false;
};

} // namespace ringi::test
