// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/body_forms.h"

#include "base/when_done.h"
#include "html/html_text.h"
#include "ui/compose/body_edit.h"
#include "ui/compose/body_words.h"
#include "ui/compose/html_file_part.h"
#include "ui/compose/notice.h"
#include "ui/compose/plain_text_part.h"
#include "ui/editor/rich_editor.h"
#include "ui/shell/theme.h"
#include "ui/words/error_text.h"
#include "ui/words/format.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

BodyForm formAt(const QComboBox* combo)
{
    return static_cast<BodyForm>(combo->currentData().toInt());
}

} // namespace

BodyForms::BodyForms(UiContext& context, QWidget* parent) : QWidget(parent), m_context(context)
{
    build();
    connectAll();
    showForm();
}

void BodyForms::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid / 2);
    auto* label = new QLabel(tr("The mail is written &as"), this);
    m_choice = new QComboBox(this);
    m_choice->setObjectName(u"bodyFormCombo"_s);
    m_choice->addItem(tr("Plain text"), static_cast<int>(BodyForm::Plain));
    m_choice->addItem(tr("Formatted text"), static_cast<int>(BodyForm::Rich));
    m_choice->addItem(tr("HTML file (from a designer)"), static_cast<int>(BodyForm::Html));
    m_choice->setAccessibleName(tr("The mail is written as"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(12);
    label->setBuddy(m_choice);
    m_question = new Notice(u"formQuestion"_s, this);
    QPushButton* go = m_question->addButton(tr("Continue"), u"formContinueButton"_s);
    QPushButton* stay = m_question->addButton(tr("Cancel"), u"formCancelButton"_s);
    column->addWidget(label);
    column->addWidget(m_choice);
    column->addWidget(m_question);
    column->addSpacing(kGrid);
    buildForms();
    connect(go, &QPushButton::clicked, this, [this] {
        if (m_next)
            change(*m_next);
        focusBody();
    });
    connect(stay, &QPushButton::clicked, this, [this] {
        m_next.reset();
        showForm();
        m_choice->setFocus();
    });
}

void BodyForms::buildForms()
{
    auto* column = static_cast<QVBoxLayout*>(layout());
    m_plainLabel = new QLabel(tr("&Text"), this);
    m_plain = new BodyEdit(this);
    m_plain->setObjectName(u"bodyEdit"_s);
    m_plain->setMinimumHeight(lines(this, 10));
    m_plain->setAccessibleName(tr("Text"));
    m_rich = new RichEditor(this);
    m_rich->setObjectName(u"richEditor"_s);
    m_rich->setMinimumHeight(lines(this, 22));
    m_file = new HtmlFilePart(this);
    m_hint =
        new QLabel(tr("{{name}} puts in the value of the column “name”; {{name|customer}} says "
                      "“customer” where there is none."),
                   this);
    m_hint->setWordWrap(true);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setFont(textFont(TextSize::Small));
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_plain->setAccessibleDescription(m_hint->text());
    m_plainLabel->setBuddy(m_plain);
    m_large = new Notice(u"largeBodyNotice"_s, this);
    QPushButton* drop = m_large->addButton(tr("Take it out again"), u"dropLargeBodyButton"_s);
    connect(drop, &QPushButton::clicked, m_plain, &BodyEdit::dropKept);
    m_refused = new Notice(u"editorRefusedNotice"_s, this);
    QPushButton* understood = m_refused->addButton(tr("Close"), u"editorRefusedCloseButton"_s);
    connect(understood, &QPushButton::clicked, this, [this] {
        m_refused->setWords({});
        focusBody();
    });
    m_text = new PlainTextPart([this] { return html(); }, this);
    for (QWidget* part : {static_cast<QWidget*>(m_plainLabel), static_cast<QWidget*>(m_plain),
                          static_cast<QWidget*>(m_rich), static_cast<QWidget*>(m_refused),
                          static_cast<QWidget*>(m_hint), static_cast<QWidget*>(m_large),
                          static_cast<QWidget*>(m_file), static_cast<QWidget*>(m_text)})
        column->addWidget(part);
}

void BodyForms::connectAll()
{
    connect(m_choice, &QComboBox::currentIndexChanged, this, &BodyForms::onFormChosen);
    connect(m_plain, &BodyEdit::changed, this, &BodyForms::changed);
    connect(m_plain, &BodyEdit::keptAsideChanged, this, &BodyForms::showKeptAside);
    connect(m_rich, &RichEditor::changed, this, &BodyForms::onTyped);
    connect(m_rich, &RichEditor::imageWanted, this, &BodyForms::giveImage);
    connect(m_rich, &RichEditor::refused, m_refused, &Notice::setWords);
    connect(m_rich, &RichEditor::imageOffered, this,
            [this](int ticket, const QByteArray& bytes, const QString&, const QString& name) {
                onImageOffered(ticket, bytes, name);
            });
    connect(m_file, &HtmlFilePart::fileWanted, this, &BodyForms::fileWanted);
    connect(m_text, &PlainTextPart::changed, this, &BodyForms::changed);
}

void BodyForms::setDraft(const Draft& draft)
{
    m_next.reset();
    m_campaign = draft.id;
    m_form = draft.form;
    m_html = draft.html;
    m_written = false;
    m_images = draft.images;
    m_refused->setWords({});
    m_plain->setText(m_form == BodyForm::Plain ? draft.body : QString());
    m_text->setText(draft.body, m_form == BodyForm::Plain || draft.textFollowsHtml);
    m_file->setHtml(m_form == BodyForm::Html ? m_html : QString());
    m_rich->setHtml(m_form == BodyForm::Rich ? m_html : QString());
    showForm();
    showKeptAside();
}

Draft BodyForms::into(Draft draft) const
{
    draft.form = m_form;
    draft.html = html();
    draft.images = images();
    if (m_form == BodyForm::Plain) {
        draft.body = m_plain->text();
        return draft;
    }
    draft.textFollowsHtml = m_text->followsHtml();
    if (!draft.textFollowsHtml)
        draft.body = m_text->text();
    return draft;
}

QString BodyForms::html() const
{
    return m_form == BodyForm::Rich && m_written ? m_rich->html() : m_html;
}

QList<EmbeddedFile> BodyForms::images() const
{
    if (m_form != BodyForm::Rich || !m_written)
        return m_images;
    const QStringList used = m_rich->imagesUsed();
    QList<EmbeddedFile> images = m_images;
    images.removeIf([&used](const EmbeddedFile& one) { return !used.contains(one.contentId); });
    return images;
}

void BodyForms::adopt(const TakenMessage& taken)
{
    m_next.reset();
    m_written = false;
    m_images = taken.images;
    if (taken.html.isEmpty()) {
        // A saved mail of plain text.
        m_form = BodyForm::Plain;
        m_html.clear();
        m_plain->setText(taken.text);
    } else {
        m_form = BodyForm::Html;
        m_html = taken.html;
        const bool own = !taken.text.trimmed().isEmpty() && !saySame(taken.text, taken.html);
        m_text->setText(taken.text, !own);
        m_file->setHtml(m_html);
        m_file->setReport(taken.removed, taken.missingImages);
    }
    showForm();
    Q_EMIT
    changed();
}

void BodyForms::setWritable(bool writable)
{
    m_writable = writable;
    m_choice->setEnabled(writable);
    m_plain->setWritable(writable);
    m_rich->setWritable(writable);
    m_file->setWritable(writable);
    m_text->setWritable(writable);
}

void BodyForms::focusBody()
{
    if (m_form == BodyForm::Plain)
        m_plain->setFocus();
    else if (m_form == BodyForm::Rich)
        m_rich->setFocus();
    else if (m_file->source()->isVisible())
        m_file->source()->setFocus();
    else
        m_choice->setFocus();
}

void BodyForms::onFormChosen()
{
    m_next.reset();
    const BodyForm next = formAt(m_choice);
    if (next == m_form) {
        showForm();
        return;
    }
    if (whatIsLost(next).isEmpty())
        change(next);
    else
        ask(next);
}

void BodyForms::ask(BodyForm next)
{
    const QString words = whatIsLost(next);
    showForm();
    m_next = next;
    m_question->setWords(words);
}

QString BodyForms::whatIsLost(BodyForm next) const
{
    const QString now = html();
    if (saysNothing(now))
        return {};
    if (next == BodyForm::Plain)
        return tr("As plain text the mail has no formatting and no pictures. The formatted text is "
                  "kept in case you come back to it.");
    if (next == BodyForm::Rich && m_form == BodyForm::Html)
        return tr("The editor keeps text, headings, lists, tables, links and pictures. As soon as "
                  "you change something, the rest of the design is lost.");
    if (next == BodyForm::Rich && !saySame(m_plain->text(), now))
        return tr("There is an earlier formatted text that says something else. It is replaced by "
                  "the text that stands here now.");
    return {};
}

void BodyForms::change(BodyForm next)
{
    m_next.reset();
    const BodyForm before = m_form;
    const QString formatted = html();
    const QList<EmbeddedFile> pictures = images();
    m_form = next;
    m_html = formatted;
    m_images = pictures;
    m_written = false;
    if (next == BodyForm::Plain) {
        m_plain->setText(m_text->followsHtml() ? textFromHtml(formatted) : m_text->text());
    } else if (next == BodyForm::Rich) {
        const bool fromText = before == BodyForm::Plain && !saySame(m_plain->text(), formatted);
        if (before == BodyForm::Plain)
            m_text->setText({}, true);
        if (fromText)
            m_html = htmlOfText(m_plain->text());
        m_rich->setHtml(m_html);
    } else {
        // What was typed as plain text becomes the plain text version until there is a file.
        if (before == BodyForm::Plain)
            m_text->setText(m_plain->text(), saySame(m_plain->text(), formatted));
        m_file->setHtml(m_html);
    }
    showForm();
    showKeptAside();
    Q_EMIT
    changed();
}

void BodyForms::showForm()
{
    const QSignalBlocker quiet(m_choice);
    m_choice->setCurrentIndex(m_choice->findData(static_cast<int>(m_form)));
    m_question->setWords({});
    m_plainLabel->setVisible(m_form == BodyForm::Plain);
    m_plain->setVisible(m_form == BodyForm::Plain);
    m_rich->setVisible(m_form == BodyForm::Rich);
    m_file->setVisible(m_form == BodyForm::Html);
    m_hint->setVisible(m_form != BodyForm::Html);
    m_text->setVisible(m_form != BodyForm::Plain);
    m_large->setVisible(m_form == BodyForm::Plain && !m_large->words().isEmpty());
    Q_EMIT
    fixedChanged();
}

void BodyForms::onTyped()
{
    m_written = true;
    m_text->htmlChanged();
    Q_EMIT
    changed();
}

void BodyForms::onImageOffered(int ticket, const QByteArray& bytes, const QString& name)
{
    if (!m_context.session) {
        m_rich->refuseImage(ticket);
        return;
    }
    const QString safeName = name.isEmpty() ? u"picture"_s : name;
    whenDone(this, m_context.office->messages().addBytes(*m_context.session, safeName, bytes),
             [this, ticket, bytes, campaign = m_campaign](const Result<FileRef>& file) {
                 if (campaign != m_campaign)
                     return;
                 if (!file) {
                     m_rich->refuseImage(ticket);
                     m_refused->setWords(describe(file.error()).all());
                     return;
                 }
                 const QString id =
                     QString::fromLatin1(file->digest.toHex().first(16)) + u"@ringi"_s;
                 const bool known = std::ranges::any_of(
                     m_images, [&id](const EmbeddedFile& one) { return one.contentId == id; });
                 if (!known)
                     m_images.append({id, *file});
                 m_rich->setImage(id, bytes);
                 m_rich->placeImage(ticket, id);
             });
}

void BodyForms::giveImage(const QString& contentId)
{
    const auto image = std::ranges::find(m_images, contentId, &EmbeddedFile::contentId);
    if (image == m_images.cend())
        return;
    whenDone(this, m_context.office->messages().fileBytes(image->file),
             [this, contentId, campaign = m_campaign](const Result<QByteArray>& bytes) {
                 if (bytes && campaign == m_campaign)
                     m_rich->setImage(contentId, *bytes);
             });
}

bool BodyForms::takesFields(const QWidget* focused) const
{
    return focused != nullptr &&
           (focused == m_plain || focused == m_rich->focusProxy() || focused == m_text->edit());
}

void BodyForms::insertSource(const QString& source, QWidget* into)
{
    if (into == m_text->edit() && into->isVisible()) {
        m_text->edit()->insertPlainText(source);
        into->setFocus();
    } else if (m_form == BodyForm::Rich) {
        if (auto* page = qobject_cast<QTextEdit*>(m_rich->focusProxy()))
            page->insertPlainText(source);
        m_rich->setFocus();
    } else {
        m_plain->insertPlainText(source);
        m_plain->setFocus();
    }
}

bool BodyForms::isFixed() const
{
    return m_form == BodyForm::Html || (m_form == BodyForm::Plain && m_plain->isKeptAside());
}

void BodyForms::showKeptAside()
{
    m_large->setWords(m_form == BodyForm::Plain && m_plain->isKeptAside()
                          ? tr("The text is too large to be mailed or shown (%1 KB). All of it is "
                               "kept; only its beginning is shown here.")
                                .arg(formatCount(m_plain->text().toUtf8().size() / 1024))
                          : QString());
    Q_EMIT
    fixedChanged();
}

} // namespace ringi
