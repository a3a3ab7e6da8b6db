// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/check.h"

/// What the checks find. `*` blocks, `!` warns. Facts are whole numbers unless said otherwise;
/// `rows` is how many recipients it is about and `first` the ordinal of the first of them.
///
///   part        code                     facts
///   intent      intent-incomplete *
///   intent      expected-count-differs ! expected, loaded
///   sender      sender-invalid *         field (text: fromName, fromAddress, replyTo,
///                                        envelopeSender), error (text: ErrorCode name)
///   sender      relay-missing *          field (text: relay, host, port, tls)
///   recipients  no-recipients *
///   recipients  duplicate-field *        field (text)
///   recipients  address-invalid *        rows, first, error (text: ErrorCode name of the first)
///   recipients  duplicate-recipients *   rows (beyond the first of each), first (the first
///                                        repeat), original (the ordinal that it repeats)
///   subject     subject-empty *          rows, first where only merging makes it so
///   subject     subject-line-break *     any control character too
///   subject     subject-too-long ! or *  length, limit (characters); rows, first where merged
///   subject     header-line-break *      field (text), rows, first
///   body        body-empty *
///   body        body-too-large *         bytes, limit
///   body        invalid-character *      NUL or half a character, which no mail can hold; field
///                                        (text), rows, first where a merge value brings it
///   subject, body  template-syntax *     line, column (0 where unknown), part (text)
///   subject, body  unknown-field *       field (text), line, column, part (text)
///   subject, body  unresolved-field *    field (text), rows, first
///   timing      window-passed *          notAfter (ms UTC)
///   timing      zone-unknown *           zone (text)
///   timing      pace-invalid *           perMinute
///   any         check-failed *           check (text), error (text: ErrorCode name); runChecks
///
/// Each is pure and goes through the recipients at most once. Where a template does not parse, only
/// checkTemplates says so; the others leave that part alone.
namespace ringi {

using Findings = Result<QList<Finding>>;

Findings checkIntent(const Snapshot& snapshot, const CheckContext& context);
Findings checkSender(const Snapshot& snapshot, const CheckContext& context);
Findings checkRelay(const Snapshot& snapshot, const CheckContext& context);
/// Memory: 24 bytes per recipient.
Findings checkAddresses(const Snapshot& snapshot, const CheckContext& context);
Findings checkTemplates(const Snapshot& snapshot, const CheckContext& context);
Findings checkUnresolvedFields(const Snapshot& snapshot, const CheckContext& context);
Findings checkSubject(const Snapshot& snapshot, const CheckContext& context);
Findings checkMergeCharacters(const Snapshot& snapshot, const CheckContext& context);
Findings checkBody(const Snapshot& snapshot, const CheckContext& context);
Findings checkTiming(const Snapshot& snapshot, const CheckContext& context);

} // namespace ringi
