// SPDX-License-Identifier: Apache-2.0
#include "mail/merge_surroundings.h"

namespace ringi {

void MergeSurroundings::feed(char16_t c)
{
    if (m_kind == MergeKind::Html)
        m_html.feed(c);
    else if (m_kind == MergeKind::Url)
        m_link.feed(c);
}

void MergeSurroundings::noteValue()
{
    m_html.noteValue();
    m_link.noteValue();
}

QLatin1StringView MergeSurroundings::refusal() const
{
    return m_html.refusal();
}

QLatin1StringView MergeSurroundings::valueRefusal() const
{
    using namespace Qt::StringLiterals;
    if (const auto reason = refusal(); !reason.isEmpty())
        return reason;
    if (isLink() && link().stage() == LinkProgress::Stage::Closed)
        return "a value in a link target whose beginning is not clear"_L1;
    return {};
}

MergePlace MergeSurroundings::place() const
{
    const bool begins = link().stage() == LinkProgress::Stage::Start;
    switch (m_kind) {
    case MergeKind::Text: return MergePlace::Text;
    case MergeKind::Header: return MergePlace::Header;
    case MergeKind::FileName: return MergePlace::FileName;
    case MergeKind::Url: return begins ? MergePlace::LinkStart : MergePlace::LinkPart;
    case MergeKind::Html: break;
    }
    if (isLink())
        return begins ? MergePlace::HtmlLinkStart : MergePlace::LinkPart;
    return m_html.kind() == HtmlPlace::Kind::Text ? MergePlace::HtmlText
                                                  : MergePlace::HtmlAttribute;
}

bool MergeSurroundings::isLink() const
{
    return m_kind == MergeKind::Url ||
           (m_kind == MergeKind::Html && m_html.kind() == HtmlPlace::Kind::Link);
}

const LinkProgress& MergeSurroundings::link() const
{
    return m_kind == MergeKind::Html ? m_html.link() : m_link;
}

bool MergeSurroundings::isSameAs(const MergeSurroundings& other) const
{
    return m_html.isSameAs(other.m_html);
}

void MergeSurroundings::mergeWith(const MergeSurroundings& other)
{
    m_html.mergeWith(other.m_html);
    m_link = LinkProgress::merged(m_link, other.m_link);
}

} // namespace ringi
