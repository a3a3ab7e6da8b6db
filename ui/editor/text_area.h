// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/editor/picture_shelf.h"

#include <QTextEdit>

class QTextTableCell;

namespace ringi {

/// The page that is written on: white in every theme, as those who get the mail see it. Keys that
/// belong to lists, tables and links, and what comes from the clipboard. Loads nothing: a picture
/// is shown only when somebody has given its bytes.
class TextArea final : public QTextEdit {
    Q_OBJECT

public:
    explicit TextArea(QWidget* parent = nullptr);

    void setDocumentHtml(const QString& html);
    [[nodiscard]] QString documentHtml() const;

    [[nodiscard]] PictureShelf& pictures() { return m_pictures; }
    [[nodiscard]] const PictureShelf& pictures() const { return m_pictures; }
    /// Names of the pictures in the document, each once, in order.
    [[nodiscard]] QStringList pictureNames() const;
    /// Shows it again after its bytes have become known. No step of undo.
    void repaintPicture(const QString& name);
    /// The picture that is selected, and nothing else with it; an invalid format: none.
    [[nodiscard]] QTextImageFormat selectedPicture() const;

    /// Puts it at the cursor in one step of undo and offers it.
    void insertPicture(const OfferedPicture& picture);
    void removePicture(const QString& name);
    /// HTML from anywhere, in one step of undo.
    void insertForeignHtml(const QString& html);
    void pastePlain(const QString& text);
    /// A file somebody chose or dropped; refused() says why it cannot be taken.
    void insertPictureFile(const QString& path);
    /// True while the page is changed by a program, not by the person.
    [[nodiscard]] bool isFilling() const { return m_filling; }

    QVariant loadResource(int type, const QUrl& name) override;

Q_SIGNALS:
    void pictureOffered(int ticket, const ringi::OfferedPicture& picture);
    void picturesChanged();
    void refused(const QString& words);
    void pictureActivated(); ///< double-clicked: its properties are wanted
    void menuWanted(const QPoint& where);

protected:
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;
    [[nodiscard]] QMimeData* createMimeDataFromSelection() const override;
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    bool startParagraph();
    bool stepByTab(bool forward);
    bool stepCell(bool forward);
    bool selectPictureAt(const QPoint& where);
    void leaveLinkAtItsEnd();
    void insertPlain(QString text);
    bool insertFiles(const QMimeData& source);
    void insertImageData(const QMimeData& source);
    void insertPiece(QTextDocument& piece);
    /// Pictures inside of what is pasted become pictures of this document.
    QList<std::pair<int, OfferedPicture>> takePictures(QTextDocument& piece);
    void whiten();
    /// Where the cells of tables without lines are; nobody who gets the mail sees it.
    void paintGuides(QPainter& painter, const QTextFrame& frame) const;
    [[nodiscard]] QRectF cellRect(const QTextTable& table, const QTextTableCell& cell) const;

    PictureShelf m_pictures;
    bool m_filling = false;
};

} // namespace ringi
