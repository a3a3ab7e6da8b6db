// SPDX-License-Identifier: Apache-2.0
#include "ui/preview/mail_colors.h"

#include "ui/shell/theme.h"

namespace ringi {

QPalette mailPalette(bool dark)
{
    const MailColors mail = dark ? MailColors::dark() : MailColors::light();
    const Colors ours = dark ? Colors::dark() : Colors::light();
    QPalette palette;
    for (const auto role : {QPalette::Base, QPalette::Window, QPalette::Button})
        palette.setColor(role, mail.page);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(role, mail.text);
    palette.setColor(QPalette::Link, mail.link);
    palette.setColor(QPalette::LinkVisited, mail.link);
    palette.setColor(QPalette::Highlight, ours.selection);
    palette.setColor(QPalette::HighlightedText, ours.ink);
    palette.setColor(QPalette::PlaceholderText, ours.inkSoft);
    return palette;
}

} // namespace ringi
