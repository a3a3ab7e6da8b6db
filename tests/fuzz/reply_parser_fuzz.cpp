// SPDX-License-Identifier: Apache-2.0
// Any bytes as replies: read the same in whatever pieces they come, and never more than the caps.
#include "fuzz/fuzz_target.h"
#include "smtp/capabilities.h"
#include "smtp/reply_parser.h"

#include <algorithm>
#include <vector>

using namespace ringi;
using namespace ringi::smtp;
using ringi::test::require;

namespace {

struct Heard {
    std::vector<Reply> replies;
    bool spoilt = false;

    friend bool operator==(const Heard&, const Heard&) = default;
};

Heard hear(QByteArrayView bytes, qsizetype pieceSize)
{
    ReplyParser parser;
    Heard heard;
    for (qsizetype at = 0; at < bytes.size(); at += pieceSize) {
        QByteArrayView piece = bytes.sliced(at, std::min(pieceSize, bytes.size() - at));
        while (!piece.isEmpty()) {
            const auto fed = parser.feed(piece);
            if (!fed) {
                heard.spoilt = true;
                require(!parser.feed("250 Ok\r\n")); // for good
                return heard;
            }
            require(fed->used > 0 && fed->used <= piece.size());
            require(fed->reply || fed->used == piece.size());
            piece = piece.sliced(fed->used);
            if (fed->reply)
                heard.replies.push_back(*fed->reply);
        }
    }
    return heard;
}

void requireSane(const Reply& reply)
{
    require(reply.code >= 200 && reply.code <= 599);
    require(!reply.lines.isEmpty() && reply.lines.size() <= ReplyParser::kMaxLines);
    require(reply.raw.endsWith("\r\n") && reply.raw.count('\n') == reply.lines.size());
    require(reply.raw.size() <= ReplyParser::kMaxLines * ReplyParser::kMaxLineLength);
    for (const QByteArray& line : reply.lines)
        require(std::ranges::none_of(
            line, [](char c) { return (c >= 0 && c < ' ' && c != '\t') || c == '\x7f'; }));
    if (reply.enhanced)
        require(reply.enhanced->status == 2 || reply.enhanced->status == 4 ||
                reply.enhanced->status == 5);
    const Capabilities offered = parseCapabilities(reply);
    require(!offered.sizeLimit || *offered.sizeLimit > 0);
    require(!offered.mailMax || *offered.mailMax > 0);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArrayView bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const Heard whole = hear(bytes, std::max<qsizetype>(1, bytes.size()));
    require(whole == hear(bytes, 1));
    require(whole == hear(bytes, 7));
    for (const Reply& reply : whole.replies)
        requireSane(reply);
    return 0;
}
