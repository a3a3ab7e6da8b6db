// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ringi/tour_hand.h"

#include <QList>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

namespace ringi {

class Program;

/// One thing to do, tried until it can be done: `attempt` says whether it was.
struct TourStep {
    QString what; ///< for the message when it never works
    std::function<bool()> attempt;
};

/// The guided tour: does the main job in the practice office with the real windows, author first,
/// then approver; saves a picture of each screen and a summary of what was delivered. Runs on the
/// event loop, step by step, and ends the program: 0 when everything went as it should.
class Tour final : public QObject {
    Q_OBJECT

public:
    Tour(Program& program, const QString& folder);

    void start();

private:
    void tick();
    void finish(int code, const QString& words);

    void signIn(const QString& login);
    void importList();
    void compose();
    void rehearse();
    void review();
    void lookAtPart(const QString& part);
    void readOn();
    void deliver();
    void prove();
    void settings();
    void summarise();

    void add(const QString& what, std::function<bool()> attempt);
    void addPress(const QString& name);
    void addPicture(const QString& name);
    /// Waits until the windows have settled: what was asked for has been painted.
    void addPause();

    Program& m_program;
    TourHand m_hand;
    QList<TourStep> m_steps;
    qsizetype m_next = 0;
    int m_turn = 0;           ///< what the reader of samples does next
    bool m_backwards = false; ///< and where it goes
    QTimer m_timer;
    std::chrono::steady_clock::time_point m_since;
};

/// Begins the tour; the program deletes it. Called once, right after Program::start().
void startTour(Program& program, const QString& folder);

} // namespace ringi
