// SPDX-License-Identifier: Apache-2.0
// Lists of texts in a column: what was written comes back, and what is none is damage, whichever of
// the two readers saw it.
#include "store/json_text.h"
#include "support/test_registry.h"

#include <QJsonDocument>
#include <QtTest>

using namespace ringi;
using namespace Qt::StringLiterals;

class JsonTextTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comesBack_data()
    {
        QTest::addColumn<QStringList>("texts");
        QTest::newRow("none") << QStringList{};
        QTest::newRow("blank") << QStringList{QString()};
        QTest::newRow("several") << QStringList{u"花子"_s, u""_s, u"Emi 😀"_s};
        QTest::newRow("short escapes") << QStringList{u"a\"b\\c\b\f\n\r\td"_s, u"\\\\"_s, u"\""_s};
        QTest::newRow("long escapes") << QStringList{u"a\u0001b\u001f"_s, u"\u007f\u2028"_s};
        QTest::newRow("brackets") << QStringList{u"[\"x\",\"y\"]"_s, u"],["_s};
    }
    void comesBack()
    {
        QFETCH(const QStringList, texts);
        const auto column = jsonText(texts);
        QVERIFY(column);
        QCOMPARE(textsFrom(*column, u"it"_s).value_or(QStringList{u"?"_s}), texts);
        // Also as another program may write it.
        const QString indented = QString::fromUtf8(
            QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Indented));
        QCOMPARE(textsFrom(indented, u"it"_s).value_or(QStringList{u"?"_s}), texts);
    }

    void damage_data()
    {
        QTest::addColumn<QString>("column");
        for (const auto* column :
             {"", "[", "[\"", "[\"a", "[\"a\"", "[\"a\",", "[\"a\",]", "[\"a\"]x", "[\"a\"]]",
              "[a]", "[1]", "[null]", "[\"a\" \"b\"]", "[\"a\"\"b\"]", "[\"\\x\"]", "[\"a\\",
              "{\"a\":\"b\"}", "\"a\"", "[[\"a\"]]"})
            QTest::newRow(column) << QString::fromLatin1(column);
        QTest::newRow("a line break inside") << u"[\"a\nb\"]"_s;
    }
    void damage()
    {
        QFETCH(const QString, column);
        // What the standard parser takes is not ours to refuse.
        const auto document = QJsonDocument::fromJson(column.toUtf8());
        const bool texts = document.isArray() &&
                           std::ranges::all_of(document.array(), [](const QJsonValue& value) {
                               return value.isString();
                           });
        const auto read = textsFrom(column, u"it"_s);
        QCOMPARE(read.has_value(), texts);
        if (!texts)
            QCOMPARE(read.error(), (Error{ErrorCode::WorkspaceDamaged, u"it"_s}));
    }
};

#include "json_text_test.moc"
RINGI_TEST(JsonTextTest)
