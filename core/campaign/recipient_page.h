// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace ringi {

/// Which recipients of a long list are read: so many behind an ordinal. A page that is not full is
/// the last.
struct RecipientPage {
    qint64 afterOrdinal = 0;
    int limit = 200;
};

} // namespace ringi
