// SPDX-License-Identifier: Apache-2.0
#include "delivery/refusal_guard.h"

namespace ringi {

void RefusalGuard::recall(qint64 accepted, qint64 refused)
{
    m_outcomes += accepted + refused;
    m_refused += refused;
}

bool RefusalGuard::count(bool refusedForGood)
{
    if (m_watched >= 0 && m_outcomes >= m_watched)
        return false;
    ++m_outcomes;
    m_refused += refusedForGood ? 1 : 0;
    if (m_spoke || m_outcomes < kFewest || !isOver())
        return false;
    m_spoke = true;
    return true;
}

} // namespace ringi
