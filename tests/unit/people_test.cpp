// SPDX-License-Identifier: Apache-2.0
#include "people/identity.h"
#include "people/permission.h"
#include "support/sample_log.h"
#include "support/test_registry.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace ringi;
using namespace ringi::test;

namespace {

/// The smallest work scrypt does: these tests are about what is wrapped, not how hard.
constexpr crypto::ScryptCost kCheap{.n = 16, .r = 1, .p = 1};

} // namespace

class PeopleTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void permissionTable_data()
    {
        QTest::addColumn<int>("permission");
        QTest::addColumn<QStringList>("allowed");

        const auto row = [](const char* name, Permission permission, const QStringList& allowed) {
            QTest::newRow(name) << static_cast<int>(permission) << allowed;
        };
        row("compose", Permission::Compose, {u"author"_s});
        row("lists", Permission::ManageLists, {u"listKeeper"_s});
        row("review", Permission::Review, {u"approver"_s});
        row("read audit", Permission::ReadAudit, {u"auditor"_s, u"administrator"_s});
        row("export audit", Permission::ExportAudit, {u"auditor"_s, u"administrator"_s});
        row("people", Permission::ManagePeople, {u"administrator"_s});
        row("relays", Permission::ManageRelays, {u"administrator"_s});
        row("policy", Permission::ManagePolicy, {u"administrator"_s});
        row("pause and resume", Permission::RunDelivery,
            {u"author"_s, u"approver"_s, u"administrator"_s});
        row("stop", Permission::StopDelivery, roleNames(everything()));
        row("settle unknown", Permission::SettleUnknown, {u"author"_s, u"approver"_s});
    }

    void permissionTable()
    {
        QFETCH(int, permission);
        QFETCH(QStringList, allowed);
        const auto asked = static_cast<Permission>(permission);
        for (const QString& name : roleNames(everything()))
            QCOMPARE(permits(*rolesFromNames({name}), asked), allowed.contains(name));
        QCOMPARE(permits(Roles(), asked), asked == Permission::StopDelivery);
        QVERIFY(permits(everything(), asked));
    }

    void rolesHaveOneSpelling_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<bool>("good");

        QTest::newRow("none") << QStringList() << true;
        QTest::newRow("two") << QStringList{u"author"_s, u"approver"_s} << true;
        QTest::newRow("all") << roleNames(everything()) << true;
        QTest::newRow("out of order") << QStringList{u"approver"_s, u"author"_s} << false;
        QTest::newRow("twice") << QStringList{u"author"_s, u"author"_s} << false;
        QTest::newRow("unknown") << QStringList{u"author"_s, u"owner"_s} << false;
        QTest::newRow("other case") << QStringList{u"Author"_s} << false;
    }

    void rolesHaveOneSpelling()
    {
        QFETCH(QStringList, names);
        QFETCH(bool, good);
        const auto roles = rolesFromNames(names);
        QCOMPARE(roles.has_value(), good);
        if (good)
            QCOMPARE(roleNames(*roles), names);
        else
            QCOMPARE(roles.error().code, ErrorCode::InvalidInput);
    }

    void recordsComeBackAsTheyWere()
    {
        PersonRecord record = samplePerson(kApprover, everything());
        record.version = 7;
        record.active = false;
        const auto back = personRecordFromJson(toJson(record));
        QVERIFY(back);
        QCOMPARE(*back, record);
    }

    void recordsAreReadStrictly_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QJsonValue>("value");

        const auto row = [](const char* name, const QString& member, const QJsonValue& value) {
            QTest::newRow(name) << member << value;
        };
        row("no id", u"id"_s, QJsonValue::Undefined);
        row("id 0", u"id"_s, 0);
        row("half an id", u"id"_s, 1.5);
        row("version 0", u"version"_s, 0);
        row("a number for a name", u"name"_s, 1);
        row("a short key", u"publicKey"_s, u"00ff"_s);
        row("an upper-case key", u"publicKey"_s, QString(64, u'A'));
        row("a key that is no hex", u"publicKey"_s, QString(64, u'x'));
        row("active as a number", u"active"_s, 1);
        row("roles as a text", u"roles"_s, u"author"_s);
        row("an unknown role", u"roles"_s, QJsonArray{u"owner"_s});
        row("something more", u"nickname"_s, u"x"_s);
    }

    void recordsAreReadStrictly()
    {
        QFETCH(QString, member);
        QFETCH(QJsonValue, value);
        QJsonObject object = toJson(samplePerson(kAuthor, Role::Author));
        object.insert(member, value);
        if (value.isUndefined())
            object.remove(member);
        const auto record = personRecordFromJson(object);
        QVERIFY(!record);
        QCOMPARE(record.error().code, ErrorCode::InvalidInput);
    }

    void loginsMeetByTheirKey_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<bool>("same");

        QTest::newRow("case") << u"Hanako"_s << u"hANAKO"_s << true;
        QTest::newRow("full width") << u"ｈａｎａｋｏ"_s << u"hanako"_s << true;
        QTest::newRow("half-width katakana") << u"ﾊﾅｺ"_s << u"ハナコ"_s << true;
        QTest::newRow("blanks around it") << u" hanako "_s << u"hanako"_s << true;
        QTest::newRow("composed or not") << u"ren\u00e9"_s << u"rene\u0301"_s << true;
        QTest::newRow("somebody else") << u"hanako"_s << u"hanaco"_s << false;
    }

    void loginsMeetByTheirKey()
    {
        QFETCH(QString, a);
        QFETCH(QString, b);
        QFETCH(bool, same);
        QCOMPARE(loginKey(a) == loginKey(b), same);
        QCOMPARE(loginKey(loginKey(a)), loginKey(a));
    }

    void newPasswords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("good");
        QTest::addColumn<int>("error");

        const int tooShort = static_cast<int>(ErrorCode::PasswordTooShort);
        QTest::newRow("empty") << QString() << false << tooShort;
        QTest::newRow("nine") << u"123456789"_s << false << tooShort;
        QTest::newRow("ten") << u"1234567890"_s << true << 0;
        QTest::newRow("nine outside the first plane") << u"😀"_s.repeated(9) << false << tooShort;
        QTest::newRow("ten outside the first plane") << u"😀"_s.repeated(10) << true << 0;
        QTest::newRow("ten that become five") << u"ｶﾞｷﾞｸﾞｹﾞｺﾞ"_s << false << tooShort;
        QTest::newRow("a lone surrogate")
            << QString(12, QChar(0xD800)) << false << static_cast<int>(ErrorCode::InvalidInput);
    }

    void newPasswords()
    {
        QFETCH(QString, text);
        QFETCH(bool, good);
        QFETCH(int, error);
        const auto ok = checkNewPassword(text);
        QCOMPARE(ok.has_value(), good);
        if (!good)
            QCOMPARE(static_cast<int>(ok.error().code), error);
    }

    void keysUnwrapWithTheirPasswordOnly()
    {
        const auto keys = crypto::generateEd25519();
        const auto wrapped = wrapKey(keys.privateKey, passwordFromText(u"稟議 password"_s), kCheap);
        QVERIFY(wrapped);
        QVERIFY(!wrapped->box.contains(keys.privateKey.bytes()));
        const auto unwrapped = unwrapKey(*wrapped, passwordFromText(u"稟議 ｐａｓｓｗｏｒｄ"_s));
        QVERIFY(unwrapped);
        QCOMPARE(unwrapped->bytes(), keys.privateKey.bytes());

        for (const QString& wrong : {u"稟議 Password"_s, u"稟議 password "_s, u""_s}) {
            const auto refused = unwrapKey(*wrapped, passwordFromText(wrong));
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::WrongPassword);
        }
        const auto again = wrapKey(keys.privateKey, passwordFromText(u"稟議 password"_s), kCheap);
        QVERIFY(again->salt != wrapped->salt);
    }

    void damagedWrappedKeysAreRefused()
    {
        const Secret password = passwordFromText(u"1234567890"_s);
        const auto wrapped = wrapKey(sampleKeys(kAuthor).privateKey, password, kCheap);
        QVERIFY(wrapped);
        const auto refusal = [&](auto change) {
            WrappedKey other = *wrapped;
            change(other);
            const auto opened = unwrapKey(other, password);
            return opened ? ErrorCode::Internal : opened.error().code;
        };
        QCOMPARE(refusal([](WrappedKey& k) { k.salt[0] = static_cast<char>(k.salt[0] ^ 1); }),
                 ErrorCode::WrongPassword);
        QCOMPARE(refusal([](WrappedKey& k) { k.box[20] = static_cast<char>(k.box[20] ^ 1); }),
                 ErrorCode::WrongPassword);
        QCOMPARE(refusal([](WrappedKey& k) { k.cost.n = 32; }), ErrorCode::WrongPassword);
        QCOMPARE(refusal([](WrappedKey& k) { k.salt.chop(1); }), ErrorCode::InvalidInput);
        QCOMPARE(refusal([](WrappedKey& k) { k.box = "x"_ba; }), ErrorCode::InvalidInput);
        QCOMPARE(refusal([](WrappedKey& k) { k.cost.n = 1ULL << 40; }), ErrorCode::InvalidInput);
        QCOMPARE(refusal([](WrappedKey& k) { k.cost.p = 1U << 20; }), ErrorCode::InvalidInput);
    }

    void signaturesHoldForOneRecordAndOneKey()
    {
        const PersonRecord record = samplePerson(kAuthor, Role::Author);
        const auto person = signRecord(record, sampleKeys(kFounder).privateKey);
        QVERIFY(person);
        QVERIFY(holds(*person, sampleKeys(kFounder).publicKey));
        QVERIFY(!holds(*person, sampleKeys(kAuthor).publicKey));
        SignedPerson promoted = *person;
        promoted.record.roles |= Role::Approver;
        QVERIFY(!holds(promoted, sampleKeys(kFounder).publicKey));
        SignedPerson damaged = *person;
        damaged.signature.chop(1);
        QVERIFY(!holds(damaged, sampleKeys(kFounder).publicKey));
    }

    void signaturesOverOtherThingsAreNoRecords()
    {
        const PersonRecord record = samplePerson(kAuthor, Role::Author);
        const auto json = canonicalJson(toJson(record));
        const auto bare = crypto::signEd25519(sampleKeys(kFounder).privateKey, *json);
        QVERIFY(!holds({.record = record, .signature = *bare}, sampleKeys(kFounder).publicKey));
    }

private:
    static Roles everything()
    {
        return Roles(Role::Author) | Role::ListKeeper | Role::Approver | Role::Auditor |
               Role::Administrator;
    }
};

#include "people_test.moc"
RINGI_TEST(PeopleTest)
