// SPDX-License-Identifier: Apache-2.0
// A seal as a card, on the screen and on paper: read back by a program that is not ours, and
// checked without any code of ours.
#include "base/crypto.h"
#include "campaign/seal.h"
#include "support/test_registry.h"
#include "ui/review/seal_card_pdf.h"
#include "ui/review/seal_card_view.h"
#include "ui/review/seal_card_words.h"
#include "ui/review/seal_stamp.h"

#include <QApplication>
#include <QFileDialog>
#include <QJsonDocument>
#include <QLabel>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

using namespace ringi;
using namespace Qt::StringLiterals;

namespace {

SealCard sample()
{
    const auto keys = crypto::generateEd25519();
    SealStatement statement;
    statement.campaign = CampaignId{12};
    statement.revision = 3;
    statement.packetDigest = QByteArray::fromHex("00112233445566778899aabbccddeeff"
                                                 "ffeeddccbbaa99887766554433221100");
    statement.parts = {u"sender"_s, u"recipients"_s, u"subject"_s, u"body"_s, u"timing"_s};
    statement.approver = PersonId{2};
    statement.publicKey = keys.publicKey;
    statement.at = fromMilliseconds(1'767'220'000'000);
    const auto seal = makeSeal(statement, keys.privateKey);
    SealCard card;
    card.officeName = u"Example Office"_s;
    card.campaign = statement.campaign;
    card.revision = statement.revision;
    card.subject = u"Spring sale"_s;
    card.author = u"Hanako Sato"_s;
    card.listName = u"Customers"_s;
    card.recipients = 1'495;
    card.submittedAt = fromMilliseconds(1'767'210'000'000);
    card.zone = u"Asia/Tokyo"_s;
    card.form = ReviewForm::Simultaneous;
    card.sealsGiven = 1;
    card.hold = std::chrono::minutes(10);
    card.holdUntil = statement.at + card.hold;
    card.approverId = statement.approver;
    card.approver = u"Taro Suzuki"_s;
    card.sealedAt = statement.at;
    card.parts = statement.parts;
    card.packetDigest = statement.packetDigest;
    card.publicKey = statement.publicKey;
    card.signature = seal->signature;
    card.statement = QJsonDocument(statementJson(statement)).toJson(QJsonDocument::Compact);
    return card;
}

} // namespace

