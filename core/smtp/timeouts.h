// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

namespace ringi::smtp {

/// How long to wait for the relay. Those of RFC 5321 section 4.5.3.2 are its minimums; a person who
/// tests a connection may want shorter ones.
struct Timeouts {
    std::chrono::milliseconds resolve = std::chrono::seconds{30};
    std::chrono::milliseconds connect = std::chrono::seconds{30}; ///< for each address of the host
    std::chrono::milliseconds greeting = std::chrono::minutes{5};
    std::chrono::milliseconds handshake = std::chrono::minutes{1};
    std::chrono::milliseconds command = std::chrono::minutes{5};  ///< EHLO, AUTH, RSET, MAIL, RCPT
    std::chrono::milliseconds data = std::chrono::minutes{2};     ///< 354 after DATA
    std::chrono::milliseconds block = std::chrono::minutes{3};    ///< some of the content leaves
    std::chrono::milliseconds content = std::chrono::minutes{10}; ///< answer to the final dot
    std::chrono::milliseconds quit = std::chrono::seconds{10};
};

} // namespace ringi::smtp
