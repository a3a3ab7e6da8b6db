// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/ids.h"
#include "base/result.h"
#include "base/secret.h"

#include <QFuture>

namespace ringi {

class OfficeContext;

/// Opens a person's private key with their password, on the pool. The key is used for one signature
/// and dropped; nothing keeps it for a session. WrongPassword, NotFound.
QFuture<Result<Secret>> openKey(OfficeContext& context, PersonId person, Secret password);

} // namespace ringi
