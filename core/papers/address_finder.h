// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSet>
#include <QStringList>
#include <QStringView>

namespace ringi {

/// Finds mail addresses in text of any kind, each once.
class AddressFinder final {
public:
    explicit AddressFinder(qsizetype most) : m_most(most) {}

    /// True where the text holds one. A text that is an address as a whole may hold any letters;
    /// inside other words only ASCII is looked for, since Japanese follows without a space.
    bool look(QStringView text);

    /// By MailAddress::key(), sorted.
    [[nodiscard]] QStringList found() const;
    [[nodiscard]] bool isFull() const { return m_full; }

private:
    bool take(const QString& candidate);

    QSet<QString> m_keys;
    qsizetype m_most;
    bool m_full = false;
};

} // namespace ringi
