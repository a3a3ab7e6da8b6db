// SPDX-License-Identifier: Apache-2.0
// Python's email package, which shares no code with Ringi, reads what we compose.
#include "support/plain_message.h"
#include "support/test_registry.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>

using namespace ringi;
using namespace ringi::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kMessages = 240;

const QStringList kNames{
    u""_s,
    u"Hanako Yamada"_s,
    u"Yamada, Hanako"_s,
    u"a \"quoted\" \\ name"_s,
    u"山田 花子"_s,
    u"㈱髙﨑①～商事　営業部"_s,
    u"José García-López"_s,
    u"b@example.net"_s,
    u"=?UTF-8?Q?not_encoded?="_s,
    u"👩‍👩‍👧 family 🎉"_s,
    u"株式会社とても長い名前の会社の営業企画部第二課長代理補佐見習い"_s,
    u"x <b@example.net>, y"_s,
    u"A very long name that goes on and on until no line can hold it any more"_s};

const QStringList kAddresses{
    u"a@example.com"_s, u"first.last+tag@mail.example.org"_s, u"\"a..b\"@example.com"_s,
    u"info@例え.test"_s, u"l"_s.repeated(64) + u"@"_s + u"d"_s.repeated(63) + u".example.com"_s};

const QStringList kPieces{u"word"_s, u" "_s,       u"  "_s, u"年末"_s, u"é"_s,
                          u"👍"_s,    u"=?"_s,      u"?="_s, u"="_s,    u"."_s,
                          u","_s,    u"ご案内 "_s, u"\""_s, u"(a)"_s,  u"long"_s.repeated(9),
                          u"_"_s,    u"=20"_s,     u"～"_s, u"𠮷"_s,   u"<x@example.com>"_s,
                          u"--"_s,   u"‍"_s};

const QStringList kLines{u""_s,
                         u"."_s,
                         u".."_s,
                         u"From here on"_s,
                         u">From"_s,
                         u"-- "_s,
                         u"\ttab\t"_s,
                         u"a = b"_s,
                         u"trailing   "_s,
                         u"拝啓　時下ますますご清栄のこととお慶び申し上げます。"_s,
                         u"Ünïcödé wörds"_s,
                         u"https://example.com/?q="_s + u"a1="_s.repeated(40),
                         u"x"_s.repeated(1'200),
                         u"👍"_s.repeated(40),
                         u"--boundary"_s,
                         u"Bcc: nobody@example.com"_s};

class Generator final {
public:
    explicit Generator(quint32 seed) : m_random{seed} {}

    const QString& pick(const QStringList& from) { return from.at(m_random.bounded(from.size())); }
    int number(int below) { return m_random.bounded(below); }

    QString subject()
    {
        QString text;
        for (int n = number(40); n > 0; --n)
            text += pick(kPieces);
        return text;
    }

    /// A few of the lines, so that each of the three encodings is chosen often enough.
    QString text()
    {
        const QStringList some{pick(kLines), pick(kLines), pick(kLines)};
        QString text;
        for (int n = number(15); n > 0; --n)
            text += pick(some) + u'\n';
        return text + (number(3) == 0 ? u"end"_s : u""_s);
    }

private:
    QRandomGenerator m_random;
};

QJsonObject asJson(const Mailbox& mailbox)
{
    return {{u"name"_s, mailbox.name.text()},
            {u"address"_s, QString::fromLatin1(mailbox.address.wire())}};
}

QJsonObject asJson(const MessageContent& content)
{
    QJsonObject object{{u"from"_s, asJson(content.from)},
                       {u"to"_s, asJson(content.to)},
                       {u"subject"_s, content.subject.text()},
                       {u"text"_s, content.text},
                       {u"messageId"_s, QString::fromLatin1(content.messageId)},
                       {u"seconds"_s, toMilliseconds(content.date) / 1000}};
    if (content.replyTo)
        object.insert(u"replyTo"_s, asJson(*content.replyTo));
    return object;
}

MessageContent makeContent(Generator& generator, int index)
{
    const auto mailbox = [&] {
        return Mailbox{.name = HeaderText::make(generator.pick(kNames)).value(),
                       .address = MailAddress::parse(generator.pick(kAddresses)).value()};
    };
    return {.from = mailbox(),
            .replyTo = index % 2 == 0 ? std::optional{mailbox()} : std::nullopt,
            .to = mailbox(),
            .subject = HeaderText::make(generator.subject()).value(),
            .text = generator.text(),
            .messageId = "id." + QByteArray::number(index) + "@example.com",
            .date = fromMilliseconds(qint64{1'700'000'000'000} + index * qint64{86'399'123})};
}

bool writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file{path};
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush();
}

} // namespace

class MessageOracleTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pythonReadsWhatWasMeant();
};

void MessageOracleTest::pythonReadsWhatWasMeant()
{
    const QTemporaryDir folder;
    QVERIFY(folder.isValid());
    Generator generator{5322};
    QJsonArray expected;
    QSet<QByteArray> encodings;
    for (int i = 0; i < kMessages; ++i) {
        const MessageContent content = makeContent(generator, i);
        const auto message = composeMessage(content);
        QVERIFY(message);
        for (const char* const encoding : {"7bit", "quoted-printable", "base64"}) {
            if (message->contains(QByteArray("Content-Transfer-Encoding: ") + encoding))
                encodings.insert(encoding);
        }
        QVERIFY(writeFile(folder.filePath(u"%1.eml"_s.arg(i)), *message));
        expected.append(asJson(content));
    }
    QCOMPARE(encodings.size(), 3); // or the oracle has not seen them all
    QVERIFY(writeFile(folder.filePath(u"expected.json"_s), QJsonDocument(expected).toJson()));

    QProcess python;
    python.setProcessChannelMode(QProcess::MergedChannels);
    python.start(u"/usr/bin/python3"_s,
                 {u"" RINGI_SOURCE_DIR "/tests/support/parse_messages.py"_s, folder.path()});
    QVERIFY2(python.waitForFinished(60'000), "python3 did not end");
    const QByteArray output = python.readAll();
    QVERIFY2(python.exitStatus() == QProcess::NormalExit && python.exitCode() == 0,
             output.constData());
    QCOMPARE(output.trimmed(), QByteArray::number(kMessages) + " messages agree");
}

#include "message_oracle_test.moc"
RINGI_TEST(MessageOracleTest)
