// SPDX-License-Identifier: Apache-2.0
#include "campaign/relay_limits.h"
#include "delivery/delivery_service.h"
#include "delivery/log_memory.h"
#include "keychain/keychain_secret_store.h"
#include "keychain/relay_secret.h"
#include "office/run_desk.h"
#include "office/settings_desk.h"
#include "ringictl/commands.h"
#include "ringictl/seat.h"
#include "ringictl/terminal.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QTextStream>

namespace ringi {
namespace {

/// Where the relay's password comes from: a file that was named, kept in memory for this run only, or
/// the keychain.
std::unique_ptr<SecretStore> secretsFor(const Seat& seat)
{
    if (seat.value(QStringLiteral("relay-password-file")).isEmpty())
        return std::make_unique<KeychainSecretStore>();
    return std::make_unique<MemorySecretStore>();
}

Status giveRelayPassword(const Seat& seat, Office& office, SecretStore& secrets)
{
    const QString file = seat.value(QStringLiteral("relay-password-file"));
    if (file.isEmpty())
        return {};
    const auto password = readPassword({}, file);
    if (!password)
        return failure(password);
    const auto relays = office.runs().relaysInUse().result();
    if (!relays)
        return failure(relays);
    if (relays->size() > 1) // one of them would get the password of another
        return failure(ErrorCode::InvalidInput, QStringLiteral("relay-password-file"));
    for (const RelayId relay : *relays)
        secrets.write(relaySecretKey(office.workspaceId(), relay), *password);
    return {};
}

bool isAboutRelays(const Error& error)
{
    return error.code == ErrorCode::InvalidInput
           && error.detail == QStringLiteral("relay-password-file");
}

QString severalRelays()
{
    return QCoreApplication::translate(
        "ringictl", "--relay-password-file is for one relay, and the campaigns that wait here use "
                    "several. Save their passwords in the program's settings, where there is a "
                    "keychain.");
}

void showProgress(const RunProgress& progress)
{
    QString line = QCoreApplication::translate("ringictl", "campaign %1: %2 of %3 done, %4 a minute")
                       .arg(progress.campaign.value)
                       .arg(progress.done)
                       .arg(progress.total)
                       .arg(qRound64(progress.perMinute));
    if (progress.problem)
        line += QStringLiteral(" [%1 %2]").arg(errorCodeName(progress.problem->code),
                                               progress.problem->detail);
    say(line);
}

/// What is left for a person to decide decides the exit code.
ExitCode summarise(const Seat& seat, Office& office)
{
    const auto runs = office.runs().all().result();
    if (!runs)
        return fail(runs.error());
    bool needsPerson = false;
    QJsonArray rows;
    for (const RunCard& run : *runs) {
        const bool waits = run.counts.unknown > 0 || run.state == CampaignState::Paused ||
                           !run.waitsFor.isEmpty();
        needsPerson = needsPerson || waits;
        rows.append(QJsonObject{{QStringLiteral("campaign"), run.campaign.value},
                                {QStringLiteral("state"), stateName(run.state)},
                                {QStringLiteral("accepted"), run.counts.accepted},
                                {QStringLiteral("refused"), run.counts.refused},
                                {QStringLiteral("unknown"), run.counts.unknown},
                                {QStringLiteral("total"), run.counts.total},
                                {QStringLiteral("waitsFor"), run.waitsFor},
                                {QStringLiteral("ring"), run.ring},
                                {QStringLiteral("reason"), run.reason}});
        if (!seat.wantsJson())
            say(QCoreApplication::translate(
                    "ringictl", "campaign %1 is %2: accepted %3, refused %4, unknown %5 of %6")
                    .arg(run.campaign.value)
                    .arg(stateName(run.state))
                    .arg(run.counts.accepted)
                    .arg(run.counts.refused)
                    .arg(run.counts.unknown)
                    .arg(run.counts.total));
    }
    if (seat.wantsJson())
        sayJson(rows);
    if (needsPerson)
        return fail(ExitCode::Blocked,
                    QCoreApplication::translate("ringictl", "Something needs a person's decision."));
    return ExitCode::Done;
}

/// InvalidInput ("connections", "window").
Result<DeliveryOptions> deliveryOptions(const Seat& seat)
{
    const auto connections = seat.number(QStringLiteral("connections"), 1, kMostConnections);
    if (!connections)
        return failure(connections);
    const auto window = seat.number(QStringLiteral("window"), 0, kMostWindow);
    if (!window)
        return failure(window);
    DeliveryOptions options;
    options.connections = *connections;
    options.window = *window;
    return options;
}

} // namespace

ExitCode runDeliver(const QStringList& arguments)
{
    Seat seat(QStringLiteral("deliver"),
              QCoreApplication::translate(
                  "ringictl", "Runs the sealed campaigns that are due, until done."));
    seat.addWorkspaceOptions();
    seat.options().addOptions(
        {{QStringLiteral("relay-password-file"),
          QCoreApplication::translate("ringictl",
                                      "File with the relay's password, where there is no keychain; "
                                      "only where all waiting campaigns use the same relay."),
          QStringLiteral("FILE")},
         {QStringLiteral("connections"),
          QCoreApplication::translate(
              "ringictl", "Connections to the relay, 1 to 16, instead of what the settings say."),
          QStringLiteral("NUMBER")},
         {QStringLiteral("window"),
          QCoreApplication::translate("ringictl",
                                      "Messages under way on each connection, 1 to 8, or 0: as the "
                                      "distance wants it; instead of what the settings say."),
          QStringLiteral("NUMBER")}});
    if (const auto ended = seat.parse(arguments, 0))
        return *ended;
    auto options = deliveryOptions(seat);
    if (!options)
        return fail(ExitCode::Usage,
                    QCoreApplication::translate("ringictl", "--%1 wants a number; see --help")
                        .arg(options.error().detail));
    std::unique_ptr<DeliveryService> service;
    onInterrupt([&service] {
        if (service)
            service->shutdown();
    });
    const auto secrets = secretsFor(seat);
    const auto office = seat.open(secrets.get());
    if (!office)
        return fail(office.error());
    if (auto ok = giveRelayPassword(seat, **office, *secrets); !ok)
        return isAboutRelays(ok.error()) ? fail(ExitCode::Usage, severalRelays())
                                         : fail(ok.error());
    options->loopbackOnly = (*office)->isPractice();
    options->memoryFolder = LogMemory::usersFolder();
    service = std::make_unique<DeliveryService>((*office)->store(), *secrets, seat.clock(),
                                                *options);
    if (!seat.wantsJson())
        QObject::connect(service.get(), &DeliveryService::progress, service.get(), showProgress);
    QObject::connect(service.get(), &DeliveryService::idle, service.get(),
                     &DeliveryService::shutdown);
    QObject::connect(service.get(), &DeliveryService::stopped, qApp, &QCoreApplication::quit);
    service->start();
    QCoreApplication::exec();
    service.reset();
    return summarise(seat, **office);
}

} // namespace ringi
