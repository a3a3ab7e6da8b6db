// SPDX-License-Identifier: Apache-2.0
#include "support/sample_log.h"
#include "support/test_registry.h"
#include "support/verdict.h"

#include <QtTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace ringi;
using namespace ringi::test;

namespace {

using Build = std::function<void(SampleLog&)>;

PersonRecord newer(PersonId id, Roles roles, PersonId signedBy = kFounder)
{
    PersonRecord record = samplePerson(id, roles, signedBy);
    record.version = 2;
    return record;
}

} // namespace

Q_DECLARE_METATYPE(Build)

class AuditForgeryTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Logs whose chain is whole, because the forger could write the database, but whose people or
    /// seals are not.
    void forgery_data()
    {
        QTest::addColumn<Build>("build");
        QTest::addColumn<QString>("expected"); // empty: proven
        forgedPeople();
        forgedAdministrators();
        forgedSeals();
        forgedStatements();
        forgedApprovers();
        forgedApprovals();
        forgedPackets();
    }

    void forgery()
    {
        QFETCH(Build, build);
        QFETCH(QString, expected);
        SampleLog log = SampleLog::withPeople();
        build(log);
        QCOMPARE(verdict(log), expected);
    }

    void withoutAFounderNothingIsBelieved()
    {
        SampleLog log;
        log.addPerson(samplePerson(kAuthor, Role::Author));
        QCOMPARE(verdict(log),
                 u"entry 1: the person record is not signed by an active administrator"_s);
    }

    void foundersSignThemselves_data()
    {
        QTest::addColumn<QJsonObject>("details");

        const auto record = samplePerson(kFounder, Role::Administrator);
        const auto details = [](const PersonRecord& person, PersonId key, PersonId named) {
            QJsonObject object = personDetails(person, key);
            object.insert(u"workspace"_s, SampleLog::kWorkspace);
            object.insert(u"founderKey"_s, hexText(sampleKeys(named).publicKey));
            return object;
        };
        QTest::newRow("somebody else's signature") << details(record, kOther, kFounder);
        QTest::newRow("somebody else's key") << details(record, kFounder, kOther);
        QTest::newRow("in another's name")
            << details(samplePerson(kFounder, Role::Administrator, kOther), kFounder, kFounder);
        QTest::newRow("no administrator")
            << details(samplePerson(kFounder, Role::Approver), kFounder, kFounder);
        QJsonObject nameless = details(record, kFounder, kFounder);
        nameless.remove(u"workspace"_s);
        QTest::newRow("no workspace") << nameless;
        QTest::newRow("nothing at all") << QJsonObject();
    }

    void foundersSignThemselves()
    {
        QFETCH(QJsonObject, details);
        SampleLog log;
        log.append(kFounder, u"workspace.created"_s, details);
        QCOMPARE(entryIn(verdict(log)), 1);
    }

