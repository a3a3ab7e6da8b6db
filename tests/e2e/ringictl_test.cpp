// SPDX-License-Identifier: Apache-2.0
// The command line as IT staff use it: by process, with its exit codes.
#include "support/test_registry.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/file.h>

class RingictlTest final : public QObject {
    Q_OBJECT

private:
    struct Outcome {
        int code = -1;
        QByteArray out;
        QByteArray err;
    };
    QTemporaryDir m_folder;

    [[nodiscard]] QString path(const char* name) const
    {
        return m_folder.filePath(QLatin1StringView(name));
    }
    void write(const char* name, const QByteArray& bytes)
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    static Outcome run(const QStringList& arguments)
    {
        QProcess process;
        process.start(QStringLiteral(RINGI_BIN_DIR "/ringictl"), arguments);
        if (!process.waitForFinished(60'000))
            return {};
        return {process.exitCode(), process.readAllStandardOutput(),
                process.readAllStandardError()};
    }
    [[nodiscard]] QStringList signedIn(const QStringList& arguments) const
    {
        return arguments
               + QStringList{QStringLiteral("--workspace"), path("office"),
                             QStringLiteral("--login"), QStringLiteral("taro"),
                             QStringLiteral("--password-file"), path("password")};
    }

private Q_SLOTS:
    void initTestCase() { write("password", "correct horse\n"); }

    void makesAWorkspaceOnce()
    {
        const QStringList init = signedIn({QStringLiteral("init"), QStringLiteral("--office"),
                                           QStringLiteral("Example"), QStringLiteral("--person"),
                                           QStringLiteral("Taro Suzuki")});
        const Outcome made = run(init);
        QVERIFY2(made.code == 0, made.err.constData());
        const auto mode = QFile(path("office/ringi.sqlite")).permissions();
        QVERIFY(!(mode & (QFile::ReadGroup | QFile::ReadOther)));
        const Outcome again = run(init);
        QCOMPARE(again.code, 1);
        QCOMPARE(again.err.count('\n'), 1);
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        const QString nowhere = QStringLiteral("/nonexistent/ringi");
        QTest::newRow("nothing") << QStringList{} << 2;
        QTest::newRow("no such command") << QStringList{QStringLiteral("approve")} << 2;
        QTest::newRow("no such option")
            << QStringList{QStringLiteral("status"), QStringLiteral("--frobnicate")} << 2;
        QTest::newRow("no workspace") << QStringList{QStringLiteral("status")} << 1;
        QTest::newRow("not there")
            << QStringList{QStringLiteral("status"), QStringLiteral("--workspace"), nowhere} << 1;
        QTest::newRow("no file") << QStringList{QStringLiteral("audit"), QStringLiteral("verify"),
                                                nowhere}
                                 << 1;
        for (const char* option : {"--connections=0", "--connections=17", "--connections=two",
                                   "--window=9", "--window=-1"})
            QTest::newRow(option) << QStringList{QStringLiteral("deliver"),
                                                 QString::fromLatin1(option),
                                                 QStringLiteral("--workspace"), path("office")}
                                  << 2;
    }
    void saysWhatIsWrong()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const int, code);
        const Outcome outcome = run(arguments);
        QCOMPARE(outcome.code, code);
        QVERIFY2(outcome.err.startsWith("ringictl: "), outcome.err.constData());
        QCOMPARE(outcome.err.count('\n'), 1);
    }

    void refusesAWrongPassword()
    {
        write("wrong", "not the password\n");
        QStringList arguments = signedIn({QStringLiteral("audit"), QStringLiteral("export"),
                                          path("x.csv")});
        arguments.last() = path("wrong");
        QCOMPARE(run(arguments).code, 1);
        QVERIFY(!QFile::exists(path("x.csv")));
    }

    void refusesAnImportThatThePersonMayNotMake()
    {
        write("list.csv", "email,name\r\nann@example.com,Ann\r\n");
        const Outcome outcome =
            run(signedIn({QStringLiteral("import"), path("list.csv")})); // only an administrator
        QCOMPARE(outcome.code, 1);
        QVERIFY(outcome.err.contains("NotPermitted") || !outcome.err.isEmpty());
    }

