// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "papers/address_finder.h"
#include "papers/paper_report.h"

namespace ringi {

/// Gathers a report while a file is read: keeps what may be shown, searches all of it.
class PaperMaker final {
public:
    explicit PaperMaker(const PaperLimits& limits);

    [[nodiscard]] const PaperLimits& limits() const { return m_limits; }

    void setKind(PaperKind kind) { m_report.kind = kind; }
    [[nodiscard]] PaperKind kind() const { return m_report.kind; }
    /// The first fault stays.
    void setFault(PaperFault fault);
    [[nodiscard]] bool hasFault() const { return m_report.fault != PaperFault::None; }
    PaperOrigin& origin() { return m_report.origin; }

    void note(PaperSecret secret, qint64 count = 1, const QString& name = {});

    /// What follows belongs to this one.
    void beginTable(const QString& name, bool hidden);
    void beginText(const QString& name, bool hidden = false);
    void addRow(const PaperRow& row);
    void hideColumn(int column);
    /// Runs of one mark that follow each other become one; empty paragraphs are kept.
    void addParagraph(const PaperParagraph& paragraph);
    /// A comment beneath what is shown.
    void addComment(const QString& place, const QString& by, const QString& text);
    /// What is not shown, but not to be missed.
    void searchOnly(QStringView text) { holdsAddress(text); }
    /// There is more than is shown.
    void markCut() { section().cut = true; }
    /// False once nothing more will be kept: only searching goes on.
    [[nodiscard]] bool isShowing() const;
    void addMember(const PaperMember& member) { m_report.members.append(member); }

    [[nodiscard]] PaperReport finish();

private:
    PaperSection& section();
    bool holdsAddress(QStringView text);

    PaperLimits m_limits;
    PaperReport m_report;
    AddressFinder m_addresses;
    qsizetype m_cells = 0;
    qsizetype m_characters = 0;
    qint64 m_searched = 0;
};

} // namespace ringi
