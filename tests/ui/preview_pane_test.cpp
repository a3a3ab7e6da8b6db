// SPDX-License-Identifier: Apache-2.0
// The preview beside the draft, on a real office: whose mail, its pictures and files, and copies.
#include "support/await.h"
#include "support/office_fixture.h"
#include "support/test_registry.h"
#include "support/ui_audit.h"
#include "ui/compose/preview_pane.h"
#include "ui/preview/html_page.h"

#include <QBuffer>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace ringi;
using test::await;
using test::control;

class PreviewPaneTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_pane.reset(); }

    void stepsThroughTheList();
    void searchGoesOn();
    void jumpsToTheNotable();
    void namesTheFiles();
    void showsThePictures();
    void largerShowsTheSameMail();
    void missingPictureIsSaid();
    void otherPictureUnderTheSameName();
    void unresolvedFieldsAreTold();
    void opensAHarmlessCopy();
    void opensTextAsAPage();
    void saysWhenNothingOpensIt();
    void exportsTheMail();
    void exportThatCannotBeWrittenIsTold();
    void readersCannotExport();
    void everyControlIsLabelled();

private:
    template <typename W>
    [[nodiscard]] W* find(const char* name)
    {
        return control<W>(m_pane.get(), name);
    }
    [[nodiscard]] QString shownText() { return find<QPlainTextEdit>("previewBody")->toPlainText(); }
    [[nodiscard]] QString shownHtml() { return find<HtmlPage>("previewHtml")->toPlainText(); }
    void press(const char* name) { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
    void jump(const char* action)
    {
        auto* menu = find<QPushButton>("previewJumpButton")->menu();
        auto* found = menu->findChild<QAction*>(QLatin1StringView(action));
        QVERIFY2(found, action);
        found->trigger();
    }
    FileRef store(const QString& name, const QByteArray& bytes);
    void saveAs(const QString& path);

    test::OfficeFixture m_fixture;
    SenderId m_sender;
    ListId m_list;
    UiContext m_context;
    Draft m_draft;
    QList<QUrl> m_opened;
    std::unique_ptr<PreviewPane> m_pane;
};

namespace {

QByteArray greenPng()
{
    QImage image(40, 40, QImage::Format_RGB32);
    image.fill(Qt::green);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "png");
    return bytes;
}

bool showsGreen(QWidget* widget)
{
    const QImage image = widget->grab().toImage();
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == QColor(Qt::green))
                return true;
        }
    }
    return false;
}

} // namespace

void PreviewPaneTest::initTestCase()
{
    m_fixture.found();
    m_sender = m_fixture.addSender(m_fixture.addRelay({u"127.0.0.1"_s, 2525, {}, {}}));
    m_list = m_fixture.importList("email,name,company\r\n"
                                  "anna@example.net,Anna,Example Ltd\r\n"
                                  "ben@example.net,Ben,\r\n"
                                  "hanna@example.org,Hanna,Books\r\n"
                                  "taro@example.org,太郎,Tokyo Trading Company Limited\r\n");
}

void PreviewPaneTest::init()
{
    m_context.office = std::shared_ptr<Office>(&m_fixture.office(), [](Office*) {});
    m_context.clock = &m_fixture.clock();
    m_context.session = m_fixture.hanako();
    m_opened.clear();
    m_draft = {};
    m_draft.sender = m_sender;
    m_draft.list = m_list;
    m_draft.intent = {u"Customers"_s, u"The sale"_s, 4, u"Taro"_s};
    m_draft.subject = u"The sale: {{name}}"_s;
    m_draft.body = u"Dear {{name}} of {{company|your company}}"_s;
    m_pane = std::make_unique<PreviewPane>(
        m_context, [this] { return m_draft; }, nullptr);
    m_pane->setOpener([this](const QUrl& url) {
        m_opened.append(url);
        return true;
    });
    m_pane->resize(420, 700);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
    m_pane->setCount(4);
}

FileRef PreviewPaneTest::store(const QString& name, const QByteArray& bytes)
{
    const auto file =
        await(m_fixture.office().messages().addBytes(m_fixture.hanako(), name, bytes));
    if (!file)
        qFatal("the file is not taken");
    return *file;
}

void PreviewPaneTest::saveAs(const QString& path)
{
    QTRY_VERIFY(m_pane->findChild<QFileDialog*>(u"saveFileDialog"_s));
    auto* dialog = m_pane->findChild<QFileDialog*>(u"saveFileDialog"_s);
    Q_EMIT
    dialog->fileSelected(path);
    dialog->close();
}

void PreviewPaneTest::stepsThroughTheList()
{
    QTRY_COMPARE(shownText(), u"Dear Anna of Example Ltd"_s);
    QVERIFY(!find<QPushButton>("previewBackButton")->isEnabled());
    press("previewNextButton");
    QTRY_COMPARE(shownText(), u"Dear Ben of your company"_s);
    QCOMPARE(find<QLabel>("previewSubject")->text(), u"The sale: Ben"_s);
    QVERIFY(find<QLabel>("previewTo")->text().contains(u"ben@example.net"_s));
    find<QSpinBox>("previewSpin")->setValue(4);
    QTRY_COMPARE(shownText(), u"Dear 太郎 of Tokyo Trading Company Limited"_s);
    QVERIFY(!find<QPushButton>("previewNextButton")->isEnabled());
}

