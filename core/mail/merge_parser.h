// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "mail/merge_program.h"

namespace ringi {

/// One pass over the source, in linear time. Errors as MergeTemplate::parse.
Result<MergeProgram> parseMergeProgram(const QString& source, MergeKind kind);

} // namespace ringi
