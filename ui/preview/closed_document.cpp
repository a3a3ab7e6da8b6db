// SPDX-License-Identifier: Apache-2.0
#include "ui/preview/closed_document.h"

#include "ui/preview/mail_picture.h"
#include "ui/shell/theme.h"

#include <QFontMetrics>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextCursor>
#include <QUrl>

#include <algorithm>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

constexpr auto kScheme = "ringi-picture"_L1;

bool isGiven(const QString& source)
{
    return source.startsWith("cid:"_L1) || source.startsWith("data:"_L1);
}

/// Schemes are written as they come: "CID:logo" is the same picture.
QString normal(const QString& source)
{
    const QString trimmed = source.trimmed();
    if (trimmed.startsWith("cid:"_L1, Qt::CaseInsensitive))
        return ClosedDocument::sourceOf(QUrl::fromPercentEncoding(trimmed.mid(4).toUtf8()));
    if (trimmed.startsWith("data:"_L1, Qt::CaseInsensitive))
        return "data:"_L1 + trimmed.mid(5);
    return trimmed;
}

QUrl nameOf(qsizetype index)
{
    return QUrl(kScheme + u':' + QString::number(index));
}

/// Qt puts a picture that follows a paragraph, a heading or a list into it. A word joiner, which
/// nobody sees, begins a paragraph of its own.
QString withPicturesApart(QString html)
{
    static const QRegularExpression kAfterBlock(
        u"(</(?:p|h[1-6]|div|ul|ol|dl|blockquote|pre|center|address)\\s*>\\s*"
        "(?:<a\\b[^<>]*>\\s*)?)(?=<img\\b)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return html.replace(kAfterBlock, u"\\1\u2060"_s);
}

} // namespace

ClosedDocument::ClosedDocument(const QString& html, const Look& look,
                               const QHash<QString, QImage>& pictures, QObject* parent)
    : QTextDocument(parent), m_look(look), m_pictures(pictures)
{
    setUndoRedoEnabled(false);
    setDefaultFont(look.font);
    setDocumentMargin(2 * kGrid);
    setDefaultStyleSheet(u"a { color: %1; }"_s.arg(look.link.name()));
    setHtml(withPicturesApart(html));
    takePictures();
}

QString ClosedDocument::sourceOf(const QString& contentId)
{
    return "cid:"_L1 + contentId;
}

/// Nothing has been laid out yet: no picture was asked for by the name it came with.
void ClosedDocument::takePictures()
{
    for (QTextBlock block = begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            const QTextImageFormat format = fragment.charFormat().toImageFormat();
            if (!format.isValid())
                continue;
            m_shown.push_back({fragment.position(), fragment.length(), normal(format.name()),
                               format.property(QTextFormat::ImageAltText).toString(), format});
        }
    }
    fitPictures(kLargestSide);
}

QStringList ClosedDocument::wanted() const
{
    QStringList sources = m_backgrounds;
    for (const Picture& picture : m_shown) {
        if (isGiven(picture.source))
            sources.append(picture.source);
    }
    sources.removeDuplicates();
    return sources;
}

int ClosedDocument::remotePictures() const
{
    return static_cast<int>(std::count_if(m_shown.begin(), m_shown.end(),
                                          [](const Picture& one) { return !isGiven(one.source); }));
}

void ClosedDocument::fitPictures(int pageWidth)
{
    const int width = std::max(pageWidth - qRound(2 * documentMargin()), 1);
    for (qsizetype i = 0; i < std::ssize(m_shown); ++i)
        place(i, width);
}

void ClosedDocument::place(qsizetype index, int pageWidth)
{
    const Picture& picture = m_shown.at(static_cast<std::size_t>(index));
    QImage image = m_pictures.value(picture.source);
    QSize size;
    if (image.isNull()) {
        const QFontMetrics metrics(m_look.font);
        const QString words = wordsFor(picture);
        const QSize natural =
            metrics
                .boundingRect(QRect(0, 0, std::min(pageWidth, 320) - 2 * kGrid, 10'000),
                              Qt::AlignCenter | Qt::TextWordWrap, words)
                .size() +
            QSize(4 * kGrid, 3 * kGrid);
        size = sizeOf(picture, natural, pageWidth);
        image = drawBox({words, size, m_look.font, m_look.dark, m_look.pixelRatio});
    } else {
        size = sizeOf(picture, image.size(), pageWidth);
    }
    addResource(ImageResource, nameOf(index), image);
    QTextImageFormat format = picture.format;
    format.setName(nameOf(index).toString());
    format.setWidth(size.width());
    format.setHeight(size.height());
    QTextCursor cursor(this);
    cursor.setPosition(picture.position);
    cursor.setPosition(picture.position + picture.length, QTextCursor::KeepAnchor);
    if (cursor.charFormat() != format)
        cursor.setCharFormat(format);
}

QSize ClosedDocument::sizeOf(const Picture& picture, const QSize& natural, int pageWidth) const
{
    double width = picture.format.width();
    double height = picture.format.height();
    if (width <= 0 && height <= 0) {
        width = natural.width();
        height = natural.height();
    } else if (width <= 0) {
        width = height * natural.width() / std::max(natural.height(), 1);
    } else if (height <= 0) {
        height = width * natural.height() / std::max(natural.width(), 1);
    }
    if (width > pageWidth) {
        height = height * pageWidth / width;
        width = pageWidth;
    }
    return {std::max(qRound(width), 1), std::clamp(qRound(height), 1, 10 * kLargestSide)};
}

QString ClosedDocument::wordsFor(const Picture& picture) const
{
    QString words;
    if (isGiven(picture.source)) {
        words = m_pictures.contains(picture.source) ? tr("Picture that cannot be shown")
                                                    : tr("Picture, being read…");
    } else {
        const QString host = QUrl(picture.source).host();
        words = host.isEmpty() ? tr("Picture from a file, not loaded")
                               : tr("Picture from %1, not loaded").arg(host);
    }
    return picture.alt.isEmpty() ? words : words + u'\n' + picture.alt;
}

QVariant ClosedDocument::loadResource(int type, const QUrl& name)
{
    const QString source = normal(name.toString(QUrl::FullyEncoded));
    if (type != ImageResource || !isGiven(source))
        return {};
    if (!m_backgrounds.contains(source))
        m_backgrounds.append(source);
    const QImage image = m_pictures.value(source);
    return image.isNull() ? QVariant() : QVariant(image);
}

} // namespace ringi
