// SPDX-License-Identifier: Apache-2.0
// Setting up and ending; messages are in session_transaction.cpp.
#include "smtp/session.h"

#include <algorithm>

namespace ringi::smtp {
namespace {

bool isDomainOrLiteral(const QByteArray& name)
{
    return !name.isEmpty() && name.size() <= 255 &&
           std::ranges::all_of(name, [](char c) { return c > ' ' && c < '\x7f'; });
}

} // namespace

Session::Session(Options options)
    : m_options(std::move(options)),
      m_phase(m_options.tls == TlsMode::Implicit ? Phase::Tls : Phase::Connecting)
{
    if (m_phase == Phase::Connecting)
        m_expected.push_back(Command::Greeting);
}

Actions Session::received(QByteArrayView bytes, bool contentWaiting)
{
    m_contentWaiting = contentWaiting;
    Actions all;
    while (!bytes.isEmpty() && !m_over) {
        if (m_phase == Phase::Tls) {
            // Somebody between us and the relay could have put these there (RFC 3207 section 6).
            std::erase_if(all, [](const Action& action) {
                return std::holds_alternative<action::StartTls>(action);
            });
            append(all, fail({ErrorCode::TlsInjection,
                              QStringLiteral("plain text before the handshake")}));
            break;
        }
        const auto fed = m_parser.feed(bytes);
        if (!fed) {
            append(all, fail(fed.error()));
            break;
        }
        bytes = bytes.sliced(fed->used);
        if (fed->reply)
            append(all, handle(*fed->reply));
    }
    return all;
}

Actions Session::handle(const Reply& reply)
{
    if (m_expected.empty())
        return onUnasked(reply);
    const Command command = m_expected.front();
    m_expected.pop_front();
    switch (command) {
    case Command::Greeting: return onGreeting(reply);
    case Command::Ehlo: return onEhlo(reply);
    case Command::StartTls: return onStartTls(reply);
    case Command::Auth: return onAuth(reply);
    case Command::Rset:
    case Command::Mail:
    case Command::Rcpt: return onEnvelopeReply(command, reply);
    case Command::Data: return onDataReply(reply);
    case Command::Content: return onContentReply(reply);
    case Command::Quit: m_over = true; return {action::Close{}, action::Closed{}};
    }
    return fail({ErrorCode::Internal, QStringLiteral("unknown command")});
}

Actions Session::onGreeting(const Reply& reply)
{
    if (reply.isTransient() || reply.isPermanent())
        return refusedBy(reply, QStringLiteral("greeting"));
    if (reply.code != 220)
        return violation(reply, QStringLiteral("greeting"));
    Actions all{action::Greeted{}};
    append(all, sendEhlo());
    return all;
}

Actions Session::sendEhlo()
{
    if (!isDomainOrLiteral(m_options.clientName))
        return fail({ErrorCode::InvalidInput, QStringLiteral("clientName")});
    return send("EHLO " + m_options.clientName + "\r\n", Command::Ehlo);
}

Actions Session::onEhlo(const Reply& reply)
{
    // No fall-back to HELO: a server without extensions has no STARTTLS.
    if (reply.isTransient() || reply.isPermanent())
        return refusedBy(reply, QStringLiteral("EHLO"));
    if (reply.code != 250)
        return violation(reply, QStringLiteral("EHLO"));
    m_capabilities = parseCapabilities(reply);
    if (m_underTls)
        return m_options.userName.isEmpty() ? ready({}) : startAuth();
    if (!m_capabilities.startTls)
        return failPolitely({ErrorCode::TlsNotOffered, QStringLiteral("STARTTLS not offered")});
    return send("STARTTLS\r\n", Command::StartTls);
}

Actions Session::onStartTls(const Reply& reply)
{
    if (reply.isClosing())
        return refusedBy(reply, QStringLiteral("STARTTLS"));
    if (reply.isTransient() || reply.isPermanent())
        return failPolitely(
            {ErrorCode::TlsNotOffered, QStringLiteral("STARTTLS refused"), reply.raw});
    if (reply.code != 220)
        return violation(reply, QStringLiteral("STARTTLS"));
    m_phase = Phase::Tls;
    return {action::StartTls{}};
}

Actions Session::tlsEstablished()
{
    if (m_over)
        return {};
    if (m_phase != Phase::Tls)
        return fail({ErrorCode::Internal, QStringLiteral("TLS in the wrong phase")});
    m_underTls = true;
    m_capabilities = {};
    m_phase = Phase::SigningIn;
    if (m_options.tls == TlsMode::StartTls)
        return sendEhlo();
    m_expected.push_back(Command::Greeting);
    return {};
}

Actions Session::startAuth()
{
    const QByteArray& password = m_options.password.bytes();
    if (m_options.userName.contains('\0') || password.contains('\0'))
        return failPolitely({ErrorCode::InvalidInput, QStringLiteral("NUL in user or password")});
    if (m_capabilities.authMechanisms.contains("PLAIN")) {
        m_authStep = AuthStep::Plain;
        QByteArray identity; // RFC 4616: [authzid] NUL authcid NUL passwd
        identity.append('\0').append(m_options.userName).append('\0').append(password);
        m_options.password = {};
        return send("AUTH PLAIN " + identity.toBase64() + "\r\n", Command::Auth);
    }
    if (m_capabilities.authMechanisms.contains("LOGIN")) {
        m_authStep = AuthStep::LoginUser;
        return send("AUTH LOGIN\r\n", Command::Auth);
    }
    return failPolitely({ErrorCode::AuthNotOffered, QStringLiteral("neither PLAIN nor LOGIN")});
}

Actions Session::onAuth(const Reply& reply)
{
    if (reply.code == 235 && m_authStep != AuthStep::LoginUser &&
        m_authStep != AuthStep::LoginPassword)
        return ready(m_authStep == AuthStep::Plain ? "PLAIN" : "LOGIN");
    if (reply.code == 334 && m_authStep == AuthStep::LoginUser) {
        m_authStep = AuthStep::LoginPassword;
        return send(m_options.userName.toBase64() + "\r\n", Command::Auth);
    }
    if (reply.code == 334 && m_authStep == AuthStep::LoginPassword) {
        m_authStep = AuthStep::LoginDone;
        const Secret password = std::exchange(m_options.password, {});
        return send(password.bytes().toBase64() + "\r\n", Command::Auth);
    }
    // 4yz is about the server, not about the password (RFC 4954 section 6).
    if (reply.isTransient())
        return refusedBy(reply, QStringLiteral("AUTH"));
    if (reply.isPermanent())
        return failPolitely({ErrorCode::AuthFailed, QStringLiteral("AUTH refused"), reply.raw});
    return violation(reply, QStringLiteral("AUTH"));
}

Actions Session::ready(QByteArray mechanism)
{
    m_options.password = {};
    m_authStep = AuthStep::None;
    m_phase = Phase::Idle;
    if (mechanism.isEmpty())
        return {action::Ready{}};
    return {action::SignedIn{std::move(mechanism)}, action::Ready{}};
}

std::optional<Command> Session::awaiting() const
{
    if (m_over || m_expected.empty())
        return std::nullopt;
    return m_expected.front();
}

Actions Session::send(QByteArray bytes, Command expected)
{
    m_expected.push_back(expected);
    return {action::Send{std::move(bytes)}};
}

Actions Session::onUnasked(const Reply& reply)
{
    return reply.isClosing() ? refusedBy(reply, QStringLiteral("closing"))
                             : violation(reply, QStringLiteral("unasked"));
}

Actions Session::refusedBy(const Reply& reply, QString what)
{
    Error error{ErrorCode::RelayRefused, std::move(what), reply.raw};
    return reply.isClosing() ? fail(std::move(error)) : failPolitely(std::move(error));
}

Actions Session::violation(const Reply& reply, QString what)
{
    return fail({ErrorCode::ProtocolViolation, QStringLiteral("reply to ") + what, reply.raw});
}

Actions Session::fail(Error error)
{
    Actions all = disconnected(std::move(error));
    all.insert(all.begin(), action::Close{});
    return all;
}

Actions Session::failPolitely(Error error)
{
    Actions all = fail(std::move(error));
    all.insert(all.begin(), action::Send{"QUIT\r\n"});
    return all;
}

Actions Session::disconnected(Error error)
{
    if (m_over)
        return {};
    m_over = true;
    m_options.password = {};
    const Phase phase = std::exchange(m_phase, Phase::Quitting);
    if (phase == Phase::Quitting)
        return {action::Closed{}};
    // A refusal that was already spoken stays true, whatever became of the rest.
    if (m_refusal)
        return {*m_refusal, action::Failed{std::move(error), Phase::Idle}};
    return {action::Failed{std::move(error), phase}};
}

Actions Session::quit()
{
    if (m_over)
        return {};
    if (m_phase == Phase::Idle) {
        m_phase = Phase::Quitting;
        return send("QUIT\r\n", Command::Quit);
    }
    if (m_phase == Phase::Quitting)
        return {};
    m_over = true;
    m_phase = Phase::Quitting;
    return {action::Close{}, action::Closed{}};
}

} // namespace ringi::smtp
