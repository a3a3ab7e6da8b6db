// SPDX-License-Identifier: Apache-2.0
// One-time codes: switched on and off by their owner, asked for with every approval, good once.
#include "office/second_factor.h"
#include "people/identity.h"
#include "people/person_code.h"
#include "people/totp.h"
#include "support/await.h"
#include "support/office_fixture.h"
#include "support/test_registry.h"

#include <QFile>
#include <QJsonDocument>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QtTest>

#include <atomic>

using namespace ringi;
using namespace ringi::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// Stands still until it is moved.
class StillClock final : public Clock {
public:
    [[nodiscard]] Moment now() const override { return fromMilliseconds(m_now.load()); }
    void move(std::chrono::milliseconds by) { m_now += by.count(); }

private:
    std::atomic<qint64> m_now = toMilliseconds(SystemClock().now());
};

QString errorOf(const Status& status)
{
    return status ? QString() : errorCodeName(status.error().code) + u' ' + status.error().detail;
}
template <typename T>
QString errorOf(const Result<T>& result)
{
    return result ? QString() : errorOf(Status(failure(result)));
}

} // namespace

class PersonCodesTest final : public QObject {
    Q_OBJECT

private:
    StillClock m_clock;
    std::unique_ptr<OfficeFixture> m_office;
    Secret m_secret; ///< Jiro's

    [[nodiscard]] PeopleDesk& people() { return m_office->office().people(); }
    [[nodiscard]] const Session& jiro() const { return m_office->jiro(); }
    [[nodiscard]] QString code(qint64 stepsOn = 0) const
    {
        return codeAt(m_secret, codeStepAt(m_clock.now()) + stepsOn);
    }
    /// Six digits that are none of the codes of now.
    [[nodiscard]] QString wrongCode() const
    {
        for (int number = 0;; ++number) {
            const QString digits = QString::number(number).rightJustified(6, u'0');
            if (digits != code(-1) && digits != code() && digits != code(1))
                return digits;
        }
    }
    void switchOn()
    {
        const auto made = await(people().beginCode(jiro(), OfficeFixture::password()));
        QVERIFY2(made, qPrintable(errorOf(made)));
        m_secret = made->secret;
        const auto done =
            await(people().confirmCode(jiro(), OfficeFixture::password(), *made, code()));
        QVERIFY2(done, qPrintable(errorOf(done)));
        m_clock.move(kCodeStep);
    }
    CampaignId submitted()
    {
        RelayFacts relay;
        relay.host = u"relay.example.com"_s;
        relay.port = 587;
        const SenderId sender = m_office->addSender(m_office->addRelay(relay));
        const ListId list = m_office->importList(OfficeFixture::numberedPeople(3));
        const CampaignId campaign = m_office->draft(sender, list, 3);
        m_office->submit(campaign);
        return campaign;
    }
    [[nodiscard]] int logged(const QString& action, const QString& detail = {})
    {
        int found = 0;
        for (const AuditEntry& entry : m_office->log()) {
            if (entry.action == action && entry.details.value(u"detail").toString() == detail)
                ++found;
        }
        return found;
    }
    [[nodiscard]] bool isOn(const Session& session)
    {
        return await(people().codeStatus(session))->since.has_value();
    }

private Q_SLOTS:
    void init()
    {
        m_office = std::make_unique<OfficeFixture>();
        m_office->useClock(m_clock);
        m_office->found();
    }
    void cleanup() { m_office.reset(); }

