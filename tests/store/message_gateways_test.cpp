// SPDX-License-Identifier: Apache-2.0
#include "both_engines.h"
#include "samples.h"
#include "store/campaign_files.h"
#include "store/dkim_key_gateway.h"
#include "store/file_gateway.h"
#include "store/relay_gateway.h"
#include "store/sender_gateway.h"
#include "store/template_gateway.h"
#include "support/test_registry.h"

#include <QtTest>

using namespace ringi;
using namespace ringi::test;
using namespace Qt::StringLiterals;

namespace {

QList<QByteArray> cut(const QByteArray& bytes)
{
    QList<QByteArray> pieces;
    for (qsizetype at = 0; at < bytes.size(); at += FileGateway::kPieceSize)
        pieces.append(bytes.mid(at, FileGateway::kPieceSize));
    return pieces;
}

} // namespace

/// Files, signing keys and templates: what messages are made of beside the campaign itself.
class MessageGatewaysTest : public EngineTest {
    Q_OBJECT

private Q_SLOTS:
    void filesComeBackInPieces()
    {
        FileGateway gateway(workspace());
        QByteArray bytes;
        for (int i = 0; bytes.size() < 3 * FileGateway::kPieceSize / 2; ++i)
            bytes += QByteArray::number(i) + '\0';
        const QByteArray digest = crypto::sha256(bytes);
        QCOMPARE(errorOf(gateway.put(digest, cut(bytes), kNow)), QString());
        QCOMPARE(errorOf(gateway.put(digest, cut(bytes), kNow)), QString()); // once is enough
        QByteArray back;
        int pieces = 0;
        QCOMPARE(errorOf(gateway.read(digest,
                                      [&](const QByteArray& piece) {
                                          back += piece;
                                          ++pieces;
                                      })),
                 QString());
        QVERIFY(back == bytes);
        QCOMPARE(pieces, 2);
        QCOMPARE(errorOf(gateway.put(digest, {"other"}, kNow)), u"InvalidInput"_s);
        QCOMPARE(errorOf(gateway.read(crypto::sha256("none"), [](const QByteArray&) {})),
                 u"NotFound"_s);
    }

    void aChangedFileIsFoundOut()
    {
        Connection& connection = workspace();
        FileGateway gateway(connection);
        FileRef file = sampleFile("guide");
        QCOMPARE(errorOf(gateway.put(file.digest, {"guide"}, kNow)), QString());
        const auto encoded = readMailFile(connection, file);
        QVERIFY(encoded);
        QCOMPARE(encoded->encoded.joined(), QByteArray("Z3VpZGU=\r\n"));
        file.size += 1;
        QCOMPARE(errorOf(readMailFile(connection, file)), u"PacketMismatch"_s);
        file.size -= 1;
        QVERIFY(connection.execute(u"UPDATE file_piece SET content = ?"_s, {QByteArray("guidE")}));
        QCOMPARE(errorOf(readMailFile(connection, file)), u"PacketMismatch"_s);
    }

    void aSetFindsFilesAsPeopleWriteThem()
    {
        FileGateway gateway(workspace());
        QList<FileRef> files;
        for (const QByteArray content : {"b", "a", "c"}) {
            files.append(sampleFile(content));
            QCOMPARE(errorOf(gateway.put(files.last().digest, {content}, kNow)), QString());
        }
        files[0].name = u"Ärztin Müller.PDF"_s.normalized(QString::NormalizationForm_D);
        const FileSetId set = valueOf(gateway.insertSet(u"Bills"_s, files, PersonId{1}, kNow));
        QCOMPARE(valueOf(gateway.setMember(set, u" ärztin MÜLLER.pdf "_s)), files[0]);
        QCOMPARE(errorOf(gateway.setMember(set, u"nobody.pdf"_s)), u"NotFound"_s);
        const auto summary = valueOf(gateway.summariseSet(set, u"file"_s, u""_s));
        QCOMPARE(summary.count, 3);
        std::swap(files[1], files[2]); // the order of a folder means nothing
        const FileSetId again = valueOf(gateway.insertSet(u"Bills"_s, files, PersonId{1}, kNow));
        QCOMPARE(valueOf(gateway.summariseSet(again, u"file"_s, u""_s)).digest, summary.digest);
        files[1].name = u"Another.pdf"_s;
        const FileSetId other = valueOf(gateway.insertSet(u"Bills"_s, files, PersonId{1}, kNow));
        QVERIFY(valueOf(gateway.summariseSet(other, u"file"_s, u""_s)).digest != summary.digest);
        files[1].name = u"ÄRZTIN MÜLLER.pdf"_s;
        QCOMPARE(errorOf(gateway.insertSet(u"Bills"_s, files, PersonId{1}, kNow)),
                 u"AlreadyExists"_s);
    }

    void aSenderHasOneKeyOfEachKind()
    {
        Connection& connection = workspace();
        const RelayId relay = valueOf(RelayGateway(connection).insert(sampleRelay()));
        const SenderId sender = valueOf(SenderGateway(connection).insert(sampleSender(relay)));
        DkimKeyGateway gateway(connection);
        DkimIdentity identity{.domain = u"example.com"_s,
                              .selector = u"r1"_s,
                              .algorithm = DkimAlgorithm::RsaSha256,
                              .publicKey = QByteArray("\0key", 4)};
        const DkimKeyId rsa = valueOf(gateway.insert(sender, identity, kNow));
        QCOMPARE(valueOf(gateway.find(rsa)), (DkimSnapshot{rsa, identity}));
        QCOMPARE(errorOf(gateway.insert(sender, identity, kNow)), u"AlreadyExists"_s);
        identity.algorithm = DkimAlgorithm::Ed25519Sha256;
        const DkimKeyId ed = valueOf(gateway.insert(sender, identity, kNow));
        QCOMPARE(valueOf(gateway.forSender(sender)).size(), 2);
        QCOMPARE(errorOf(gateway.remove(rsa)), QString());
        QCOMPARE(errorOf(gateway.remove(rsa)), u"NotFound"_s);
        QCOMPARE(valueOf(gateway.forSender(sender)), (QList<DkimSnapshot>{{ed, identity}}));
    }

    void templatesAreKeptByName()
    {
        TemplateGateway gateway(workspace());
        TemplateRow row;
        row.name = u"Monthly 便り"_s;
        row.draft.subject = hostileTexts().at(1);
        row.draft.html = hostileTexts().at(2);
        row.draft.form = BodyForm::Rich;
        row.draft.files = {sampleFile("guide")};
        row.savedBy = PersonId{1};
        row.createdAt = kNow;
        row.id = valueOf(gateway.insert(row));
        const TemplateRow back = valueOf(gateway.find(row.id));
        QVERIFY(back.draft == row.draft);
        QCOMPARE(back.name, row.name);
        row.name = row.name.toUpper();
        QCOMPARE(errorOf(gateway.insert(row)), u"AlreadyExists"_s);
        QCOMPARE(valueOf(gateway.all()).size(), 1);
        QCOMPARE(errorOf(gateway.remove(row.id)), QString());
        QCOMPARE(errorOf(gateway.find(row.id)), u"NotFound"_s);
    }
};

#include "message_gateways_test.moc"
RINGI_TEST(MessageGatewaysTest)
