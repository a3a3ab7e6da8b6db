// SPDX-License-Identifier: Apache-2.0
#include "papers/paper_report.h"

#include <algorithm>

namespace ringi {

using namespace Qt::StringLiterals;

QString paperKindName(PaperKind kind)
{
    switch (kind) {
    case PaperKind::Workbook: return u"workbook"_s;
    case PaperKind::Document: return u"document"_s;
    case PaperKind::Slides: return u"slides"_s;
    case PaperKind::Table: return u"table"_s;
    case PaperKind::Text: return u"text"_s;
    case PaperKind::Pdf: return u"pdf"_s;
    case PaperKind::Picture: return u"picture"_s;
    case PaperKind::Archive: return u"archive"_s;
    case PaperKind::OldOffice: return u"old-office"_s;
    case PaperKind::Program: return u"program"_s;
    case PaperKind::Unknown: return u"unknown"_s;
    }
    return {};
}

QString paperFaultName(PaperFault fault)
{
    switch (fault) {
    case PaperFault::None: return u"none"_s;
    case PaperFault::Encrypted: return u"encrypted"_s;
    case PaperFault::TooLarge: return u"too-large"_s;
    case PaperFault::Damaged: return u"damaged"_s;
    case PaperFault::NotReadBy: return u"not-read"_s;
    }
    return {};
}

QString paperSecretName(PaperSecret secret)
{
    switch (secret) {
    case PaperSecret::HiddenSheet: return u"hidden-sheet"_s;
    case PaperSecret::VeryHiddenSheet: return u"very-hidden-sheet"_s;
    case PaperSecret::HiddenRow: return u"hidden-row"_s;
    case PaperSecret::HiddenColumn: return u"hidden-column"_s;
    case PaperSecret::FilteredRow: return u"filtered-row"_s;
    case PaperSecret::HiddenSlide: return u"hidden-slide"_s;
    case PaperSecret::HiddenText: return u"hidden-text"_s;
    case PaperSecret::Comment: return u"comment"_s;
    case PaperSecret::TrackedChange: return u"tracked-change"_s;
    case PaperSecret::SpeakerNote: return u"speaker-note"_s;
    case PaperSecret::Macro: return u"macro"_s;
    case PaperSecret::ExternalLink: return u"external-link"_s;
    case PaperSecret::EmbeddedFile: return u"embedded-file"_s;
    case PaperSecret::CopiedData: return u"copied-data"_s;
    case PaperSecret::Script: return u"script"_s;
    case PaperSecret::Action: return u"action"_s;
    case PaperSecret::Position: return u"position"_s;
    case PaperSecret::UnreadMember: return u"unread-member"_s;
    }
    return {};
}

bool PaperReport::isMisnamed() const
{
    if (named == PaperKind::Unknown || kind == named)
        return false;
    // A text is a text; whether it is a table only its name says.
    const auto isText = [](PaperKind one) {
        return one == PaperKind::Text || one == PaperKind::Table;
    };
    return !isText(kind) || !isText(named);
}

qint64 PaperReport::count(PaperSecret secret) const
{
    const auto note = std::ranges::find(notes, secret, &PaperNote::secret);
    return note == notes.cend() ? 0 : note->count;
}

} // namespace ringi
