// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "html/html_tree.h"

#include <optional>

namespace ringi {

/// How a run of pasted text looks, as far as the editor keeps it.
struct PastedStyle {
    bool bold = false;
    bool italic = false;
    bool underlined = false;
    bool struck = false;
    QString color;      ///< "#rrggbb" or empty
    QString background; ///< "#rrggbb" or empty
    QString target;     ///< of a link, or empty
    QString align;      ///< "center", "right", "justify" or empty; of the block

    friend bool operator==(const PastedStyle&, const PastedStyle&) = default;
};

/// The style inside `element`, which stands in `outer`.
PastedStyle pastedStyle(const PastedStyle& outer, const HtmlToken& element);

/// The value of a property in the style attribute, lower case; null if not there.
QString styleProperty(const HtmlToken& element, QLatin1StringView property);

/// "#rrggbb" of a colour as CSS and old HTML write it; nothing if it is none or transparent.
std::optional<QString> plainColor(const QString& css);

} // namespace ringi
