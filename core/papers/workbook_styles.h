// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "papers/paper_maker.h"
#include "papers/zip_archive.h"

namespace ringi {

/// As much of a workbook's number formats as it takes to tell a date from a number, and a value
/// from one that is formatted away.
class WorkbookStyles final {
public:
    static WorkbookStyles read(ZipArchive& archive, const QString& member, PaperMaker& maker);

    /// Days are counted from 1904 instead of 1900.
    void setFrom1904(bool on) { m_from1904 = on; }
    /// A number as the sheet shows it, as far as it matters: dates as 2026-11-22.
    [[nodiscard]] QString shown(const QString& number, int style) const;
    /// The format ";;;" shows nothing.
    [[nodiscard]] bool hides(int style) const;

private:
    enum class Form { Number, Date, Nothing };
    static Form formOf(int id, const QString& code);

    QList<Form> m_styles;
    bool m_from1904 = false;
};

} // namespace ringi
