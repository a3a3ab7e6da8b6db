// SPDX-License-Identifier: Apache-2.0
// usage: ringi_test_<suite> [Class [QtTest options]]; without a class every test of the suite runs.
#include "support/test_registry.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QtTest>

#ifdef QT_WIDGETS_LIB
#include <QApplication>
using Application = QApplication;
#else
using Application = QCoreApplication;
#endif

#include <cstdio>
#include <map>
#include <string>

namespace ringi::test {
namespace {

using Makers = std::map<std::string, std::function<std::unique_ptr<QObject>()>>;

Makers& makers()
{
    static Makers all;
    return all;
}

} // namespace

Registration::Registration(const char* className, std::function<std::unique_ptr<QObject>()> make)
{
    makers().emplace(className, std::move(make));
}

} // namespace ringi::test

int main(int argc, char** argv)
{
    // What the program keeps for its user is the test's own, also in the programs it starts.
    const QTemporaryDir userData;
    qputenv("XDG_DATA_HOME", QFile::encodeName(userData.path()));
    Application app(argc, argv);
    const auto& makers = ringi::test::makers();
    QStringList arguments = app.arguments();
    if (arguments.size() > 1 && !arguments.at(1).startsWith(u'-')) {
        const auto found = makers.find(arguments.takeAt(1).toStdString());
        if (found == makers.end()) {
            std::fprintf(stderr, "no such test in this program\n");
            return 2;
        }
        return QTest::qExec(found->second().get(), arguments);
    }
    int failed = 0;
    for (const auto& [name, make] : makers)
        failed += QTest::qExec(make().get(), arguments);
    return failed;
}
