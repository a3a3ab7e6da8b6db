// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace ringi {

/// Bytes that must not be left lying about: a password or a private key. Wiped when it goes, has
/// no conversion to text and no debug output (promise P6).
class Secret final {
public:
    Secret() = default;
    /// Takes the bytes over. The caller drops its own copy.
    explicit Secret(QByteArray bytes);
    /// UTF-8 of what a person typed.
    static Secret fromText(const QString& text);

    Secret(const Secret&) = default;
    Secret& operator=(const Secret&) = default;
    Secret(Secret&&) noexcept = default;
    Secret& operator=(Secret&&) noexcept = default;
    ~Secret();

    [[nodiscard]] const QByteArray& bytes() const { return m_bytes; }
    [[nodiscard]] bool isEmpty() const { return m_bytes.isEmpty(); }

private:
    QByteArray m_bytes;
};

} // namespace ringi
