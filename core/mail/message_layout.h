// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>

namespace ringi {

/// What a message of a campaign is made of, by kind. Which text, which file: the composer knows.
struct MessageShape {
    bool text = false;
    bool html = false;
    qsizetype images = 0;
    qsizetype files = 0;
    bool personalFile = false;
};

/// A message's body, laid out once for all recipients: bytes that stay, with slots between them.
struct MessageLayout {
    enum class Slot {
        None, ///< the end
        Text,
        Html,
        Image,
        File,
        PersonalFile,
    };
    struct Segment {
        QByteArray before; ///< boundaries and headers
        Slot slot = Slot::None;
        qsizetype index = 0; ///< which image or file
    };

    QByteArray contentType;    ///< the message's own field, whole
    bool isSinglePart = false; ///< the one slot is the body: its transfer encoding is the message's
    QList<Segment> segments;
};

/// The smallest structure that holds what is there: mixed( alternative( text, related( html, images
/// ) ), files, personal file ). Needs a text or HTML.
///
/// A text's slot takes a Content-Transfer-Encoding field, an empty line and the body (in a message
/// of a single part the body alone); a file's slot a whole part, header and all.
/// @param seed makes the boundaries; hex digits. They all begin with "=_", which nothing that we
/// encode ever has behind two hyphens at the beginning of a line.
MessageLayout layOut(const MessageShape& shape, const QByteArray& seed);

} // namespace ringi
