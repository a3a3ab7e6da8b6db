// SPDX-License-Identifier: Apache-2.0
#include "people/trusted_people.h"
#include "support/sample_log.h"
#include "support/test_registry.h"

#include <QtTest>

#include <algorithm>

using namespace ringi;
using namespace ringi::test;

namespace {

constexpr PersonId kDeputy = kOther; ///< a second administrator in these tests

SignedPerson person(PersonId id, Roles roles, PersonId signedBy = kFounder)
{
    const PersonRecord record = samplePerson(id, roles, signedBy);
    return must(signRecord(record, sampleKeys(signedBy).privateKey));
}

SignedPerson changed(const SignedPerson& before, auto change)
{
    PersonRecord record = before.record;
    ++record.version;
    change(record);
    return must(signRecord(record, sampleKeys(record.signedBy).privateKey));
}

} // namespace

class TrustedPeopleTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everybodyTheFounderSigned()
    {
        const auto trusted = from({m_founder, m_author, m_approver});
        QVERIFY(trusted.untrusted().isEmpty());
        QCOMPARE(*trusted.find(kAuthor), m_author.record);
        QVERIFY(trusted.has(kApprover, Role::Approver));
        QVERIFY(!trusted.has(kAuthor, Role::Approver));
        QVERIFY(!trusted.find(PersonId{99}));
    }

    void theOrderDoesNotMatter()
    {
        QList<SignedPerson> people{m_founder, m_deputy, person(kAuthor, Role::Author, kDeputy)};
        std::reverse(people.begin(), people.end());
        QVERIFY(from(people).untrusted().isEmpty());
    }

    void aPersonSlippedIn()
    {
        // Signed with their own key, in the founder's name.
        const auto slipped =
            must(signRecord(samplePerson(kOther, Role::Approver), sampleKeys(kOther).privateKey));
        expectUntrusted({m_founder, m_author, slipped}, {kOther});
        expectUntrusted({m_founder, person(kOther, Role::Administrator, kOther)}, {kOther});
    }

    void aRecordChangedWithoutASignature()
    {
        SignedPerson promoted = m_author;
        promoted.record.roles |= Role::Approver;
        expectUntrusted({m_founder, promoted}, {kAuthor});
    }

    void signersMustBeAdministrators()
    {
        expectUntrusted({m_founder, m_author, person(kApprover, Role::Approver, kAuthor)},
                        {kApprover});
    }

    void signersMustBeThere()
    {
        expectUntrusted({m_founder, person(kApprover, Role::Approver, kDeputy)}, {kApprover});
    }

    void aDeactivatedAdministratorsPeople()
    {
        const auto signee = person(kApprover, Role::Approver, kDeputy);
        QVERIFY(from({m_founder, m_deputy, signee}).untrusted().isEmpty());
        const auto gone = changed(m_deputy, [](PersonRecord& r) { r.active = false; });
        expectUntrusted({m_founder, gone, signee}, {kApprover});
        const auto demoted = changed(m_deputy, [](PersonRecord& r) { r.roles = Role::Auditor; });
        expectUntrusted({m_founder, demoted, signee}, {kApprover});
        // Signed again by somebody who stays, as whoever deactivates must do.
        const auto again = changed(signee, [](PersonRecord& r) { r.signedBy = kFounder; });
        const auto trusted = from({m_founder, gone, again});
        QVERIFY(trusted.untrusted().isEmpty());
        QVERIFY(trusted.find(kDeputy));
        QVERIFY(!trusted.has(kDeputy, Role::Administrator));
    }

    void ringsLeadNowhere()
    {
        expectUntrusted({m_founder, person(kAuthor, Role::Administrator, kApprover),
                         person(kApprover, Role::Administrator, kAuthor)},
                        {kAuthor, kApprover});
    }

    void withoutTheFounderNobody()
    {
        expectUntrusted({m_author, m_approver}, {kAuthor, kApprover});
        // The founder's row says the right key but is not signed with it.
        const auto forged = must(signRecord(m_founder.record, sampleKeys(kOther).privateKey));
        expectUntrusted({forged, m_author}, {kFounder, kAuthor});
        // Signed by an administrator, not by itself.
        const auto foreign = changed(m_founder, [](PersonRecord& r) { r.signedBy = kDeputy; });
        expectUntrusted({foreign, m_deputy}, {kFounder, kDeputy});
        const auto other = TrustedPeople::from({m_founder, m_author}, sampleKeys(kOther).publicKey);
        QCOMPARE(other.untrusted(), (QList<PersonId>{kFounder, kAuthor}));
        const auto none = TrustedPeople::from({m_founder, m_author}, {});
        QCOMPARE(none.untrusted(), (QList<PersonId>{kFounder, kAuthor}));
    }

    void twoFoundersAreNone()
    {
        PersonRecord twin = m_founder.record;
        twin.id = twin.signedBy = PersonId{50};
        const auto second = must(signRecord(twin, sampleKeys(kFounder).privateKey));
        expectUntrusted({m_founder, second, m_author}, {kFounder, kAuthor, PersonId{50}});
    }

    void theLatestRecordCounts()
    {
        const auto newer = changed(m_approver, [](PersonRecord& r) { r.active = false; });
        for (const auto& people :
             {QList{m_founder, m_approver, newer}, QList{newer, m_founder, m_approver}}) {
            const auto trusted = from(people);
            QCOMPARE(trusted.find(kApprover)->version, 2);
            QVERIFY(!trusted.has(kApprover, Role::Approver));
        }
        SignedPerson twin = newer;
        twin.record.active = true;
        twin = must(signRecord(twin.record, sampleKeys(kFounder).privateKey));
        expectUntrusted({m_founder, newer, twin}, {kApprover});
    }

    void whoMaySignWhom()
    {
        const auto under = person(kAuthor, Role::Administrator, kDeputy);
        const auto trusted = from({m_founder, m_deputy, under, m_approver});
        QVERIFY(trusted.maySign(kFounder, kFounder));
        QVERIFY(trusted.maySign(kFounder, kDeputy));
        QVERIFY(trusted.maySign(kDeputy, kApprover));
        QVERIFY(trusted.maySign(kAuthor, PersonId{77}));
        QVERIFY(!trusted.maySign(kDeputy, kFounder));
        QVERIFY(!trusted.maySign(kDeputy, kDeputy));
        QVERIFY(!trusted.maySign(kAuthor, kDeputy)); // would close a ring
        QVERIFY(!trusted.maySign(kApprover, kAuthor));
        QVERIFY(!trusted.maySign(PersonId{77}, kAuthor));
        const auto gone = changed(m_deputy, [](PersonRecord& r) { r.active = false; });
        QVERIFY(!from({m_founder, gone}).maySign(kDeputy, kApprover));
    }

private:
    static TrustedPeople from(const QList<SignedPerson>& people)
    {
        return TrustedPeople::from(people, sampleKeys(kFounder).publicKey);
    }

    static void expectUntrusted(const QList<SignedPerson>& people, const QList<PersonId>& expected)
    {
        const auto trusted = from(people);
        QCOMPARE(trusted.untrusted(), expected);
        for (const PersonId id : expected)
            QVERIFY(!trusted.find(id));
    }

    const SignedPerson m_founder = person(kFounder, Role::Administrator);
    const SignedPerson m_deputy = person(kDeputy, Role::Administrator);
    const SignedPerson m_author = person(kAuthor, Role::Author);
    const SignedPerson m_approver = person(kApprover, Role::Approver);
};

#include "trusted_people_test.moc"
RINGI_TEST(TrustedPeopleTest)