    void switchedOnWithARightCode()
    {
        QVERIFY(!isOn(jiro()));
        QCOMPARE(errorOf(await(people().beginCode(jiro(), passwordFromText(u"wrong one"_s)))),
                 u"WrongPassword "_s);
        const auto made = await(people().beginCode(jiro(), OfficeFixture::password()));
        QVERIFY(made);
        QCOMPARE(made->issuer, u"Ringi Example Office"_s);
        QCOMPARE(made->account, u"jiro"_s);
        m_secret = made->secret;
        const auto confirm = [&](const Secret& password, const QString& typed) {
            return errorOf(await(people().confirmCode(jiro(), password, *made, typed)));
        };
        QCOMPARE(confirm(OfficeFixture::password(), wrongCode()), u"WrongPassword code"_s);
        QCOMPARE(confirm(OfficeFixture::password(), {}), u"WrongPassword code"_s);
        QCOMPARE(confirm(passwordFromText(u"wrong one"_s), code()), u"WrongPassword "_s);
        QVERIFY(!isOn(jiro()));
        QCOMPARE(confirm(OfficeFixture::password(), code()), QString());
        QVERIFY(isOn(jiro()));
        QVERIFY(!isOn(m_office->taro()));
        QCOMPARE(confirm(OfficeFixture::password(), code(1)), u"AlreadyExists person code"_s);
        QCOMPARE(errorOf(await(people().beginCode(jiro(), OfficeFixture::password()))),
                 u"AlreadyExists person code"_s);
        QCOMPARE(logged(u"person.code.on"_s), 1);
        QCOMPARE(logged(u"person.code.on.refused"_s, u"code"_s), 2);
        const auto everybody = await(people().all());
        for (const PersonCard& card : *everybody)
            QCOMPARE(card.codeSince.has_value(), card.id == jiro().person());
        // The code that confirmed it is used up.
        QCOMPARE(errorOf(m_office->approve(jiro(), submitted(), code())),
                 u"WrongPassword code used"_s);
    }

