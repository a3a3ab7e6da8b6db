// SPDX-License-Identifier: Apache-2.0
#include "settings_harness.h"
#include "support/await.h"
#include "support/relay_thread.h"
#include "support/test_registry.h"

#include "practice/certificate.h"
#include "ui/settings/ca_file.h"
#include "ui/settings/probe_view.h"
#include "ui/shell/message_bar.h"

#include <QComboBox>
#include <QLabel>
#include <QSpinBox>

using namespace ringi;
using namespace ringi::test;
using namespace Qt::StringLiterals;

/// The relay as an administrator sets it up.
class RelaySettingsTest final : public SettingsHarness {
    Q_OBJECT

private Q_SLOTS:
    void savesARelayAndItsPasswordApart();
    void limitsAreFoldedAwayAndSayWhatTheyMean();
    void aTokenNeedsAUserName();
    void thePortFollowsTheEncryption();
    void testsTheConnectionStepByStep();
    void showsWhatIsInACaFile();

private:
    [[nodiscard]] RelayCard relay(const QString& name);
    /// An empty form, whatever other tests saved.
    void chooseNew();
};

RelayCard RelaySettingsTest::relay(const QString& name)
{
    const auto relays = await(fixture().office().settings().relays());
    for (const RelayCard& card : relays.value_or(QList<RelayCard>())) {
        if (card.name == name)
            return card;
    }
    return {};
}

void RelaySettingsTest::chooseNew()
{
    auto* choice = in<QComboBox>("relayCombo");
    QTRY_VERIFY(choice->count() >= 1);
    choice->setCurrentIndex(choice->count() - 1);
    Q_EMIT choice->activated(choice->currentIndex());
}

void RelaySettingsTest::savesARelayAndItsPasswordApart()
{
    showTab(u"relaySection"_s);
    chooseNew();
    in<QAbstractButton>("saveRelayButton")->click();
    QVERIFY(in<QLabel>("relayHostEditProblem")->isVisible());
    QTest::keyClicks(in<QLineEdit>("relayNameEdit"), u"Our provider"_s);
    QTest::keyClicks(in<QLineEdit>("relayHostEdit"), u"mail.example.com"_s);
    QTest::keyClicks(in<QLineEdit>("relayUserEdit"), u"office"_s);
    auto* password = in<QLineEdit>("relayPasswordEdit");
    QTest::keyClicks(password, u"s3cret-of-the-relay"_s);
    QTest::keyClick(in<QAbstractButton>("saveRelayButton"), Qt::Key_Space);
    // At once, not only when it has been saved.
    QCOMPARE(password->text(), QString());
    // The store of this test keeps it in memory only, and the person is told so.
    QTRY_COMPARE(bar().kind(), MessageKind::Warning);
    QVERIFY(bar().words().contains("this run only"_L1));

    const RelayCard saved = relay(u"Our provider"_s);
    QCOMPARE(saved.host, u"mail.example.com"_s);
    QCOMPARE(saved.port, quint16{587});
    QCOMPARE(saved.userName, u"office"_s);
    QVERIFY(saved.passwordSaved);
    const auto secret = await(fixture().office().settings().relayPassword(saved.id));
    QCOMPARE(secret->bytes(), QByteArray("s3cret-of-the-relay"));

    // Saving again without typing one keeps it.
    QTRY_VERIFY(!password->placeholderText().isEmpty());
    in<QLineEdit>("relayNameEdit")->setText(u"Provider"_s);
    in<QAbstractButton>("saveRelayButton")->click();
    QTRY_COMPARE(bar().kind(), MessageKind::Success);
    QVERIFY(relay(u"Provider"_s).passwordSaved);
}

void RelaySettingsTest::limitsAreFoldedAwayAndSayWhatTheyMean()
{
    showTab(u"relaySection"_s);
    chooseNew();
    auto* connections = in<QSpinBox>("relayConnectionsSpin");
    QVERIFY(!connections->isVisible());
    // Automatic may be the largest window, so that is what has to be said.
    const auto* meaning = in<QLabel>("relayLimitsMeaning");
    QVERIFY(meaning->isVisible());
    QVERIFY2(meaning->text().contains("at most 16 messages"_L1), qPrintable(meaning->text()));
    in<QAbstractButton>("relayAdvancedToggle")->click();
    QVERIFY(connections->isVisible());
    connections->setValue(4);
    in<QComboBox>("relayWindowCombo")->setCurrentIndex(3);
    QVERIFY2(meaning->text().contains("at most 12 messages"_L1), qPrintable(meaning->text()));

    in<QLineEdit>("relayNameEdit")->setText(u"Slow provider"_s);
    in<QLineEdit>("relayHostEdit")->setText(u"slow.example.com"_s);
    const RelayLimits wanted{4, 3, 60, 1000, 30, 100, 2, 20};
    in<QSpinBox>("relayPerMinuteSpin")->setValue(wanted.perMinute);
    in<QSpinBox>("relayPerHourSpin")->setValue(wanted.perHour);
    in<QSpinBox>("relayPerConnectionMinuteSpin")->setValue(wanted.perConnectionMinute);
    in<QSpinBox>("relayPerConnectionSpin")->setValue(wanted.perConnection);
    in<QSpinBox>("relayPerDomainSpin")->setValue(wanted.perDomain);
    in<QSpinBox>("relayPerDomainMinuteSpin")->setValue(wanted.perDomainMinute);
    in<QAbstractButton>("saveRelayButton")->click();
    QTRY_COMPARE(bar().kind(), MessageKind::Success);
    QCOMPARE(relay(u"Slow provider"_s).limits, wanted);
    // Another relay shows its own.
    QTRY_VERIFY(in<QComboBox>("relayCombo")->isEnabled());
    chooseNew();
    QCOMPARE(connections->value(), RelayLimits().connections);
    QCOMPARE(in<QSpinBox>("relayPerHourSpin")->value(), 0);
}