private:
    static void row(const char* name, Build build, const QString& expected)
    {
        QTest::newRow(name) << build << expected;
    }

    static void forgedPeople()
    {
        row(
            "a second creation", [](SampleLog& log) { log.create(); },
            u"entry 4: a workspace is created by its first entry"_s);
        row(
            "a person slipped in, signed by themselves",
            [](SampleLog& log) { log.addPerson(samplePerson(kOther, Role::Approver, kOther)); },
            u"entry 4: the person record is not signed by an active administrator"_s);
        row(
            "a person slipped in, in the founder's name",
            [](SampleLog& log) { log.addPerson(samplePerson(kOther, Role::Approver), kOther); },
            u"entry 4: the administrator's signature on the person record does not hold"_s);
        row(
            "a person signed by an approver",
            [](SampleLog& log) { log.addPerson(samplePerson(kOther, Role::Author, kApprover)); },
            u"entry 4: the person record is not signed by an active administrator"_s);
        row(
            "a person added twice",
            [](SampleLog& log) { log.addPerson(newer(kAuthor, Role::Author)); },
            u"entry 4: this person is known already"_s);
        row(
            "a stranger changed", [](SampleLog& log) { log.changePerson(newer(kOther, {})); },
            u"entry 4: nobody has added this person"_s);
        row(
            "an old record again",
            [](SampleLog& log) { log.changePerson(samplePerson(kAuthor, Role::Author)); },
            u"entry 4: the person record is not newer than the one before"_s);
    }

    static void forgedAdministrators()
    {
        row("a second administrator signs",
            [](SampleLog& log) {
                log.changePerson(newer(kAuthor, Role::Administrator));
                log.addPerson(samplePerson(kOther, Role::Approver, kAuthor));
            },
            {});
        row(
            "a deactivated administrator signs",
            [](SampleLog& log) {
                log.changePerson(newer(kAuthor, Role::Administrator));
                PersonRecord gone = newer(kAuthor, Role::Administrator);
                gone.version = 3;
                gone.active = false;
                log.changePerson(gone);
                log.addPerson(samplePerson(kOther, Role::Approver, kAuthor));
            },
            u"entry 6: the person record is not signed by an active administrator"_s);
        row(
            "a ring",
            [](SampleLog& log) {
                log.changePerson(newer(kAuthor, Role::Administrator));
                log.addPerson(samplePerson(kOther, Role::Administrator, kAuthor));
                PersonRecord ring = newer(kAuthor, Role::Administrator, kOther);
                ring.version = 3;
                log.changePerson(ring);
            },
            u"entry 6: the signatures on person records lead in a ring"_s);
        row(
            "the founder signed by another administrator",
            [](SampleLog& log) {
                log.changePerson(newer(kAuthor, Role::Administrator));
                log.changePerson(newer(kFounder, Role::Administrator, kAuthor));
            },
            u"entry 5: the founder's record is not signed with the founder's key"_s);
        row(
            "no signature",
            [](SampleLog& log) {
                QJsonObject details = personDetails(samplePerson(kOther, Role::Approver));
                details.remove(u"signature"_s);
                log.append(kFounder, u"person.added"_s, details);
            },
            u"entry 4: its \"signature\" is no part of a person record"_s);
    }

    static void forgedSeals()
    {
        const CampaignId one{1};
        const CampaignId two{2};
        row("sealed",
            [=](SampleLog& log) {
                log.submit(one);
                log.approve(one);
            },
            {});
        row(
            "self-approval",
            [=](SampleLog& log) {
                log.changePerson(newer(kAuthor, Roles(Role::Author) | Role::Approver));
                log.submit(one);
                log.approve(SampleLog::statement(one, 1, kAuthor));
            },
            u"entry 6: the seal is by somebody who wrote what it approves"_s);
        row(
            "never submitted", [=](SampleLog& log) { log.approve(one); },
            u"entry 4: a seal on a campaign that was never submitted"_s);
        row(
            "a seal copied to another campaign",
            [=](SampleLog& log) {
                log.submit(one);
                log.submit(two);
                log.approve(SampleLog::statement(one), two, 1);
            },
            u"entry 6: the seal is for another packet than the one submitted last"_s);
        row(
            "a seal of the revision before",
            [=](SampleLog& log) {
                log.submit(one, 1);
                log.submit(one, 2);
                log.approve(SampleLog::statement(one, 1));
            },
            u"entry 6: the seal is for another packet than the one submitted last"_s);
    }

    static void forgedStatements()
    {
        const CampaignId one{1};
        const CampaignId two{2};
        row(
            "a seal that names another campaign over the same packet",
            [=](SampleLog& log) {
                log.submit(one);
                SealStatement statement = SampleLog::statement(one);
                statement.campaign = two;
                log.approve(statement, one, 1);
            },
            u"entry 5: the seal is for another packet than the one submitted last"_s);
        row(
            "a seal that names another revision of the same packet",
            [=](SampleLog& log) {
                log.submit(one);
                SealStatement statement = SampleLog::statement(one);
                statement.revision = 2;
                log.approve(statement, one, 1);
            },
            u"entry 5: the seal is for another packet than the one submitted last"_s);
        row(
            "a seal over another digest",
            [=](SampleLog& log) {
                log.submit(one);
                SealStatement statement = SampleLog::statement(one);
                statement.packetDigest[0] = static_cast<char>(statement.packetDigest[0] ^ 1);
                log.approve(statement);
            },
            u"entry 5: the seal is for another packet than the one submitted last"_s);
    }

    static void forgedApprovers()
    {
        const CampaignId one{1};
        row(
            "an approver nobody added",
            [=](SampleLog& log) {
                log.submit(one);
                log.approve(SampleLog::statement(one, 1, kOther));
            },
            u"entry 5: the approver's record does not lead to the founder"_s);
        row(
            "an administrator who is no approver",
            [=](SampleLog& log) {
                log.submit(one);
                log.approve(SampleLog::statement(one, 1, kFounder));
            },
            u"entry 5: the seal is by somebody who was no approver then"_s);
        row(
            "an approver who has gone",
            [=](SampleLog& log) {
                PersonRecord gone = newer(kApprover, Role::Approver);
                gone.active = false;
                log.changePerson(gone);
                log.submit(one);
                log.approve(one);
            },
            u"entry 6: the seal is by somebody who was no approver then"_s);
        row(
            "an approver whose administrator has gone",
            [=](SampleLog& log) {
                log.changePerson(newer(kAuthor, Roles(Role::Author) | Role::Administrator));
                log.addPerson(samplePerson(kOther, Role::Approver, kAuthor));
                PersonRecord demoted = newer(kAuthor, Role::Author);
                demoted.version = 3;
                log.changePerson(demoted);
                log.submit(one);
                log.approve(SampleLog::statement(one, 1, kOther));
            },
            u"entry 8: the approver's record does not lead to the founder"_s);
    }

    static void forgedApprovals()
    {
        const CampaignId one{1};
        const auto altered = [=](auto change) {
            return [=](SampleLog& log) {
                log.submit(one);
                SampleLog other = log;
                other.approve(one);
                AuditEntry entry = other.entries().last();
                change(entry);
                log.append(entry.actor, entry.action, entry.details);
            };
        };
        const auto statementWith = [](AuditEntry& entry, const QString& name, const QJsonValue& v) {
            QJsonObject statement = entry.details.value(u"statement"_s).toObject();
            statement.insert(name, v);
            entry.details.insert(u"statement"_s, statement);
        };
        row("a part added to the statement", altered([=](AuditEntry& entry) {
                statementWith(entry, u"parts"_s, QJsonArray{u"body"_s});
            }),
            u"entry 5: the seal's signature does not hold"_s);
        row("another decision",
            altered([=](AuditEntry& entry) { statementWith(entry, u"decision"_s, u"return"_s); }),
            u"entry 5: its \"decision\" is no part of a seal's statement"_s);
        row("another format", altered([=](AuditEntry& entry) {
                statementWith(entry, u"format"_s, u"ringi-seal-3"_s);
            }),
            u"entry 5: its \"format\" is no part of a seal's statement"_s);
        row("another key", altered([=](AuditEntry& entry) {
                statementWith(entry, u"publicKey"_s, hexText(sampleKeys(kOther).publicKey));
            }),
            u"entry 5: the seal's key is not the approver's"_s);
        row("another signature", altered([](AuditEntry& entry) {
                entry.details.insert(u"signature"_s, QString(128, u'0'));
            }),
            u"entry 5: the seal's signature does not hold"_s);
        row("somebody else's entry", altered([](AuditEntry& entry) { entry.actor = kFounder; }),
            u"entry 5: the seal is somebody else's than the entry says"_s);
    }

    static void forgedPackets()
    {
        const CampaignId one{1};
        const auto packetWith = [=](const QString& name, const QJsonValue& value) {
            return [=](SampleLog& log) {
                QJsonObject packet = SampleLog::packet(one);
                packet.insert(name, value);
                log.append(kAuthor, u"campaign.submitted"_s,
                           {{u"campaign"_s, 1},
                            {u"revision"_s, 1},
                            {u"packet"_s, packet},
                            {u"packetDigest"_s, hexText(SampleLog::digest(packet))}});
            };
        };
        const auto misfit = u"entry 4: its \"packet.%1\" does not fit the submission"_s;
        row("a packet of another campaign", packetWith(u"campaign"_s, 2), misfit.arg(u"campaign"));
        row("a packet of another revision", packetWith(u"revision"_s, 2), misfit.arg(u"revision"));
        row("a packet of another office", packetWith(u"workspace"_s, u"x"_s),
            misfit.arg(u"workspace"));
        row("a packet without an author", packetWith(u"author"_s, {}), misfit.arg(u"author"));
        row("a packet touched by nobody knows whom", packetWith(u"touchedBy"_s, QJsonArray{{}}),
            misfit.arg(u"touchedBy"));
        row(
            "a packet with another digest",
            [=](SampleLog& log) {
                log.append(kAuthor, u"campaign.submitted"_s,
                           {{u"campaign"_s, 1},
                            {u"revision"_s, 1},
                            {u"packet"_s, SampleLog::packet(one)},
                            {u"packetDigest"_s, QString(64, u'0')}});
            },
            u"entry 4: the packet does not have its digest"_s);
    }
};

#include "audit_forgery_test.moc"
RINGI_TEST(AuditForgeryTest)
