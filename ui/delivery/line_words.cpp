// SPDX-License-Identifier: Apache-2.0
#include "ui/delivery/line_words.h"

#include "delivery/reply_meaning.h"
#include "ui/words/error_text.h"
#include "ui/words/reply_words.h"

#include <QCoreApplication>

namespace ringi {
namespace {

// Not an alias of a longer name: lupdate does not follow aliases.
struct W {
    Q_DECLARE_TR_FUNCTIONS(ringi::LineWords)
};

/// 4xx or 5xx.
bool isRefusal(const QByteArray& reply)
{
    return reply.startsWith('4') || reply.startsWith('5');
}

} // namespace

QString lineReply(const RunLine& line)
{
    if (!line.reply.isEmpty())
        return QString::fromUtf8(line.reply).simplified();
    const auto code = errorCodeFromName(line.reason);
    return code ? describe(Error{*code, {}, {}}).happened : line.reason;
}

QString lineMeaning(const RunLine& line)
{
    if (isRefusal(line.reply))
        return replyWords(meaningOfKept(line.reply));
    const auto code = errorCodeFromName(line.reason);
    return code ? describe(Error{*code, {}, {}}).all() : QString();
}

QString reasonWord(const QString& name)
{
    return name.isEmpty() || errorCodeFromName(name) ? W::tr("no reply") : name;
}

QString reasonMeaning(const QString& name)
{
    if (isRefusal(name.toLatin1()))
        return replyWords(meaningOfKept(name.toLatin1()));
    const auto code = errorCodeFromName(name);
    return code ? describe(Error{*code, {}, {}}).happened : QString();
}

QString saidWords(const QString& event)
{
    if (event == ledgerEventName(LedgerEvent::SettleSent))
        return W::tr("it was sent");
    if (event == ledgerEventName(LedgerEvent::SettleResend))
        return W::tr("send it again");
    if (event == ledgerEventName(LedgerEvent::SettleNotSent))
        return W::tr("leave it");
    return event;
}

} // namespace ringi
