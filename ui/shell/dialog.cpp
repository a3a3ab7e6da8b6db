// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/dialog.h"

#include "ui/shell/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QShowEvent>
#include <QStyle>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace ringi {
namespace {

/// A scroll area that asks for the room its content wants, so that it scrolls only when it must.
class ContentArea final : public QScrollArea {
public:
    explicit ContentArea(QWidget* parent) : QScrollArea(parent)
    {
        // Words do not touch the scroll bar.
        setViewportMargins(0, 0, kGrid, 0);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        if (widget() == nullptr)
            return QScrollArea::sizeHint();
        QSize wanted = widget()->sizeHint();
        // Words that are broken into lines: as high as they become at the width they get.
        if (m_width > 0 && widget()->hasHeightForWidth())
            wanted.setHeight(widget()->heightForWidth(m_width));
        return wanted + QSize(kGrid, 0);
    }
    /// Of the content, without what belongs to the scroll bar.
    void setWidthToBe(int width) { m_width = width; }

private:
    int m_width = 0;
};

} // namespace

Dialog::Dialog(const QString& title, const QString& words, QWidget* parent)
    : QDialog(parent), m_layout(new QVBoxLayout(this)), m_messages(new MessageBar(this)),
      m_buttons(new QHBoxLayout)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    setAccessibleName(title);
    setAccessibleDescription(words);
    m_layout->setContentsMargins(3 * kGrid, 3 * kGrid, 3 * kGrid, 3 * kGrid);
    m_layout->setSpacing(2 * kGrid);
    auto* heading = new QLabel(title, this);
    heading->setObjectName(QStringLiteral("dialogTitle"));
    // A file's name or a subject is never markup: a label would read files that it names.
    heading->setTextFormat(Qt::PlainText);
    heading->setFont(textFont(TextSize::Large, true));
    heading->setWordWrap(true);
    m_layout->addWidget(heading);
    if (!words.isEmpty()) {
        auto* text = new QLabel(words, this);
        text->setObjectName(QStringLiteral("dialogWords"));
        text->setWordWrap(true);
        text->setTextFormat(Qt::PlainText);
        m_layout->addWidget(text);
    }
    m_layout->addWidget(m_messages);
    m_messages->installEventFilter(this);
    m_layout->addLayout(m_buttons);
    m_buttons->setSpacing(kGrid);
    m_buttons->addStretch(1);
    setMinimumWidth(std::max(52 * kGrid, lines(this, 22)));
}

void Dialog::setContent(QWidget* content)
{
    auto* area = new ContentArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    m_content = content;
    // A field that got the focus without the keyboard, because something is wrong with it, may lie
    // out of sight; so may the words below it. Only once they have their place.
    auto* soon = new QTimer(area);
    soon->setSingleShot(true);
    soon->setInterval(0);
    connect(soon, &QTimer::timeout, area, [area, content] {
        QWidget* field = QApplication::focusWidget();
        if (field == nullptr || !content->isAncestorOf(field))
            return;
        const int around = (area->viewport()->height() - field->height()) / 2;
        area->ensureWidgetVisible(field, 0, std::clamp(around, 0, lines(area, 6)));
    });
    connect(qApp, &QApplication::focusChanged, soon, [soon] { soon->start(); });
    m_layout->insertWidget(m_layout->indexOf(m_messages), area, 1);
}

QPushButton* Dialog::addAcceptButton(const QString& text, const QString& objectName,
                                     bool enterPresses)
{
    m_accept = new QPushButton(text, this);
    m_accept->setObjectName(objectName);
    m_accept->setAutoDefault(enterPresses);
    m_accept->setDefault(enterPresses);
    setButtonKind(m_accept, ButtonKind::Main);
    m_buttons->addWidget(m_accept);
    return m_accept;
}

QPushButton* Dialog::addRejectButton(const QString& text, const QString& objectName)
{
    auto* reject = new QPushButton(text, this);
    reject->setObjectName(objectName);
    const bool enterRejects = m_accept == nullptr || !m_accept->isDefault();
    reject->setAutoDefault(enterRejects);
    reject->setDefault(enterRejects);
    m_buttons->insertWidget(1, reject);
    connect(reject, &QPushButton::clicked, this, &QDialog::reject);
    return reject;
}

void Dialog::setBusy(bool busy)
{
    if (m_content != nullptr)
        m_content->setEnabled(!busy);
    if (m_accept != nullptr)
        m_accept->setEnabled(!busy);
}

void Dialog::fit()
{
    // Never larger than the screen: the content scrolls instead.
    const QSize room = screen()->availableSize() - QSize(4 * kGrid, 8 * kGrid);
    setMaximumSize(room);
    // What was shown or hidden just now counts already.
    if (auto* area = findChild<QScrollArea*>({}, Qt::FindDirectChildrenOnly)) {
        if (QLayout* inner = area->widget()->layout(); inner != nullptr)
            inner->activate();
        auto* content = static_cast<ContentArea*>(area);
        content->setWidthToBe(0);
        area->updateGeometry();
        m_layout->activate();
        const QMargins around = m_layout->contentsMargins();
        const int inside = sizeHint().boundedTo(room).expandedTo(minimumSize()).width() -
                           around.left() - around.right();
        // As if there were a scroll bar: once it is there, it goes only when all fits beside it.
        content->setWidthToBe(inside - kGrid - style()->pixelMetric(QStyle::PM_ScrollBarExtent));
        area->updateGeometry();
        m_layout->activate();
    }
    resize(sizeHint().boundedTo(room));
}

void Dialog::grow()
{
    const QSize before = size();
    fit();
    resize(size().expandedTo(before));
}

bool Dialog::eventFilter(QObject* watched, QEvent* event)
{
    // Its words are broken into lines only once it has its width.
    if (watched == m_messages && event->type() == QEvent::Show && isVisible())
        QTimer::singleShot(0, this, [this] { grow(); });
    return QDialog::eventFilter(watched, event);
}

void Dialog::showEvent(QShowEvent* event)
{
    fit();
    QDialog::showEvent(event);
}

void confirm(QWidget* parent, const Question& question, std::function<void()> onYes)
{
    class ConfirmDialog final : public Dialog {
    public:
        ConfirmDialog(const Question& q, QWidget* owner) : Dialog(q.title, q.words, owner)
        {
            setObjectName(QStringLiteral("confirmDialog"));
            yes = addAcceptButton(q.yes, QStringLiteral("confirmYesButton"), false);
            addRejectButton(q.no, QStringLiteral("confirmNoButton"))->setFocus();
        }
        QPushButton* yes;
    };
    auto* dialog = new ConfirmDialog(question, parent);
    QObject::connect(dialog->yes, &QPushButton::clicked, dialog, &QDialog::accept);
    QObject::connect(dialog, &QDialog::accepted, dialog, std::move(onYes));
    dialog->open();
}

} // namespace ringi
