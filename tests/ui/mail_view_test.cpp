// SPDX-License-Identifier: Apache-2.0
// One mail to look at: nothing but the bytes given is ever read, whatever its HTML says.
#include "support/pictures.h"
#include "support/test_registry.h"
#include "support/ui_audit.h"
#include "ui/preview/html_page.h"
#include "ui/preview/mail_picture.h"
#include "ui/preview/mail_view.h"

#include <QDesktopServices>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTextBlock>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace ringi;
using test::control;
using test::pngOf;
using test::shows;

namespace {

const QStringList kSchemes{u"http"_s, u"https"_s, u"file"_s, u"mailto"_s};
const QColor kFound(0xff00ff); ///< what a file would bring into the view

} // namespace

class MailViewTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_view.reset(); }
    void cleanupTestCase();

    void readsNothing_data();
    void readsNothing();
    void remotePictureSaysWhereItIs();
    void picturesComeFromTheOwner();
    void backgroundComesFromTheOwner();
    void svgIsNoPicture();
    void dataPictureIsShown();
    void widePicturesFitThePage();
    void picturesStandApart();
    void linksShowWhereTheyGo();
    void phoneIsAsNarrowAsAPhone();
    void darkPage();
    void ownStyleBeatsOurs();
    void textAlone();
    void countsAsReadWhenAllFormsWere();
    void waitsForPictures();
    void hugeMailNeverCountsAsRead();
    void everyControlIsLabelled();

public Q_SLOTS:
    void opened(const QUrl& url) { m_opened.append(url); }

private:
    [[nodiscard]] HtmlPage* page() { return control<HtmlPage>(m_view.get(), "mailHtml"); }
    void press(const char* name)
    {
        QTest::mouseClick(control<QPushButton>(m_view.get(), name), Qt::LeftButton);
    }

    QTemporaryDir m_folder;
    QTcpServer m_server;
    int m_connections = 0;
    QList<QUrl> m_opened;
    QString m_before;
    std::unique_ptr<MailView> m_view;
};

void MailViewTest::initTestCase()
{
    QVERIFY(m_server.listen(QHostAddress::LocalHost));
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        delete m_server.nextPendingConnection();
        ++m_connections;
    });
    const auto put = [this](const QString& name, const QByteArray& bytes) {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    QVERIFY(put(u"found.png"_s, pngOf(kFound)));
    QVERIFY(put(u"found.css"_s, "p { color: #ff00ff; background-color: #ff00ff; }"));
    m_before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(m_folder.path()));
    for (const QString& scheme : kSchemes)
        QDesktopServices::setUrlHandler(scheme, this, "opened");
}

void MailViewTest::cleanupTestCase()
{
    for (const QString& scheme : kSchemes)
        QDesktopServices::unsetUrlHandler(scheme);
    QDir::setCurrent(m_before);
}

