// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "delivery/rehearsal_stage.h"
#include "support/await.h"
#include "support/office_fixture.h"
#include "support/ui_audit.h"
#include "ui/rehearsal/rehearsal_window.h"
#include "ui/shell/theme.h"

#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTableView>
#include <QtTest>

namespace ringi::test {

/// The window in which a campaign of a real office is rehearsed.
class RehearsalHarness {
public:
    RehearsalHarness();
    ~RehearsalHarness();

    CampaignId draftOf(const QByteArray& csv, const CampaignWords& words = {});
    /// Twelve people; eleven have the number of the next one.
    CampaignId shiftedColumn();
    /// Octets of the disk that are not to be used up.
    void useStage(qint64 leaveFree);
    void open(CampaignId campaign);
    void openPlayed(CampaignId campaign);

    template <typename W>
    [[nodiscard]] W* found(const char* name) const
    {
        return control<W>(window, name);
    }
    [[nodiscard]] QAbstractItemModel* rows(const char* table = "rehearsalTable") const
    {
        return found<QTableView>(table)->model();
    }
    [[nodiscard]] QString text(const char* label) const { return found<QLabel>(label)->text(); }
    [[nodiscard]] QString source() const
    {
        return found<QPlainTextEdit>("rehearsalSource")->toPlainText();
    }
    [[nodiscard]] QString said() const { return window->messages().words(); }
    /// By keyboard.
    void press(const char* button) const;
    void search(const QString& words) const;
    void saveAs(const QString& path) const;

    OfficeFixture fixture;
    QTemporaryDir folder; ///< where the stage keeps its files
    std::unique_ptr<RehearsalStage> stage;
    UiEvents events;
    UiContext context;
    QPointer<RehearsalWindow> window;
};

inline RehearsalHarness::RehearsalHarness()
{
    fixture.found();
    context.office = std::shared_ptr<Office>(&fixture.office(), [](Office*) {});
    context.clock = &fixture.clock();
    context.events = &events;
    context.session = fixture.hanako();
    useStage(0);
}

inline RehearsalHarness::~RehearsalHarness()
{
    delete window;
    stage.reset();
    applyLook({ThemeChoice::Light, 100}, false);
}

inline void RehearsalHarness::useStage(qint64 leaveFree)
{
    stage =
        std::make_unique<RehearsalStage>(RehearsalStage::Parts{.store = &fixture.office().store(),
                                                               .secrets = &fixture.secrets(),
                                                               .clock = &fixture.clock(),
                                                               .folder = folder.path(),
                                                               .leaveFree = leaveFree});
    context.rehearsals = stage.get();
}

inline CampaignId RehearsalHarness::draftOf(const QByteArray& csv, const CampaignWords& words)
{
    RelayFacts facts;
    facts.host = QStringLiteral("relay.example.org"); // nobody ever looks it up
    facts.port = 587;
    const SenderId sender = fixture.addSender(fixture.addRelay(facts));
    return fixture.draft(sender, fixture.importList(csv), csv.count('\n') - 1, words);
}

inline CampaignId RehearsalHarness::shiftedColumn()
{
    QByteArray csv = "email,number,account\n";
    for (int i = 1; i <= 12; ++i)
        csv += "p" + QByteArray::number(i) + "@example.com,KX-" + QByteArray::number(1000 + i) +
               ",KX-" + QByteArray::number(1001 + i) + '\n';
    return draftOf(csv, {.subject = QStringLiteral("Hello"),
                         .body = QStringLiteral("Your account is {{account}}.\n")});
}

inline void RehearsalHarness::open(CampaignId campaign)
{
    delete window;
    window = new RehearsalWindow(context, campaign, nullptr);
    window->open();
    QVERIFY(QTest::qWaitForWindowActive(window));
}

inline void RehearsalHarness::openPlayed(CampaignId campaign)
{
    open(campaign);
    QTRY_VERIFY_WITH_TIMEOUT(rows()->rowCount() > 0, 30'000);
}

inline void RehearsalHarness::press(const char* button) const
{
    auto* wanted = found<QPushButton>(button);
    QVERIFY2(QTest::qWaitFor([wanted] { return wanted->isVisible() && wanted->isEnabled(); }),
             button);
    wanted->setFocus();
    QTest::keyClick(wanted, Qt::Key_Space);
}

inline void RehearsalHarness::search(const QString& words) const
{
    auto* edit = found<QLineEdit>("rehearsalSearchEdit");
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, words);
    QTest::keyClick(edit, Qt::Key_Return);
}

inline void RehearsalHarness::saveAs(const QString& path) const
{
    press("rehearsalSaveButton");
    QTRY_VERIFY(window->findChild<QFileDialog*>(QStringLiteral("saveFileDialog")));
    auto* chooser = window->findChild<QFileDialog*>(QStringLiteral("saveFileDialog"));
    Q_EMIT
    chooser->fileSelected(path);
    chooser->close();
}

} // namespace ringi::test
