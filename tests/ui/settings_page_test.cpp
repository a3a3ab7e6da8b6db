// SPDX-License-Identifier: Apache-2.0
#include "settings_harness.h"
#include "support/await.h"
#include "support/test_registry.h"
#include "support/ui_audit.h"
#include "ui/settings/person_dialog.h"
#include "ui/settings/policy_rule_dialog.h"
#include "ui/settings/sender_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QSpinBox>
#include <QTableView>
#include <QtTest>

#include <algorithm>

using namespace ringi;
using namespace ringi::test;
using namespace Qt::StringLiterals;

/// The settings of a real office, as an administrator works with them.
class SettingsPageTest final : public SettingsHarness {
    Q_OBJECT

private Q_SLOTS:
    void addsAPersonWithTheirOwnPassword();
    void saysWhyAPersonWasNotAdded();
    void changesRolesAndDeactivates();
    void savesASender();
    void namesTheFieldThatIsWrong();
    void savesTheRule();
    void savesTheFormAndARule();
    void changesTheOwnPassword();
    void keepsHowItLooks();
    void othersSeeOnlyTheirOwn();
    void dialogsCanBeSpoken();

private:
    [[nodiscard]] QList<PersonCard> people();
};

QList<PersonCard> SettingsPageTest::people()
{
    return await(fixture().office().people().all()).value_or(QList<PersonCard>());
}

void SettingsPageTest::addsAPersonWithTheirOwnPassword()
{
    showTab(u"peopleSection"_s);
    auto* table = in<QTableView>("peopleTable");
    QTRY_VERIFY(table->model()->rowCount() >= 3);
    const int before = table->model()->rowCount();
    QTest::keyClick(in<QAbstractButton>("addPersonButton"), Qt::Key_Space);
    auto* dialog = page().findChild<PersonDialog*>();
    QTRY_VERIFY(dialog->isVisible() && dialog->isActiveWindow());
    QCOMPARE(dialog->focusWidget()->objectName(), u"personNameEdit"_s);
    QTest::keyClicks(dialog->focusWidget(), u"Yuki Abe"_s);
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
    QTest::keyClicks(dialog->focusWidget(), u"yuki"_s);
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
    QCOMPARE(dialog->focusWidget()->objectName(), u"authorCheck"_s);
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Space);
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
    QTest::keyClicks(dialog->focusWidget(), u"purple umbrella"_s);
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
    QTest::keyClicks(dialog->focusWidget(), u"purple umbrella"_s);
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
    QCOMPARE(dialog->focusWidget()->objectName(), u"administratorPasswordEdit"_s);
    QTest::keyClicks(dialog->focusWidget(), u"correct horse"_s);
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);

    QTRY_COMPARE(table->model()->rowCount(), before + 1);
    QCOMPARE(bar().kind(), MessageKind::Success);
    const auto session =
        await(fixture().office().people().signIn(u"yuki"_s, Secret("purple umbrella")));
    QVERIFY(session);
    QCOMPARE(session->roles(), Roles(Role::Author));
}

void SettingsPageTest::saysWhyAPersonWasNotAdded()
{
    showTab(u"peopleSection"_s);
    in<QAbstractButton>("addPersonButton")->click();
    auto* dialog = page().findChild<PersonDialog*>();
    auto* save = control<QAbstractButton>(dialog, "savePersonButton");
    save->click();
    QVERIFY(control<QLabel>(dialog, "personNameEditProblem")->isVisible());
    control<QLineEdit>(dialog, "personNameEdit")->setText(u"Second Taro"_s);
    control<QLineEdit>(dialog, "loginEdit")->setText(u"taro"_s);
    control<QLineEdit>(dialog, "newPasswordEdit")->setText(u"purple umbrella"_s);
    control<QLineEdit>(dialog, "repeatPasswordEdit")->setText(u"purple umbrella"_s);
    auto* administrator = control<QLineEdit>(dialog, "administratorPasswordEdit");
    administrator->setText(u"wrong horse"_s);
    save->click(); // no role yet
    QVERIFY(dialog->messages().words().contains("role"_L1));
    control<QCheckBox>(dialog, "authorCheck")->setChecked(true);
    save->click();
    QTRY_VERIFY(dialog->messages().words().contains("password is not right"_L1));
    QCOMPARE(administrator->text(), QString());
    administrator->setText(u"correct horse"_s);
    save->click();
    QTRY_VERIFY(dialog->messages().words().contains("already is one"_L1));
    QVERIFY(dialog->isVisible());
    control<QAbstractButton>(dialog, "cancelPersonButton")->click();
    QTRY_VERIFY(page().findChild<PersonDialog*>() == nullptr);
}

