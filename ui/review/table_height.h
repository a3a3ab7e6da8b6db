// SPDX-License-Identifier: Apache-2.0
#pragma once

class QTableView;

namespace ringi {

/// Makes a table inside a scrolled page as high as so many of its rows, so that the page alone is
/// scrolled where they fit.
void fitHeight(QTableView* table, int rows);

} // namespace ringi
