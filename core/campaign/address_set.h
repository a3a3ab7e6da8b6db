// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/text_mark.h"

#include <vector>

namespace ringi {

/// Who is on a list, for asking whether somebody else's list has them too: by MailAddress::key(),
/// so that case and the way a domain is written do not count. 16 bytes an address. What is no
/// address is nobody's. Not for several threads at once.
class AddressSet final {
public:
    void add(const QString& address);
    /// The first question after an add() sorts.
    [[nodiscard]] bool contains(const QString& address);

private:
    std::vector<TextMark> m_marks;
    bool m_sorted = true;
};

} // namespace ringi
