// SPDX-License-Identifier: Apache-2.0
#include "dkim/body_hash.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace ringi::dkim {
namespace {

constexpr bool isSpace(char c)
{
    return c == ' ' || c == '\t';
}

/// Space, and what may be part of a line break.
constexpr bool isSpecial(char c)
{
    return isSpace(c) || c == '\r' || c == '\n';
}

const char* firstSpecial(const char* at, const char* end)
{
    return std::find_if(at, end, isSpecial);
}

/// Where the last byte that is not special ends; `begin` if there is none.
const char* endOfText(const char* begin, const char* end)
{
    while (end != begin && isSpecial(end[-1]))
        --end;
    return end;
}

constexpr int kBlock = 64;

/// Whether a block and the byte after it hold no tab and no space before another space or a line
/// break, so that the block already is what it would become. May err on the side of no. Written
/// without a way out in the middle so that the compiler can look at many bytes at once.
bool isPlain(const char* block)
{
    unsigned dirty = 0;
    for (int i = 0; i < kBlock; ++i) {
        const auto here = static_cast<unsigned char>(block[i]);
        const auto next = static_cast<unsigned char>(block[i + 1]);
        dirty |= static_cast<unsigned>(here == '\t') |
                 (static_cast<unsigned>(here == ' ') & static_cast<unsigned>(next <= ' '));
    }
    return dirty == 0;
}

/// Canonicalises and hashes at once. White space and line breaks are held back until it is known
/// what comes after them.
class RelaxedBody final {
public:
    explicit RelaxedBody(EVP_MD_CTX* digest) : m_digest(digest) {}

    void add(QByteArrayView piece)
    {
        const char* const end = piece.data() + piece.size();
        const char* at = piece.data();
        const char* const textEnd = endOfText(at, end);
        if (textEnd != at) {
            m_hasText = true;
            at = addUntilText(at, textEnd);
            while (at != textEnd)
                at = textEnd - at > kBlock && isPlain(at) ? addPlain(at, textEnd)
                                                          : addSpaced(at, textEnd);
        }
        walk(at, end);
    }

    /// Whether OpenSSL took everything.
    [[nodiscard]] bool finish()
    {
        if (m_carriageReturn)
            takeCarriageReturn();
        if (m_hasText)
            write("\r\n", 2);
        flush();
        return m_worked;
    }

private:
    /// Takes blocks as they are. Nothing is held back before, and nothing is after: text follows.
    const char* addPlain(const char* at, const char* textEnd)
    {
        const char* const begin = at;
        while (textEnd - at > kBlock && isPlain(at))
            at += kBlock;
        write(begin, at - begin);
        return at;
    }

    /// Takes a block, and the white space that reaches out of it, likewise.
    const char* addSpaced(const char* at, const char* textEnd)
    {
        const char* const end = textEnd - at > kBlock ? at + kBlock : textEnd;
        std::array<char, kBlock> block;
        size_t used = 0;
        while (at < end) {
            if (!isSpace(*at)) {
                block[used++] = *at++;
                continue;
            }
            while (isSpace(*at))
                ++at;
            if (at[0] != '\r' || at[1] != '\n')
                block[used++] = ' ';
        }
        write(block.data(), static_cast<qsizetype>(used));
        return at;
    }

    /// Goes on until nothing is held back. There is text before `textEnd`.
    const char* addUntilText(const char* at, const char* textEnd)
    {
        while (at != textEnd && (m_space || m_carriageReturn || m_lineBreaks > 0))
            at = walk(at, at + 1);
        return at;
    }

    /// Any bytes in any state.
    const char* walk(const char* at, const char* end)
    {
        while (at != end) {
            const char* const special = firstSpecial(at, end);
            if (special != at)
                take(at, special - at);
            at = special;
            if (at != end)
                takeSpecial(*at++);
        }
        return at;
    }

    void takeSpecial(char c)
    {
        if (c == '\n' && m_carriageReturn) {
            m_carriageReturn = false;
            m_space = false;
            ++m_lineBreaks;
            return;
        }
        if (m_carriageReturn)
            takeCarriageReturn();
        if (c == '\r')
            m_carriageReturn = true;
        else if (c == '\n')
            take(&c, 1);
        else
            m_space = true;
    }

    /// One that turned out not to be part of a line break.
    void takeCarriageReturn()
    {
        m_carriageReturn = false;
        take("\r", 1);
    }

    void take(const char* text, qsizetype count)
    {
        if (m_carriageReturn)
            takeCarriageReturn();
        for (; m_lineBreaks > 0; --m_lineBreaks)
            write("\r\n", 2);
        if (m_space)
            write(" ", 1);
        m_space = false;
        m_hasText = true;
        write(text, count);
    }

    void write(const char* bytes, qsizetype count)
    {
        const auto length = static_cast<size_t>(count);
        if (length > m_buffer.size() - m_used)
            flush();
        if (length > m_buffer.size() / 2) {
            flush();
            hash(bytes, length);
            return;
        }
        std::memcpy(m_buffer.data() + m_used, bytes, length);
        m_used += length;
    }

    void flush()
    {
        hash(m_buffer.data(), m_used);
        m_used = 0;
    }

    void hash(const char* bytes, size_t length)
    {
        m_worked = EVP_DigestUpdate(m_digest, bytes, length) == 1 && m_worked;
    }

    EVP_MD_CTX* m_digest;
    bool m_worked = true;
    bool m_hasText = false;        ///< something has been written
    bool m_space = false;          ///< white space was read that may yet end the line
    bool m_carriageReturn = false; ///< one was read that may yet begin a line break
    qint64 m_lineBreaks = 0;       ///< were read that may yet end the body
    size_t m_used = 0;
    std::array<char, 2048> m_buffer;
};

} // namespace

DigestContextPtr newSha256()
{
    DigestContextPtr context(EVP_MD_CTX_new());
    if (!context || EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr) != 1)
        return {};
    return context;
}

DigestContextPtr copyOf(const EVP_MD_CTX* context)
{
    DigestContextPtr copy(EVP_MD_CTX_new());
    if (!copy || EVP_MD_CTX_copy_ex(copy.get(), context) != 1)
        return {};
    return copy;
}

Result<QByteArray> relaxedBodyHash(const ByteRope& body, const EVP_MD_CTX* sha256)
{
    const auto digest = copyOf(sha256);
    if (!digest)
        return broken("SHA-256");
    RelaxedBody canonical(digest.get());
    for (const QByteArray& piece : body.pieces())
        canonical.add(piece);
    QByteArray hash(kDigestSize, Qt::Uninitialized);
    if (!canonical.finish() || EVP_DigestFinal_ex(digest.get(), out(hash), nullptr) != 1)
        return broken("SHA-256");
    return hash;
}

} // namespace ringi::dkim
