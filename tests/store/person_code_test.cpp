// SPDX-License-Identifier: Apache-2.0
#include "both_engines.h"
#include "store/person_code_gateway.h"
#include "support/test_registry.h"

using namespace ringi;
using namespace ringi::test;
using namespace Qt::StringLiterals;

class PersonCodeTest : public EngineTest {
    Q_OBJECT

private:
    static PersonCode sample(qint64 person = 2)
    {
        PersonCode code;
        code.person = PersonId{person};
        code.secret = {"salt of sixteen."_ba, {1U << 17, 8, 1}, QByteArray("box\0\xff", 5)};
        code.lastStep = 37'037'037;
        code.since = fromMilliseconds(1'700'000'000'123);
        return code;
    }

private Q_SLOTS:
    void aRow()
    {
        PersonCodeGateway gateway(workspace());
        QCOMPARE(errorOf(gateway.find(PersonId{2})), u"NotFound"_s);
        QCOMPARE(errorOf(gateway.insert(sample())), QString());
        QCOMPARE(valueOf(gateway.find(PersonId{2})), sample());
        QCOMPARE(errorOf(gateway.insert(sample())), u"AlreadyExists"_s);
        QCOMPARE(errorOf(gateway.find(PersonId{1})), u"NotFound"_s);
        QVERIFY(!gateway.insert(sample(99))); // nobody
        QCOMPARE(errorOf(gateway.insert(sample(1))), QString());
        QCOMPARE(valueOf(gateway.all()), (QList<PersonCode>{sample(1), sample(2)}));
        QCOMPARE(errorOf(gateway.remove(PersonId{1})), QString());
        QCOMPARE(errorOf(gateway.remove(PersonId{1})), u"NotFound"_s);
        QCOMPARE(valueOf(gateway.all()), QList<PersonCode>{sample(2)});
    }

    void aStepIsUsedOnceAndOnlyForward()
    {
        PersonCodeGateway gateway(workspace());
        PersonCode code = sample();
        code.wrong = 3;
        code.lastWrongAt = fromMilliseconds(9);
        QCOMPARE(errorOf(gateway.insert(code)), QString());
        QCOMPARE(errorOf(gateway.useStep(code.person, code.lastStep)), u"Conflict"_s);
        QCOMPARE(errorOf(gateway.useStep(code.person, code.lastStep - 1)), u"Conflict"_s);
        QCOMPARE(valueOf(gateway.find(code.person)), code);
        QCOMPARE(errorOf(gateway.useStep(code.person, code.lastStep + 1)), QString());
        QCOMPARE(errorOf(gateway.useStep(code.person, code.lastStep + 1)), u"Conflict"_s);
        code.lastStep += 1;
        code.wrong = 0;
        code.lastWrongAt.reset();
        QCOMPARE(valueOf(gateway.find(code.person)), code);
        QCOMPARE(errorOf(gateway.useStep(PersonId{1}, 1)), u"Conflict"_s);
    }

    /// Two desks at once: the second sees what the first has used.
    void oneOfTwoConnectionsGetsThrough()
    {
        PersonCodeGateway gateway(workspace());
        QCOMPARE(errorOf(gateway.insert(sample())), QString());
        const auto other = connect(Connection::Access::ReadWrite);
        QCOMPARE(errorOf(PersonCodeGateway(*other).useStep(PersonId{2}, 37'037'040)), QString());
        QCOMPARE(errorOf(gateway.useStep(PersonId{2}, 37'037'040)), u"Conflict"_s);
    }

    void wrongOnesAndAnotherPassword()
    {
        PersonCodeGateway gateway(workspace());
        PersonCode code = sample();
        QCOMPARE(errorOf(gateway.saveWrong(code)), u"NotFound"_s);
        QCOMPARE(errorOf(gateway.rewrap(code.person, code.secret)), u"NotFound"_s);
        QCOMPARE(errorOf(gateway.insert(code)), QString());
        code = withWrongCode(code, fromMilliseconds(1'700'000'000'500));
        QCOMPARE(errorOf(gateway.saveWrong(code)), QString());
        QCOMPARE(valueOf(gateway.find(code.person)), code);
        code.secret = {"another salt here"_ba, {16, 1, 2}, "another box"_ba};
        QCOMPARE(errorOf(gateway.rewrap(code.person, code.secret)), QString());
        QCOMPARE(valueOf(gateway.find(code.person)), code);
    }
};

#include "person_code_test.moc"
RINGI_TEST(PersonCodeTest)
