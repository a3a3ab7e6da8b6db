// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/message_desk.h"
#include "ui/shell/ui_context.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;

namespace ringi {

class BodyEdit;
class HtmlFilePart;
class Notice;
class PlainTextPart;
class RichEditor;

/// The body of a mail in one of its three forms. Going from one form to another takes along what
/// the other can hold, asks first where it cannot hold everything, and forgets nothing: the HTML
/// stays in the draft while plain text is written.
class BodyForms final : public QWidget {
    Q_OBJECT

public:
    BodyForms(UiContext& context, QWidget* parent);

    void setDraft(const Draft& draft);
    /// The given draft with what stands here.
    [[nodiscard]] Draft into(Draft draft) const;
    /// A designer's file takes the place of what was written.
    void adopt(const TakenMessage& taken);
    void setWritable(bool writable);
    void focusBody();

    /// Whether a field can be put in with this widget having been focused last.
    [[nodiscard]] bool takesFields(const QWidget* focused) const;
    /// At the cursor of that widget, or of the body where it is none of these.
    void insertSource(const QString& source, QWidget* into);
    /// No field can be put in: a designer's HTML, or a text that is too large.
    [[nodiscard]] bool isFixed() const;

Q_SIGNALS:
    void changed();
    /// isFixed() is another now.
    void fixedChanged();
    void fileWanted();

private:
    void build();
    void buildForms();
    void connectAll();
    void onFormChosen();
    void ask(BodyForm next);
    [[nodiscard]] QString whatIsLost(BodyForm next) const;
    void change(BodyForm next);
    void showForm();
    void showEditor(const QString& html);
    [[nodiscard]] QString html() const;
    [[nodiscard]] QList<EmbeddedFile> images() const;
    void onTyped();
    void onImageOffered(int ticket, const QByteArray& bytes, const QString& name);
    void giveImage(const QString& contentId);
    void showKeptAside();

    UiContext& m_context;
    CampaignId m_campaign;
    BodyForm m_form = BodyForm::Plain;
    std::optional<BodyForm> m_next; ///< asked about
    QString m_html;                 ///< as stored, while nothing was typed in the editor
    bool m_written = false;         ///< in the editor, since m_html
    QList<EmbeddedFile> m_images;   ///< also those that undo may bring back
    bool m_writable = true;

    QComboBox* m_choice = nullptr;
    Notice* m_question = nullptr;
    QLabel* m_plainLabel = nullptr;
    QLabel* m_hint = nullptr;
    BodyEdit* m_plain = nullptr;
    Notice* m_large = nullptr;
    RichEditor* m_rich = nullptr;
    Notice* m_refused = nullptr;
    HtmlFilePart* m_file = nullptr;
    PlainTextPart* m_text = nullptr;
};

} // namespace ringi
