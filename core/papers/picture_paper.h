// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "papers/paper_maker.h"

namespace ringi {

/// Where a JPEG was taken, if it says so: the GPS part of its Exif data (CIPA DC-008). Other
/// formats are not looked into.
void readPicture(const QByteArray& bytes, PaperMaker& maker);

} // namespace ringi