class SealCardTest final : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    SystemClock m_clock;

    [[nodiscard]] QString path() const { return m_folder.filePath(u"card.pdf"_s); }
    [[nodiscard]] QString run(const QString& program, const QStringList& arguments) const
    {
        QProcess process;
        process.start(program, arguments);
        if (!process.waitForFinished(30'000) || process.exitCode() != 0)
            qFatal("poppler-utils could not read the card");
        return QString::fromUtf8(process.readAllStandardOutput());
    }
    [[nodiscard]] QString written(const SealCard& card) const
    {
        const Status done = writeSealCard(card, {path(), QApplication::font(), card.sealedAt});
        if (!done)
            qFatal("not written");
        return run(u"pdftotext"_s, {u"-layout"_s, path(), u"-"_s});
    }

private Q_SLOTS:
    void whatStandsOnPaper()
    {
        const SealCard card = sample();
        const QString text = written(card);
        for (const QString& part :
             {u"Approved and sealed"_s, u"Taro Suzuki"_s, u"Hanako Sato"_s, u"Spring sale"_s,
              u"1,495 people"_s, u"Customers"_s, u"Example Office"_s, u"1 Jan 2026, 07:26 (JST)"_s,
              u"1 Jan 2026, 07:36 (JST)"_s, u"No. 12, revision 3"_s, u"Simultaneous"_s,
              u"1 of 1 seals"_s, u"Body and attachments"_s, u"00112233 44556677"_s,
              QString::fromLatin1(card.packetDigest.toHex()),
              QString::fromLatin1(card.publicKey.toHex())})
            QVERIFY2(text.contains(part), qPrintable(part + u'\n' + text));
        // What is longer than a line stands there whole, once the breaks are taken out.
        QString joined = text;
        joined.remove(QRegularExpression(u"\\s"_s));
        QVERIFY(joined.contains(QString::fromLatin1(card.signature.toHex())));
        QVERIFY2(joined.contains(QString::fromUtf8(card.statement)), qPrintable(joined));
        const QString fonts = run(u"pdffonts"_s, {path()});
        const QStringList rows = fonts.split(u'\n', Qt::SkipEmptyParts);
        QVERIFY(rows.size() > 2);
        for (const QString& row : rows.mid(2))
            QVERIFY2(row.contains(QRegularExpression(u"\\byes\\b"_s)), qPrintable(row));
    }

    void itIsOnePageWhateverIsOnIt()
    {
        SealCard card = sample();
        card.subject = u"長い件名\n"_s.repeated(20'000);
        card.listName = u"名簿"_s.repeated(3'000);
        card.approver = u"佐藤 花子"_s.repeated(100);
        card.author = u"x"_s.repeated(3'000);
        card.officeName = u"営業所"_s.repeated(1'000);
        const QString text = written(card);
        QVERIFY(run(u"pdfinfo"_s, {path()}).contains(QRegularExpression(u"Pages:\\s+1\\n"_s)));
        QString joined = text;
        joined.remove(QRegularExpression(u"\\s"_s));
        QVERIFY(joined.contains(QString::fromLatin1(card.signature.toHex())));
        QVERIFY(joined.contains(u"1,495people"_s));
    }

    void japaneseCanBeRead()
    {
        SealCard card = sample();
        card.approver = u"佐藤 花子"_s;
        card.subject = u"春のご案内"_s;
        const QString text = written(card);
        QVERIFY(text.contains(u"佐藤 花子"_s));
        QVERIFY(text.contains(u"春のご案内"_s));
    }

    void aSealThatDoesNotHoldIsNoCard_data()
    {
        QTest::addColumn<int>("fault");
        QTest::newRow("signature") << static_cast<int>(SealFault::Signature);
        QTest::newRow("packet") << static_cast<int>(SealFault::OtherPacket);
        QTest::newRow("approver") << static_cast<int>(SealFault::NotTheirs);
    }
    void aSealThatDoesNotHoldIsNoCard()
    {
        QFETCH(int, fault);
        SealCard card = sample();
        card.fault = static_cast<SealFault>(fault);
        const auto done = writeSealCard(card, {path(), QApplication::font(), card.sealedAt});
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::SealInvalid);
        MessageBar messages;
        const SealCardView view(card, m_clock, messages);
        QVERIFY(view.findChildren<SealStamp*>().isEmpty());
        QVERIFY(view.findChildren<QPushButton*>().isEmpty());
        QCOMPARE(view.findChild<QLabel*>(u"sealCardTitle"_s)->text(), u"This seal is not valid"_s);
        QCOMPARE(view.findChild<QLabel*>(u"sealFaultWords"_s)->text(), sealFaultWords(card.fault));
        QVERIFY(!sealFaultWords(card.fault).isEmpty());
        for (const QLabel* label : view.findChildren<QLabel*>())
            QVERIFY(!label->text().startsWith(u"Approved"_s));
    }

    void isSavedWhereOneSays()
    {
        MessageBar messages;
        SealCardView view(sample(), m_clock, messages);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QCOMPARE(view.findChildren<SealStamp*>().size(), 1);
        auto* save = view.findChild<QPushButton*>(u"saveSealCard2Button"_s);
        QTest::keyClick(save, Qt::Key_Space);
        auto* dialog = view.findChild<QFileDialog*>(u"saveFileDialog"_s);
        QVERIFY(dialog);
        const QString chosen = m_folder.filePath(u"chosen.pdf"_s);
        Q_EMIT
        dialog->fileSelected(chosen);
        dialog->close();
        QTRY_VERIFY(messages.words().contains(u"chosen.pdf"_s));
        QVERIFY(run(u"pdftotext"_s, {chosen, u"-"_s}).contains(u"Taro Suzuki"_s));
        QVERIFY(save->isEnabled());
    }

    void aPlaceThatCannotBeWrittenIsSaid()
    {
        const auto done = writeSealCard(
            sample(), {m_folder.filePath(u"none/card.pdf"_s), QApplication::font(), {}});
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::FileUnwritable);
    }
};

#include "seal_card_test.moc"
RINGI_TEST(SealCardTest)