    /// Promise P6: nothing that could make a code can be read in the workspace or the log.
    void theSecretIsNowhereReadable()
    {
        switchOn();
        for (const AuditEntry& entry : m_office->log()) {
            const QByteArray json = QJsonDocument(entry.details).toJson();
            QVERIFY(!json.contains(codeSecretText(m_secret).toLatin1()));
            QVERIFY(!json.contains(m_secret.bytes().toHex()));
        }
        m_office->close();
        for (const QString& end : {QString(), u"-wal"_s}) {
            QFile file(m_office->databaseFile() + end);
            const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
            QVERIFY(!end.isEmpty() || bytes.size() > 1'000);
            QVERIFY(!bytes.contains(m_secret.bytes()));
            QVERIFY(!bytes.contains(codeSecretText(m_secret).toLatin1()));
        }
    }

    void approvingWantsACode()
    {
        switchOn();
        const CampaignId campaign = submitted();
        QCOMPARE(errorOf(m_office->approve(jiro(), campaign)), u"WrongPassword code missing"_s);
        QCOMPARE(errorOf(m_office->approve(jiro(), campaign, wrongCode())),
                 u"WrongPassword code"_s);
        QCOMPARE(errorOf(m_office->approve(jiro(), campaign, code(2))), u"WrongPassword code"_s);
        QCOMPARE(m_office->state(campaign), CampaignState::Submitted);
        QCOMPARE(logged(u"campaign.approved.refused"_s, u"code"_s), 2);
        QCOMPARE(logged(u"campaign.approved.refused"_s, u"code missing"_s), 1);
        QCOMPARE(errorOf(m_office->approve(jiro(), campaign, code())), QString());
        QCOMPARE(m_office->state(campaign), CampaignState::Holding);
    }

    /// Whoever does not know the password learns nothing about the code, and locks nobody out.
    void withoutThePasswordNoCodeIsLookedAt()
    {
        switchOn();
        const CampaignId campaign = submitted();
        const auto folder = await(m_office->office().review().open(jiro(), campaign));
        QVERIFY(await(m_office->office().review().reveal(jiro(), campaign, 3)));
        for (int i = 0; i <= kMostWrongCodes; ++i) {
            const Approval approval{campaign,
                                    1,
                                    folder->packetDigest,
                                    reviewParts(),
                                    false,
                                    passwordFromText(u"wrong one"_s),
                                    i == 0 ? code() : wrongCode()};
            QCOMPARE(errorOf(await(m_office->office().review().approve(jiro(), approval))),
                     u"WrongPassword "_s);
        }
        QCOMPARE(errorOf(m_office->approve(jiro(), campaign, code())), QString());
    }

    void whoHasNoneIsNotAsked()
    {
        switchOn();
        const CampaignId campaign = submitted();
        QCOMPARE(errorOf(m_office->approve(m_office->taro(), campaign)), QString());
    }

    void aCodeIsGoodOnce()
    {
        switchOn();
        const CampaignId first = submitted();
        const QString used = code();
        QCOMPARE(errorOf(m_office->approve(jiro(), first, used)), QString());
        auto second = await(m_office->office().campaigns().create(m_office->hanako()));
        const auto before = await(m_office->office().campaigns().load(first));
        second->draft = [&] {
            Draft draft = before->draft;
            draft.id = second->draft.id;
            draft.revision = second->draft.revision;
            return draft;
        }();
        QVERIFY(await(m_office->office().campaigns().save(m_office->hanako(), *second)));
        m_office->submit(second->draft.id);
        const CampaignId again = second->draft.id;
        QCOMPARE(errorOf(m_office->approve(jiro(), again, used)), u"WrongPassword code used"_s);
        QCOMPARE(errorOf(m_office->approve(jiro(), again, code(-1))), u"WrongPassword code used"_s);
        QCOMPARE(logged(u"campaign.approved.refused"_s, u"code used"_s), 2);
        // A clock that is set back makes no old code good again.
        m_clock.move(-10min);
        QCOMPARE(errorOf(m_office->approve(jiro(), again, code())), u"WrongPassword code used"_s);
        m_clock.move(10min + kCodeStep);
        QCOMPARE(errorOf(m_office->approve(jiro(), again, code())), QString());
    }

    /// What is refused for another reason uses no code up.
    void aRefusalUsesNoCodeUp()
    {
        switchOn();
        const CampaignId campaign = submitted();
        const auto folder = await(m_office->office().review().open(jiro(), campaign));
        QVERIFY(await(m_office->office().review().reveal(jiro(), campaign, 3)));
        Approval approval{campaign,
                          1,
                          folder->packetDigest,
                          reviewParts().mid(1),
                          false,
                          OfficeFixture::password(),
                          code()};
        ReviewDesk& review = m_office->office().review();
        QCOMPARE(errorOf(await(review.approve(jiro(), approval))).section(u' ', 0, 0),
                 u"PartNotReviewed"_s);
        approval.parts = reviewParts();
        QCOMPARE(errorOf(await(review.approve(jiro(), approval))), QString());
    }

    void afterFiveWrongOnesAWait()
    {
        switchOn();
        const CampaignId campaign = submitted();
        const QString wrong = u"WrongPassword code"_s;
        QCOMPARE(errorOf(await(people().endCode(jiro(), OfficeFixture::password(), wrongCode()))),
                 wrong);
        for (int i = 1; i < kMostWrongCodes; ++i)
            QCOMPARE(errorOf(m_office->approve(jiro(), campaign, wrongCode())), wrong);
        // Whichever way was tried, and after the program was started again.
        m_office->reopen();
        QCOMPARE(errorOf(m_office->approve(jiro(), campaign, code())),
                 u"WrongPassword code wait"_s);
        QCOMPARE(errorOf(await(people().endCode(jiro(), OfficeFixture::password(), code()))),
                 u"WrongPassword code wait"_s);
        QCOMPARE(logged(u"campaign.approved.refused"_s, u"code wait"_s), 1);
        m_clock.move(kWrongCodeWait - 1ms);
        QCOMPARE(errorOf(m_office->approve(jiro(), campaign, code())),
                 u"WrongPassword code wait"_s);
        m_clock.move(1ms);
        QCOMPARE(errorOf(m_office->approve(jiro(), campaign, code())), QString());
    }

    void switchedOffWithPasswordAndCode()
    {
        switchOn();
        const auto off = [&](const QString& password, const QString& typed) {
            return errorOf(await(people().endCode(jiro(), passwordFromText(password), typed)));
        };
        QCOMPARE(off(u"wrong one"_s, code()), u"WrongPassword "_s);
        QCOMPARE(off(u"correct horse"_s, wrongCode()), u"WrongPassword code"_s);
        QCOMPARE(off(u"correct horse"_s, {}), u"WrongPassword code missing"_s);
        QVERIFY(isOn(jiro()));
        QCOMPARE(logged(u"person.code.off.refused"_s, u"code"_s), 1);
        QCOMPARE(off(u"correct horse"_s, code()), QString());
        QVERIFY(!isOn(jiro()));
        QCOMPARE(logged(u"person.code.off"_s), 1);
        QCOMPARE(off(u"correct horse"_s, code(1)), u"NotFound person code"_s);
        QCOMPARE(errorOf(m_office->approve(jiro(), submitted())), QString());
    }

    void anAdministratorRemovesItForALostDevice()
    {
        switchOn();
        const PersonId person = jiro().person();
        const auto remove = [&](const Session& who, const QString& password, PersonId whose) {
            return errorOf(await(people().removeCode(who, passwordFromText(password), whose)));
        };
        QCOMPARE(remove(m_office->hanako(), u"correct horse"_s, person), u"NotPermitted "_s);
        QCOMPARE(remove(m_office->taro(), u"wrong one"_s, person), u"WrongPassword "_s);
        QCOMPARE(remove(jiro(), u"correct horse"_s, person), u"NotPermitted "_s);
        QVERIFY(isOn(jiro()));
        QCOMPARE(remove(m_office->taro(), u"correct horse"_s, person), QString());
        QVERIFY(!isOn(jiro()));
        QCOMPARE(logged(u"person.code.removed"_s), 1);
        QCOMPARE(logged(u"person.code.removed.refused"_s), 3);
        QCOMPARE(remove(m_office->taro(), u"correct horse"_s, person), u"NotFound person code"_s);
        // Not one's own: a stolen password would shed the code.
        QCOMPARE(remove(m_office->taro(), u"correct horse"_s, m_office->taro().person()),
                 u"NotPermitted own code"_s);
    }

    void aNewPasswordTakesTheCodesAlong()
    {
        switchOn();
        const Secret fresh = passwordFromText(u"battery staple"_s);
        QCOMPARE(
            errorOf(await(people().changeOwnPassword(jiro(), OfficeFixture::password(), fresh))),
            QString());
        const CampaignId campaign = submitted();
        const auto folder = await(m_office->office().review().open(jiro(), campaign));
        QVERIFY(await(m_office->office().review().reveal(jiro(), campaign, 3)));
        Approval approval{campaign,      1,     folder->packetDigest,
                          reviewParts(), false, OfficeFixture::password(),
                          code()};
        ReviewDesk& review = m_office->office().review();
        QCOMPARE(errorOf(await(review.approve(jiro(), approval))), u"WrongPassword "_s);
        approval.password = fresh;
        approval.code = wrongCode();
        QCOMPARE(errorOf(await(review.approve(jiro(), approval))), u"WrongPassword code"_s);
        approval.code = code();
        QCOMPARE(errorOf(await(review.approve(jiro(), approval))), QString());
    }

    /// Two windows at once: never two boxes under two passwords.
    void aPasswordChangedMeanwhile()
    {
        const auto made = await(people().beginCode(jiro(), OfficeFixture::password()));
        m_secret = made->secret;
        const Secret fresh = passwordFromText(u"battery staple"_s);
        auto changed = people().changeOwnPassword(jiro(), OfficeFixture::password(), fresh);
        auto confirmed = people().confirmCode(jiro(), OfficeFixture::password(), *made, code());
        const QString change = errorOf(await(std::move(changed)));
        const QString confirm = errorOf(await(std::move(confirmed)));
        QVERIFY2(change.isEmpty() || confirm.isEmpty(), qPrintable(change + u" / "_s + confirm));
        const Secret now = change.isEmpty() ? fresh : OfficeFixture::password();
        m_clock.move(kCodeStep);
        QCOMPARE(errorOf(await(people().endCode(jiro(), now, code()))),
                 confirm.isEmpty() ? QString() : u"NotFound person code"_s);
    }

    /// Somebody else's box does not open with this person's password.
    void aBoxThatDoesNotFitIsNoReasonToLetAnybodyThrough()
    {
        switchOn();
        const auto made = await(people().beginCode(m_office->taro(), OfficeFixture::password()));
        QVERIFY(made);
        const CampaignId campaign = submitted();
        m_office->close();
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"intruder"_s);
            database.setDatabaseName(m_office->databaseFile());
            QVERIFY(database.open());
            QSqlQuery query(database);
            QVERIFY(query.exec(u"UPDATE person_code SET code_salt = zeroblob(16)"_s));
        }
        QSqlDatabase::removeDatabase(u"intruder"_s);
        m_office->reopen();
        QCOMPARE(errorOf(m_office->approve(jiro(), campaign, code())),
                 u"WorkspaceDamaged code secret"_s);
    }
};

#include "person_codes_test.moc"
RINGI_TEST(PersonCodesTest)
