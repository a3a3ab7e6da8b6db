// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "office/seal_card.h"

#include <QFont>
#include <QString>

namespace ringi {

struct SealCardPdf {
    QString path; ///< replaced when it is there, whole or not at all
    QFont font;   ///< embedded as far as it is used
    Moment writtenAt{};
};

/// Writes a seal card as PDF, one page A4, with all that a stranger needs to check it: the
/// statement that was signed, the signature and the key (docs/verify). Any thread. SealInvalid for
/// a card with a fault, FileUnwritable.
[[nodiscard]] Status writeSealCard(const SealCard& card, const SealCardPdf& pdf);

} // namespace ringi