void SettingsPageTest::changesRolesAndDeactivates()
{
    showTab(u"peopleSection"_s);
    auto* table = in<QTableView>("peopleTable");
    const QList<PersonCard> before = people();
    QTRY_COMPARE(table->model()->rowCount(), static_cast<int>(before.size()));
    const auto jiro = std::ranges::find(before, u"jiro"_s, &PersonCard::login);
    table->selectRow(static_cast<int>(jiro - before.begin()));
    QTest::keyClick(in<QAbstractButton>("changePersonButton"), Qt::Key_Space);
    auto* dialog = page().findChild<PersonDialog*>();
    QVERIFY(control<QCheckBox>(dialog, "approverCheck")->isChecked());
    QVERIFY(control<QLineEdit>(dialog, "loginEdit")->isReadOnly());
    control<QCheckBox>(dialog, "auditorCheck")->setChecked(true);
    control<QCheckBox>(dialog, "activeCheck")->setChecked(false);
    control<QLineEdit>(dialog, "administratorPasswordEdit")->setText(u"correct horse"_s);
    control<QAbstractButton>(dialog, "savePersonButton")->click();
    QTRY_COMPARE(bar().kind(), MessageKind::Success);
    const QList<PersonCard> after = people();
    const auto changed = std::ranges::find(after, u"jiro"_s, &PersonCard::login);
    QCOMPARE(changed->roles, Roles(Role::Approver) | Role::Auditor);
    QVERIFY(!changed->active);
}

void SettingsPageTest::savesASender()
{
    fixture().addRelay({u"localhost"_s, 2525, {}, {}});
    showTab(u"senderSection"_s);
    auto* add = in<QAbstractButton>("addSenderButton");
    QTRY_VERIFY(add->isEnabled() && in<QTableView>("senderTable")->isVisible());
    add->click();
    auto* dialog = page().findChild<SenderDialog*>();
    QTRY_VERIFY(dialog->isVisible());
    QTRY_VERIFY(control<QComboBox>(dialog, "senderRelayCombo")->count() > 0);
    QTest::keyClicks(control<QLineEdit>(dialog, "senderNameEdit"), u"Example Office"_s);
    QTest::keyClicks(control<QLineEdit>(dialog, "senderAddressEdit"), u"office@example.com"_s);
    QTest::keyClick(control<QLineEdit>(dialog, "senderAddressEdit"), Qt::Key_Return);
    QTRY_COMPARE(in<QTableView>("senderTable")->model()->rowCount(), 1);
    const auto senders = await(fixture().office().settings().senders());
    QCOMPARE(senders->first().address, u"office@example.com"_s);
}

void SettingsPageTest::namesTheFieldThatIsWrong()
{
    fixture().addRelay({u"localhost"_s, 2526, {}, {}});
    showTab(u"senderSection"_s);
    QTRY_VERIFY(in<QAbstractButton>("addSenderButton")->isEnabled());
    in<QAbstractButton>("addSenderButton")->click();
    auto* dialog = page().findChild<SenderDialog*>();
    control<QLineEdit>(dialog, "senderNameEdit")->setText(u"Office"_s);
    control<QLineEdit>(dialog, "senderAddressEdit")->setText(u"office@example.com"_s);
    auto* replyTo = control<QLineEdit>(dialog, "senderReplyToEdit");
    replyTo->setText(u"not an address"_s);
    control<QAbstractButton>(dialog, "saveSenderButton")->click();
    auto* problem = control<QLabel>(dialog, "senderReplyToEditProblem");
    QTRY_VERIFY(problem->isVisible());
    QVERIFY(problem->text().contains("not a mail address"_L1));
    QCOMPARE(dialog->focusWidget(), replyTo);
    dialog->reject();
}

void SettingsPageTest::savesTheRule()
{
    showTab(u"ruleSection"_s);
    auto* approvals = in<QSpinBox>("approvalsSpin");
    auto* hold = in<QSpinBox>("holdSpin");
    QTRY_VERIFY(!in<QLabel>("ruleMeaning")->text().isEmpty());
    QTRY_COMPARE(hold->value(), 0);
    approvals->setValue(2);
    in<QAbstractButton>("askBetweenRingsCheck")->click();
    hold->setValue(90);
    QVERIFY(in<QLabel>("ruleMeaning")->text().contains(u'2'));
    in<QAbstractButton>("saveRuleButton")->click();
    QTRY_COMPARE(bar().kind(), MessageKind::Success);
    const auto policy = await(fixture().office().settings().policy());
    QCOMPARE(policy->usual.approvals, 2);
    QVERIFY(policy->usual.askBetweenRings);
    QCOMPARE(policy->usual.hold, std::chrono::seconds(90 * 60));
}

