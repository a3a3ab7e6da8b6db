// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/check.h"

/// What the checks find. `*` blocks, `!` warns, `~` notes. Facts are whole numbers unless said otherwise;
/// `rows` is how many recipients it is about and `first` the ordinal of the first of them.
///
///   part        code                     facts
///   intent      intent-incomplete *
///   intent      expected-count-differs ! expected, loaded
///   sender      sender-invalid *         field (text: fromName, fromAddress, replyTo,
///                                        envelopeSender), error (text: ErrorCode name)
///   sender      relay-missing *          field (text: relay, host, port, tls)
///   sender      reply-to-outside !       domain (text): none of the office's senders has it
///   sender      from-is-new !            nothing ever came from this address
///   recipients  no-recipients *
///   recipients  duplicate-field *        field (text)
///   recipients  address-invalid *        rows, first, error (text: ErrorCode name of the first)
///   recipients  duplicate-recipients *   rows (beyond the first of each), first (the first
///                                        repeat), original (the ordinal that it repeats)
///   recipients  personal-field-unknown *  field (text)
///   recipients  personal-file-missing *   rows, first
///   recipients  personal-file-shared *    rows, first, original (whose file it is too)
///   recipients  personal-files-left !     files: nobody's
///   recipients  address-needs-utf8 !      rows, first: their relay must offer SMTPUTF8
///   sender      dkim-domain-differs !     domain, from (texts)
///   sender      unsubscribe-not-https *
///   subject     subject-empty *          rows, first where only merging makes it so
///   subject     subject-line-break *     any control character too
///   subject     subject-too-long ! or *  length, limit (characters); rows, first where merged
///   subject     header-line-break *      field (text), rows, first
///   body        body-empty *
///   body        body-too-large *         bytes, limit; rows, first where values make it so
///   body        text-missing !           HTML without a plain text
///   body        text-differs !           alike (0 to 100): text and HTML say different things
///   body        html-unsafe *            what (text: HtmlRemoval::what), line, places
///   body        image-missing *          images
///   body        remote-images !          images, hosts (text)
///   body        link-target-invalid *    rows, first: a value begins a link and is no address
///   body        file-is-program !        name (text)
///   body        file-twice !             name (text)
///   body        file-is-otherwise !      name (text), is (text: paperKindName()): not what its
///                                        name says
///   body        file-unread !            name (text), why (text: paperFaultName()): nobody could
///                                        look into all of it
///   body        file-hides !             name (text), what (text: paperSecretName() of each, with
///                                        blanks between)
///   body        file-has-addresses !     name (text), addresses: three or more
///   body        file-is-recipient-list *  name (text), addresses: of this campaign's recipients,
///                                        three at least and a quarter of all or twenty
///   body        message-too-large ! or *  bytes, limit
///   body        invalid-character *      NUL or half a character, which no mail can hold; field
///                                        (text), rows, first where a merge value brings it
///   subject, body, sender  template-syntax *   line, column (0 where unknown), part (text:
///                                        MessageText::place)
///   subject, body, sender  unknown-field *     field (text), line, column, part (text)
///   subject, body, sender  unresolved-field *  field (text), line, column, part (text), rows, first
///   subject, body, sender  foreign-data *    rows (messages), first (ordinal of such a message), owner
///                                        (ordinal of whose value it is), field ("address" for
///                                        the address), part (text)
///   subject, body, sender  foreign-words !   the same facts: likely somebody's, but less surely
///   subject, body  date-passed !             words (text), days (ago), line, column, part (text)
///   subject, body  weekday-wrong !           words (text), weekday (1 to 7: of that date), year,
///                                        line, column, part (text)
///   subject, body  last-year-named ~         words (text), line, column, part (text)
///   subject     subject-of-source !      the subject of the campaign it was copied from
///   body        file-of-source !         name (text): an attachment of that campaign
///   timing      window-passed *          notAfter (ms UTC)
///   timing      zone-unknown *           zone (text)
///   timing      pace-invalid *           perMinute
///   timing      quiet-hours-invalid *    from, to (minutes after midnight)
///   timing      window-quiet *           notAfter (ms UTC): all of it lies in the quiet hours
///   timing      seals-would-lapse !      days: it begins later than seals given today hold
///   timing      starts-in-quiet-hours ~  until (ms UTC), zone (text)
///   timing      halt-percent-invalid *   percent
///   any         check-failed *           check (text), error (text: ErrorCode name); runChecks
///
/// Each is pure and goes through the recipients at most once, checkForeignData twice. Where a template does not parse, only
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
Findings checkHtml(const Snapshot& snapshot, const CheckContext& context);
Findings checkFiles(const Snapshot& snapshot, const CheckContext& context);
/// Attachments and pictures, not everybody's own files. What a page of a PDF or a picture shows is not
/// read: no addresses are found there.
Findings checkPapers(const Snapshot& snapshot, const CheckContext& context);
/// Memory: about 100 bytes per recipient.
Findings checkPersonalFiles(const Snapshot& snapshot, const CheckContext& context);
Findings checkSigning(const Snapshot& snapshot, const CheckContext& context);
/// Somebody else's data in a message: docs/dev/foreign_data.md. Memory: 16 bytes for each value, at
/// most 128 MB at a time; where there are more, it goes through the recipients again.
Findings checkForeignData(const Snapshot& snapshot, const CheckContext& context);
/// What a copy of an older campaign may have kept; beside the day on which it begins to leave.
Findings checkLeftovers(const Snapshot& snapshot, const CheckContext& context);
Findings checkTiming(const Snapshot& snapshot, const CheckContext& context);

} // namespace ringi
