// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/editor/html_writer.h"

class QTextBlock;

namespace ringi {

/// What stands in one block, as HTML without the block's own element. "" where it is empty.
QString writeRuns(const QTextBlock& block, const PictureSource& source);

} // namespace ringi
