// SPDX-License-Identifier: Apache-2.0
// Codes for approving, as a person switches them on and off, by keyboard.
#include "people/totp.h"
#include "settings_harness.h"
#include "support/await.h"
#include "support/pictures.h"
#include "support/test_registry.h"
#include "ui/settings/qr_picture.h"
#include "ui/shell/dialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace ringi;
using namespace ringi::test;
using namespace Qt::StringLiterals;

class CodeDialogsTest final : public SettingsHarness {
    Q_OBJECT

private:
    /// The secret as its letters are read off the window.
    static Secret secretFrom(QString letters)
    {
        static constexpr auto alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"_L1;
        letters.remove(u' ');
        QByteArray bytes;
        quint32 bits = 0;
        int held = 0;
        for (const QChar letter : std::as_const(letters)) {
            bits = (bits << 5) | static_cast<quint32>(alphabet.indexOf(letter));
            held += 5;
            if (held >= 8) {
                held -= 8;
                bytes.append(static_cast<char>((bits >> held) & 0xffU));
            }
        }
        return Secret(bytes);
    }
    [[nodiscard]] bool isOn()
    {
        return await(fixture().office().people().codeStatus(fixture().taro()))->since.has_value();
    }
    void password(const char* edit, const QString& text = u"correct horse"_s)
    {
        auto* field = in<QLineEdit>(edit);
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
    }
    [[nodiscard]] Dialog* dialog(const char* name) { return in<Dialog>(name); }

private Q_SLOTS:
    void switchedOnAndOff()
    {
        showTab(u"ownSection"_s);
        QTRY_VERIFY(in<QPushButton>("changeCodesButton")->isEnabled());
        QVERIFY(in<QLabel>("codeStatusWords")->text().startsWith(u"Off"_s));
        QTest::keyClick(in<QPushButton>("changeCodesButton"), Qt::Key_Space);
        QPointer<Dialog> on = dialog("codeDialog");
        QTRY_VERIFY(in<QLineEdit>("codePasswordEdit")->hasFocus());
        QCOMPARE(controlFaults(on), QStringList());
        password("codePasswordEdit", u"wrong one"_s);
        QTRY_VERIFY(!on->messages().words().isEmpty());
        QVERIFY(on->findChild<QLabel*>(u"codeSecret"_s) == nullptr);
        password("codePasswordEdit");
        QTRY_VERIFY(on->findChild<QLabel*>(u"codeSecret"_s) != nullptr);
        const QString letters = in<QLabel>("codeSecret")->text();
        QVERIFY(QRegularExpression(u"^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$"_s).match(letters).hasMatch());
        QCOMPARE(controlFaults(on), QStringList());
        QTRY_VERIFY(in<QLineEdit>("codeEdit")->hasFocus());
        password("codeEdit", u"12"_s);
        QVERIFY(!isOn());
        // A wrong code counts for nothing.
        const Secret secret = secretFrom(letters);
        const auto now = [&](qint64 on_) {
            return codeAt(secret, codeStepAt(fixture().clock().now()) + on_);
        };
        in<QLineEdit>("codeEdit")->clear();
        password("codeEdit", now(50));
        QTRY_VERIFY(on->messages().words().contains(u"The code is not right."_s));
        QVERIFY(!isOn());
        password("codeEdit", now(0));
        QTRY_VERIFY(on.isNull());
        QVERIFY(isOn());
        QTRY_VERIFY(in<QLabel>("codeStatusWords")->text().startsWith(u"On since"_s));
        QVERIFY(bar().words().contains(u"are on"_s));

        QTest::keyClick(in<QPushButton>("changeCodesButton"), Qt::Key_Space);
        QPointer<Dialog> off = dialog("endCodeDialog");
        QCOMPARE(controlFaults(off), QStringList());
        QTest::keyClicks(in<QLineEdit>("endCodePasswordEdit"), u"correct horse"_s);
        // Full width, in two groups; the next step's, since that of now is used up.
        QString wide;
        const QString next = now(1);
        for (const QChar digit : next)
            wide += QChar(digit.unicode() - u'0' + 0xFF10);
        in<QLineEdit>("endCodeEdit")->setText(wide.left(3) + QChar(0x3000) + wide.mid(3));
        QTest::keyClick(in<QLineEdit>("endCodeEdit"), Qt::Key_Return);
        QTRY_VERIFY2(off.isNull(), qPrintable(off ? off->messages().words() : QString()));
        QVERIFY(!isOn());
        QTRY_VERIFY(in<QLabel>("codeStatusWords")->text().startsWith(u"Off"_s));
    }

