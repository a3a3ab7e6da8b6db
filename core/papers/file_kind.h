// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "papers/paper_report.h"

#include <QByteArray>

namespace ringi {

/// What the bytes begin as. A ZIP file is an Archive here, whatever is in it; what may be text is
/// Unknown.
PaperKind kindOfBytes(const QByteArray& bytes);

/// What a file of that name would be; Unknown where the ending says nothing.
PaperKind kindOfName(const QString& name);

} // namespace ringi
