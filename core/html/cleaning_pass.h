// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "html/html_cleaner.h"
#include "html/html_rules.h"
#include "html/html_tree.h"
#include "html/html_writer.h"

#include <QMap>
#include <QSet>

namespace ringi {

/// One walk through the tree that writes what may stay. cleanHtml() repeats it until nothing
/// changes.
class CleaningPass final {
public:
    /// `sources`: image sources to exchange.
    explicit CleaningPass(const QMap<QString, QString>& sources) : m_sources{sources} {}

    CleanHtml run(const QString& source);

private:
    void open(const HtmlToken& token);
    void openStyle(const HtmlToken& token);
    void close(const HtmlToken& token);
    void unwrap() { m_written.append(false); }
    void drop(const HtmlToken& token) { m_at = token.end; }
    void dropAs(const HtmlToken& token, const QString& what);

    void write(const HtmlToken& token);
    QList<HtmlAttribute> attributesOf(const HtmlToken& token);
    void addAttribute(QList<HtmlAttribute>& kept, const QString& element,
                      const HtmlAttribute& attribute);
    QString styleOf(const HtmlAttribute& attribute);
    QString linkOf(const HtmlAttribute& attribute);
    QString imageOf(const HtmlAttribute& attribute);
    void writeMeta(const HtmlToken& token);

    void report(const QString& what, const QString& detail, int line);
    void reportOnce(const QString& what, const QString& detail, int line);

    const QMap<QString, QString>& m_sources;
    HtmlTree m_tree;
    qsizetype m_at = 0;
    HtmlWriter m_writer;
    QList<bool> m_written; ///< of the open elements
    int m_depth = 0;
    bool m_inHead = false;
    QSet<QString> m_reported;
    CleanHtml m_result;
};

} // namespace ringi
