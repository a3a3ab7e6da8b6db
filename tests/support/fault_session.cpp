// SPDX-License-Identifier: Apache-2.0
// What the relay understands: commands, content, and what it thinks of them.
#include "support/fault_session.h"

#include <algorithm>

namespace ringi::test {
namespace {

/// "FROM:<a@example.org> SIZE=5" -> "a@example.org"
QByteArray pathOf(const QByteArray& argument)
{
    const qsizetype open = argument.indexOf('<');
    const qsizetype close = argument.indexOf('>', open);
    return open < 0 || close < 0 ? QByteArray() : argument.mid(open + 1, close - open - 1);
}

/// Must be the last of what is sent in one go (RFC 2920 section 3.1, RFC 3207, RFC 4954).
bool mustBeLast(const QByteArray& verb)
{
    static const QByteArrayList verbs{"EHLO", "HELO", "DATA", "STARTTLS", "AUTH", "QUIT", "NOOP"};
    return verbs.contains(verb);
}

} // namespace

FaultSession::FaultSession(QSslSocket* socket, FaultServerCore& core, int connection)
    : QObject(&core), m_socket(socket), m_core(core), m_connection(connection)
{
    m_socket->setParent(this);
    connect(m_socket, &QSslSocket::readyRead, this, &FaultSession::onReadyRead);
    connect(m_socket, &QSslSocket::encrypted, this, &FaultSession::onEncrypted);
    connect(m_socket, &QSslSocket::disconnected, this, &QObject::deleteLater);
    connect(m_socket, &QSslSocket::errorOccurred, this, &QObject::deleteLater);
}

void FaultSession::greet()
{
    react({RelayStep::Greeting, "220 relay.test ESMTP"});
    flushReplies();
}

void FaultSession::onEncrypted()
{
    m_in.clear(); // what was said in the clear does not count (RFC 3207 section 4.2)
    m_offers.clear();
    if (m_core.options().implicitTls)
        greet();
}

void FaultSession::onReadyRead()
{
    if (m_deaf || m_gone)
        return;
    m_in += m_socket->readAll();
    work();
}

void FaultSession::work()
{
    while (!m_held && !m_deaf && !m_gone && !m_tlsNext && takeSome())
        ;
    flushReplies();
}

bool FaultSession::takeSome()
{
    if (m_mode == Mode::Bdat)
        return takeChunk();
    const qsizetype end = m_in.indexOf("\r\n");
    if (end < 0)
        return false;
    const QByteArray line = m_in.first(end);
    if (m_mode == Mode::Data && !contentBegins())
        return false;
    m_in.remove(0, end + 2);
    if (m_mode == Mode::Data)
        takeContentLine(line);
    else
        takeLine(line);
    return true;
}

void FaultSession::takeLine(const QByteArray& line)
{
    if (m_mode == Mode::AuthPlain) {
        judge(line);
        return;
    }
    const qsizetype space = line.indexOf(' ');
    const QByteArray verb = line.first(space < 0 ? line.size() : space).toUpper();
    const bool more = !m_in.isEmpty() && verb != "BDAT";
    if (more && (mustBeLast(verb) || !offers("PIPELINING")))
        rude(verb + " with something behind it");
    perform(verb, space < 0 ? QByteArray() : line.sliced(space + 1).trimmed());
}

void FaultSession::perform(const QByteArray& verb, const QByteArray& argument)
{
    static const QByteArrayList secure{"AUTH", "MAIL", "RCPT", "DATA", "BDAT"};
    if (verb == "EHLO" || verb == "HELO") {
        hello(verb);
    } else if (verb == "STARTTLS") {
        react({RelayStep::StartTls, "220 2.0.0 Ready", [this] { m_tlsNext = true; }});
    } else if (verb == "NOOP") {
        react({RelayStep::Noop, "250 2.0.0 Ok"});
    } else if (verb == "RSET") {
        react({RelayStep::Rset, "250 2.0.0 Ok", [this] {
                   m_sender.reset();
                   m_recipient.clear();
               }});
    } else if (verb == "QUIT") {
        react({RelayStep::Quit, "221 2.0.0 Bye"});
        if (!m_gone && !m_held && !m_deaf)
            closeAfterwards();
    } else if (secure.contains(verb) && !m_socket->isEncrypted()) {
        rude(verb + " in the clear");
        say("530 5.7.0 Must issue a STARTTLS command first");
    } else if (verb == "AUTH") {
        auth(argument);
    } else if (verb == "MAIL") {
        mail(argument);
    } else if (verb == "RCPT") {
        rcpt(argument);
    } else if (verb == "DATA") {
        data();
    } else if (verb == "BDAT") {
        bdat(argument);
    } else {
        rude("unknown command " + verb.first(std::min<qsizetype>(verb.size(), 12)));
        say("500 5.5.1 Command not known");
    }
}

void FaultSession::hello(const QByteArray& verb)
{
    m_sender.reset();
    m_recipient.clear();
    if (verb == "HELO")
        rude("HELO");
    m_offers = m_core.options().offers;
    if (!m_socket->isEncrypted())
        m_offers += "\nSTARTTLS";
    else if (needsSignIn())
        m_offers += "\nAUTH PLAIN";
    QByteArray reply = "250-relay.test\r\n250-" + QByteArray(m_offers).replace("\n", "\r\n250-");
    const qsizetype last = reply.lastIndexOf("250-");
    reply[last + 3] = ' ';
    react({m_socket->isEncrypted() ? RelayStep::EhloTls : RelayStep::Ehlo, reply});
}

void FaultSession::auth(const QByteArray& argument)
{
    if (!offers("AUTH"))
        rude("AUTH was not offered");
    const QByteArrayList words = argument.split(' ');
    if (words.constFirst().toUpper() != "PLAIN") {
        say("504 5.5.4 Mechanism not known");
    } else if (words.size() > 1) {
        judge(words.at(1));
    } else {
        m_mode = Mode::AuthPlain;
        say("334 ");
    }
}

void FaultSession::judge(const QByteArray& base64)
{
    m_mode = Mode::Command;
    const QByteArrayList parts = QByteArray::fromBase64(base64).split('\0');
    const bool right = parts.size() == 3 && parts.at(1) == m_core.options().userName.toUtf8() &&
                       parts.at(2) == m_core.options().password.bytes();
    if (!right) {
        say("535 5.7.8 Authentication credentials invalid");
        return;
    }
    react({RelayStep::Auth, "235 2.7.0 Signed in", [this] {
               m_signedIn = true;
               m_core.noteSignedIn(m_connection);
           }});
}

void FaultSession::mail(const QByteArray& argument)
{
    checkParameters(argument, "MAIL");
    if (needsSignIn() && !m_signedIn) {
        rude("MAIL without AUTH");
        say("530 5.7.0 Authentication required");
    } else if (m_sender) {
        rude("nested MAIL");
        say("503 5.5.1 Nested MAIL command");
    } else {
        react({RelayStep::Mail, "250 2.1.0 Ok", [this, argument] { m_sender = pathOf(argument); }});
    }
}

void FaultSession::rcpt(const QByteArray& argument)
{
    checkParameters(argument, "RCPT");
    if (!m_sender) {
        say("503 5.5.1 Need MAIL command");
        return;
    }
    if (!m_recipient.isEmpty())
        rude("two recipients in one transaction");
    const QByteArray recipient = pathOf(argument);
    const QByteArray before = std::exchange(m_recipient, recipient); // the script wants to know it
    bool accepted = false;
    react({RelayStep::Rcpt, "250 2.1.5 Ok", [&accepted] { accepted = true; }});
    if (!accepted)
        m_recipient = before;
}

/// What may stand behind a path is what the relay offered, and nothing else.
void FaultSession::checkParameters(const QByteArray& argument, const char* command)
{
    static const QHash<QByteArray, const char*> needs{
        {"SIZE", "SIZE"},         {"BODY", "8BITMIME"},
        {"SMTPUTF8", "SMTPUTF8"}, {"RET", "DSN"},
        {"ENVID", "DSN"},         {"NOTIFY", "DSN"},
        {"ORCPT", "DSN"},         {"REQUIRETLS", "REQUIRETLS"}};
    for (const QByteArray& word : argument.mid(argument.indexOf('>') + 1).split(' ')) {
        const QByteArray name =
            word.left(word.indexOf('=') < 0 ? word.size() : word.indexOf('=')).toUpper();
        if (!name.isEmpty() && !(needs.contains(name) && offers(needs.value(name))))
            rude(command + QByteArray(" with ") + name + ", which was not offered");
    }
}

void FaultSession::data()
{
    if (!m_sender || m_recipient.isEmpty()) {
        say("554 5.5.1 No valid recipients");
        return;
    }
    react({RelayStep::Data, "354 End data with <CR><LF>.<CR><LF>", [this] {
               m_mode = Mode::Data;
               m_content.clear();
               m_contentBegun = false;
           }});
}

void FaultSession::bdat(const QByteArray& argument)
{
    if (!offers("CHUNKING"))
        rude("BDAT was not offered");
    const QByteArrayList words = argument.split(' ');
    m_chunk = words.constFirst().toLongLong();
    m_last = words.size() > 1 && words.at(1).toUpper() == "LAST";
    m_badChunk = !m_sender || m_recipient.isEmpty();
    m_mode = Mode::Bdat;
    m_contentBegun = false;
}

/// False where a fault has ended the matter.
bool FaultSession::contentBegins()
{
    if (std::exchange(m_contentBegun, true) || m_mute)
        return true;
    const Fault fault = m_core.faultAt(
        {RelayStep::Content, m_connection, m_recipient, 0, ++m_counts[int(RelayStep::Content)]});
    if (fault.kind == Fault::Kind::None)
        return true;
    misbehave(fault, {RelayStep::Content, {}});
    return m_mute;
}

bool FaultSession::takeChunk()
{
    if (m_in.isEmpty() && m_chunk > 0)
        return false;
    if (!m_badChunk && !contentBegins())
        return false;
    const qsizetype here = std::min(m_chunk, m_in.size());
    m_content += m_in.first(here);
    m_in.remove(0, here);
    m_chunk -= here;
    if (m_chunk > 0)
        return false;
    m_mode = Mode::Command;
    if (!m_in.isEmpty() && !offers("PIPELINING"))
        rude("BDAT with something behind it");
    if (m_badChunk) {
        m_content.clear();
        say("503 5.5.1 Need MAIL and RCPT");
    } else if (m_last) {
        endOfContent(RelayStep::Bdat);
    } else {
        react({RelayStep::Bdat, "250 2.0.0 Go on"});
    }
    return true;
}

void FaultSession::takeContentLine(QByteArrayView line)
{
    if (line == QByteArrayView(".")) {
        m_mode = Mode::Command;
        endOfContent(RelayStep::Dot);
        return;
    }
    if (line.startsWith('.'))
        line = line.sliced(1);
    m_content.append(line).append("\r\n");
}

void FaultSession::endOfContent(RelayStep step)
{
    const QByteArray content = std::exchange(m_content, {});
    const QByteArray recipient = m_recipient;
    bool over = false;
    react({step, "250 2.6.0 Taken", [&] {
               m_core.noteTaken(recipient, m_connection,
                                content.contains(recipient) && content.endsWith("\r\n"));
               over = true;
           }});
    // After a refused BDAT only RSET ends the transaction (RFC 3030 section 2).
    if (over || step == RelayStep::Dot) {
        m_sender.reset();
        m_recipient.clear();
    }
}

/// After replies that make no sense to it a client may be out of step, but never careless.
void FaultSession::rude(const QByteArray& what)
{
    if (!m_confused || what.endsWith("in the clear") || what == "MAIL without AUTH")
        m_core.noteRude(what);
}

bool FaultSession::offers(const char* capability) const
{
    const auto lines = m_offers.split('\n');
    return std::any_of(lines.begin(), lines.end(), [capability](const QByteArray& line) {
        return line.split(' ').constFirst() == capability;
    });
}

bool FaultSession::needsSignIn() const
{
    return !m_core.options().userName.isEmpty();
}

} // namespace ringi::test