    void anAdministratorSeesWhoHasThemAndRemovesThem()
    {
        PeopleDesk& people = fixture().office().people();
        const auto made = await(people.beginCode(fixture().jiro(), OfficeFixture::password()));
        QVERIFY(
            await(people.confirmCode(fixture().jiro(), OfficeFixture::password(), *made,
                                     codeAt(made->secret, codeStepAt(fixture().clock().now())))));
        showTab(u"ownSection"_s);
        showTab(u"peopleSection"_s); // reads them afresh
        auto* table = in<QTableView>("peopleTable");
        const auto rowsWithCodes = [table] {
            QStringList logins;
            for (int i = 0; i < table->model()->rowCount(); ++i) {
                if (table->model()->index(i, 4).data().toString().startsWith(u"since "_s))
                    logins.append(table->model()->index(i, 1).data().toString());
            }
            return logins;
        };
        QTRY_COMPARE(rowsWithCodes(), QStringList{u"jiro"_s});
        int row = 0;
        while (table->model()->index(row, 1).data().toString() != u"jiro"_s)
            ++row;
        auto* remove = in<QPushButton>("removeCodesButton");
        table->setCurrentIndex(table->model()->index((row + 1) % 3, 0));
        QVERIFY(!remove->isEnabled());
        table->setCurrentIndex(table->model()->index(row, 0));
        QVERIFY(remove->isEnabled());
        QTest::keyClick(remove, Qt::Key_Space);
        QPointer<Dialog> ask = dialog("endCodeDialog");
        QVERIFY(ask->findChild<QLineEdit*>(u"endCodeEdit"_s) == nullptr);
        password("endCodePasswordEdit", u"wrong one"_s);
        QTRY_VERIFY(!ask->messages().words().isEmpty());
        password("endCodePasswordEdit");
        QTRY_VERIFY(ask.isNull());
        QVERIFY(bar().words().contains(u"Jiro"_s));
        QTRY_VERIFY(table->model()->index(row, 4).data().toString().isEmpty());
        QVERIFY(!await(people.codeStatus(fixture().jiro()))->since);
    }

    /// For a camera: dark on white with a quiet zone of four modules, in the dark theme too.
    void thePictureIsDarkOnWhite()
    {
        applyLook({ThemeChoice::Dark, 100}, false);
        QrPicture picture("otpauth://totp/Ringi:taro?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        QVERIFY(!picture.isEmpty());
        picture.resize(picture.sizeHint());
        const QImage image = picture.grab().toImage();
        int first = 0;
        while (first < image.width() && image.pixelColor(first, first) == QColor(Qt::white))
            ++first;
        // The first dark pixel on the diagonal is the corner of a finder: one module wide is a
        // seventh of it.
        int finder = first;
        while (image.pixelColor(finder, first) == QColor(Qt::black))
            ++finder;
        QCOMPARE((finder - first) % 7, 0);
        QVERIFY(first >= 4 * (finder - first) / 7);
        applyLook({ThemeChoice::Light, 100}, false);
        QVERIFY(QrPicture(QByteArray(5'000, 'x')).isEmpty());
    }
};

#include "code_dialogs_test.moc"
RINGI_TEST(CodeDialogsTest)
