// SPDX-License-Identifier: Apache-2.0
#include "mail/link_progress.h"

#include <algorithm>
#include <string_view>

namespace ringi {
namespace {

/// Schemes whose target is decoded and run or shown as a page of its own, so that percent-encoding
/// keeps nothing out.
constexpr std::array<std::string_view, 6> kScriptSchemes{"javascript", "vbscript",   "jscript",
                                                         "data",       "livescript", "mocha"};

} // namespace

void LinkProgress::begin(bool entities)
{
    *this = {};
    m_entities = entities;
}

void LinkProgress::feed(char16_t c)
{
    if (m_stage == Stage::Inside || m_stage == Stage::Closed)
        return;
    const bool isLineBreakOrTab = c == u'\t' || c == u'\n' || c == u'\r';
    if (isLineBreakOrTab || (m_stage == Stage::Start && c <= u' '))
        return;
    if (c == u'/' || c == u'?' || c == u'#' || c == u'\\') {
        m_stage = Stage::Inside;
    } else if (c == u'&' && m_entities) {
        m_stage = Stage::Closed;
    } else if (c == u':') {
        const bool isKnown = m_stage == Stage::Scheme && !isScript();
        m_stage = isKnown ? Stage::Inside : Stage::Closed;
    } else if (m_stage != Stage::Undecided) {
        m_stage = Stage::Scheme;
        const char16_t lower = c >= u'A' && c <= u'Z' ? static_cast<char16_t>(c + 32) : c;
        m_scheme.at(m_size) = lower < 0x80 ? static_cast<char>(lower) : '?';
        if (m_size + 1U < m_scheme.size())
            ++m_size;
    }
}

void LinkProgress::noteValue()
{
    if (m_stage == Stage::Start)
        m_stage = Stage::Inside; // it must be an address, with its scheme
    else if (m_stage == Stage::Scheme)
        m_stage = Stage::Undecided;
}

LinkProgress LinkProgress::merged(const LinkProgress& one, const LinkProgress& other)
{
    if (one == other || (one.m_stage == Stage::Inside && other.m_stage == Stage::Inside))
        return one;
    LinkProgress unknown = one;
    unknown.m_stage = Stage::Closed;
    return unknown;
}

bool LinkProgress::isScript() const
{
    const std::string_view scheme(m_scheme.data(), m_size);
    return std::ranges::find(kScriptSchemes, scheme) != kScriptSchemes.end();
}

} // namespace ringi
