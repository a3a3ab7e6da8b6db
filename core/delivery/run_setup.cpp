// SPDX-License-Identifier: Apache-2.0
#include "delivery/run_setup.h"

#include "keychain/dkim_secret.h"
#include "keychain/relay_secret.h"
#include "store/campaign_files.h"
#include "store/workspace_store.h"

namespace ringi {
namespace {

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
                                     const SealedCampaign& sealed)
{
    const Snapshot& snapshot = sealed.snapshot();
    const auto files = store.readers().run(
        [snapshot](Connection& connection) { return readCampaignFiles(connection, snapshot); });
    return readSigner(secrets, snapshot.workspace, snapshot.sender)
        .then([files, sealed](Result<DkimSigner> signer) {
            return QFuture(files).then(
                [sealed, signer](Result<CampaignFiles> read) -> Result<MessageMaker> {
                    if (!signer)
                        return failure(signer);
                    return read ? MessageMaker::make(sealed, *read, *signer) : failure(read);
                });
        })
        .unwrap()
        .then([&secrets, snapshot](Result<MessageMaker> maker) {
            return readRelayPassword(secrets, snapshot.workspace, snapshot.sender)
                .then([maker](Result<Secret> password) -> Result<RunSetup> {
                    if (!maker)
                        return failure(maker);
                    if (!password)
                        return failure(password);
                    return RunSetup{*maker, *std::move(password)};
                });
        })
        .unwrap();
}

} // namespace ringi