void PreviewPaneTest::searchGoesOn()
{
    auto* search = find<QLineEdit>("previewSearchEdit");
    search->setFocus();
    QTest::keyClicks(search, u"ANNA"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_COMPARE(find<QSpinBox>("previewSpin")->value(), 3);
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_COMPARE(find<QSpinBox>("previewSpin")->value(), 1);
    search->setText(u"nobody at all"_s);
    QTest::keyClick(search, Qt::Key_Return);
    auto* answer = find<QLabel>("previewAnswer");
    QTRY_VERIFY(answer->isVisible() && answer->text().contains(u"nobody at all"_s));
    QCOMPARE(find<QSpinBox>("previewSpin")->value(), 1);
    QTest::keyClicks(search, u"x"_s);
    QVERIFY(!answer->isVisible());
}

void PreviewPaneTest::jumpsToTheNotable()
{
    auto* number = find<QSpinBox>("previewSpin");
    jump("jumpLongest");
    QTRY_COMPARE(number->value(), 4);
    jump("jumpBlank");
    QTRY_COMPARE(number->value(), 2);
    jump("jumpNonAscii");
    QTRY_COMPARE(number->value(), 4);
    jump("jumpShortest");
    QTRY_VERIFY(number->value() != 4);
    m_draft.body = u"Dear {{name}}"_s;
    jump("jumpBlank");
    QTRY_VERIFY(find<QLabel>("previewAnswer")->isVisible());
}

void PreviewPaneTest::namesTheFiles()
{
    m_draft.files = {store(u"価格表.pdf"_s, QByteArray(1'200'000, 'x'))};
    m_pane->renew();
    auto* files = find<QLabel>("previewFiles");
    QTRY_VERIFY(files->isVisible());
    QVERIFY(files->text().contains(u"価格表.pdf"_s));
    QVERIFY(files->text().contains(u"1.2 MB"_s));
}

void PreviewPaneTest::showsThePictures()
{
    m_draft.form = BodyForm::Html;
    m_draft.html = u"<p>Dear {{name}}</p><p><img src=\"cid:logo\"></p>"_s;
    m_draft.images = {{u"logo"_s, store(u"logo.png"_s, greenPng())}};
    m_pane->renew();
    QTRY_VERIFY(shownHtml().contains(u"Dear Anna"_s));
    QVERIFY(find<HtmlPage>("previewHtml")->isVisible());
    QTRY_VERIFY(showsGreen(m_pane.get()));
    press("previewNextButton");
    QTRY_VERIFY(shownHtml().contains(u"Dear Ben"_s));
    QVERIFY(showsGreen(m_pane.get()));
}

void PreviewPaneTest::largerShowsTheSameMail()
{
    m_draft.form = BodyForm::Html;
    m_draft.html = u"<p>Dear {{name}}</p><p><img src=\"cid:logo\"></p>"_s;
    m_draft.images = {{u"logo"_s, store(u"logo.png"_s, greenPng())}};
    m_pane->renew();
    QTRY_VERIFY(shownHtml().contains(u"Dear Anna"_s));
    press("previewLargerButton");
    auto* dialog = find<QDialog>("largeMailDialog");
    QTRY_VERIFY(dialog->isVisible());
    auto* html = control<HtmlPage>(dialog, "largeMailHtml");
    QVERIFY(html->toPlainText().contains(u"Dear Anna"_s));
    QTRY_VERIFY(showsGreen(html));
    QCOMPARE(test::controlFaults(dialog).join(u'\n'), QString());
    QTest::mouseClick(control<QPushButton>(dialog, "largeMailCloseButton"), Qt::LeftButton);
    QTRY_VERIFY(!m_pane->findChild<QDialog*>(u"largeMailDialog"_s));
}

void PreviewPaneTest::missingPictureIsSaid()
{
    m_draft.form = BodyForm::Html;
    m_draft.html = u"<p>Dear {{name}}</p><p><img src=\"cid:nowhere\"></p>"_s;
    m_pane->renew();
    QTRY_VERIFY(shownHtml().contains(u"Dear Anna"_s));
    QTRY_VERIFY(!find<HtmlPage>("previewHtml")->isWaiting());
}

void PreviewPaneTest::otherPictureUnderTheSameName()
{
    m_draft.form = BodyForm::Html;
    m_draft.html = u"<p><img src=\"cid:logo\"></p>"_s;
    m_draft.images = {{u"logo"_s, store(u"logo.png"_s, greenPng())}};
    m_pane->renew();
    QTRY_VERIFY(showsGreen(m_pane.get()));
    m_draft.images = {{u"logo"_s, store(u"logo.png"_s, "no picture at all"_ba)}};
    m_pane->renew();
    QTRY_VERIFY(!showsGreen(m_pane.get()));
}

void PreviewPaneTest::unresolvedFieldsAreTold()
{
    m_draft.body = u"Dear {{company}}"_s;
    find<QSpinBox>("previewSpin")->setValue(2);
    auto* words = find<QLabel>("previewWords");
    QTRY_VERIFY(words->isVisible() && words->text().contains(u"company"_s));
    m_pane->setCount(0);
    QVERIFY(words->isVisible());
    QVERIFY(!find<QPushButton>("previewExportButton")->isVisible());
}

void PreviewPaneTest::opensAHarmlessCopy()
{
    m_draft.form = BodyForm::Html;
    m_draft.html =
        u"<p>Dear {{name}}</p><img src=\"cid:logo\"><img src=\"https://example.net/p.png\">"
        "<script>alert(1)</script>"_s;
    m_draft.images = {{u"logo"_s, store(u"logo.png"_s, greenPng())}};
    m_pane->renew();
    QTRY_VERIFY(shownHtml().contains(u"Dear Anna"_s));
    press("previewBrowserButton");
    QTRY_COMPARE(m_opened.size(), 1);
    QFile file(m_opened.first().toLocalFile());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray page = file.readAll();
    QVERIFY(page.contains("Dear Anna"));
    QVERIFY(page.contains("Content-Security-Policy"));
    QVERIFY(page.contains("data:image/png;base64," + greenPng().toBase64()));
    QVERIFY(!page.contains("<script"));
    QVERIFY(!page.contains("src=\"https:"));
    QVERIFY(!file.permissions().testFlag(QFile::ReadOther) ||
            QSysInfo::productType() == u"windows"_s);
    m_pane.reset();
    QVERIFY(!file.exists());
}

void PreviewPaneTest::opensTextAsAPage()
{
    m_draft.body = u"1 < 2, says {{name}}"_s;
    m_pane->renew();
    QTRY_COMPARE(shownText(), u"1 < 2, says Anna"_s);
    press("previewBrowserButton");
    QTRY_COMPARE(m_opened.size(), 1);
    QFile file(m_opened.first().toLocalFile());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("1 &lt; 2, says Anna"));
}

