// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "mail/message_composer.h"

namespace ringi::test {

/// The parts from which the tests of composed messages make theirs.
Mailbox sampleMailbox(const QString& name, const QString& address);

/// A file with the type that its name tells.
MailFile sampleFile(const QString& name, const QByteArray& bytes, const QByteArray& contentId = {});

/// Plain text with the fields "name" and "url".
MessageDesign sampleDesign();
MessageFor sampleRecipient();

/// The message, or what went wrong.
QByteArray composed(const MessageDesign& design, const MessageFor& recipient = sampleRecipient());

} // namespace ringi::test
