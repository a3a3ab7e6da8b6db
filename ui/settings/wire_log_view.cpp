// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/wire_log_view.h"

#include "base/when_done.h"
#include "ui/preview/file_saving.h"
#include "ui/settings/wire_recorder.h"
#include "ui/shell/theme.h"

#include <QFontDatabase>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

/// More than anybody reads here; all that is kept can be saved.
constexpr int kLinesShown = 5'000;
constexpr qsizetype kMostShown = 200'000;
/// So many bytes at the end are found again, times and all.
constexpr qsizetype kMark = 400;
constexpr std::chrono::milliseconds kLookEvery{500};

} // namespace

WireLogView::WireLogView(WireRecorder& recorder, QWidget* parent)
    : Dialog(
          tr("Conversation with the relay"),
          tr("C: is what Ringi said, S: what the relay answered. Passwords and tokens are masked; "
             "addresses of recipients are not. It is kept in memory and gone when Ringi ends."),
          parent),
      m_recorder(recorder), m_text(new QPlainTextEdit), m_clear(new QPushButton(tr("Clear")))
{
    setObjectName(u"wireLogView"_s);
    m_text->setObjectName(u"wireLogText"_s);
    m_text->setAccessibleName(tr("Conversation with the relay"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setMaximumBlockCount(kLinesShown);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setPlaceholderText(tr("Nothing was said yet. Send a campaign or a test message."));
    // A line of a conversation with its time fits, where the screen has the room.
    const int room = screen()->availableSize().width() - 16 * kGrid;
    m_text->setMinimumSize(std::min(lines(this, 40), room), lines(this, 10));
    m_clear->setObjectName(u"wireLogClearButton"_s);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addWidget(m_text, 1);
    column->addWidget(m_clear, 0, Qt::AlignLeading);
    setContent(content);
    m_save = addAcceptButton(tr("&Save…"), u"wireLogSaveButton"_s, false);
    addRejectButton(tr("Close"), u"wireLogCloseButton"_s)->setFocus();
    connect(m_save, &QPushButton::clicked, this, &WireLogView::save);
    connect(m_clear, &QPushButton::clicked, &recorder, &WireRecorder::clear);
    connect(&recorder, &WireRecorder::textChanged, this, &WireLogView::showText);
    auto* look = new QTimer(this);
    look->setInterval(kLookEvery);
    connect(look, &QTimer::timeout, &recorder, &WireRecorder::refresh);
    look->start();
    showText();
    recorder.refresh();
}

void WireLogView::showText()
{
    const QByteArray& all = m_recorder.text();
    m_clear->setEnabled(!all.isEmpty());
    m_save->setEnabled(!all.isEmpty());
    // What is new is added, so that whoever reads further up is left in peace. The oldest lines may
    // be gone from the record by now, so the place is found by the last words that are shown.
    const qsizetype known = m_shown.isEmpty() ? -1 : all.lastIndexOf(m_shown);
    if (known < 0)
        m_text->clear();
    QByteArray rest = known < 0 ? all.right(kMostShown) : all.sliced(known + m_shown.size());
    if (known < 0 && rest.size() < all.size())
        rest.remove(0, rest.indexOf('\n') + 1);
    m_shown = all.right(kMark);
    while (rest.endsWith('\n'))
        rest.chop(1);
    if (rest.isEmpty())
        return;
    const int sideways = known < 0 ? 0 : m_text->horizontalScrollBar()->value();
    m_text->appendPlainText(QString::fromUtf8(rest)); // stays where somebody reads
    m_text->horizontalScrollBar()->setValue(sideways);
}

void WireLogView::save()
{
    messages().clear();
    const QByteArray bytes = m_recorder.text();
    askWhereToSave(this, tr("Save the conversation"),
                   fileNameFor(tr("Conversation with the relay"), u".txt"_s),
                   [this, bytes](const QString& path) {
                       whenDone(this, writeFile(path, bytes), [this](const Status& written) {
                           if (!written)
                               messages().showError(written.error());
                           else
                               messages().showMessage(
                                   MessageKind::Success, tr("The conversation was saved."),
                                   tr("It names recipients: delete it when it is no longer needed."));
                       });
                   });
}

} // namespace ringi
