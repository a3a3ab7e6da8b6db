// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace ringi::bench {

/// A message as it goes through the wire, made before anything is timed.
struct ReadyMessage {
    std::string recipient;
    std::string bytes; ///< CRLF at every line's end, no line begins with a dot
};

/// Puts the value in the place of every "{{name}}".
inline std::string filled(std::string text, const std::string& name, const std::string& value)
{
    const std::string tag = "{{" + name + "}}";
    for (auto at = text.find(tag); at != std::string::npos; at = text.find(tag, at + value.size()))
        text.replace(at, tag.size(), value);
    return text;
}

/// The body template for so many people; the same values as every other program's.
inline std::vector<ReadyMessage> readyMessages(const std::string& body, int count)
{
    static constexpr const char* kCities[] = {"Osaka", "Kyoto", "Nara"};
    std::vector<ReadyMessage> messages;
    messages.reserve(static_cast<std::size_t>(count));
    for (int i = 1; i <= count; ++i) {
        const std::string number = std::to_string(i);
        std::string text = filled(body, "name", "Person " + number);
        text = filled(std::move(text), "number", std::to_string(100'000 + i));
        text = filled(std::move(text), "city", kCities[i % 3]);
        std::string recipient = "user" + number + "@example.net";
        std::string bytes = "From: Example Office <office@example.com>\r\nTo: " + recipient +
                            "\r\nSubject: Person " + number +
                            ": opening hours\r\nDate: Mon, 01 Dec 2025 09:00:00 +0900\r\n"
                            "Message-ID: <" +
                            std::string(24 - number.size(), '0') + number +
                            "@example.com>\r\nMIME-Version: 1.0\r\n"
                            "Content-Type: text/plain; charset=utf-8\r\n"
                            "Content-Transfer-Encoding: 7bit\r\n\r\n" +
                            text;
        messages.push_back({std::move(recipient), std::move(bytes)});
    }
    return messages;
}

} // namespace ringi::bench
