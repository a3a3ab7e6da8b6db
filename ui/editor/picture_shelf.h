// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QHash>
#include <QImage>
#include <QSet>
#include <QString>
#include <QUrl>

namespace ringi {

/// A picture as it was pasted, dropped or chosen.
struct OfferedPicture {
    QByteArray bytes;
    QString type; ///< "image/png"; see pictureType()
    QString name; ///< of the file; may be empty
};

inline constexpr qsizetype kLargestPicture = 10 * 1024 * 1024;

/// "image/png", "image/jpeg", "image/gif" or "image/webp" by the first bytes; "" for anything else.
QString pictureType(const QByteArray& bytes);

/// The pictures of one document. A picture has a name in the document: the source as the HTML has
/// it ("cid:..."), or, as long as its owner has not stored it, "ticket:<number>". The document is
/// never changed when a picture gets its content id, so that undo keeps working.
class PictureShelf final {
public:
    /// Takes a picture whose content id is not known yet.
    int take(const OfferedPicture& picture);
    [[nodiscard]] static QString ticketName(int ticket);
    void place(int ticket, const QString& contentId);
    void refuse(int ticket);
    [[nodiscard]] bool isWaiting(int ticket) const;
    /// Forgets everything.
    void clear();

    void setBytes(const QString& contentId, const QByteArray& bytes);
    [[nodiscard]] bool knows(const QString& contentId) const { return m_known.contains(contentId); }

    [[nodiscard]] bool holds(const QString& name) const { return m_shown.contains(name); }
    /// What stands in the HTML for that name; empty while it waits or when it was refused.
    [[nodiscard]] QString source(const QString& name) const;
    /// Empty for sources that are no content id.
    [[nodiscard]] QString contentId(const QString& name) const;
    /// Never null: where there is no picture, a frame that stands for it.
    [[nodiscard]] QImage image(const QString& name) const;
    [[nodiscard]] QImage image(const QUrl& name) const;
    /// In pixels; invalid where it is not known.
    [[nodiscard]] QSize naturalSize(const QString& name) const;

private:
    struct Shown {
        QImage image;
        QSize size; ///< of the picture itself; the image may be smaller
    };
    [[nodiscard]] const Shown* find(const QString& name) const;
    static Shown decode(const QByteArray& bytes);

    QHash<QString, Shown> m_shown; ///< by name in the document
    QHash<int, QString> m_placed;  ///< ticket to content id; empty: waits
    QSet<QString> m_known;         ///< content ids
    int m_nextTicket = 1;
};

} // namespace ringi
