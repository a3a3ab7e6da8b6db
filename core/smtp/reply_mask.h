// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace ringi::smtp {

/// Hides what a relay says while somebody signs in: from salt and signature a password could be
/// guessed. Of each line that begins with "334" (RFC 4954 section 4) "[challenge]" is left and where
/// it ends. What is hidden depends on the bytes alone, not on the pieces they come in. A value.
class ReplyMask final {
public:
    /// What a log may show of the next bytes. The first two octets of a line may come with the
    /// bytes after them.
    [[nodiscard]] QByteArray visible(QByteArrayView bytes);

private:
    enum class Line { Begins, Shown, Hidden };

    Line m_line = Line::Begins;
    QByteArray m_begun; ///< of a line that may be a challenge
};

} // namespace ringi::smtp
