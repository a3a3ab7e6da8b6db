// SPDX-License-Identifier: Apache-2.0
#include "base/canonical_json.h"
#include "support/test_registry.h"

#include <QJsonArray>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace ringi;

class CanonicalJsonTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writes_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QByteArray>("canonical");

        // RFC 8785 section 3.2.2, the members without fractions.
        QTest::newRow("RFC 8785 3.2.2, strings and literals")
            << R"({"string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
                   "literals": [null, true, false]})"_ba
            << "{\"literals\":[null,true,false],"
               "\"string\":\"\xE2\x82\xAC$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}"_ba;
        // RFC 8785 section 3.2.3, its sorting example.
        QTest::newRow("RFC 8785 3.2.3, order of members")
            << R"({"\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh",
                   "1": "One", "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control",
                   "\u00f6": "Latin Small Letter O With Diaeresis"})"_ba
            << "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\xC2\x80\":\"Control\","
               "\"\xC3\xB6\":\"Latin Small Letter O With Diaeresis\","
               "\"\xE2\x82\xAC\":\"Euro Sign\","
               "\"\xF0\x9F\x98\x80\":\"Emoji: Grinning Face\","
               "\"\xEF\xAC\xB3\":\"Hebrew Letter Dalet With Dagesh\"}"_ba;
        QTest::newRow("short escapes") << R"({"a": "\b\t\n\f\r\u001f\u007f"})"_ba
                                       << "{\"a\":\"\\b\\t\\n\\f\\r\\u001f\x7f\"}"_ba;
        QTest::newRow("a NUL") << R"({"a": "x\u0000y"})"_ba
                               << R"({"a":"x\u0000y"})"_ba;
        QTest::newRow("whole numbers")
            << "[0, -0, 1.0, 1e3, -9007199254740992, 9007199254740992]"_ba
            << "[0,0,1,1000,-9007199254740992,9007199254740992]"_ba;
        QTest::newRow("nothing in it") << R"({"b": {}, "a": []})"_ba
                                       << R"({"a":[],"b":{}})"_ba;
        QTest::newRow("nested") << R"({"z": [{"y": 1, "x": [[2]]}]})"_ba
                                << R"({"z":[{"x":[[2]],"y":1}]})"_ba;
    }

    void writes()
    {
        QFETCH(QByteArray, source);
        QFETCH(QByteArray, canonical);
        const QJsonValue value = valueOf(source);
        const auto bytes = canonicalJson(value);
        QVERIFY(bytes);
        QCOMPARE(*bytes, canonical);
        // What is canonical stays as it is.
        const auto again = canonicalJson(valueOf(*bytes));
        QVERIFY(again);
        QCOMPARE(*again, canonical);
    }

    void refuses_data()
    {
        QTest::addColumn<QJsonValue>("value");

        QTest::newRow("a fraction") << QJsonValue(0.5);
        QTest::newRow("beyond 2^53") << QJsonValue(9007199254740993LL);
        QTest::newRow("beyond -2^53") << QJsonValue(-9007199254740993LL);
        QTest::newRow("beyond 2^63") << QJsonValue(1e300);
        QTest::newRow("infinity") << QJsonValue(qInf());
        QTest::newRow("not a number") << QJsonValue(qQNaN());
        QTest::newRow("a lone surrogate") << QJsonValue(QString(QChar(0xD800)));
        QTest::newRow("a lone surrogate in a name")
            << QJsonValue(QJsonObject{{QString(QChar(0xDC00)), 1}});
        QJsonValue deep = 1;
        for (int i = 0; i < 65; ++i)
            deep = QJsonArray{deep};
        QTest::newRow("nested too deep") << deep;
    }

    void refuses()
    {
        QFETCH(QJsonValue, value);
        const auto bytes = canonicalJson(value);
        QVERIFY(!bytes);
        QCOMPARE(bytes.error().code, ErrorCode::InvalidInput);
    }

    void parses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("good");

        QTest::newRow("an object") << R"({"a":1})"_ba << true;
        QTest::newRow("an array") << "[1]"_ba << false;
        QTest::newRow("nothing") << ""_ba << false;
        QTest::newRow("cut") << R"({"a":)"_ba << false;
        QTest::newRow("something after it") << R"({"a":1}x)"_ba << false;
        QTest::newRow("cut UTF-8") << "{\"a\":\"\xE3\x81\"}"_ba << false;
        QTest::newRow("nested without end") << QByteArray(100'000, '[') << false;
    }

    void parses()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, good);
        const auto object = parseJsonObject(bytes);
        QCOMPARE(object.has_value(), good);
        if (!good)
            QCOMPARE(object.error().code, ErrorCode::InvalidInput);
    }

private:
    /// Any value, through an object, since parseJsonObject() takes no other.
    static QJsonValue valueOf(const QByteArray& source)
    {
        const auto object = parseJsonObject("{\"it\":" + source + "}");
        return object ? object->value("it"_L1) : QJsonValue(QJsonValue::Undefined);
    }
};

#include "canonical_json_test.moc"
RINGI_TEST(CanonicalJsonTest)
