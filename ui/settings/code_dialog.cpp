// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/code_dialog.h"

#include "base/when_done.h"
#include "people/identity.h"
#include "people/totp.h"
#include "ui/settings/qr_picture.h"
#include "ui/shell/form.h"
#include "ui/shell/theme.h"

#include <QFontDatabase>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace ringi {

using namespace Qt::StringLiterals;

namespace {

QLabel* wordsLabel(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

CodeDialog::CodeDialog(UiContext& context, QWidget* parent)
    : Dialog(
          tr("Codes for approving"),
          tr("Whoever learns your password still cannot approve in your name: each approval then "
             "asks for six digits from an app on your phone too. Any authenticator app will do. "
             "Signing in stays as it is."),
          parent),
      m_context(context), m_sheet(new QWidget), m_first(new Form(m_sheet))
{
    setObjectName(u"codeDialog"_s);
    m_password = m_first->addPassword(tr("Your &password"), u"codePasswordEdit"_s);
    auto* column = new QVBoxLayout(m_sheet);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_first);
    setContent(m_sheet);
    m_next = addAcceptButton(tr("Next"), u"codeNextButton"_s);
    addRejectButton(tr("Cancel"), u"codeCancelButton"_s);
    connect(m_next, &QPushButton::clicked, this, &CodeDialog::next);
    m_password->setFocus();
}

void CodeDialog::next()
{
    messages().clear();
    if (!m_context.session)
        return;
    if (m_second == nullptr)
        begin();
    else
        confirm();
}

void CodeDialog::begin()
{
    m_first->clearProblems();
    if (m_password->text().isEmpty()) {
        m_first->setProblem(m_password, tr("Enter your password."));
        return;
    }
    m_proven = passwordFromText(m_password->text());
    m_password->clear();
    setBusy(true);
    whenDone(this, m_context.office->people().beginCode(*m_context.session, m_proven),
             [this](const Result<NewCode>& made) {
                 setBusy(false);
                 if (made) {
                     showCode(*made);
                     return;
                 }
                 messages().showError(made.error());
                 m_password->setFocus();
             });
}

void CodeDialog::showCode(const NewCode& made)
{
    m_made = made;
    m_second = new Form(m_sheet);
    m_second->addWidget(wordsLabel(tr("1. In your app, add an account and point the camera at this "
                                      "picture."),
                                   m_second));
    auto* picture = new QrPicture(codeUri(made.secret, made.issuer, made.account), m_second);
    picture->setObjectName(u"codePicture"_s);
    picture->setAccessibleName(tr("Picture for the camera of your phone"));
    picture->setAccessibleDescription(tr("It says the same as the letters below."));
    m_second->addWidget(picture);
    m_second->addWidget(
        wordsLabel(tr("Or type these letters into it (key, time-based):"), m_second));
    QString letters = codeSecretText(made.secret);
    letters.replace(QRegularExpression(u"(.{4})(?=.)"_s), u"\\1 "_s);
    auto* secret = wordsLabel(letters, m_second);
    secret->setObjectName(u"codeSecret"_s);
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(textFont(TextSize::Normal).pointSizeF());
    secret->setFont(font);
    secret->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    secret->setAccessibleName(tr("Key for your app: %1").arg(letters));
    m_second->addWidget(secret);
    m_code = m_second->addEdit(tr("2. Type the &six digits that it shows now"), u"codeEdit"_s);
    m_code->setInputMethodHints(Qt::ImhDigitsOnly | Qt::ImhNoPredictiveText);
    m_second->addWidget(
        wordsLabel(tr("Without the device you cannot approve any more. An administrator "
                      "can then remove the codes under Settings, People; it goes on "
                      "record."),
                   m_second));
    m_first->hide();
    // What it is for has been read; the picture and the field below it stand together.
    findChild<QLabel*>(u"dialogWords"_s)->hide();
    m_sheet->layout()->addWidget(m_second);
    m_second->show();
    m_next->setText(tr("Switch on"));
    fit();
    m_code->setFocus();
}

void CodeDialog::confirm()
{
    m_second->clearProblems();
    const auto code = codeFromText(m_code->text());
    if (!code) {
        m_second->setProblem(m_code, tr("Type the six digits."));
        return;
    }
    m_code->clear();
    setBusy(true);
    whenDone(this,
             m_context.office->people().confirmCode(*m_context.session, m_proven, *m_made, *code),
             [this](const Status& done) {
                 setBusy(false);
                 if (!done) {
                     messages().showError(done.error());
                     m_code->setFocus();
                     return;
                 }
                 Q_EMIT
                 switchedOn();
                 accept();
             });
}

} // namespace ringi
