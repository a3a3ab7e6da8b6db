// SPDX-License-Identifier: Apache-2.0
// Signing in: the session's side of sasl_sign_in.h.
#include "smtp/session.h"

namespace ringi::smtp {

Actions Session::startAuth()
{
    m_signIn.emplace(SignInAs{.user = m_options.userName,
                              .secret = std::exchange(m_options.password, {}),
                              .token = m_options.token,
                              .host = m_options.host,
                              .port = m_options.port,
                              .endPoint = m_endPoint,
                              .proven = m_options.proven,
                              .nonce = m_options.nonce});
    return signInStep(m_signIn->start(m_capabilities.authMechanisms));
}

Actions Session::onAuth(const Reply& reply)
{
    return signInStep(m_signIn->take(reply));
}

Actions Session::signInStep(SignIn::Outcome outcome)
{
    if (auto* line = std::get_if<SignIn::Line>(&outcome))
        return send(std::move(line->bytes), Command::Auth, std::move(line->secrets));
    if (auto* done = std::get_if<SignIn::Done>(&outcome))
        return ready(std::move(done->mechanism));
    auto& failed = std::get<SignIn::Failed>(outcome);
    switch (failed.ending) {
    case SignIn::Failed::Ending::Close: break;
    case SignIn::Failed::Ending::Quit: return failPolitely(std::move(failed.error));
    case SignIn::Failed::Ending::Cancel: {
        Actions all{action::Send{ByteRope("*\r\nQUIT\r\n")}};
        append(all, fail(std::move(failed.error)));
        return all;
    }
    }
    return fail(std::move(failed.error));
}

} // namespace ringi::smtp
