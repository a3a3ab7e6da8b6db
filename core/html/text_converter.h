// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "html/html_tree.h"
#include "html/text_writer.h"

namespace ringi {

enum class LinkTargets { Shown, Hidden };

/// Makes plain text of a tree; see textFromHtml().
class TextConverter final {
public:
    TextConverter(const HtmlTree& tree, LinkTargets targets) : m_tree{tree}, m_targets{targets} {}

    /// Of the tokens from `from` up to `to`.
    QString run(qsizetype from, qsizetype to);

private:
    struct Numbering {
        bool ordered = false;
        int next = 1;
    };
    struct Link {
        QString target;
        qsizetype position = 0;
    };

    void open(const HtmlToken& token);
    void openBlock(const HtmlToken& token);
    void openRow(const HtmlToken& token);
    void close(const HtmlToken& token);
    void beginItem(const HtmlToken& token);
    void endLink();
    [[nodiscard]] bool isSimpleRow(const HtmlToken& row) const;

    const HtmlTree& m_tree;
    LinkTargets m_targets;
    TextWriter m_writer;
    qsizetype m_at = 0;
    int m_pre = 0;
    QList<Numbering> m_lists;
    QList<Link> m_links;
    QList<bool> m_keepsEmptyCells; ///< of the open tables
};

} // namespace ringi