    void showsTheStatus()
    {
        const Outcome outcome = run({QStringLiteral("status"), QStringLiteral("--workspace"),
                                     path("office"), QStringLiteral("--json")});
        QCOMPARE(outcome.code, 0);
        const auto json = QJsonDocument::fromJson(outcome.out).object();
        QCOMPARE(json.value(QStringLiteral("office")).toString(), QStringLiteral("Example"));
        QVERIFY(json.value(QStringLiteral("campaigns")).toArray().isEmpty());
    }

    void showsTheStatusWhileSomebodyWorksInIt()
    {
        QFile lock(path("office/ringi.lock"));
        QVERIFY(lock.open(QIODevice::ReadWrite));
        QCOMPARE(::flock(lock.handle(), LOCK_EX | LOCK_NB), 0); // as an open window does
        const QStringList at{QStringLiteral("--workspace"), path("office"),
                             QStringLiteral("--json")};
        QCOMPARE(run(QStringList{QStringLiteral("deliver")} + at).code, 1);
        const Outcome outcome = run(QStringList{QStringLiteral("status")} + at);
        QVERIFY2(outcome.code == 0, outcome.err.constData());
        QVERIFY(outcome.out.contains("\"office\":\"Example\""));
    }

    void saysItsExitCodes()
    {
        const Outcome outcome = run({QStringLiteral("deliver"), QStringLiteral("--help")});
        QCOMPARE(outcome.code, 0);
        QVERIFY(outcome.out.contains("--window"));
        QVERIFY(outcome.out.contains("3 a finding blocks or a person has to decide"));
    }

    void deliversNothingWhenNothingIsDue()
    {
        const Outcome outcome =
            run({QStringLiteral("deliver"), QStringLiteral("--workspace"), path("office")});
        QVERIFY2(outcome.code == 0, outcome.err.constData());
        // Delivered or not: this computer knows from now on how far the workspace had come.
        const QDir seen(qEnvironmentVariable("XDG_DATA_HOME") + QStringLiteral("/Ringi/last-seen"));
        QCOMPARE(seen.entryList(QDir::Files).size(), 1);
    }

    void exportsAndProves_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("csv") << QStringLiteral("log.csv");
        QTest::newRow("jsonl") << QStringLiteral("log.jsonl");
    }
    void exportsAndProves()
    {
        QFETCH(const QString, file);
        const QString target = m_folder.filePath(file);
        const Outcome exported =
            run(signedIn({QStringLiteral("audit"), QStringLiteral("export"), target}));
        QVERIFY2(exported.code == 0, exported.err.constData());
        QCOMPARE(run({QStringLiteral("audit"), QStringLiteral("verify"), target}).code, 0);
        // The head as it was said, and as the window groups it; one that cannot be read is no "none".
        QByteArray head = exported.out.trimmed().right(64);
        const QStringList verify{QStringLiteral("audit"), QStringLiteral("verify"), target,
                                 QStringLiteral("--head")};
        QCOMPARE(run(verify + QStringList{QString::fromLatin1(head)}).code, 0);
        const QByteArray grouped = head.left(8) + ' ' + head.mid(8);
        QCOMPARE(run(verify + QStringList{QString::fromLatin1(grouped)}).code, 0);
        QProcess script;
        script.start(QStringLiteral("/usr/bin/python3"),
                     {QStringLiteral(RINGI_SOURCE_DIR "/docs/verify/ringi_verify.py"), target,
                      QStringLiteral("--head"), QString::fromLatin1(grouped)});
        QVERIFY(script.waitForFinished());
        QCOMPARE(script.exitCode(), 0);
        for (const char* bad : {"zz", "", "abcd"})
            QCOMPARE(run(verify + QStringList{QString::fromLatin1(bad)}).code, 2);
        QCOMPARE(run(verify + QStringList{QString(64, QChar(u'a'))}).code, 4);
        QFile log(target);
        QVERIFY(log.open(QIODevice::ReadWrite));
        QVERIFY(log.resize(log.size() - 30)); // the tail is cut
        log.close();
        QCOMPARE(run({QStringLiteral("audit"), QStringLiteral("verify"), target}).code, 4);
        QCOMPARE(run(signedIn({QStringLiteral("audit"), QStringLiteral("verify")})).code, 0);
    }
};

#include "ringictl_test.moc"
RINGI_TEST(RingictlTest)
