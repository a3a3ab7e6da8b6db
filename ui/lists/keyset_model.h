// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "base/when_done.h"

#include <QAbstractTableModel>
#include <QList>

#include <algorithm>
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

    /// Reads again what stands in these rows, those seen, and those that came after them: rows that
    /// changed, went or came are put in their places, so that selection and scrolling stay.
    void refresh(int firstRow, int lastRow)
    {
        if (!m_read || m_loading || m_refreshing)
            return;
        const int first = std::clamp(firstRow, 0, std::max(0, rowCount() - 1));
        const qint64 after = first == 0 ? 0 : m_key(m_rows.at(first - 1));
        const int limit = std::clamp(lastRow - first + 1, kLeastRefresh, kPageSize);
        m_refreshing = true;
        whenDone(this, m_read(after, limit),
                 [this, after, limit, generation = m_generation](Result<QList<Row>> page) {
                     if (generation != m_generation)
                         return;
                     m_refreshing = false;
                     if (page)
                         merge(after, *page, page->size() < limit);
                     else
                         m_failed(page.error());
                 });
    }

    /// Starts again with other rows; an empty reader shows none.
    void show(Read read)
    {
        m_read = std::move(read);
        ++m_generation;
        m_loading = false;
        m_refreshing = false;
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
    /// All rows are there.
    [[nodiscard]] bool isComplete() const { return m_complete; }
    /// A page was read and is in the table; it may have been empty.
    virtual void onPage() {}
    [[nodiscard]] const Row& row(const QModelIndex& index) const { return m_rows.at(index.row()); }

private:
    static constexpr int kPageSize = 200;
    static constexpr int kLeastRefresh = 50;

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
                     m_complete = page && page->size() < kPageSize;
                     // A refresh may have brought some of them meanwhile.
                     while (page && !page->isEmpty() && !m_rows.isEmpty() &&
                            m_key(page->first()) <= m_key(m_rows.last()))
                         page->removeFirst();
                     if (!page) {
                         m_failed(page.error());
                         return;
                     }
                     append(*page);
                     onPage();
                 });
    }

    /// Puts a page, read after that key, in the place of the rows with the same keys.
    void merge(qint64 after, const QList<Row>& page, bool wasLast)
    {
        int at = rowAfter(after);
        const int first = at;
        for (const Row& fresh : page) {
            const int end = rowAfter(m_key(fresh) - 1);
            drop(at, end);
            if (at < m_rows.size() && m_key(m_rows.at(at)) == m_key(fresh)) {
                m_rows[at] = fresh;
            } else if (at < m_rows.size() || m_complete || wasLast) {
                beginInsertRows({}, at, at);
                m_rows.insert(at, fresh);
                endInsertRows();
            } else {
                break; // not read so far: fetchMore() will
            }
            ++at;
        }
        if (wasLast) {
            drop(at, static_cast<int>(m_rows.size()));
            m_complete = true;
        }
        if (at > first)
            Q_EMIT
        dataChanged(index(first, 0), index(at - 1, columnCount({}) - 1));
    }

    /// The first row whose key is greater.
    [[nodiscard]] int rowAfter(qint64 key) const
    {
        const auto found =
            std::upper_bound(m_rows.begin(), m_rows.end(), key,
                             [this](qint64 wanted, const Row& row) { return wanted < m_key(row); });
        return static_cast<int>(found - m_rows.begin());
    }

    void drop(int from, int to)
    {
        if (from >= to)
            return;
        beginRemoveRows({}, from, to - 1);
        m_rows.remove(from, to - from);
        endRemoveRows();
    }

    void append(const QList<Row>& page)
    {
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
    bool m_refreshing = false;
    bool m_complete = false;
};

} // namespace ringi
