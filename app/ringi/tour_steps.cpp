// SPDX-License-Identifier: Apache-2.0
// What is done on the tour, in the order in which an office does it.
#include "office/run_desk.h"
#include "ringi/practice_host.h"
#include "ringi/program.h"
#include "ringi/tour.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page.h"

#include <QAbstractItemView>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QTabBar>

#include <cstdio>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

constexpr auto kPassword = "practice-2026"_L1;

/// A list as a spreadsheet saves it, with a few lines that cannot be used.
QByteArray spreadsheet()
{
    return "\xEF\xBB\xBF" "email,name,company\r\n"
           "kei.ogawa@example.com,Kei Ogawa,Ogawa Books\r\n"
           "mia.lang@example.net,Mia Lang,\r\n"
           "not an address,Somebody,Nowhere\r\n"
           "kei.ogawa@example.com,Kei Ogawa again,Ogawa Books\r\n"
           "ren.hara@example.org,Ren Hara,\"Hara, Sons\"\r\n";
}

bool hasRows(const TourHand& hand, const QString& table)
{
    const auto* view = hand.find<QAbstractItemView>(table);
    return view != nullptr && view->model() != nullptr && view->model()->rowCount() > 0;
}

} // namespace

void Tour::signIn(const QString& login)
{
    addPress(u"personButton_"_s + login);
    add(u"passwordEdit"_s, [this] { return m_hand.fill(u"passwordEdit"_s, kPassword); });
    addPress(u"signInButton"_s);
    add(u"signed in"_s, [this] { return m_program.mainWindow()->currentPage().has_value(); });
}

void Tour::importList()
{
    add(u"lists"_s, [this] {
        m_program.mainWindow()->showPage(PageId::Lists);
        return hasRows(m_hand, u"listsTable"_s);
    });
    addPicture(u"lists"_s);
    add(u"spreadsheet"_s, [this] {
        QFile file(m_hand.file(u"newcomers.csv"_s));
        return file.open(QIODevice::WriteOnly) && file.write(spreadsheet()) > 0;
    });
    addPress(u"importListButton"_s);
    add(u"importPathEdit"_s,
        [this] { return m_hand.fill(u"importPathEdit"_s, m_hand.file(u"newcomers.csv"_s)); });
    addPress(u"importReadButton"_s);
    add(u"importConfirmButton"_s, [this] { return m_hand.canPress(u"importConfirmButton"_s); });
    addPicture(u"import"_s);
    addPress(u"importConfirmButton"_s);
    add(u"import closed"_s, [this] { return m_hand.find(u"importConfirmButton"_s) == nullptr; });
    addPicture(u"lists-after"_s);
}

void Tour::compose()
{
    add(u"campaigns"_s, [this] {
        m_program.mainWindow()->showPage(PageId::Campaigns);
        return hasRows(m_hand, u"campaignsTable"_s);
    });
    addPicture(u"campaigns"_s);
    add(u"draft"_s, [this] { return m_hand.openRow(u"campaignsTable"_s, 0); });
    add(u"submitButton"_s, [this] { return m_hand.canPress(u"submitButton"_s); });
    addPause();
    addPause();
    addPicture(u"compose"_s);
    add(u"richEditor"_s, [this] { return m_hand.bringIntoView(u"richEditor"_s); });
    addPicture(u"compose-editor"_s);
    addPress(u"previewPhoneToggle"_s);
    addPress(u"previewDarkToggle"_s);
    add(u"files"_s, [this] { return m_hand.bringIntoView(u"addFilesButton"_s); });
    addPicture(u"compose-files"_s);
    rehearse();
    addPress(u"submitButton"_s);
    add(u"withdrawButton"_s, [this] { return m_hand.canPress(u"withdrawButton"_s); });
    addPicture(u"submitted"_s);
}

void Tour::rehearse()
{
    addPress(u"rehearseButton"_s);
    add(u"played"_s, [this] { return hasRows(m_hand, u"rehearsalTable"_s); });
    add(u"a message"_s, [this] { return m_hand.find(u"rehearsalSaveButton"_s) != nullptr; });
    addPicture(u"rehearsal"_s);
    addPress(u"rehearsalCloseButton"_s);
    add(u"rehearsal closed"_s, [this] { return m_hand.find(u"rehearsalWindow"_s) == nullptr; });
}

void Tour::review()
{
    add(u"to review"_s, [this] {
        m_program.mainWindow()->showPage(PageId::Review);
        return hasRows(m_hand, u"reviewTable"_s);
    });
    addPicture(u"to-review"_s);
    addPress(u"openReviewButton"_s);
    add(u"reviewWindow"_s, [this] { return m_hand.find(u"reviewWindow"_s) != nullptr; });
    lookAtPart(u"Intent"_s);
    lookAtPart(u"Sender"_s);
    addPress(u"partRecipientsButton"_s);
    addPicture(u"review-blind-count"_s);
    add(u"expectedCountSpin"_s, [this] { return m_hand.setNumber(u"expectedCountSpin"_s, 12); });
    addPress(u"revealButton"_s);
    add(u"recipients"_s, [this] { return hasRows(m_hand, u"reviewRecipientsTable"_s); });
    lookAtPart(u"Recipients"_s);
    lookAtPart(u"Subject"_s);
    lookAtPart(u"Body"_s);
    lookAtPart(u"Timing"_s);
    lookAtPart(u"Findings"_s);
    addPicture(u"review-ready"_s);
    addPress(u"approveButton"_s);
    add(u"approvePasswordEdit"_s,
        [this] { return m_hand.fill(u"approvePasswordEdit"_s, kPassword); });
    addPicture(u"review-approve"_s);
    addPress(u"confirmApproveButton"_s);
    add(u"sealed"_s, [this] { return m_hand.canPress(u"closeReviewButton"_s); });
    addPicture(u"review-sealed"_s);
    addPress(u"closeReviewButton"_s);
}

