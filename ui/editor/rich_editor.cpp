// SPDX-License-Identifier: Apache-2.0
#include "ui/editor/rich_editor.h"

#include "ui/editor/editor_toolbar.h"
#include "ui/editor/format_actions.h"
#include "ui/editor/house_format.h"
#include "ui/editor/insert_dialogs.h"
#include "ui/editor/link_dialog.h"
#include "ui/editor/table_menu.h"
#include "ui/editor/text_area.h"
#include "ui/shell/theme.h"

#include <QAction>
#include <QFileDialog>
#include <QMenu>
#include <QVBoxLayout>

namespace ringi {

using namespace Qt::StringLiterals;

RichEditor::RichEditor(QWidget* parent)
    : QWidget(parent), m_area(new TextArea(this)), m_actions(new FormatActions(m_area, this)),
      m_tableMenu(new TableMenu(m_area, this)),
      m_toolbar(new EditorToolbar(m_actions, m_tableMenu, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addWidget(m_toolbar);
    column->addWidget(m_area, 1);
    m_area->setMinimumHeight(lines(this, 8));
    setFocusProxy(m_area);
    setTabOrder(m_toolbar, m_area);
    connectArea();
    connect(m_toolbar, &EditorToolbar::backToText, m_area, [this] { m_area->setFocus(); });
    connect(m_tableMenu, &TableMenu::insertWanted, this, &RichEditor::openTable);
    connect(m_actions->action(Tool::Link), &QAction::triggered, this, &RichEditor::openLink);
    connect(m_actions->action(Tool::Picture), &QAction::triggered, this,
            &RichEditor::openPictureFile);
    connect(m_actions->action(Tool::PictureLook), &QAction::triggered, this,
            &RichEditor::openPictureLook);
}

void RichEditor::connectArea()
{
    connect(m_area, &QTextEdit::textChanged, this, [this] {
        if (!m_area->isFilling())
            Q_EMIT
        changed();
    });
    connect(m_area, &TextArea::pictureOffered, this,
            [this](int ticket, const OfferedPicture& picture) {
                Q_EMIT
                imageOffered(ticket, picture.bytes, picture.type, picture.name);
            });
    connect(m_area, &TextArea::picturesChanged, this, &RichEditor::wantPictures);
    connect(m_area, &TextArea::refused, this, &RichEditor::refused);
    connect(m_area, &TextArea::pictureActivated, this, &RichEditor::openPictureLook);
    connect(m_area, &TextArea::menuWanted, this, &RichEditor::openMenu);
}

void RichEditor::setHtml(const QString& html)
{
    m_wanted.clear();
    m_area->setDocumentHtml(html);
    m_actions->refresh();
    wantPictures();
}

QString RichEditor::html() const
{
    return m_area->documentHtml();
}

void RichEditor::wantPictures()
{
    for (const QString& id : imagesUsed()) {
        if (m_area->pictures().knows(id) || m_wanted.contains(id))
            continue;
        m_wanted.insert(id);
        Q_EMIT
        imageWanted(id);
    }
}

void RichEditor::setImage(const QString& contentId, const QByteArray& bytes)
{
    m_area->pictures().setBytes(contentId, bytes);
    m_area->repaintPicture(u"cid:"_s + contentId);
}

QStringList RichEditor::imagesUsed() const
{
    QStringList ids;
    for (const QString& name : m_area->pictureNames()) {
        const QString id = m_area->pictures().contentId(name);
        if (!id.isEmpty() && !ids.contains(id))
            ids.append(id);
    }
    return ids;
}

void RichEditor::insertField(const QString& field)
{
    if (m_area->isReadOnly())
        return;
    m_actions->insertField(field);
    m_area->setFocus();
}

void RichEditor::setWritable(bool writable)
{
    m_area->setReadOnly(!writable);
    m_actions->setWritable(writable);
    m_toolbar->setVisible(writable);
}

void RichEditor::placeImage(int ticket, const QString& contentId)
{
    if (!m_area->pictures().isWaiting(ticket))
        return;
    m_area->pictures().place(ticket, contentId);
    if (m_area->pictureNames().contains(PictureShelf::ticketName(ticket)))
        Q_EMIT
    changed();
}

void RichEditor::refuseImage(int ticket)
{
    if (!m_area->pictures().isWaiting(ticket))
        return;
    m_area->pictures().refuse(ticket);
    const QString name = PictureShelf::ticketName(ticket);
    if (m_area->pictureNames().contains(name))
        m_area->removePicture(name);
}

void RichEditor::openLink()
{
    const QString address = m_actions->selectLink();
    const QString words = m_area->textCursor().selectedText();
    const bool fixed = words.contains(house::kPictureChar) ||
                       words.contains(QChar::ParagraphSeparator) ||
                       words.contains(QChar::LineSeparator);
    auto* dialog = new LinkDialog({words, address}, fixed, this);
    connect(dialog, &LinkDialog::chosen, m_actions, &FormatActions::setLink);
    connect(dialog, &LinkDialog::removed, m_actions, &FormatActions::removeLink);
    connect(dialog, &QDialog::finished, m_area, [this] { m_area->setFocus(); });
    m_actions->refresh();
    dialog->open();
}

void RichEditor::openPictureFile()
{
    auto* dialog = new QFileDialog(this, tr("Insert a picture"));
    dialog->setObjectName(u"pictureFileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Pictures (*.png *.jpg *.jpeg *.gif *.webp)"));
    connect(dialog, &QFileDialog::fileSelected, m_area, &TextArea::insertPictureFile);
    dialog->open();
}

void RichEditor::openPictureLook()
{
    const QTextImageFormat picture = m_area->selectedPicture();
    if (picture.name().isEmpty() || m_area->isReadOnly())
        return;
    const QSize natural = m_area->pictures().naturalSize(picture.name());
    const double full = natural.isValid()     ? qMin(natural.width(), house::kPageWidth)
                        : picture.width() > 0 ? picture.width()
                                              : house::kPageWidth;
    const double tall = natural.isValid() ? 1.0 * natural.height() / natural.width()
                        : picture.height() > 0 && picture.width() > 0
                            ? picture.height() / picture.width()
                            : 0.0;
    const int percent = picture.width() > 0 ? qRound(100 * picture.width() / full) : 100;
    auto* dialog =
        new PictureDialog({picture.property(QTextFormat::ImageAltText).toString(), percent}, this);
    connect(dialog, &PictureDialog::chosen, m_area,
            [this, full, tall](const QString& words, int chosen) {
                QTextImageFormat format = m_area->selectedPicture();
                if (format.name().isEmpty())
                    return;
                format.setProperty(QTextFormat::ImageAltText, words);
                format.setWidth(qRound(full * chosen / 100));
                if (tall > 0)
                    format.setHeight(qMax(1, qRound(full * chosen / 100 * tall)));
                m_area->textCursor().setCharFormat(format);
            });
    connect(dialog, &QDialog::finished, m_area, [this] { m_area->setFocus(); });
    dialog->open();
}

void RichEditor::openTable()
{
    auto* dialog = new TableDialog(this);
    connect(dialog, &TableDialog::chosen, m_tableMenu, &TableMenu::insertTable);
    connect(dialog, &QDialog::finished, m_area, [this] { m_area->setFocus(); });
    dialog->open();
}

void RichEditor::openMenu(const QPoint& where)
{
    QMenu* menu = m_area->createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"editorMenu"_s);
    if (!m_area->isReadOnly()) {
        menu->addSeparator();
        menu->addAction(m_actions->action(Tool::PastePlain));
        menu->addAction(m_actions->action(Tool::Link));
        if (m_actions->action(Tool::PictureLook)->isEnabled())
            menu->addAction(m_actions->action(Tool::PictureLook));
        if (m_area->textCursor().currentTable() != nullptr)
            menu->addMenu(m_tableMenu);
    }
    menu->popup(where);
}

} // namespace ringi
