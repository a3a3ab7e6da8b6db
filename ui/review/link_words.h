// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "html/mail_links.h"

#include <QCoreApplication>
#include <QStringList>

namespace ringi {

/// A link in the reader's language.
class LinkWords final {
    Q_DECLARE_TR_FUNCTIONS(ringi::LinkWords)

public:
    /// What is clicked: its text in quotes, or that it is a picture.
    [[nodiscard]] static QString shown(const MailLink& link);
    /// What stands in front of the place, as "goes to"; the place itself is MailLink::goesTo or,
    /// where there is none, in these words.
    [[nodiscard]] static QString leads(const MailLink& link);
    /// One sentence for each oddity.
    [[nodiscard]] static QStringList oddities(const MailLink& link);
    /// The target; characters that turn the direction of text are written out.
    [[nodiscard]] static QString target(const MailLink& link);
};

} // namespace ringi
