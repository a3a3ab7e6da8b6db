// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/start_window.h"

#include "office/office.h"
#include "ui/shell/card_button.h"
#include "ui/shell/make_workspace_form.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/theme.h"

#include <QDir>
#include <QFileDialog>
#include <QIcon>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

constexpr QSize kUsualSize{880, 680};

QLabel* makeLabel(const QString& text, TextSize size, bool bold)
{
    auto* label = new QLabel(text);
    label->setFont(textFont(size, bold));
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

/// The mark of the program beside its name.
QWidget* makeMark()
{
    auto* mark = new QWidget;
    auto* row = new QHBoxLayout(mark);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2 * kGrid);
    auto* picture = new QLabel(mark);
    const int size = 7 * kGrid;
    picture->setPixmap(QIcon(u":/icons/ringi.svg"_s).pixmap(size, size));
    row->addWidget(picture);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(makeLabel(u"Ringi"_s, TextSize::Heading, true));
    QLabel* line = makeLabel(
        StartWindow::tr("Mail campaigns that a second person reviews and seals before they leave."),
        TextSize::Normal, false);
    line->setForegroundRole(QPalette::PlaceholderText);
    words->addWidget(line);
    row->addLayout(words, 1);
    return mark;
}

} // namespace

StartWindow::StartWindow(const QStringList& recentFolders, QWidget* parent)
    : QWidget(parent), m_messages(new MessageBar(this)), m_stack(new QStackedWidget(this)),
      m_form(new MakeWorkspaceForm), m_busy(new QLabel(this))
{
    setObjectName(u"startWindow"_s);
    setWindowTitle(u"Ringi"_s);
    resize(kUsualSize);

    auto* sheet = new QWidget;
    sheet->setMaximumWidth(std::max(80 * kGrid, lines(this, 36)));
    auto* column = new QVBoxLayout(sheet);
    column->setContentsMargins(4 * kGrid, 4 * kGrid, 4 * kGrid, 4 * kGrid);
    column->setSpacing(3 * kGrid);
    column->addWidget(makeMark());
    column->addWidget(m_messages);
    m_busy->setObjectName(u"busyText"_s);
    m_busy->hide();
    column->addWidget(m_busy);
    m_stack->addWidget(buildChoices(recentFolders));
    m_stack->addWidget(m_form);
    column->addWidget(m_stack, 1);
    // Only the page that is seen asks for room; otherwise a short one scrolls for nothing.
    const auto fit = [this] {
        for (int i = 0; i < m_stack->count(); ++i) {
            const bool seen = i == m_stack->currentIndex();
            m_stack->widget(i)->setSizePolicy(QSizePolicy::Preferred,
                                              seen ? QSizePolicy::Preferred : QSizePolicy::Ignored);
        }
    };
    connect(m_stack, &QStackedWidget::currentChanged, this, fit);
    fit();

    auto* middle = new QWidget;
    auto* row = new QHBoxLayout(middle);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    row->addWidget(sheet, 100);
    row->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(middle);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);

    connect(m_form, &MakeWorkspaceForm::accepted, this, &StartWindow::makeRequested);
    connect(m_form, &MakeWorkspaceForm::backRequested, this, [this] {
        m_messages->clear();
        m_stack->setCurrentIndex(0);
    });
}

QWidget* StartWindow::buildChoices(const QStringList& recentFolders)
{
    auto* choices = new QWidget(this);
    auto* column = new QVBoxLayout(choices);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid + kGrid / 2);
    const auto addCard = [&](const CardWords& words, const QString& name) {
        auto* card = new CardButton(words, choices);
        card->setObjectName(name);
        column->addWidget(card);
        return card;
    };
    auto* make = addCard({u"office"_s, tr("Make a workspace here"),
                          tr("For your office. You become its first administrator.")},
                         u"makeWorkspaceCard"_s);
    auto* open =
        addCard({u"folder"_s, tr("Open a workspace"), tr("One that is on this computer already.")},
                u"openWorkspaceCard"_s);
    auto* practice = addCard({u"practice"_s, tr("Look round in the practice office"),
                              tr("Two ready people, a list and a draft. The mail relay is inside "
                                 "the program, so nothing can leave this computer.")},
                             u"practiceCard"_s);
    addRecent(column, recentFolders);
    column->addStretch(1);
    connect(make, &CardButton::clicked, this, [this] {
        m_messages->clear();
        m_stack->setCurrentWidget(m_form);
        m_form->start();
    });
    connect(open, &CardButton::clicked, this, &StartWindow::chooseFolder);
    connect(practice, &CardButton::clicked, this, &StartWindow::practiceRequested);
    return choices;
}

void StartWindow::addRecent(QVBoxLayout* column, const QStringList& recentFolders)
{
    if (recentFolders.isEmpty())
        return;
    column->addSpacing(kGrid);
    column->addWidget(makeLabel(tr("Opened lately"), TextSize::Large, true));
    int number = 1;
    for (const QString& folder : recentFolders) {
        const QString name = QDir(folder).dirName();
        auto* card = new CardButton({u"folder"_s, name, QDir::toNativeSeparators(folder)});
        card->setObjectName(u"recentCard%1"_s.arg(number++));
        connect(card, &CardButton::clicked, this, [this, folder] {
            Q_EMIT
            openRequested(folder);
        });
        column->addWidget(card);
    }
}

void StartWindow::chooseFolder()
{
    auto* dialog = new QFileDialog(this, tr("Open a workspace"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &StartWindow::openRequested);
    dialog->open();
}

void StartWindow::setBusy(const QString& what)
{
    m_messages->clear();
    m_busy->setText(what);
    m_busy->show();
    m_stack->setEnabled(false);
}

void StartWindow::setIdle()
{
    m_busy->hide();
    m_stack->setEnabled(true);
}

void StartWindow::showError(const Error& error)
{
    setIdle();
    if (error.code == ErrorCode::AlreadyExists) {
        m_messages->showMessage(MessageKind::Error,
                                tr("There already is a workspace in this folder."),
                                tr("Nothing was changed. Open it instead, or choose another "
                                   "folder."));
        return;
    }
    m_messages->showError(error);
}

} // namespace ringi