void PreviewPaneTest::saysWhenNothingOpensIt()
{
    m_pane->setOpener([](const QUrl&) { return false; });
    QTRY_VERIFY(find<QPushButton>("previewBrowserButton")->isVisible());
    press("previewBrowserButton");
    auto* told = find<QLabel>("previewTold");
    QTRY_VERIFY(told->isVisible() && told->text().contains(u".html"_s));
}

void PreviewPaneTest::exportsTheMail()
{
    find<QSpinBox>("previewSpin")->setValue(2);
    QTRY_COMPARE(shownText(), u"Dear Ben of your company"_s);
    press("previewExportButton");
    QTRY_VERIFY(m_pane->findChild<QFileDialog*>(u"saveFileDialog"_s));
    auto* dialog = m_pane->findChild<QFileDialog*>(u"saveFileDialog"_s);
    QCOMPARE(QFileInfo(dialog->selectedFiles().value(0)).fileName(), u"The sale Ben.eml"_s);
    const QString path = m_fixture.file(u"out.eml"_s);
    saveAs(path);
    auto* told = find<QLabel>("previewTold");
    QTRY_VERIFY(told->isVisible());
    QVERIFY2(told->text().contains(u"out.eml"_s), qPrintable(told->text()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray mail = file.readAll();
    QVERIFY(mail.contains("\r\nTo: ben@example.net\r\n"));
    QVERIFY(mail.contains("Dear Ben of your company"));
    const auto log = m_fixture.log();
    QVERIFY(std::any_of(log.cbegin(), log.cend(), [](const AuditEntry& entry) {
        return entry.action == u"message.exported"_s;
    }));
}

void PreviewPaneTest::exportThatCannotBeWrittenIsTold()
{
    QTRY_VERIFY(find<QPushButton>("previewExportButton")->isVisible());
    press("previewExportButton");
    saveAs(m_fixture.file(u"no/such/folder/out.eml"_s));
    auto* told = find<QLabel>("previewTold");
    QTRY_VERIFY(told->isVisible());
    QVERIFY(!told->text().contains(u"out.eml"_s));
}

void PreviewPaneTest::readersCannotExport()
{
    m_context.session = m_fixture.jiro();
    press("previewNextButton");
    QTRY_COMPARE(shownText(), u"Dear Ben of your company"_s);
    QVERIFY(!find<QPushButton>("previewExportButton")->isVisible());
    QVERIFY(find<QPushButton>("previewBrowserButton")->isVisible());
}

void PreviewPaneTest::everyControlIsLabelled()
{
    QTRY_COMPARE(shownText(), u"Dear Anna of Example Ltd"_s);
    QCOMPARE(test::controlFaults(m_pane.get()).join(u'\n'), QString());
}

#include "preview_pane_test.moc"
RINGI_TEST(PreviewPaneTest)