void MailViewTest::init()
{
    m_connections = 0;
    m_opened.clear();
    m_view = std::make_unique<MailView>(u"mail"_s);
    m_view->resize(700, 600);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void MailViewTest::readsNothing_data()
{
    QTest::addColumn<QString>("html");
    const QString file = m_folder.filePath(u"found.png"_s);
    const QString css = m_folder.filePath(u"found.css"_s);
    const QString http = u"http://127.0.0.1:%1/found"_s.arg(m_server.serverPort());
    QStringList pictures{u"file://"_s + file,
                         file,
                         u"found.png"_s,
                         u"./found.png"_s,
                         u"FILE://"_s + file,
                         http + u".png"_s,
                         u"//127.0.0.1/found.png"_s,
                         u"qrc:/icons/ui/mail.svg"_s,
                         u":/icons/ui/mail.svg"_s,
                         u"ringi-picture:0"_s,
                         u"ringi-picture:7"_s,
                         u""_s,
                         u"file:///etc/passwd"_s,
                         u"data:text/plain,x"_s,
                         u"cid:"_s + file};
    for (const QString& picture : pictures) {
        QTest::addRow("img %s", qPrintable(picture))
            << u"<p>Before <img src=\"%1\"> after"_s.arg(picture);
        QTest::addRow("sized img %s", qPrintable(picture))
            << u"<p>Before <img src='%1' width=30 height=30 align=left> after"_s.arg(picture);
        QTest::addRow("table background %s", qPrintable(picture))
            << u"<table background=\"%1\"><tr><td background=\"%1\">x</table>"_s.arg(picture);
        QTest::addRow("style %s", qPrintable(picture))
            << u"<p style=\"background-image: url('%1'); list-style-image: url(%1)\">x</p>"
               "<body style=\"background: url(%1)\">"_s.arg(picture);
    }
    for (const QString& sheet : {u"file://"_s + css, css, u"found.css"_s, http + u".css"_s}) {
        QTest::addRow("link %s", qPrintable(sheet))
            << u"<head><link rel=stylesheet type='text/css' href='%1'></head><p>x</p>"_s.arg(sheet);
        QTest::addRow("import %s", qPrintable(sheet))
            << u"<style>@import url('%1'); @import '%1';</style><p>x</p>"_s.arg(sheet);
    }
    QTest::addRow("iframe") << u"<iframe src='%1'></iframe><object data='%1'></object>"_s.arg(file);
    QTest::addRow("base") << u"<base href='file://%1/'><img src='found.png'>"_s.arg(
        m_folder.path());
}

void MailViewTest::readsNothing()
{
    QFETCH(QString, html);
    m_view->show({u"text"_s, html, {}});
    connect(m_view.get(), &MailView::imageWanted, m_view.get(),
            [this](const QString& id) { m_view->setImage(id, {}); });
    m_view->show({u"text"_s, html + u"<p>again</p>"_s, {}});
    QVERIFY(!shows(m_view.get(), kFound));
    press("mailPhoneToggle");
    press("mailDarkToggle");
    // A connection of ours comes after any that the view has made.
    QTcpSocket last;
    last.connectToHost(m_server.serverAddress(), m_server.serverPort());
    QTRY_VERIFY(m_connections > 0);
    QCOMPARE(m_connections, 1);
    QVERIFY(!shows(m_view.get(), kFound));
    QCOMPARE(m_opened, QList<QUrl>());
    QVERIFY(!page()->toPlainText().contains(u"root:"_s));
}

void MailViewTest::remotePictureSaysWhereItIs()
{
    m_view->show({{}, u"<p><img src='https://pictures.example.net/a.png' alt='Our shop'>"_s, {}});
    const auto* note = control<QLabel>(m_view.get(), "mailNote");
    QVERIFY(note->isVisible() && note->text().contains(u'1'));
    // The words are painted: enough room for them is taken.
    const auto format = page()->document()->begin().begin().fragment().charFormat().toImageFormat();
    QVERIFY(format.width() > 150);
    QVERIFY(format.height() > 2 * page()->fontMetrics().height());
}

void MailViewTest::picturesComeFromTheOwner()
{
    QSignalSpy wanted(m_view.get(), &MailView::imageWanted);
    const QString html =
        u"<p><img src='cid:logo@example.com'> <img src=\"CID:logo%40example.com\">"_s;
    m_view->show({{}, html, {}});
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().toString(), u"logo@example.com"_s);
    QVERIFY(!shows(m_view.get(), Qt::green));
    m_view->setImage(u"logo@example.com"_s, pngOf(Qt::green));
    QTRY_VERIFY(shows(m_view.get(), Qt::green));
    // The next recipient's mail has it already.
    m_view->show({{}, html + u"<p>Dear Ben"_s, {}});
    QCOMPARE(wanted.size(), 1);
    QVERIFY(shows(m_view.get(), Qt::green));
    m_view->forgetImages();
    QCOMPARE(wanted.size(), 2);
    QVERIFY(!shows(m_view.get(), Qt::green));
}

void MailViewTest::backgroundComesFromTheOwner()
{
    QSignalSpy wanted(m_view.get(), &MailView::imageWanted);
    m_view->show(
        {{}, u"<table background='cid:paper' width=300 height=100><tr><td>x</table>"_s, {}});
    QCOMPARE(wanted.size(), 1);
    m_view->setImage(u"paper"_s, pngOf(Qt::green));
    QTRY_VERIFY(shows(m_view.get(), Qt::green));
}

void MailViewTest::svgIsNoPicture()
{
    const QByteArray svg =
        "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='40' "
        "xmlns:xlink='http://www.w3.org/1999/xlink'><image width='40' height='40' "
        "xlink:href='" +
        QFile::encodeName(m_folder.filePath(u"found.png"_s)) + "'/></svg>";
    m_view->show({{}, u"<p><img src='cid:a'>"_s, {}});
    m_view->setImage(u"a"_s, svg);
    QVERIFY(pictureFormat(svg).isEmpty());
    QTRY_VERIFY(!page()->isWaiting());
    QVERIFY(!shows(m_view.get(), kFound));
}