/// Reads until the tick can be set: further samples, the end of every view.
void Tour::lookAtPart(const QString& part)
{
    addPress(u"part"_s + part + u"Button"_s);
    addPicture(u"review-"_s + part.toLower());
    add(u"tick"_s + part, [this, part] {
        m_hand.readToEnd(u"reviewWindow"_s);
        if (m_hand.press(u"tick"_s + part))
            return true;
        readOn();
        return false;
    });
}

/// A sample counts when both its forms were read to the end with their pictures, which take a moment
/// to arrive: one form after the other, through the samples and back again.
void Tour::readOn()
{
    constexpr int kPatience = 4; // turns in which nothing is pressed
    m_turn = (m_turn + 1) % (3 * kPatience);
    if (m_turn % kPatience != 0)
        return;
    if (m_turn == kPatience)
        m_hand.press(u"sampleTextToggle"_s);
    else if (m_turn == 2 * kPatience)
        m_hand.press(u"sampleHtmlToggle"_s);
    else if (!m_hand.press(m_backwards ? u"samplePreviousButton"_s : u"sampleNextButton"_s))
        m_backwards = !m_backwards;
}

void Tour::deliver()
{
    add(u"delivery"_s, [this] {
        m_program.mainWindow()->showPage(PageId::Delivery);
        return m_hand.find(u"runProgressBar"_s) != nullptr || m_hand.find(u"runState"_s) != nullptr;
    });
    addPicture(u"delivery-hold"_s);
    add(u"delivered"_s, [this] { return m_program.practice()->relay().count() >= 12; });
    add(u"finished"_s, [this] { return m_hand.find(u"stopRunButton"_s) == nullptr; });
    addPicture(u"delivery-finished"_s);
    add(u"people"_s, [this] {
        if (auto* parts = m_hand.find<QTabBar>(u"runTabs"_s); parts != nullptr)
            parts->setCurrentIndex(1);
        return hasRows(m_hand, u"runTable"_s);
    });
    addPicture(u"delivery-people"_s);
    addPress(u"practiceMailButton"_s);
    add(u"practiceMailDialog"_s, [this] { return m_hand.find(u"practiceMailDialog"_s) != nullptr; });
    addPicture(u"what-arrived"_s);
    addPress(u"practiceMailCloseButton"_s);
    add(u"campaigns"_s, [this] {
        m_program.mainWindow()->showPage(PageId::Campaigns);
        return hasRows(m_hand, u"campaignsTable"_s);
    });
    addPicture(u"campaigns-finished"_s);
}

void Tour::prove()
{
    add(u"audit"_s, [this] {
        m_program.mainWindow()->showPage(PageId::Audit);
        return hasRows(m_hand, u"auditTable"_s);
    });
    addPress(u"verifyAuditButton"_s);
    add(u"proven"_s, [this] {
        const Page* page = m_program.mainWindow()->page(PageId::Audit);
        return page != nullptr && !page->isBusy();
    });
    addPicture(u"audit-proven"_s);
    addPress(u"exportAuditButton"_s);
    add(u"exportPathEdit"_s,
        [this] { return m_hand.fill(u"exportPathEdit"_s, m_hand.file(u"audit.csv"_s)); });
    addPicture(u"audit-export"_s);
    addPress(u"exportConfirmButton"_s);
    add(u"exported"_s, [this] { return QFile::exists(m_hand.file(u"audit.csv"_s)); });
}

void Tour::settings()
{
    add(u"settings"_s, [this] {
        m_program.mainWindow()->showPage(PageId::Settings);
        return m_hand.find(u"settingsTabs"_s) != nullptr;
    });
    addPicture(u"settings"_s);
    add(u"rules"_s, [this] {
        auto* tabs = m_hand.find<QTabBar>(u"settingsTabs"_s);
        for (int i = 0; tabs != nullptr && i < tabs->count(); ++i) {
            if (tabs->tabData(i).toString() == "ruleSection"_L1) {
                tabs->setCurrentIndex(i);
                return true;
            }
        }
        return false;
    });
    addPicture(u"settings-rules"_s);
}

/// What was delivered, for whoever has no screen to look at.
void Tour::summarise()
{
    add(u"summary"_s, [this] {
        QJsonArray recipients;
        for (const PracticeMail& mail : m_program.practice()->mail())
            recipients.append(mail.recipient);
        const QJsonObject summary{{u"delivered"_s, recipients.size()},
                                  {u"pictures"_s, m_hand.pictures()},
                                  {u"recipients"_s, recipients}};
        QFile file(m_hand.file(u"summary.json"_s));
        if (!file.open(QIODevice::WriteOnly))
            return false;
        file.write(QJsonDocument(summary).toJson());
        std::printf("%lld messages were delivered to the practice relay; %d pictures.\n",
                    static_cast<long long>(recipients.size()), m_hand.pictures());
        return recipients.size() == 12;
    });
}

} // namespace ringi