void SettingsPageTest::savesTheFormAndARule()
{
    showTab(u"ruleSection"_s);
    auto* form = in<QComboBox>("reviewFormCombo");
    QTRY_COMPARE(in<QSpinBox>("holdSpin")->value(), 0);
    QVERIFY(!in<QSpinBox>("delaySpin")->isEnabled());
    form->setCurrentIndex(form->findText(u"Staggered"_s));
    QVERIFY(in<QSpinBox>("delaySpin")->isEnabled());
    in<QSpinBox>("delaySpin")->setValue(30);
    in<QSpinBox>("lifeSpin")->setValue(14);
    in<QAbstractButton>("addPolicyRuleButton")->click();
    auto* dialog = page().window()->findChild<PolicyRuleDialog*>();
    QVERIFY(dialog);
    auto* list = dialog->findChild<QComboBox*>(u"ruleListCombo"_s);
    QVERIFY(list->isEnabled());
    list->setEditText(u" "_s);
    dialog->findChild<QAbstractButton*>(u"addRuleButton"_s)->click();
    QVERIFY(!dialog->messages().words().isEmpty());
    list->setEditText(u"会員"_s);
    auto* stricter = dialog->findChild<QComboBox*>(u"reviewFormCombo"_s);
    QCOMPARE(stricter->findText(u"Solo"_s), -1);
    stricter->setCurrentIndex(stricter->findText(u"Split"_s));
    dialog->findChild<QAbstractButton*>(u"addRuleButton"_s)->click();
    auto* table = in<QTableView>("policyRulesTable");
    QCOMPARE(table->model()->rowCount(), 1);
    QVERIFY(table->model()->index(0, 0).data().toString().contains(u"会員"_s));
    in<QAbstractButton>("saveRuleButton")->click();
    QTRY_COMPARE(bar().kind(), MessageKind::Success);
    const auto policy = await(fixture().office().settings().policy());
    QCOMPARE(policy->usual.form, ReviewForm::Staggered);
    QCOMPARE(policy->usual.delay, std::chrono::seconds(30 * 60));
    QCOMPARE(policy->usual.life, std::chrono::days(14));
    QCOMPARE(policy->rules.size(), 1);
    QCOMPARE(policy->rules.first().form, ReviewForm::Split);
    QCOMPARE(policy->rules.first().list, u"会員"_s);
    table->selectRow(0);
    in<QAbstractButton>("removePolicyRuleButton")->click();
    QCOMPARE(table->model()->rowCount(), 0);
}

void SettingsPageTest::changesTheOwnPassword()
{
    context().session = fixture().hanako();
    reopen();
    showTab(u"ownSection"_s);
    in<QLineEdit>("oldPasswordEdit")->setText(u"correct horse"_s);
    in<QLineEdit>("newPasswordEdit")->setText(u"battery staple"_s);
    in<QLineEdit>("repeatPasswordEdit")->setText(u"battery staple"_s);
    in<QAbstractButton>("changePasswordButton")->click();
    QTRY_VERIFY(!bar().words().isEmpty());
    QCOMPARE(bar().kind(), MessageKind::Success);
    QVERIFY(await(fixture().office().people().signIn(u"hanako"_s, Secret("battery staple"))));
    QVERIFY(!await(fixture().office().people().signIn(u"hanako"_s, Secret("correct horse"))));
}

void SettingsPageTest::keepsHowItLooks()
{
    showTab(u"ownSection"_s);
    const QSignalSpy changed(&preferences(), &Preferences::lookChanged);
    auto* theme = in<QComboBox>("themeCombo");
    theme->setCurrentIndex(theme->findData(static_cast<int>(ThemeChoice::Dark)));
    Q_EMIT
    theme->activated(theme->currentIndex());
    auto* size = in<QComboBox>("textSizeCombo");
    size->setCurrentIndex(size->findData(200));
    Q_EMIT
    size->activated(size->currentIndex());
    QCOMPARE(changed.size(), 2);
    const Look wanted{ThemeChoice::Dark, 200};
    QCOMPARE(preferences().look(), wanted);
}

void SettingsPageTest::othersSeeOnlyTheirOwn()
{
    context().session = fixture().hanako();
    reopen();
    const auto* tabs = in<QTabBar>("settingsTabs");
    QCOMPARE(tabs->count(), 2);
    QCOMPARE(tabs->tabData(0).toString(), u"ownSection"_s);
    QCOMPARE(tabs->tabData(1).toString(), u"aboutSection"_s);
}

void SettingsPageTest::dialogsCanBeSpoken()
{
    const PersonDialog add(context(), std::nullopt, &page());
    QCOMPARE(controlFaults(&add), QStringList());
    const PersonDialog change(context(), people().first(), &page());
    QCOMPARE(controlFaults(&change), QStringList());
    const SenderDialog sender(context(), {}, {RelayCard()}, &page());
    QCOMPARE(controlFaults(&sender), QStringList());
}

#include "settings_page_test.moc"
RINGI_TEST(SettingsPageTest)
