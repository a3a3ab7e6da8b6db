// SPDX-License-Identifier: Apache-2.0
#include "mail/message_layout.h"

namespace ringi {
namespace {

using Slot = MessageLayout::Slot;

/// A part while the tree grows, from its leaves up.
struct Entity {
    enum class Kind { Text, File, Multipart };

    Kind kind;
    QByteArray contentType; ///< the whole field; a file's slot brings its own
    QList<MessageLayout::Segment> body;
};

Entity textLeaf(const QByteArray& subtype, Slot slot)
{
    return {Entity::Kind::Text,
            "Content-Type: text/" + subtype + "; charset=UTF-8\r\n",
            {{.before = {}, .slot = slot}, {}}};
}

Entity fileLeaf(Slot slot, qsizetype index)
{
    return {Entity::Kind::File, {}, {{.before = {}, .slot = slot, .index = index}, {}}};
}

/// One part alone needs no multipart around it.
Entity multipart(const QByteArray& type, const QByteArray& boundary, const QList<Entity>& children)
{
    if (children.size() == 1)
        return children.first();
    Entity whole{Entity::Kind::Multipart,
                 "Content-Type: multipart/" + type + ";\r\n boundary=\"" + boundary + "\"\r\n",
                 {{}}};
    const auto write = [&whole](const QByteArray& bytes) { whole.body.last().before += bytes; };
    for (const Entity& child : children) {
        write("--" + boundary + "\r\n" + child.contentType);
        if (child.kind == Entity::Kind::Multipart)
            write("\r\n");
        write(child.body.first().before);
        whole.body.last().slot = child.body.first().slot;
        whole.body.last().index = child.body.first().index;
        whole.body += child.body.sliced(1);
        // The line break before a boundary belongs to it (RFC 2046 section 5.1.1). Base64 and
        // closed boundaries end in one that has no other meaning, a text's last one is its own.
        if (child.kind == Entity::Kind::Text)
            write("\r\n");
    }
    write("--" + boundary + "--\r\n");
    return whole;
}

} // namespace

MessageLayout layOut(const MessageShape& shape, const QByteArray& seed)
{
    QList<Entity> bodies;
    if (shape.text)
        bodies += textLeaf("plain", Slot::Text);
    if (shape.html) {
        QList<Entity> related{textLeaf("html", Slot::Html)};
        for (qsizetype i = 0; i < shape.images; ++i)
            related += fileLeaf(Slot::Image, i);
        bodies += multipart("related; type=\"text/html\"", "=_r" + seed, related);
    }
    QList<Entity> parts{multipart("alternative", "=_a" + seed, bodies)};
    for (qsizetype i = 0; i < shape.files; ++i)
        parts += fileLeaf(Slot::File, i);
    if (shape.personalFile)
        parts += fileLeaf(Slot::PersonalFile, 0);
    const Entity whole = multipart("mixed", "=_m" + seed, parts);
    return {.contentType = whole.contentType,
            .isSinglePart = whole.kind == Entity::Kind::Text,
            .segments = whole.body};
}

} // namespace ringi
