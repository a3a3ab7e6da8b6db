// SPDX-License-Identifier: Apache-2.0
#include "checks/check.h"

#include "check_cases.h"
#include "support/test_registry.h"

#include <QRegularExpression>
#include <QSet>
#include <QtTest>

using namespace ringi;
using namespace Qt::StringLiterals;
using test::CheckCase;

/// All checks over one campaign with one thing changed: exactly these findings, no other check's.
class ChecksTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findings_data();
    void findings();
    void theTableCoversTheCatalogue();
};

namespace {

QByteArray describe(const QList<Finding>& findings)
{
    QByteArray text;
    for (const Finding& finding : findings) {
        text += finding.code.toUtf8() + ' ' + severityName(finding.severity).toUtf8() + ' ' +
                finding.part.toUtf8() + ' ' +
                QJsonDocument(finding.facts).toJson(QJsonDocument::Compact) + '\n';
    }
    return text;
}

} // namespace

void ChecksTest::findings_data()
{
    QTest::addColumn<QList<Finding>>("expected");
    QTest::addColumn<std::function<void(CheckCase&)>>("change");
    for (const auto& row : test::allCheckRows())
        QTest::newRow(row.name.constData()) << row.expected << row.change;
}

void ChecksTest::findings()
{
    QFETCH(const QList<Finding>, expected);
    QFETCH(const std::function<void(CheckCase&)>, change);
    CheckCase changed;
    change(changed);
    const auto found = changed.findings();
    QCOMPARE(describe(found), describe(expected));
    QVERIFY(found == expected);
    QVERIFY(!describe(found).contains('@')); // findings go into packets, logs and JSON
    const bool blocked = std::ranges::any_of(
        expected, [](const auto& finding) { return finding.severity == Severity::Blocking; });
    QCOMPARE(blocks(found), blocked);
}

/// checks/catalogue.h is what the window has words for.
void ChecksTest::theTableCoversTheCatalogue()
{
    QFile header(QStringLiteral(RINGI_SOURCE_DIR "/core/checks/catalogue.h"));
    QVERIFY(header.open(QIODevice::ReadOnly));
    const QRegularExpression line(u"^///   [a-z, ]+? {2,}([a-z]+(?:-[a-z0-9]+)+) [*!~]"_s,
                                  QRegularExpression::MultilineOption);
    QSet<QString> promised;
    auto matches = line.globalMatch(QString::fromUtf8(header.readAll()));
    while (matches.hasNext())
        promised.insert(matches.next().captured(1));
    promised.remove(u"check-failed"_s); // CheckRunnerTest's

    QSet<QString> found;
    for (const auto& row : test::allCheckRows()) {
        for (const Finding& finding : row.expected)
            found.insert(finding.code);
    }
    QCOMPARE(found, promised);
}

#include "checks_test.moc"
RINGI_TEST(ChecksTest)
