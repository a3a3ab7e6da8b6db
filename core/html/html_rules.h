// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace ringi {

/// What becomes of an element of a mail.
enum class ElementRule {
    Keep,
    Unwrap,        ///< its contents stay, silently
    UnwrapForm,    ///< its contents stay, named as "form"
    UnwrapUnknown, ///< its contents stay, named as "unknown"
    Style,
    Meta,
    Link,
    Title,
    DropScript, ///< with all contents, as all that follow
    DropForm,
    DropFrame,
    DropObject,
    DropBase,
    DropUnknown,
};
ElementRule elementRule(const QString& name);

/// Attributes that are text or numbers; addresses, style and on* have rules of their own.
bool isAllowedAttribute(const QString& element, const QString& attribute);

} // namespace ringi
