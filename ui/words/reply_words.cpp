// SPDX-License-Identifier: Apache-2.0
#include "ui/words/reply_words.h"

#include <QCoreApplication>

namespace ringi {
namespace {

struct W {
    Q_DECLARE_TR_FUNCTIONS(ringi::ReplyWords)

public:
    static QString aboutRecipient(ReplyMeaning meaning);
    static QString aboutUs(ReplyMeaning meaning);
};

/// Empty for what is about us or the relay.
QString W::aboutRecipient(ReplyMeaning meaning)
{
    switch (meaning) {
    case ReplyMeaning::MailboxUnknown:
        return tr("There is no such mailbox. This person cannot be reached at this address. Check "
                  "its spelling and correct the list.");
    case ReplyMeaning::MailboxFull:
        return tr("The mailbox is full. This person gets no mail until there is room again. Tell "
                  "them in another way if it matters.");
    case ReplyMeaning::MailboxDisabled:
        return tr("The mailbox is closed or takes no mail. This person cannot be reached at this "
                  "address. Ask for another one.");
    case ReplyMeaning::DomainUnknown:
        return tr("What stands after the @ does not exist or takes no mail. Nobody can be reached "
                  "there. Check its spelling and correct the list.");
    case ReplyMeaning::Greylisted:
        return tr("The other side asks unknown senders to come again later. That is usual; nothing "
                  "needs to be done.");
    case ReplyMeaning::LooksLikeSpam:
        return tr("The message was taken for unwanted mail. Others may refuse it too. Look at "
                  "subject, text and links, and ask the relay’s provider about the sender’s "
                  "reputation.");
    case ReplyMeaning::PolicyRefused:
        return tr(
            "A rule of the other side forbids it. Often the sender’s domain lacks SPF, DKIM or "
            "DMARC, or the person takes mail from known senders only. Read what the relay "
            "said and ask your administrator.");
    case ReplyMeaning::TooLarge:
        return tr("The message is larger than the other side takes. This person does not get it. "
                  "Make attachments and pictures smaller, or offer a link.");
    case ReplyMeaning::NeedsUtf8:
        return tr("The address has letters that the relay cannot handle. This person cannot be "
                  "reached through it. Ask for another address.");
    default: return {};
    }
}

QString W::aboutUs(ReplyMeaning meaning)
{
    switch (meaning) {
    case ReplyMeaning::TooFast:
        return tr("Too many messages came in a short time. Ringi slows down. If it happens often, "
                  "set a lower pace under Settings, Relay.");
    case ReplyMeaning::DailyLimit:
        return tr("The account has sent as many messages as the provider allows for now. The rest "
                  "of the campaign has to wait. Go on when the limit is over, usually after a day, "
                  "or ask the provider for more.");
    case ReplyMeaning::SenderRefused:
        return tr("The relay does not let this account send with this sender address. Nobody would "
                  "get the campaign. An administrator can correct the sender or the account under "
                  "Settings.");
    case ReplyMeaning::RelayDenied:
        return tr("The relay does not forward mail for us. Nobody outside would get the campaign. "
                  "Usually the sign-in is missing: check user name and password under Settings, "
                  "Relay.");
    case ReplyMeaning::SignInNeeded:
        return tr(
            "The relay wants a sign-in or does not accept ours. Nothing can be sent. Check user "
            "name and password under Settings, Relay.");
    case ReplyMeaning::NeedsTls:
        return tr("The other side wants more encryption than there is. Nothing is sent without it. "
                  "Ask the relay’s provider.");
    case ReplyMeaning::RelayTrouble:
        return tr("The relay has trouble of its own. Nothing is lost; Ringi tries again by itself. "
                  "If it lasts, ask its provider.");
    case ReplyMeaning::ClosingDown:
        return tr(
            "The relay ended the connection. Nothing is lost; Ringi connects again by itself.");
    default: return {};
    }
}

} // namespace

QString replyWords(ReplyMeaning meaning)
{
    if (QString words = W::aboutRecipient(meaning); !words.isEmpty())
        return words;
    if (QString words = W::aboutUs(meaning); !words.isEmpty())
        return words;
    return W::tr(
        "The relay refused without a reason that Ringi knows. Read what it said, and ask its "
        "provider if it is not clear.");
}

} // namespace ringi
