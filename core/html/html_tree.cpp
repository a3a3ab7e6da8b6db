// SPDX-License-Identifier: Apache-2.0
#include "html/html_tree.h"

#include "html/html_scan.h"
#include "html/open_elements.h"

#include <gumbo.h>

#include <array>
#include <memory_resource>

namespace ringi {
namespace {

/// gumbo frees its tree by recursion, which a deep tree would not survive: it lives in an arena.
class Arena final {
public:
    static void* allocate(void* arena, size_t size)
    {
        return static_cast<Arena*>(arena)->m_memory.allocate(size);
    }
    static void release(void*, void*) {}

private:
    std::pmr::monotonic_buffer_resource m_memory{64 * 1024};
};

QString fromPiece(const GumboStringPiece& piece)
{
    return QString::fromUtf8(piece.data, static_cast<qsizetype>(piece.length));
}

class Walk final {
public:
    HtmlTree run(const QString& source)
    {
        const ScannedHtml scanned = scanHtml(source);
        m_tree.isDocument = scanned.isDocument;
        m_tree.conditionalComment = scanned.conditionalComment;
        m_tree.nestedTooDeeply = scanned.nestedTooDeeply;
        const QByteArray text =
            scanned.isDocument
                ? scanned.source
                : QByteArrayLiteral("<!DOCTYPE html><html><head></head><body>") + scanned.source;

        Arena arena;
        GumboOptions options = kGumboDefaultOptions;
        options.allocator = &Arena::allocate;
        options.deallocator = &Arena::release;
        options.userdata = &arena;
        options.max_errors = 0;
        const GumboOutput* output =
            gumbo_parse_with_options(&options, text.constData(), static_cast<size_t>(text.size()));
        m_tree.hasDoctype = scanned.isDocument && output->document->v.document.has_doctype;
        walk(output->document);
        return std::move(m_tree);
    }

private:
    void walk(const GumboNode* root)
    {
        const GumboNode* node = root;
        while (true) {
            enter(*node);
            if (const GumboNode* child = childOf(*node, 0)) {
                node = child;
                continue;
            }
            while (true) {
                leave(*node);
                if (node == root)
                    return;
                const GumboNode* sibling = childOf(*node->parent, node->index_within_parent + 1);
                if (sibling) {
                    node = sibling;
                    break;
                }
                node = node->parent;
            }
        }
    }

    static const GumboNode* childOf(const GumboNode& node, size_t index)
    {
        const GumboVector* children = nullptr;
        if (node.type == GUMBO_NODE_DOCUMENT)
            children = &node.v.document.children;
        else if (node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE)
            children = &node.v.element.children;
        return children && index < children->length
                   ? static_cast<const GumboNode*>(children->data[index])
                   : nullptr;
    }

    static int lineOf(const GumboSourcePosition& position)
    {
        return static_cast<int>(position.line);
    }

    void enter(const GumboNode& node)
    {
        switch (node.type) {
        case GUMBO_NODE_ELEMENT:
        case GUMBO_NODE_TEMPLATE: open(node.v.element); break;
        case GUMBO_NODE_TEXT:
        case GUMBO_NODE_CDATA:
        case GUMBO_NODE_WHITESPACE: addText(node.v.text); break;
        case GUMBO_NODE_COMMENT: addMergeTag(node.v.text); break;
        case GUMBO_NODE_DOCUMENT: break;
        }
    }

    void open(const GumboElement& element)
    {
        const QString name = nameOf(element);
        const bool skipped = isSkipped(element);
        m_open.append(skipped ? -1 : m_tree.tokens.size());
        if (skipped)
            return;
        HtmlToken token{.kind = HtmlToken::Kind::Open,
                        .name = name,
                        .text = {},
                        .attributes = {},
                        .line = lineOf(element.start_pos),
                        .end = 0};
        token.attributes.reserve(element.attributes.length);
        for (unsigned int i = 0; i < element.attributes.length; ++i) {
            const auto* attribute = static_cast<const GumboAttribute*>(element.attributes.data[i]);
            token.attributes.append({QString::fromUtf8(attribute->name).toLower(),
                                     QString::fromUtf8(attribute->value),
                                     lineOf(attribute->name_start)});
        }
        m_tree.tokens.append(std::move(token));
    }

    void leave(const GumboNode& node)
    {
        if (node.type != GUMBO_NODE_ELEMENT && node.type != GUMBO_NODE_TEMPLATE)
            return;
        const qsizetype opened = m_open.takeLast();
        if (opened < 0)
            return;
        HtmlToken& token = m_tree.tokens[opened];
        token.end = m_tree.tokens.size();
        const HtmlToken close{.kind = HtmlToken::Kind::Close,
                              .name = token.name,
                              .text = {},
                              .attributes = {},
                              .line = lineOf(node.v.element.end_pos),
                              .end = 0};
        m_tree.tokens.append(close);
    }

    /// The frame that every page has is left out where the source had none.
    [[nodiscard]] bool isSkipped(const GumboElement& element) const
    {
        return !m_tree.isDocument &&
               (element.tag == GUMBO_TAG_HTML || element.tag == GUMBO_TAG_HEAD ||
                element.tag == GUMBO_TAG_BODY);
    }

    QString nameOf(const GumboElement& element)
    {
        if (element.tag < GUMBO_TAG_UNKNOWN) {
            QString& name = m_names[static_cast<std::size_t>(element.tag)];
            if (name.isEmpty())
                name = QString::fromLatin1(gumbo_normalized_tagname(element.tag)).toLower();
            return name;
        }
        GumboStringPiece piece = element.original_tag;
        gumbo_tag_from_original_text(&piece);
        return fromPiece(piece).toLower();
    }

    void addText(const GumboText& text)
    {
        const QString content = QString::fromUtf8(text.text);
        if (!m_tree.tokens.isEmpty() && m_tree.tokens.constLast().kind == HtmlToken::Kind::Text) {
            m_tree.tokens.last().text += content;
            return;
        }
        m_tree.tokens.append({.kind = HtmlToken::Kind::Text,
                              .name = {},
                              .text = content,
                              .attributes = {},
                              .line = lineOf(text.start_pos),
                              .end = 0});
    }

    void addMergeTag(const GumboText& comment)
    {
        const QString text = QString::fromUtf8(comment.text);
        if (!text.startsWith(QLatin1String("{{")) || !text.endsWith(QLatin1String("}}")) ||
            text.contains(u'<') || text.contains(u'>'))
            return;
        m_tree.tokens.append({.kind = HtmlToken::Kind::MergeTag,
                              .name = {},
                              .text = text,
                              .attributes = {},
                              .line = lineOf(comment.start_pos),
                              .end = 0});
    }

    HtmlTree m_tree;
    QList<qsizetype> m_open;
    std::array<QString, GUMBO_TAG_UNKNOWN> m_names;
};

} // namespace

QString HtmlToken::attribute(QLatin1StringView attributeName) const
{
    for (const HtmlAttribute& candidate : attributes) {
        if (candidate.name == attributeName)
            return candidate.value.isNull() ? QStringLiteral("") : candidate.value;
    }
    return {};
}

HtmlTree parseHtml(const QString& source)
{
    return Walk{}.run(source);
}

bool isVoidElement(const QString& name)
{
    return isWordOf(" area base br col embed hr img input link meta param source track wbr ",
                    name.toLatin1().toStdString());
}

} // namespace ringi
