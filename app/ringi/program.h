// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "office/office.h"
#include "ringi/program_options.h"

#include <QObject>

#include <memory>

namespace ringi {

class DeliveryService;
class MainWindow;
class PracticeHost;
class Preferences;
class RehearsalStage;
class ReviewWatch;
class RunWatch;
class SecretStore;
class StartWindow;
class WireRecorder;
struct PracticeOffice;
struct PracticeRelayFacts;

/// The desktop program: puts office, keychain, delivery thread and windows together, and takes them
/// apart in order. Holds no rules of its own. GUI thread.
class Program final : public QObject {
    Q_OBJECT
public:
    Program(ProgramOptions options, Preferences& preferences, QObject* parent = nullptr);
    /// Windows first, then the delivery thread (waits for the messages on their way), then the
    /// office and the practice relay.
    ~Program() override;

    /// Shows the first window: what the options ask for, else the start window.
    void start();
    void makeWorkspace(const QString& folder, const Founding& founding);
    void openWorkspace(const QString& folder);
    void openPractice();

    [[nodiscard]] StartWindow* startWindow() const { return m_start.get(); }
    [[nodiscard]] MainWindow* mainWindow() const { return m_main.get(); }
    /// Nullptr but in the practice office.
    [[nodiscard]] const PracticeHost* practice() const { return m_practice.get(); }

Q_SIGNALS:
    /// The main window is there, nobody signed in yet.
    void officeOpened();
    /// What was asked for did not work; the start window says why.
    void failed(const ringi::Error& error);

private:
    void showStart();
    void fail(const Error& error);
    void foundPractice(const Result<PracticeRelayFacts>& facts);
    void enterPractice(const Result<PracticeOffice>& practice);
    void enter(const Result<std::shared_ptr<Office>>& office, const QString& hint);
    void makeRecorder();
    void watchRuns(bool hasTray);
    void watchReviews();
    void shutDown();
    [[nodiscard]] OfficeParts parts(bool practice);

    ProgramOptions m_options;
    Preferences& m_preferences;
    SystemClock m_clock;
    std::unique_ptr<SecretStore> m_secrets;
    std::unique_ptr<PracticeHost> m_practice;
    std::shared_ptr<Office> m_office;
    std::unique_ptr<DeliveryService> m_delivery;
    std::unique_ptr<RehearsalStage> m_rehearsals;
    std::unique_ptr<WireRecorder> m_recorder;
    std::unique_ptr<StartWindow> m_start;
    std::unique_ptr<MainWindow> m_main;
    std::unique_ptr<RunWatch> m_watch;
    std::unique_ptr<ReviewWatch> m_reviews;
    bool m_closing = false;
};

} // namespace ringi