void RelaySettingsTest::aTokenNeedsAUserName()
{
    showTab(u"relaySection"_s);
    chooseNew();
    in<QLineEdit>("relayNameEdit")->setText(u"Cloud"_s);
    in<QLineEdit>("relayHostEdit")->setText(u"cloud.example.com"_s);
    in<QLineEdit>("relayUserEdit")->clear();
    in<QAbstractButton>("relayTokenCheck")->click();
    in<QAbstractButton>("saveRelayButton")->click();
    QVERIFY(in<QLabel>("relayUserEditProblem")->isVisible());
    in<QLineEdit>("relayUserEdit")->setText(u"office@example.com"_s);
    in<QAbstractButton>("saveRelayButton")->click();
    QTRY_COMPARE(bar().kind(), MessageKind::Success);
    QVERIFY(relay(u"Cloud"_s).token);
}

void RelaySettingsTest::thePortFollowsTheEncryption()
{
    showTab(u"relaySection"_s);
    chooseNew();
    auto* tls = in<QComboBox>("relayTlsCombo");
    auto* port = in<QSpinBox>("relayPortSpin");
    tls->setCurrentIndex(1);
    QCOMPARE(port->value(), 465);
    tls->setCurrentIndex(0);
    QCOMPARE(port->value(), 587);
    port->setValue(2525); // chosen by hand: stays
    tls->setCurrentIndex(1);
    QCOMPARE(port->value(), 2525);
}

void RelaySettingsTest::testsTheConnectionStepByStep()
{
    practice::PracticeRelayOptions options;
    options.folder = folder();
    RelayThread relayThread(options);
    const RelayFacts facts = relayThread.facts();
    showTab(u"relaySection"_s);
    chooseNew();
    in<QLineEdit>("relayHostEdit")->setText(facts.host);
    in<QLineEdit>("relayUserEdit")->clear();
    in<QComboBox>("relayTlsCombo")->setCurrentIndex(0);
    in<QSpinBox>("relayPortSpin")->setValue(facts.port);
    in<QAbstractButton>("testRelayButton")->click();
    auto* probe = page().findChild<ProbeView*>();
    QTRY_VERIFY(probe->isVisible() && !probe->isRunning());
    // Its authority is not one that this computer knows: found, connected, and no further.
    QVERIFY(in<QLabel>("probeTitle1")->text().contains("works"_L1));
    QVERIFY(in<QLabel>("probeTitle2")->text().contains("works"_L1));
    QVERIFY(in<QLabel>("probeTitle3")->text().contains("failed"_L1));
    QVERIFY(in<QLabel>("probeWords3")->text().contains("authority"_L1));
    QVERIFY(in<QLabel>("probeTitle4")->text().contains("not tried"_L1));
    QVERIFY(in<QAbstractButton>("saveRelayButton")->isEnabled());
}

void RelaySettingsTest::showsWhatIsInACaFile()
{
    const auto authority = practice::makeAuthority(u"Example Office CA"_s);
    QVERIFY(authority);
    const auto file = parseCaFile("some words\n" + authority->certificatePem + "more\n");
    QVERIFY(file);
    QCOMPARE(file->certificates.size(), 1);
    QVERIFY(caWords(*file).contains("Example Office CA"_L1));
    QVERIFY(file->pem.startsWith("-----BEGIN CERTIFICATE-----"));
    QVERIFY(!file->pem.contains("words"));

    const auto fault = [](const Result<CaFile>& result) {
        return result ? ErrorCode::Internal : result.error().code;
    };
    QCOMPARE(fault(parseCaFile("no certificate")), ErrorCode::CaFileUnreadable);
    QCOMPARE(fault(await(readCaFile(u"/nowhere/ca.pem"_s))), ErrorCode::FileUnreadable);
}

#include "relay_settings_test.moc"
RINGI_TEST(RelaySettingsTest)
