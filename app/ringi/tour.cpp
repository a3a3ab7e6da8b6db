// SPDX-License-Identifier: Apache-2.0
#include "ringi/tour.h"

#include "ringi/practice_host.h"
#include "ringi/program.h"
#include "ui/shell/main_window.h"

#include <QCoreApplication>
#include <QDir>

#include <cstdio>

namespace ringi {
namespace {

using namespace std::chrono_literals;

constexpr auto kLook = 40ms;
constexpr auto kPatience = 60s;
/// Two rounds of the event loop's timers: layouts and paints are done by then.
constexpr int kPauseRounds = 6;

} // namespace

Tour::Tour(Program& program, const QString& folder)
    : QObject(&program), m_program(program), m_hand(folder)
{
    QDir().mkpath(folder);
    connect(&m_timer, &QTimer::timeout, this, &Tour::tick);
    connect(&program, &Program::failed, this,
            [this](const Error& error) { finish(1, errorCodeName(error.code)); });
    add(QStringLiteral("the window"), [this] {
        QWidget* window = m_program.mainWindow();
        if (window == nullptr)
            return false;
        window->resize(1180, 760);
        return true;
    });
    addPause();
    addPicture(QStringLiteral("sign-in"));
    signIn(QStringLiteral("hanako"));
    importList();
    compose();
    addPress(QStringLiteral("switchPersonButton"));
    signIn(QStringLiteral("taro"));
    review();
    deliver();
    prove();
    settings();
    summarise();
}

void Tour::start()
{
    m_since = std::chrono::steady_clock::now();
    m_timer.start(kLook);
}

void Tour::tick()
{
    if (m_next >= m_steps.size()) {
        finish(0, QString());
        return;
    }
    if (m_steps.at(m_next).attempt()) {
        ++m_next;
        m_since = std::chrono::steady_clock::now();
    } else if (std::chrono::steady_clock::now() - m_since > kPatience) {
        m_hand.picture(QStringLiteral("stuck"));
        finish(1, m_steps.at(m_next).what);
    }
}

void Tour::finish(int code, const QString& words)
{
    m_timer.stop();
    if (code != 0)
        std::fprintf(stderr, "ringi: the tour is stuck at: %s\n", qPrintable(words));
    QCoreApplication::exit(code);
}

void Tour::add(const QString& what, std::function<bool()> attempt)
{
    m_steps.append({what, std::move(attempt)});
}

void Tour::addPress(const QString& name)
{
    add(name, [this, name] { return m_hand.press(name); });
}

void Tour::addPicture(const QString& name)
{
    addPause();
    add(name, [this, name] { return m_hand.picture(name); });
}

void Tour::addPause()
{
    add(QStringLiteral("pause"), [rounds = 0]() mutable { return ++rounds > kPauseRounds; });
}

void startTour(Program& program, const QString& folder)
{
    (new Tour(program, folder))->start();
}

} // namespace ringi
