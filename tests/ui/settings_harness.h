// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/office_fixture.h"
#include "support/ui_audit.h"
#include "ui/shell/page.h"
#include "ui/shell/pages.h"
#include "ui/shell/preferences.h"
#include "ui/shell/theme.h"

#include <QTabBar>
#include <QTemporaryDir>
#include <QtTest>

#include <memory>

namespace ringi::test {

/// The settings of a real office, opened by its administrator before each test.
class SettingsHarness : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_fixture.found();
        applyLook({ThemeChoice::Light, 100}, false);
        m_preferences =
            std::make_unique<Preferences>(m_folder.filePath(QStringLiteral("look.ini")));
    }
    void init()
    {
        m_context.office = std::shared_ptr<Office>(&m_fixture.office(), [](Office*) {});
        m_context.clock = &m_fixture.clock();
        m_context.events = &m_events;
        m_context.preferences = m_preferences.get();
        m_context.session = m_fixture.taro();
        reopen();
        m_page->resize(900, 700);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }
    void cleanup() { m_page.reset(); }

protected:
    /// Makes the page afresh, for whoever is in context().session.
    void reopen() { m_page.reset(makeSettingsPage(m_context, nullptr)); }
    void showTab(const QString& section)
    {
        auto* tabs = in<QTabBar>("settingsTabs");
        for (int i = 0; i < tabs->count(); ++i) {
            if (tabs->tabData(i).toString() == section)
                tabs->setCurrentIndex(i);
        }
        QCOMPARE(tabs->tabData(tabs->currentIndex()).toString(), section);
    }
    template <typename W>
    [[nodiscard]] W* in(const char* name)
    {
        return control<W>(m_page.get(), name);
    }
    [[nodiscard]] OfficeFixture& fixture() { return m_fixture; }
    [[nodiscard]] UiContext& context() { return m_context; }
    [[nodiscard]] Preferences& preferences() { return *m_preferences; }
    [[nodiscard]] Page& page() { return *m_page; }
    [[nodiscard]] MessageBar& bar() { return m_page->messages(); }
    [[nodiscard]] QString folder() const { return m_folder.path(); }

private:
    OfficeFixture m_fixture;
    QTemporaryDir m_folder;
    UiEvents m_events;
    UiContext m_context;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<Page> m_page;
};

} // namespace ringi::test
