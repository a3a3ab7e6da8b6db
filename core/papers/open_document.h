// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "papers/paper_maker.h"
#include "papers/zip_archive.h"

namespace ringi {

/// True for an OpenDocument file (ISO/IEC 26300) that we read; then `maker` knows its kind and has
/// all of it. Fails closed: what could not be read is a fault.
bool readOpenDocument(ZipArchive& archive, PaperMaker& maker);

} // namespace ringi