void MailViewTest::dataPictureIsShown()
{
    const QString data = QString::fromLatin1(pngOf(Qt::green).toBase64());
    m_view->show({{}, u"<p><img src='data:image/png;base64,%1'>"_s.arg(data), {}});
    QTRY_VERIFY(shows(m_view.get(), Qt::green));
}

void MailViewTest::widePicturesFitThePage()
{
    m_view->show({{}, u"<p><img src='cid:wide'>"_s, {}});
    m_view->setImage(u"wide"_s, pngOf(Qt::green, {1200, 300}));
    QTRY_VERIFY(shows(m_view.get(), Qt::green));
    QCOMPARE(page()->horizontalScrollBar()->maximum(), 0);
    press("mailPhoneToggle");
    QTRY_VERIFY(page()->width() < 450);
    QTRY_COMPARE(page()->horizontalScrollBar()->maximum(), 0);
    const auto format = page()->document()->begin().begin().fragment().charFormat().toImageFormat();
    QVERIFY(qAbs(format.width() / format.height() - 4) < 0.1);
}

void MailViewTest::picturesStandApart()
{
    for (const QString& html :
         {u"<h1>Sale</h1><img src='cid:a'>"_s, u"<p>x</p> <IMG src='cid:a'>"_s,
          u"<p>x</P><a href='https://example.com/'><img src='cid:a'></a>"_s}) {
        m_view->show({{}, html, {}});
        QCOMPARE(page()->document()->blockCount(), 2);
    }
}

void MailViewTest::linksShowWhereTheyGo()
{
    m_view->show(
        {{}, u"<a href='https://example.com/offer?id=1'>Everything is safe here</a>"_s, {}});
    auto* target = control<QLineEdit>(m_view.get(), "mailLinkEdit");
    QVERIFY(!target->isVisible());
    page()->setFocus();
    QTest::mouseClick(page()->viewport(), Qt::LeftButton, {},
                      page()->cursorRect(QTextCursor(page()->document())).center() + QPoint(12, 0));
    QTRY_VERIFY(target->isVisible());
    QCOMPARE(target->text(), u"https://example.com/offer?id=1"_s);
    QVERIFY(target->isReadOnly());
    QCOMPARE(m_opened, QList<QUrl>());
    QVERIFY(page()->toPlainText().contains(u"safe"_s));
    // By keyboard too, and a look-alike host is told as what it is.
    m_view->show({{}, u"<a href='https://ex\u0430mple.com/'>x</a>"_s, {}});
    QVERIFY(!target->isVisible());
    page()->setFocus();
    QTest::keyClick(page(), Qt::Key_Tab);
    QTest::keyClick(page(), Qt::Key_Return);
    QTRY_VERIFY(target->isVisible());
    QCOMPARE(target->text(), u"https://xn--exmple-4nf.com/"_s);
    QCOMPARE(m_opened, QList<QUrl>());
}

void MailViewTest::phoneIsAsNarrowAsAPhone()
{
    m_view->show({u"text"_s, u"<p>html</p>"_s, {}});
    QVERIFY(page()->width() > 600);
    press("mailPhoneToggle");
    QTRY_VERIFY(page()->width() < 420);
    QCOMPARE(page()->viewport()->width(),
             MailView::kPhoneWidth + page()->verticalScrollBar()->sizeHint().width());
    const auto left = [this] { return page()->mapTo(m_view.get(), QPoint(0, 0)).x(); };
    QTRY_VERIFY2(qAbs(left() - (m_view->width() - page()->width()) / 2) <= 2,
                 qPrintable(QString::number(left())));
    press("mailWideToggle");
    QTRY_VERIFY(page()->width() > 600);
}

