// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "html/html_writer.h"
#include "html/pasted_style.h"

namespace ringi {

/// Writes the few elements that the editor knows, whatever order things come in: text always finds
/// a block, a list item or a cell to stand in, and nothing empty is written.
class PastedWriter final {
public:
    /// What comes stands in a block of its own: "p", "h1", "h2", "h3".
    void block(const QString& name, const QString& align);
    void endBlock();
    void text(const QString& text, const PastedStyle& style);
    void preformatted(const QString& text, const PastedStyle& style);
    void lineBreak();
    void image(const QList<HtmlAttribute>& attributes, const PastedStyle& style);

    void beginList(bool ordered);
    void endList();
    void beginItem();
    /// How many lists are open, and whether the innermost one is numbered.
    [[nodiscard]] int listDepth() const;
    [[nodiscard]] bool isOrdered() const;

    void beginTable();
    void endTable();
    void beginRow();
    void beginCell(const QString& name, const QList<HtmlAttribute>& attributes);
    void endCell();

    /// Closes everything.
    [[nodiscard]] QString finish();

private:
    struct Container {
        QString name; ///< ul, ol, li, table, tr, td, th
        bool hasText = false;
    };

    void prepare(const PastedStyle& style);
    void openStyle(const PastedStyle& style);
    void closeStyle();
    void closeTo(qsizetype depth);
    void openContainer(const QString& name, const QList<HtmlAttribute>& attributes = {});
    [[nodiscard]] bool isIn(QLatin1StringView name) const;
    [[nodiscard]] qsizetype nearest(std::initializer_list<QLatin1StringView> names) const;

    HtmlWriter m_out;
    QList<Container> m_containers;
    QString m_block = QStringLiteral("p"); ///< that the next text opens
    QString m_align;
    QString m_openBlock;       ///< empty: none is open
    PastedStyle m_style;       ///< of what was written last
    QStringList m_openInlines; ///< b, i, ...
    bool m_space = false;
    bool m_nbsp = false;
    bool m_blockHasText = false;
    int m_breaks = 0;
};

} // namespace ringi
