// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/seal_card.h"

#include <QList>
#include <QString>

namespace ringi {

/// A fact with its name, in the reader's language.
struct SealCardFact {
    QString name;
    QString value;
};

/// What a seal card says, on the screen and on paper; the first is who approved it.
[[nodiscard]] QList<SealCardFact> sealCardFacts(const SealCard& card);

/// "Seal card: approved", or that the seal says nothing and why.
[[nodiscard]] QString sealCardHeading(const SealCard& card);
/// Why a seal says nothing; empty where it holds.
[[nodiscard]] QString sealFaultWords(SealFault fault);

/// "00112233 44556677 ..."
[[nodiscard]] QString digestGroups(const QByteArray& digest);

} // namespace ringi
