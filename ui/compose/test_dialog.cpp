// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/test_dialog.h"

#include "base/when_done.h"
#include "delivery/delivery_service.h"
#include "office/message_desk.h"
#include "ui/shell/form.h"
#include "ui/shell/theme.h"
#include "ui/words/error_text.h"
#include "ui/words/format.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>

#include <algorithm>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

QString introduction(const Draft& draft, qint64 ordinal)
{
    const QString values =
        draft.list.isValid()
            ? TestDialog::tr("The values of recipient number %1 are used: the one in the preview.")
                  .arg(formatCount(ordinal))
            : TestDialog::tr("No list is chosen, so that fields stay empty.");
    return TestDialog::tr("It goes only to the addresses below, and its subject begins with "
                          "[TEST].") +
           u' ' + values;
}

} // namespace

TestDialog::TestDialog(UiContext& context, Draft draft, qint64 ordinal, QWidget* parent)
    : Dialog(tr("Send a test message"), introduction(draft, ordinal), parent), m_context(context),
      m_draft(std::move(draft)), m_ordinal(ordinal)
{
    setObjectName(u"testDialog"_s);
    auto* form = new Form;
    m_addresses = new QPlainTextEdit(form);
    m_addresses->setObjectName(u"testAddressesEdit"_s);
    m_addresses->setTabChangesFocus(true);
    m_addresses->setFixedHeight(lines(this, 5));
    form->add(tr("&Addresses, at most five"), m_addresses,
              tr("One on each line, or with commas between them."));
    m_count = new QLabel(form);
    m_count->setObjectName(u"testAddressCount"_s);
    m_count->setWordWrap(true);
    form->addWidget(m_count);
    m_progress = new QProgressBar(form);
    m_progress->setObjectName(u"testProgress"_s);
    m_progress->setRange(0, 0);
    m_progress->setAccessibleName(tr("Sending…"));
    m_progress->hide();
    form->addWidget(m_progress);
    m_outcome = new QLabel(form);
    m_outcome->setObjectName(u"testOutcome"_s);
    m_outcome->setWordWrap(true);
    m_outcome->setTextFormat(Qt::PlainText);
    m_outcome->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_outcome->hide();
    form->addWidget(m_outcome);
    setContent(form);
    m_send = addAcceptButton(tr("Send the test"), u"sendTestButton"_s, false);
    addRejectButton(tr("Close"), u"closeTestButton"_s);
    connect(m_send, &QPushButton::clicked, this, &TestDialog::send);
    connect(m_addresses, &QPlainTextEdit::textChanged, this, &TestDialog::showCount);
    if (m_context.delivery != nullptr)
        connect(m_context.delivery, &DeliveryService::testSent, this, &TestDialog::onReport);
    showCount();
    m_addresses->setFocus();
}

QStringList TestDialog::addresses() const
{
    static const QRegularExpression between(u"[\\s,;、，]+"_s);
    QStringList addresses = m_addresses->toPlainText().split(between, Qt::SkipEmptyParts);
    addresses.removeDuplicates();
    return addresses;
}

void TestDialog::showCount()
{
    const auto count = addresses().size();
    const bool tooMany = count > TestMail::kMostAddresses;
    if (tooMany)
        m_count->setText(u"\u26A0 "_s +
                         tr("%1 addresses: a test goes to five at most. Take some out.")
                             .arg(formatCount(count)));
    else
        m_count->setText(tr("%1 of at most %2", "addresses")
                             .arg(formatCount(count), formatCount(TestMail::kMostAddresses)));
    m_send->setEnabled(count > 0 && !tooMany && !m_sending);
}

void TestDialog::setSending(bool sending)
{
    m_sending = sending;
    m_progress->setVisible(sending);
    m_addresses->setReadOnly(sending);
    showCount();
}

void TestDialog::send()
{
    if (m_sending || !m_context.session)
        return;
    messages().clear();
    m_outcome->hide();
    setSending(true);
    whenDone(this,
             m_context.office->messages().prepareTest(*m_context.session, m_draft, m_ordinal,
                                                      addresses()),
             [this](const Result<TestMail>& mail) {
                 if (mail) {
                     deliver(*mail);
                     return;
                 }
                 setSending(false);
                 messages().showError(mail.error());
             });
}

void TestDialog::deliver(const TestMail& mail)
{
    if (m_context.delivery != nullptr) {
        m_context.delivery->sendTest(mail);
        return;
    }
    setSending(false);
    messages().showError({ErrorCode::Internal, u"no delivery"_s});
}

void TestDialog::onReport(const TestReport& report)
{
    if (!m_sending || report.campaign != m_draft.id)
        return;
    setSending(false);
    QStringList lines;
    for (const TestOutcome& outcome : report.outcomes)
        lines.append(words(outcome));
    m_outcome->setText(lines.join(u'\n'));
    m_outcome->setVisible(!lines.isEmpty());
    const bool all = std::ranges::all_of(report.outcomes, &TestOutcome::accepted);
    if (report.problem)
        messages().showError(*report.problem);
    else if (all)
        messages().showMessage(MessageKind::Success, tr("The relay took the test message"),
                               tr("Look at it in the mailbox: also on a phone."));
    else
        messages().showMessage(MessageKind::Warning, tr("Not every address was accepted"),
                               tr("Below is what the relay said."));
    adjustSize();
}

QString TestDialog::words(const TestOutcome& outcome)
{
    if (outcome.accepted)
        return u"\u2713 "_s + tr("%1: accepted by the relay").arg(outcome.address);
    if (!outcome.reply.isEmpty())
        return u"\u2717 "_s +
               tr("%1: refused. The relay said: “%2”", "address, reply")
                   .arg(outcome.address, QString::fromUtf8(outcome.reply).simplified());
    const auto code = errorCodeFromName(outcome.reason);
    const QString why = code ? describe({.code = *code}).happened : QString();
    return u"\u2717 "_s + tr("%1: not sent. %2", "address, reason")
                              .arg(outcome.address, why.isEmpty() ? outcome.reason : why);
}

} // namespace ringi
