// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "html/html_tree.h"

#include <QStringList>

namespace ringi {

/// Writes HTML in one canonical way: lower case, double quotes, no slash in void elements.
class HtmlWriter final {
public:
    void doctype() { m_out += QLatin1String("<!DOCTYPE html>\n"); }
    void open(const QString& name, const QList<HtmlAttribute>& attributes = {});
    void close(const QString& name);
    void text(const QString& text);
    /// As it is: a merge tag, or a style sheet that holds no "<".
    void raw(const QString& text);

    [[nodiscard]] const QString& html() const { return m_out; }

private:
    QString m_out;
    bool m_afterPre = false;
};

} // namespace ringi
