// SPDX-License-Identifier: Apache-2.0
#include "office/paper_shelf.h"

#include "papers/paper_reader.h"

#include <algorithm>

namespace ringi {
namespace {

constexpr std::size_t kMostKept = 8;

} // namespace

Result<PaperReport> PaperShelf::look(const FileRef& file,
                                     const std::function<Result<QByteArray>()>& bytes)
{
    {
        const QMutexLocker lock(&m_mutex);
        const auto known = std::ranges::find_if(m_known, [&file](const Known& one) {
            return one.digest == file.digest && one.name == file.name;
        });
        if (known != m_known.end()) {
            m_known.splice(m_known.begin(), m_known, known);
            return known->report;
        }
    }
    const auto content = bytes();
    if (!content)
        return failure(content);
    const PaperReport report = readPaper(*content, file.name);
    const QMutexLocker lock(&m_mutex);
    m_known.push_front({file.digest, file.name, report});
    if (m_known.size() > kMostKept)
        m_known.pop_back();
    return report;
}

} // namespace ringi
