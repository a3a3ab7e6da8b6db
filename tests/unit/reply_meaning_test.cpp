// SPDX-License-Identifier: Apache-2.0
#include "delivery/reply_meaning.h"
#include "reply_cases.h"
#include "smtp/reply_parser.h"
#include "support/test_registry.h"

#include <QtTest>

using namespace ringi;
using ringi::test::replyCases;

namespace {

smtp::Reply parsed(const QByteArray& text)
{
    smtp::ReplyParser parser;
    const auto fed = parser.feed(QByteArray(text).replace("\n", "\r\n") + "\r\n");
    return fed && fed->reply ? *fed->reply : smtp::Reply{};
}

} // namespace

class ReplyMeaningTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void realReplies_data()
    {
        QTest::addColumn<int>("row");
        for (std::size_t i = 0; i < replyCases().size(); ++i)
            QTest::addRow("%s: %s", QByteArray(replyCases().at(i).reply).left(3).constData(),
                          replyCases().at(i).name)
                << static_cast<int>(i);
    }
    void realReplies()
    {
        QFETCH(const int, row);
        const auto wanted = replyCases().at(static_cast<std::size_t>(row));
        const smtp::Reply reply = parsed(wanted.reply);
        QVERIFY(reply.code != 0);
        QCOMPARE(static_cast<int>(meaningOf(wanted.at, reply)), static_cast<int>(wanted.meaning));
        QCOMPARE(static_cast<int>(scopeOf(wanted.at, reply)), static_cast<int>(wanted.scope));
    }

    /// In both forms in which the ledger keeps them. Only where the command alone decides, and it
    /// is not RCPT, something else may come out.
    void keptRepliesMeanTheSame()
    {
        for (const auto& wanted : replyCases()) {
            const smtp::Reply reply = parsed(wanted.reply);
            const auto atRcpt = meaningOf(smtp::Command::Rcpt, reply);
            QCOMPARE(static_cast<int>(meaningOfKept(reply.raw)), static_cast<int>(atRcpt));
            if (reply.lines.size() == 1)
                QCOMPARE(static_cast<int>(meaningOfKept(reply.oneLine())),
                         static_cast<int>(atRcpt));
        }
    }

    void whatIsNoReplyIsUnclear_data()
    {
        QTest::addColumn<QByteArray>("kept");
        for (const char* kept : {"", "550", "\r\n", "user unknown", "55", "999 user unknown",
                                 "250 2.1.5 user unknown", "12345", "-50 user unknown"})
            QTest::addRow("%s", kept) << QByteArray(kept);
    }
    void whatIsNoReplyIsUnclear()
    {
        QFETCH(const QByteArray, kept);
        QCOMPARE(static_cast<int>(meaningOfKept(kept)), static_cast<int>(ReplyMeaning::Unclear));
    }

    void aPositiveReplyMeansNothing()
    {
        const smtp::Reply reply = parsed("250 2.2.2 mailbox full, user unknown, daily limit");
        QCOMPARE(static_cast<int>(meaningOf(smtp::Command::Content, reply)),
                 static_cast<int>(ReplyMeaning::Unclear));
        QCOMPARE(static_cast<int>(scopeOf(smtp::Command::Mail, reply)),
                 static_cast<int>(Scope::Recipient));
    }

    /// Names of people, hosts and pages prove nothing.
    void addressesAndLinksAreNotRead_data()
    {
        QTest::addColumn<QByteArray>("word");
        for (const char* word : {"<spam@example.com>", "greylist@example.com:",
                                 "https://example.com/spam/dmarc", "(dkim.virus@example.net)"})
            QTest::addRow("%s", word) << QByteArray(word);
    }
    void addressesAndLinksAreNotRead()
    {
        QFETCH(const QByteArray, word);
        for (const char* code : {"450 ", "550 ", "550 5.0.0 "}) {
            const smtp::Reply reply = parsed(code + word + " not now");
            QCOMPARE(static_cast<int>(meaningOf(smtp::Command::Rcpt, reply)),
                     static_cast<int>(ReplyMeaning::Unclear));
        }
    }

    /// Any bytes, at any command: an answer, whatever it is.
    void anyBytesHaveAMeaning()
    {
        QByteArray bytes;
        for (int i = 1; i < 256; ++i)
            bytes += static_cast<char>(i);
        for (int at = 0; at <= static_cast<int>(smtp::Command::Quit); ++at) {
            for (int code = 400; code < 600; ++code) {
                const smtp::Reply reply{code, {bytes, {}, " ", "5.1", "5..1 x"}, bytes, {}};
                const auto scope = static_cast<int>(scopeOf(static_cast<smtp::Command>(at), reply));
                QVERIFY(scope >= 0 && scope <= static_cast<int>(Scope::Campaign));
                QVERIFY(meaningOf(static_cast<smtp::Command>(at), reply) <= ReplyMeaning::Unclear);
            }
        }
    }
};

#include "reply_meaning_test.moc"
RINGI_TEST(ReplyMeaningTest)
