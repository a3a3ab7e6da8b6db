// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QImage>
#include <QTextDocument>
#include <QTextImageFormat>

#include <vector>

namespace ringi {

/// A mail's HTML, laid out without reading a file, a resource of the program or the network.
///
/// Qt's own document opens what cannot be had otherwise as a file, in two places: loadResource()
/// and the drawing of pictures. So nothing is ever left to the first, and before the document is
/// laid out every picture gets a name of ours that is no path, under which there always is a
/// picture.
class ClosedDocument final : public QTextDocument {
    Q_OBJECT

public:
    struct Look {
        QFont font;
        QColor link;
        bool dark = false;
        double pixelRatio = 1.0;
    };

    /// @param pictures what is known already, by source (see setPictures)
    ClosedDocument(const QString& html, const Look& look, const QHash<QString, QImage>& pictures,
                   QObject* parent);

    /// What the HTML shows that bytes must be given for: content ids as "cid:...", and "data:..."
    /// addresses; each once.
    [[nodiscard]] QStringList wanted() const;
    /// The HTML wanted it for a background while it was read: read the HTML again to show it.
    [[nodiscard]] bool isBackground(const QString& source) const
    {
        return m_backgrounds.contains(source);
    }
    /// How many pictures lie elsewhere.
    [[nodiscard]] int remotePictures() const;

    /// Pictures by source; a null one cannot be shown. Those that are not in it are awaited.
    /// fitPictures() shows them.
    void setPictures(const QHash<QString, QImage>& pictures) { m_pictures = pictures; }
    /// Shrinks every picture that is wider than the page, which is as wide as this, margins and
    /// all.
    void fitPictures(int pageWidth);

    /// "cid:" and the content id as it is written between < >.
    [[nodiscard]] static QString sourceOf(const QString& contentId);

protected:
    QVariant loadResource(int type, const QUrl& name) override;

private:
    struct Picture {
        int position = 0;
        int length = 0;
        QString source; ///< "cid:x", "data:...", or where it lies
        QString alt;
        QTextImageFormat format; ///< as the HTML says
    };

    void takePictures();
    void place(qsizetype index, int pageWidth);
    [[nodiscard]] QSize sizeOf(const Picture& picture, const QSize& natural, int pageWidth) const;
    [[nodiscard]] QString wordsFor(const Picture& picture) const;

    Look m_look;
    std::vector<Picture> m_shown;
    QStringList m_backgrounds;
    QHash<QString, QImage> m_pictures;
};

} // namespace ringi
