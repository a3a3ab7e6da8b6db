// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "papers/paper_report.h"

#include <QByteArray>

namespace ringi {

/// Looks into a file: what it is, what it hides, and what to show of it. Nothing is run and nothing
/// loaded, whatever it asks for. Office documents (Office Open XML, OpenDocument) and CSV become
/// tables and text, of a ZIP file the members are listed, of a PDF what is beside its pages is
/// found, of a picture whether it says where it was taken.
///
/// It never fails and fails closed (promise P8): what could not be looked into, or not whole, has a
/// `fault`. Pure; any thread; a second or so for the largest attachments, so not the window's.
PaperReport readPaper(const QByteArray& bytes, const QString& name, const PaperLimits& limits = {});

} // namespace ringi