void MailViewTest::darkPage()
{
    m_view->show({u"text"_s, u"<p>plain <span style='color:#00ff00'>green</span></p>"_s, {}});
    const auto corner = [this] {
        return page()->viewport()->grab().toImage().pixelColor(3, 3).lightness();
    };
    QVERIFY(corner() > 240);
    press("mailDarkToggle");
    QVERIFY(corner() < 60);
    QVERIFY(page()->palette().color(QPalette::Text).lightness() > 200);
    press("mailTextToggle");
    auto* text = control<QPlainTextEdit>(m_view.get(), "mailBody");
    QVERIFY(text->isVisible());
    QVERIFY(text->palette().color(QPalette::Base).lightness() < 60);
    // A mail that paints its own page keeps it.
    press("mailHtmlToggle");
    m_view->show({u"text"_s, u"<body bgcolor='#ffffff'><p>plain</p></body>"_s, {}});
    QVERIFY(corner() > 240);
}

void MailViewTest::ownStyleBeatsOurs()
{
    m_view->show(
        {{}, u"<style>a { color: #00ff00 }</style><a href='#'>\u2588\u2588\u2588</a>"_s, {}});
    QVERIFY(shows(page(), Qt::green));
}

void MailViewTest::textAlone()
{
    m_view->show({u"Dear Anna"_s, {}, {u"price.pdf (1.2 MB)"_s}});
    QVERIFY(control<QPlainTextEdit>(m_view.get(), "mailBody")->isVisible());
    QVERIFY(!control<QPushButton>(m_view.get(), "mailHtmlToggle")->isVisible());
    QVERIFY(control<QLabel>(m_view.get(), "mailFiles")->text().contains(u"price.pdf (1.2 MB)"_s));
    m_view->show({u"Dear Anna"_s, u"<p>Dear Anna"_s, {}});
    QVERIFY(page()->isVisible());
    QVERIFY(!control<QLabel>(m_view.get(), "mailFiles")->isVisible());
}

void MailViewTest::countsAsReadWhenAllFormsWere()
{
    QSignalSpy looked(m_view.get(), &MailView::readOn);
    const ShownMail mail{u"line\n"_s.repeated(200), u"<p>line</p>"_s.repeated(200), {}};
    m_view->show(mail);
    QVERIFY(looked.wait());
    QVERIFY(!m_view->isReadToEnd() && !m_view->isOtherFormUnread());
    page()->verticalScrollBar()->setValue(page()->verticalScrollBar()->maximum());
    QTRY_VERIFY(m_view->isOtherFormUnread());
    QVERIFY(!m_view->isReadToEnd());
    press("mailTextToggle");
    QVERIFY(looked.wait());
    QVERIFY(!m_view->isReadToEnd());
    auto* bar = control<QPlainTextEdit>(m_view.get(), "mailBody")->verticalScrollBar();
    bar->setValue(bar->maximum());
    QTRY_VERIFY(m_view->isReadToEnd());
    // Another mail begins anew, from its top.
    m_view->scrollToTop();
    m_view->show(mail);
    QVERIFY(looked.wait());
    QVERIFY(!m_view->isReadToEnd() && !m_view->isOtherFormUnread());
}

void MailViewTest::waitsForPictures()
{
    QSignalSpy looked(m_view.get(), &MailView::readOn);
    m_view->show({u"text"_s, u"<p><img src='cid:late'>"_s, {}});
    press("mailTextToggle");
    QVERIFY(looked.wait());
    press("mailHtmlToggle");
    QVERIFY(looked.wait());
    QVERIFY(!m_view->isReadToEnd());
    m_view->setImage(u"late"_s, pngOf(Qt::green));
    QTRY_VERIFY(m_view->isReadToEnd());
}

void MailViewTest::hugeMailNeverCountsAsRead()
{
    QSignalSpy looked(m_view.get(), &MailView::readOn);
    m_view->show({QString(200'000, u'x'), {}, {}});
    QVERIFY(control<QLabel>(m_view.get(), "mailNote")->isVisible());
    QVERIFY(looked.wait());
    auto* bar = control<QPlainTextEdit>(m_view.get(), "mailBody")->verticalScrollBar();
    bar->setValue(bar->maximum());
    QVERIFY(looked.wait());
    QVERIFY(!m_view->isReadToEnd());
    m_view->show({u"short"_s, {}, {}});
    QTRY_VERIFY(m_view->isReadToEnd());
}

void MailViewTest::everyControlIsLabelled()
{
    m_view->show({u"text"_s, u"<a href='https://example.com/'>x</a>"_s, {u"a.pdf (1 kB)"_s}});
    QCOMPARE(test::controlFaults(m_view.get()).join(u'\n'), QString());
}

#include "mail_view_test.moc"
RINGI_TEST(MailViewTest)
