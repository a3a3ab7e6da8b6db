// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QImage>
#include <QSet>
#include <QTextBrowser>

namespace ringi {

class ClosedDocument;

/// A mail's HTML as a mail program would show it, and nothing more: no file, no network, no opening
/// of links. A picture inside the mail is shown when its bytes are given; one that lies elsewhere
/// is a box that says so.
class HtmlPage final : public QTextBrowser {
    Q_OBJECT

public:
    explicit HtmlPage(QWidget* parent);

    /// Stays where it was scrolled to.
    void setPage(const QString& html);
    /// As a mail program in a dark room shows it: the mail's own colours on a dark page.
    void setDark(bool dark);
    /// The bytes for imageWanted(); empty ones: there are none.
    void setImage(const QString& contentId, const QByteArray& bytes);
    /// The bytes may be others from now on: asks for those shown again.
    void forgetImages();

    /// Some pictures are not there yet, so the page is not as long as it will be.
    [[nodiscard]] bool isWaiting() const { return !m_awaited.isEmpty(); }
    [[nodiscard]] int remotePictures() const;
    /// Laying out more than that holds up the window for longer than people like.
    static constexpr qsizetype kMostShown = 256 * 1024;

    /// Does nothing: pages come by setPage() alone.
    QVariant loadResource(int type, const QUrl& name) override;

Q_SIGNALS:
    void imageWanted(const QString& contentId);
    void linkChosen(const QString& target);
    /// Text or pictures are others now.
    void changed();

protected:
    void doSetSource(const QUrl& name, QTextDocument::ResourceType type) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    void ask();
    void take(const QString& source, const QByteArray& bytes);
    void settle(const QString& source, const QImage& image);
    void fit();

    QString m_html;
    bool m_dark = false;
    ClosedDocument* m_page = nullptr;
    QHash<QString, QImage> m_pictures; ///< by source; null: cannot be shown
    QSet<QString> m_awaited;
    int m_generation = 0; ///< of the pictures
    int m_fittedTo = 0;
};

} // namespace ringi
