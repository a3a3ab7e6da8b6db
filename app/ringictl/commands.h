// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ringictl/console.h"

#include <QStringList>

namespace ringi {

/// The commands of DESIGN section 12; each takes what follows its name. There is no approve command:
/// a seal is given by somebody who has looked.
ExitCode runInit(const QStringList& arguments);
ExitCode runImport(const QStringList& arguments);
ExitCode runCheck(const QStringList& arguments);
ExitCode runStatus(const QStringList& arguments);
ExitCode runDeliver(const QStringList& arguments);
ExitCode runAudit(const QStringList& arguments);

} // namespace ringi
