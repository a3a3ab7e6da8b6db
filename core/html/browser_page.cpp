// SPDX-License-Identifier: Apache-2.0
#include "html/browser_page.h"

#include "html/html_cleaner.h"
#include "html/html_tree.h"
#include "html/html_writer.h"
#include "html/link_rules.h"

#include <QUrl>

namespace ringi {
namespace {

constexpr QLatin1StringView kPolicy{"default-src 'none'; img-src data:; style-src 'unsafe-inline'; "
                                    "form-action 'none'; base-uri 'none'"};

bool isShownImage(const QByteArray& type)
{
    const QByteArray lower = type.toLower();
    return lower == "image/png" || lower == "image/jpeg" || lower == "image/gif" ||
           lower == "image/webp";
}

class Page final {
public:
    Page(const QString& title, const QMap<QString, EmbeddedImage>& images)
        : m_title{title}, m_images{images}
    {
    }

    QByteArray run(const QString& html)
    {
        m_tree = parseHtml(cleanHtml(html).html);
        m_writer.doctype();
        if (!m_tree.isDocument) {
            m_writer.open(QStringLiteral("html"));
            m_writer.open(QStringLiteral("head"));
            writeHead();
            m_writer.close(QStringLiteral("head"));
            m_writer.open(QStringLiteral("body"));
        }
        for (m_at = 0; m_at < m_tree.tokens.size(); ++m_at) {
            const HtmlToken& token = m_tree.tokens.at(m_at);
            switch (token.kind) {
            case HtmlToken::Kind::Open: open(token); break;
            case HtmlToken::Kind::Close: m_writer.close(token.name); break;
            case HtmlToken::Kind::Text: m_writer.text(token.text); break;
            case HtmlToken::Kind::MergeTag: m_writer.raw(token.text); break;
            }
        }
        if (!m_tree.isDocument) {
            m_writer.close(QStringLiteral("body"));
            m_writer.close(QStringLiteral("html"));
        }
        return m_writer.html().toUtf8();
    }

private:
    void writeHead()
    {
        const auto meta = [this](QLatin1StringView key, QLatin1StringView name,
                                 const QString& text) {
            m_writer.open(QStringLiteral("meta"),
                          {{key, name, 0}, {QStringLiteral("content"), text, 0}});
        };
        meta(QLatin1StringView{"http-equiv"}, QLatin1StringView{"Content-Security-Policy"},
             kPolicy);
        m_writer.open(QStringLiteral("meta"),
                      {{QStringLiteral("charset"), QStringLiteral("utf-8"), 0}});
        meta(QLatin1StringView{"name"}, QLatin1StringView{"referrer"},
             QStringLiteral("no-referrer"));
        m_writer.open(QStringLiteral("title"));
        m_writer.text(m_title);
        m_writer.close(QStringLiteral("title"));
    }

    void open(const HtmlToken& token)
    {
        const bool isCharset = token.name == QLatin1String("meta") &&
                               !token.attribute(QLatin1StringView{"charset"}).isNull();
        if (isCharset || token.name == QLatin1String("title")) {
            m_at = token.end;
        } else if (token.name == QLatin1String("style")) {
            m_writer.open(token.name, token.attributes);
            for (++m_at; m_at < token.end; ++m_at)
                m_writer.raw(m_tree.tokens.at(m_at).text);
            m_writer.close(token.name);
        } else if (token.name == QLatin1String("img")) {
            image(token);
            m_at = token.end;
        } else if (token.name == QLatin1String("a") || token.name == QLatin1String("area")) {
            link(token);
        } else {
            m_writer.open(token.name, token.attributes);
            if (token.name == QLatin1String("head"))
                writeHead();
        }
    }

    void link(const HtmlToken& token)
    {
        QList<HtmlAttribute> attributes = token.attributes;
        attributes.removeIf([](const HtmlAttribute& a) { return a.name == QLatin1String("rel"); });
        if (!token.attribute(QLatin1StringView{"href"}).isNull())
            attributes.append({QStringLiteral("rel"), QStringLiteral("noreferrer noopener"), 0});
        m_writer.open(token.name, attributes);
    }

    void image(const HtmlToken& token)
    {
        const QString source = token.attribute(QLatin1StringView{"src"});
        const QString shown = shownSource(source);
        if (!shown.isEmpty()) {
            QList<HtmlAttribute> attributes = token.attributes;
            for (HtmlAttribute& attribute : attributes) {
                if (attribute.name == QLatin1String("src"))
                    attribute.value = shown;
            }
            m_writer.open(token.name, attributes);
            return;
        }
        QString words = token.attribute(QLatin1StringView{"alt"}).simplified();
        if (words.isEmpty()) {
            const QString host = QUrl(source).host();
            words = host.isEmpty() ? QStringLiteral("[image]")
                                   : QLatin1String("[image: ") + host + u']';
        }
        m_writer.open(QStringLiteral("span"),
                      {{QStringLiteral("style"),
                        QStringLiteral("border: 1px solid #888888; padding: 2px"), 0}});
        m_writer.text(words);
        m_writer.close(QStringLiteral("span"));
    }

    /// A data: address, or nothing where the image is not at hand.
    [[nodiscard]] QString shownSource(const QString& source) const
    {
        switch (imageSourceOf(source)) {
        case ImageSource::Data: return source;
        case ImageSource::ContentId: break;
        default: return {};
        }
        const QString id = source.mid(4);
        auto found = m_images.constFind(id);
        if (found == m_images.cend()) // RFC 2392: a cid: address may be percent-encoded
            found = m_images.constFind(QUrl::fromPercentEncoding(id.toUtf8()));
        if (found == m_images.cend() || !isShownImage(found->type))
            return {};
        return QLatin1String("data:") + QString::fromLatin1(found->type.toLower()) +
               QLatin1String(";base64,") + QString::fromLatin1(found->bytes.toBase64());
    }

    const QString& m_title;
    const QMap<QString, EmbeddedImage>& m_images;
    HtmlTree m_tree;
    HtmlWriter m_writer;
    qsizetype m_at = 0;
};

} // namespace

QByteArray browserPage(const QString& html, const QString& title,
                       const QMap<QString, EmbeddedImage>& images)
{
    return Page{title, images}.run(html);
}

} // namespace ringi
