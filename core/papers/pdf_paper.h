// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "papers/paper_maker.h"

namespace ringi {

/// What a PDF (ISO 32000-2) holds beside its pages: scripts, files, comments, actions. Not a
/// parser: the names of all its objects are looked at, those in packed object streams too, so that
/// one in an object that no page reaches is announced as well. Its pages are shown by others. Fails
/// closed.
void readPdf(const QByteArray& bytes, PaperMaker& maker);

} // namespace ringi
