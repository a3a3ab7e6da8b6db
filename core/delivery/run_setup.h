// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "delivery/message_maker.h"
#include "delivery/run_facts.h"
#include "keychain/secret_store.h"

#include <QFuture>

namespace ringi {

class Store;

/// What a run needs beside the sealed campaign itself.
struct RunSetup {
    MessageMaker maker;
    Secret password; ///< empty where the relay wants none
    RunFacts facts;
};

/// Reads the files (verified against the packet), the signing keys and the password. Errors:
/// PacketMismatch where a file or a key is not what was sealed; SecretMissing and the keychain's
/// where this computer cannot sign or sign in, RelayChanged (detail: the field) where the office has
/// another server, user or sign-in under the relay's number now than was sealed, so that its password
/// may be another's: a person has to look.
QFuture<Result<RunSetup>> prepareRun(Store& store, SecretStore& secrets,
                                     const SealedCampaign& sealed, Moment now);

/// The signer for a sender's keys, with the private halves from the keychain.
QFuture<Result<DkimSigner>> readSigner(SecretStore& secrets, const QString& workspace,
                                       const SenderSnapshot& sender);

/// Empty at once where the sender does not sign in.
QFuture<Result<Secret>> readRelayPassword(SecretStore& secrets, const QString& workspace,
                                          const SenderSnapshot& sender);

} // namespace ringi
