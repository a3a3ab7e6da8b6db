// SPDX-License-Identifier: Apache-2.0
#include "delivery/run_setup.h"

#include "keychain/dkim_secret.h"
#include "keychain/relay_secret.h"
#include "store/campaign_files.h"
#include "store/relay_gateway.h"
#include "store/workspace_store.h"

namespace ringi {
namespace {

using namespace Qt::StringLiterals;
using Keys = QList<DkimSigner::Key>;

/// One key after the other: a keychain that asks its user asks once at a time.
QFuture<Result<Keys>> readKeys(SecretStore& secrets, const QString& workspace,
                               const QList<DkimSnapshot>& wanted, Keys read)
{
    if (read.size() == wanted.size())
        return QtFuture::makeReadyFuture(Result<Keys>(std::move(read)));
    const DkimSnapshot& next = wanted.at(read.size());
    return secrets.read(dkimSecretKey(workspace, next.id))
        .then([&secrets, workspace, wanted, read](Result<Secret> secret) mutable {
            if (!secret)
                return QtFuture::makeReadyFuture(Result<Keys>(failure(secret)));
            read.append({wanted.at(read.size()).identity, *std::move(secret)});
            return readKeys(secrets, workspace, wanted, std::move(read));
        })
        .unwrap();
}

/// What the store has for a run.
struct StoredParts {
    CampaignFiles files;
    RunFacts facts;
};

/// The password is kept under the relay's number: for whatever server that stands for now.
Status isAsSealed(Connection& connection, const SenderSnapshot& sealed)
{
    const auto relay = RelayGateway(connection).find(sealed.relay);
    if (!relay)
        return failure(relay);
    for (const auto& [isSame, name] : {std::pair(relay->host == sealed.relayHost, u"host"_s),
                                       std::pair(relay->port == sealed.relayPort, u"port"_s),
                                       std::pair(relay->tlsRule == sealed.tlsRule, u"tlsRule"_s),
                                       std::pair(relay->userName == sealed.userName, u"userName"_s),
                                       std::pair(relay->token == sealed.token, u"token"_s)}) {
        if (!isSame)
            return failure(ErrorCode::RelayChanged, name);
    }
    return {};
}

Result<StoredParts> readStored(Connection& connection, const Snapshot& snapshot, Moment now)
{
    if (auto ok = isAsSealed(connection, snapshot.sender); !ok)
        return failure(ok);
    auto files = readCampaignFiles(connection, snapshot);
    if (!files)
        return failure(files);
    auto facts = readRunFacts(connection, snapshot, now);
    if (!facts)
        return failure(facts);
    return StoredParts{*std::move(files), *std::move(facts)};
}

Result<RunSetup> setupOf(const SealedCampaign& sealed, const Result<StoredParts>& stored,
                         const Result<DkimSigner>& signer)
{
    if (!signer)
        return failure(signer);
    if (!stored)
        return failure(stored);
    auto maker = MessageMaker::make(sealed, stored->files, *signer);
    if (!maker)
        return failure(maker);
    return RunSetup{.maker = *std::move(maker), .password = {}, .facts = stored->facts};
}

} // namespace

QFuture<Result<DkimSigner>> readSigner(SecretStore& secrets, const QString& workspace,
                                       const SenderSnapshot& sender)
{
    return readKeys(secrets, workspace, sender.dkim, {})
        .then([](Result<Keys> keys) -> Result<DkimSigner> {
            return keys ? DkimSigner::make(*keys) : failure(keys);
        });
}

QFuture<Result<Secret>> readRelayPassword(SecretStore& secrets, const QString& workspace,
                                          const SenderSnapshot& sender)
{
    if (sender.userName.isEmpty())
        return QtFuture::makeReadyFuture(Result<Secret>(Secret()));
    return secrets.read(relaySecretKey(workspace, sender.relay));
}

QFuture<Result<RunSetup>> prepareRun(Store& store, SecretStore& secrets,
                                     const SealedCampaign& sealed, Moment now)
{
    const Snapshot& snapshot = sealed.snapshot();
    const auto stored = store.readers().run([snapshot, now](Connection& connection) {
        return readStored(connection, snapshot, now);
    });
    return readSigner(secrets, snapshot.workspace, snapshot.sender)
        .then([stored, sealed](Result<DkimSigner> signer) {
            return QFuture(stored).then(
                [sealed, signer](Result<StoredParts> parts) -> Result<RunSetup> {
                    return setupOf(sealed, parts, signer);
                });
        })
        .unwrap()
        .then([&secrets, snapshot](Result<RunSetup> setup) {
            if (!setup) // perhaps because the secrets went: they are not asked again
                return QtFuture::makeReadyFuture(std::move(setup));
            return readRelayPassword(secrets, snapshot.workspace, snapshot.sender)
                .then([setup](Result<Secret> password) mutable -> Result<RunSetup> {
                    if (!password)
                        return failure(password);
                    setup->password = *std::move(password);
                    return setup;
                });
        })
        .unwrap();
}

} // namespace ringi
