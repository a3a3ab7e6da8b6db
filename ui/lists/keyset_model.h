// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "base/when_done.h"

#include <QAbstractTableModel>
#include <QList>

#include <functional>

namespace ringi {

/// A table that reads its rows page by page as somebody scrolls, so that a million rows open at
/// once. A subclass says what a row looks like. GUI thread.
template <typename Row>
class KeysetModel : public QAbstractTableModel {
public:
    /// Reads at most `limit` rows after the key (0: from the start).
    using Read = std::function<QFuture<Result<QList<Row>>>(qint64 after, int limit)>;
    using Key = std::function<qint64(const Row&)>;
    using Failed = std::function<void(const Error&)>;

    KeysetModel(Key key, Failed failed, QObject* parent)
        : QAbstractTableModel(parent), m_key(std::move(key)), m_failed(std::move(failed))
    {
    }

    /// Starts again with other rows; an empty reader shows none.
    void show(Read read)
    {
        m_read = std::move(read);
        ++m_generation;
        m_loading = false;
        m_complete = false;
        beginResetModel();
        m_rows.clear();
        endResetModel();
        load(0);
    }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override
    {
        return !parent.isValid() && !m_loading && !m_complete && !m_rows.isEmpty();
    }
    void fetchMore(const QModelIndex& parent) override
    {
        if (canFetchMore(parent))
            load(m_key(m_rows.last()));
    }

protected:
    [[nodiscard]] const Row& row(const QModelIndex& index) const { return m_rows.at(index.row()); }

private:
    static constexpr int kPageSize = 200;

    void load(qint64 after)
    {
        if (!m_read)
            return;
        m_loading = true;
        whenDone(this, m_read(after, kPageSize),
                 [this, generation = m_generation](Result<QList<Row>> page) {
                     if (generation != m_generation)
                         return;
                     m_loading = false;
                     if (page)
                         append(*page);
                     else
                         m_failed(page.error());
                 });
    }

    void append(const QList<Row>& page)
    {
        m_complete = page.size() < kPageSize;
        if (page.isEmpty())
            return;
        const int first = static_cast<int>(m_rows.size());
        beginInsertRows({}, first, first + static_cast<int>(page.size()) - 1);
        m_rows += page;
        endInsertRows();
    }

    Read m_read;
    Key m_key;
    Failed m_failed;
    QList<Row> m_rows;
    int m_generation = 0; ///< answers to an earlier show() are dropped
    bool m_loading = false;
    bool m_complete = false;
};

} // namespace ringi
