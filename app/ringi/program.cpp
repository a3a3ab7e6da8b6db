// SPDX-License-Identifier: Apache-2.0
#include "ringi/program.h"

#include "base/logging.h"
#include "delivery/delivery_service.h"
#include "delivery/log_memory.h"
#include "delivery/rehearsal_stage.h"
#include "desktop/review_watch.h"
#include "desktop/run_watch.h"
#include "keychain/keychain_secret_store.h"
#include "keychain/memory_secret_store.h"
#include "office/practice_office.h"
#include "ringi/practice_host.h"
#include "ringi/practice_texts.h"
#include "base/when_done.h"
#include "ui/settings/wire_recorder.h"
#include "ui/shell/main_window.h"
#include "ui/shell/preferences.h"
#include "ui/shell/start_window.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QSystemTrayIcon>

namespace ringi {

Program::Program(ProgramOptions options, Preferences& preferences, QObject* parent)
    : QObject(parent), m_options(std::move(options)), m_preferences(preferences)
{
}

Program::~Program()
{
    m_start.reset();
    m_reviews.reset();
    m_watch.reset();
    m_main.reset();
    m_recorder.reset();
    m_rehearsals.reset();
    m_delivery.reset();
    m_office.reset();
    m_practice.reset();
    m_secrets.reset();
}

void Program::start()
{
    showStart();
    if (m_options.practice || !m_options.tour.isEmpty())
        openPractice();
    else if (!m_options.workspace.isEmpty())
        openWorkspace(m_options.workspace);
}

void Program::showStart()
{
    m_start = std::make_unique<StartWindow>(m_preferences.recentFolders());
    connect(m_start.get(), &StartWindow::makeRequested, this, &Program::makeWorkspace);
    connect(m_start.get(), &StartWindow::openRequested, this, &Program::openWorkspace);
    connect(m_start.get(), &StartWindow::practiceRequested, this, &Program::openPractice);
    m_start->show();
}

OfficeParts Program::parts(bool practice)
{
    // What is practised must not leave a trace in the person's keychain.
    if (practice)
        m_secrets = std::make_unique<MemorySecretStore>();
    else
        m_secrets = std::make_unique<KeychainSecretStore>();
    OfficeParts parts;
    parts.clock = &m_clock;
    parts.secrets = m_secrets.get();
    return parts;
}

void Program::makeWorkspace(const QString& folder, const Founding& founding)
{
    m_start->setBusy(tr("Making the workspace…"));
    whenDone(this, Office::create({.folder = folder, .postgresUrl = {}}, founding, parts(false)),
             [this, folder](Result<std::shared_ptr<Office>> office) {
                 if (office)
                     m_preferences.addRecentFolder(folder);
                 enter(office, {});
             });
}

void Program::openWorkspace(const QString& folder)
{
    m_start->setBusy(tr("Opening the workspace…"));
    whenDone(this, Office::open({.folder = folder, .postgresUrl = {}}, parts(false)),
             [this, folder](Result<std::shared_ptr<Office>> office) {
                 if (office)
                     m_preferences.addRecentFolder(folder);
                 enter(office, {});
             });
}

void Program::openPractice()
{
    m_start->setBusy(tr("Setting up the practice office…"));
    m_practice = std::make_unique<PracticeHost>();
    whenDone(this, m_practice->start(),
             [this](const Result<PracticeRelayFacts>& facts) { foundPractice(facts); });
}

void Program::foundPractice(const Result<PracticeRelayFacts>& facts)
{
    if (!facts) {
        fail(facts.error());
        return;
    }
    whenDone(this,
             makePracticeOffice(m_practice->officeFolder(), *facts, practiceTexts(), parts(true)),
             [this](const Result<PracticeOffice>& practice) { enterPractice(practice); });
}

void Program::enterPractice(const Result<PracticeOffice>& practice)
{
    if (!practice) {
        fail(practice.error());
        return;
    }
    enter(practice->office, practiceHint(*practice));
}

void Program::enter(const Result<std::shared_ptr<Office>>& office, const QString& hint)
{
    if (!office) {
        fail(office.error());
        return;
    }
    m_office = *office;
    DeliveryOptions options;
    options.loopbackOnly = m_office->isPractice();
    if (!m_office->isPractice()) // which is made anew each time
        options.memoryFolder = LogMemory::usersFolder();
    m_delivery = std::make_unique<DeliveryService>(m_office->store(), *m_secrets, m_clock, options);
    m_rehearsals = std::make_unique<RehearsalStage>(RehearsalStage::Parts{
        .store = &m_office->store(), .secrets = m_secrets.get(), .clock = &m_clock});
    makeRecorder();
    MainWindowParts parts;
    parts.office = m_office;
    parts.delivery = m_delivery.get();
    parts.rehearsals = m_rehearsals.get();
    parts.clock = &m_clock;
    parts.preferences = &m_preferences;
    parts.wire = m_recorder.get();
    parts.credentialsHint = hint;
    parts.hasTray = QSystemTrayIcon::isSystemTrayAvailable();
    if (m_practice)
        parts.practiceMail = [this] { return m_practice->mail(); };
    m_main = std::make_unique<MainWindow>(parts);
    connect(m_main.get(), &MainWindow::closeRequested, this, &Program::shutDown);
    watchRuns(parts.hasTray);
    watchReviews();
    m_main->show();
    // Its own signals still come from it: it goes when they have been worked off.
    m_start->close();
    m_start.release()->deleteLater();
    m_delivery->start();
    Q_EMIT
    officeOpened();
}

void Program::makeRecorder()
{
    m_recorder = std::make_unique<WireRecorder>(
        WireSource{[this](bool on) { m_delivery->recordWire(on); },
                   [this] { m_delivery->readWire(); }});
    connect(m_delivery.get(), &DeliveryService::wireText, m_recorder.get(), &WireRecorder::take);
}

void Program::watchRuns(bool hasTray)
{
    RunWatchParts parts;
    parts.office = m_office.get();
    parts.delivery = m_delivery.get();
    parts.window = m_main.get();
    parts.clock = &m_clock;
    parts.hasTray = hasTray;
    parts.rest = [this](std::function<void()> done) {
        connect(m_delivery.get(), &DeliveryService::rested, m_watch.get(), std::move(done),
                Qt::SingleShotConnection);
        m_delivery->rest();
    };
    parts.goOn = [this] { m_delivery->wake(); };
    parts.hearNetwork = [this](bool connected) { m_delivery->networkChanged(connected); };
    m_watch = std::make_unique<RunWatch>(parts, &makeDesktop);
    connect(m_main.get(), &MainWindow::backgroundRequested, m_watch.get(), &RunWatch::toBackground);
    connect(m_watch.get(), &RunWatch::quitRequested, this, &Program::shutDown);
    // Without a window the program goes on; it ends by shutDown() alone.
    QGuiApplication::setQuitOnLastWindowClosed(false);
}

void Program::watchReviews()
{
    m_reviews = std::make_unique<ReviewWatch>(
        ReviewWatchParts{.office = m_office.get(),
                         .preferences = &m_preferences,
                         .clock = &m_clock,
                         .session = [this] { return m_main->context().session; }});
    UiEvents* events = m_main->context().events;
    connect(events, &UiEvents::sessionChanged, m_reviews.get(), &ReviewWatch::look);
    connect(events, &UiEvents::campaignsChanged, m_reviews.get(), &ReviewWatch::lookSoon);
    connect(m_reviews.get(), &ReviewWatch::happened, events, &UiEvents::campaignsChanged);
    connect(m_reviews.get(), &ReviewWatch::told, m_watch.get(), &RunWatch::tellAnyway);
    connect(m_reviews.get(), &ReviewWatch::waitingChanged, m_watch.get(), &RunWatch::setWaiting);
}

void Program::fail(const Error& error)
{
    qCWarning(logApp) << "could not open:" << errorCodeName(error.code) << error.detail;
    m_practice.reset();
    m_start->showError(error);
    Q_EMIT
    failed(error);
}

void Program::shutDown()
{
    if (std::exchange(m_closing, true))
        return;
    m_main->showClosing();
    connect(m_delivery.get(), &DeliveryService::stopped, this, [this] {
        m_main->allowClose();
        m_main->close();
        QCoreApplication::quit();
    });
    m_delivery->shutdown();
}

} // namespace ringi
