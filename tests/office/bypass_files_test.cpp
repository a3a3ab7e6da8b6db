// SPDX-License-Identifier: Apache-2.0
// Somebody edits the database to send other files or another HTML than were sealed: nothing of it
// leaves.
#include "office/bypass_office.h"
#include "office/message_desk.h"
#include "support/await.h"
#include "support/test_registry.h"

#include <QDir>
#include <QFile>
#include <QtTest>

using namespace ringi;
using namespace ringi::test;
using namespace Qt::StringLiterals;

class BypassFilesTest final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<BypassOffice> m_bypass;

    [[nodiscard]] OfficeFixture& office() { return m_bypass->office(); }

    void writeFile(const QString& name, const QByteArray& bytes)
    {
        QDir().mkpath(office().file(u"bills"_s));
        QFile file(office().file(u"bills/"_s + name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }

    /// Three people, HTML, an attachment, and a file of everybody's own; sealed.
    CampaignId sealed()
    {
        MessageDesk& desk = office().office().messages();
        for (const int i : {1, 2, 3})
            writeFile(u"Name %1"_s.arg(i), "bill of " + QByteArray::number(i));
        const auto folder = await(desk.addFolder(office().hanako(), office().file(u"bills"_s)));
        const auto guide = await(desk.addBytes(office().hanako(), u"guide.pdf"_s, "the guide"));
        const RelayId relay = office().addRelay(m_bypass->facts());
        const ListId list = office().importList(OfficeFixture::numberedPeople(3));
        const CampaignId campaign = office().draft(office().addSender(relay), list, 3);
        auto open = await(office().office().campaigns().load(campaign));
        if (!folder || !guide || !open)
            qFatal("the campaign could not be prepared");
        open->draft.form = BodyForm::Rich;
        open->draft.html = u"<p>Dear {{name}}, the sale begins on Friday.</p>"_s;
        open->draft.files = {*guide};
        open->draft.personalFiles = PersonalFiles{folder->set, folder->folder, u"name"_s, {}};
        if (!await(office().office().campaigns().save(office().hanako(), *open)))
            qFatal("the campaign could not be saved");
        office().submit(campaign);
        if (!office().approve(office().taro(), campaign))
            qFatal("the campaign could not be sealed");
        return campaign;
    }

private Q_SLOTS:
    void init() { m_bypass = std::make_unique<BypassOffice>(); }
    void cleanup() { m_bypass.reset(); }

    void whatWasSealedLeaves()
    {
        sealed();
        QCOMPARE(m_bypass->deliver(), 3);
    }

    void anythingElseDoesNot_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("HTML") << "UPDATE revision SET html = replace(html, 'Friday', 'Monday')";
        QTest::newRow("no HTML") << "UPDATE revision SET html = ''";
        QTest::newRow("attachment") << "UPDATE file_piece SET content = CAST('the GUIDE' AS BLOB)"
                                       " WHERE content = CAST('the guide' AS BLOB)";
        QTest::newRow("attachment gone")
            << "DELETE FROM file_piece WHERE content = CAST('the guide' AS BLOB)";
        QTest::newRow("own files swapped")
            << "UPDATE file_set_member SET digest = (SELECT other.digest FROM file_set_member AS "
               "other WHERE other.name = 'Name 2') WHERE name = 'Name 1'";
        QTest::newRow("own file renamed")
            << "UPDATE file_set_member SET name = 'Invoice' WHERE name = 'Name 1'";
        QTest::newRow("one own file less") << "DELETE FROM file_set_member WHERE name = 'Name 3'";
    }
    void anythingElseDoesNot()
    {
        QFETCH(const QString, sql);
        const CampaignId campaign = sealed();
        m_bypass->tamper([&](Intruder& intruder) { intruder.run(sql); });
        QVERIFY(m_bypass->isRefused(campaign, ErrorCode::PacketMismatch));
    }

    /// Its content is looked at when it is that person's turn: they get nothing, the others theirs.
    void anOwnFileThatWasChangedIsNotSent()
    {
        sealed();
        m_bypass->tamper([](Intruder& intruder) {
            intruder.run(u"UPDATE file_piece SET content = CAST('bill of 9' AS BLOB) WHERE content ="
                         " CAST('bill of 2' AS BLOB)"_s);
        });
        QCOMPARE(m_bypass->deliver(), 2);
        for (const auto& message : m_bypass->relay().messages())
            QVERIFY(!message.recipients.contains("user2@example.net"));
    }
};

#include "bypass_files_test.moc"
RINGI_TEST(BypassFilesTest)
