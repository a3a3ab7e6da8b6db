// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSet>
#include <QWidget>

namespace ringi {

class EditorToolbar;
class FormatActions;
class TableMenu;
class TextArea;

/// Where an HTML mail is written: tools above a white page. What it gives out is small HTML that
/// mail programs understand; what it shows it loads from nowhere.
class RichEditor final : public QWidget {
    Q_OBJECT

public:
    explicit RichEditor(QWidget* parent = nullptr);

    /// Replaces everything, as when another campaign is opened; forgets undo and what pictures were
    /// known. HTML as html() writes it, or any cleaned HTML.
    void setHtml(const QString& html);
    /// Small HTML for mail; "" for an empty document. Pictures that still wait for their content id
    /// are left out.
    [[nodiscard]] QString html() const;
    /// Bytes for a content id that stands in the HTML (cid:...), as soon as they are known; may
    /// come later. No step of undo.
    void setImage(const QString& contentId, const QByteArray& bytes);
    /// The content ids in the document, each once, in order.
    [[nodiscard]] QStringList imagesUsed() const;
    /// "{{field}}" at the cursor.
    void insertField(const QString& field);
    void setWritable(bool writable);

Q_SIGNALS:
    void changed();
    /// A picture was pasted, dropped or chosen, and stands in the text already. The owner stores it
    /// and calls placeImage() or refuseImage() with the ticket, at once or later.
    void imageOffered(int ticket, const QByteArray& bytes, const QString& type,
                      const QString& name);
    /// The document shows a picture whose bytes are not known; said once for each.
    void imageWanted(const QString& contentId);
    /// Something could not be taken in: words for people.
    void refused(const QString& words);

public Q_SLOTS:
    void placeImage(int ticket, const QString& contentId);
    /// The picture is taken out of the text again.
    void refuseImage(int ticket);

private:
    void connectArea();
    void wantPictures();
    void openLink();
    void openPictureFile();
    void openPictureLook();
    void openTable();
    void openMenu(const QPoint& where);

    TextArea* m_area;
    FormatActions* m_actions;
    TableMenu* m_tableMenu;
    EditorToolbar* m_toolbar;
    QSet<QString> m_wanted; ///< content ids that imageWanted() was said for
};

} // namespace ringi
