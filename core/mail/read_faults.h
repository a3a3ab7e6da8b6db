// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <utility>

namespace ringi {

/// What was broken in a message: each fault once, and not more than people would read.
class ReadFaults final {
public:
    void add(const QString& fault)
    {
        constexpr qsizetype kMost = 100;
        if (!fault.isEmpty() && m_list.size() < kMost && !m_list.contains(fault))
            m_list.append(fault);
    }
    [[nodiscard]] QStringList take() { return std::exchange(m_list, {}); }

private:
    QStringList m_list;
};

} // namespace ringi
